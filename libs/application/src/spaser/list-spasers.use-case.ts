import { etatSpaser, type EtatSpaser } from '@spaser/domain';
import type { Deliberation, SpaserLu, Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { effetOf, findMiseAJour } from './read-spaser.use-case';

/** A scheme in one line. */
export interface SchemaResume {
  readonly spaser: SpaserLu;
  readonly etat: EtatSpaser;
  readonly titre: string;
  readonly actions: number;
  readonly indicateurs: number;
  readonly deliberations: readonly Deliberation[];
  readonly miseAJour: number | null;
}

/** Every scheme of a collectivité, the newest first, the repealed and the replaced included. */
export class ListSpasers {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren }: { readonly siren: string }): Promise<readonly SchemaResume[]> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), (stores) => listResumes(stores, adhesion.collectiviteId, this.horloge));
  }
}

/** Inside the caller's transaction. */
export async function listResumes(stores: Stores, collectiviteId: string, horloge: Horloge): Promise<readonly SchemaResume[]> {
  const votes = await stores.deliberations.list(collectiviteId);
  const resumes: SchemaResume[] = [];
  for (const spaser of await stores.schemas.list(collectiviteId)) {
    const contenu = await stores.schemas.readContenu(collectiviteId, spaser.id);
    const deliberations = votes.filter(({ spaserId }) => spaserId === spaser.id);
    resumes.push({
      spaser,
      etat: etatSpaser({ statut: spaser.statut, fin: spaser.fin, effetLe: effetOf(deliberations) }, today(horloge)),
      titre: contenu?.titre ?? '',
      actions: contenu?.actions.length ?? 0,
      indicateurs: (contenu?.indicateurs.length ?? 0) + (contenu?.indicateursLocaux.length ?? 0),
      deliberations,
      miseAJour: await findMiseAJour(stores, spaser),
    });
  }
  return resumes;
}
