import type { EtatSpaser } from '@spaser/domain';
import type { ResumeSchema } from '../api/contrat';

type Resume = Pick<ResumeSchema, 'etat' | 'conjoint' | 'decline'>;

const PREPARATION: readonly EtatSpaser[] = ['BROUILLON', 'PROJET', 'SOUMIS_DELIBERATION'];
const VOTES: readonly EtatSpaser[] = ['EN_VIGUEUR', 'ADOPTE'];

/** The scheme that is being prepared: one's own first, else one that another buyer proposes and that was not declined. */
export function enPreparation<S extends Resume>(schemas: readonly S[]): S | undefined {
  const vivants = schemas.filter(({ etat, decline }) => PREPARATION.includes(etat) && !decline);
  return vivants.find(({ conjoint }) => !conjoint) ?? vivants[0];
}

/** The scheme that binds today, or that was voted and waits for its effect. */
export function enVigueur<S extends Pick<Resume, 'etat'>>(schemas: readonly S[]): S | undefined {
  return schemas.find(({ etat }) => VOTES.includes(etat));
}

export type Etape = 'adopter' | 'relire' | 'documents';

/** The screen where a preparation goes on. What another buyer wrote is read, not rewritten. */
export function etapeOf({ etat, conjoint }: Pick<Resume, 'etat' | 'conjoint'>): Etape {
  if (etat !== 'BROUILLON') return 'documents';
  return conjoint ? 'relire' : 'adopter';
}

/** What « Notre schéma » opens: the scheme in force, else the one in preparation, else the last of the history. */
export function schemaAMontrer<S extends Resume>(schemas: readonly S[]): S | undefined {
  return enVigueur(schemas) ?? enPreparation(schemas) ?? schemas[0];
}

/** Address of a screen of the journey, on one scheme among several when it is named. */
export function adresseEtape(siren: string, etape: Etape, id: string | null = null): string {
  return `/c/${siren}/schema/${etape}${id === null ? '' : `?schema=${encodeURIComponent(id)}`}`;
}
