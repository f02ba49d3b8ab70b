import { anneeOf, DomainError, isPresumeOblige, listFeuilles, proposeVariantes, type ModeleLibre, type ProfilAcheteur, type VarianteProposee } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { readProfil } from './read-profil';

/** What a buyer may adopt today: the variants of the model in force, the one of its size first, and what is known of it. */
export interface PropositionSchema {
  readonly modele: ModeleLibre;
  readonly publieLe: Date;
  readonly variantes: readonly (VarianteProposee & { readonly actions: number })[];
  readonly profil: ProfilAcheteur;
  readonly oblige: boolean;
}

export class ListPropositions {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, MODELE_INCONNU */
  async execute(acteur: Acteur, { siren }: { readonly siren: string }): Promise<PropositionSchema> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const collectivite = await stores.territoire.findCollectivite(siren);
      const publie = await stores.modeles.findCurrent();
      if (!collectivite) throw new DomainError('INTROUVABLE');
      if (!publie) throw new DomainError('MODELE_INCONNU');
      const { modele, publieLe } = publie;
      const profil = await readProfil(stores, collectivite, anneeOf(today(this.horloge)));
      const countActions = (indicateurs: readonly string[]): number => listFeuilles(modele).filter((feuille) => feuille.indicateurs.some(({ code }) => indicateurs.includes(code))).length;
      return {
        modele,
        publieLe,
        profil,
        oblige: isPresumeOblige(collectivite.type),
        variantes: proposeVariantes(modele, profil).map((proposee) => ({ ...proposee, actions: countActions(proposee.variante.indicateurs) })),
      };
    });
  }
}
