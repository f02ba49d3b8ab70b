import { computeCompletude, DomainError, isPossible, libelleStatut, normaliseContenu, verifyContenu, type ContenuSpaser, type DefautContenu, type LigneCompletude } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { ROLES_REDACTION } from './roles-schema';
import { isPorte, listSignatairesPossibles, requireNotGelee, takeSpaser } from './spaser-en-main';

export interface ContenuEnregistre {
  readonly revision: number;
  readonly enregistreLe: Date;
  /** What must still be corrected before the council; nothing of it prevents saving. */
  readonly aCorriger: readonly DefautContenu[];
  readonly completude: readonly LigneCompletude[];
}

/** Saves a draft as its author writes it, whole or not: what is missing is said, and nothing is lost. */
export class SaveContenu {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** `revision`: the one that the author read. @throws DomainError INTROUVABLE, DROIT_MANQUANT, TRANSITION_REFUSEE, REVISION_PERIMEE, COLLECTIVITE_GELEE */
  async execute(acteur: Acteur, commande: { readonly siren: string; readonly id: string; readonly revision: number; readonly contenu: ContenuSpaser }): Promise<ContenuEnregistre> {
    const adhesion = requireAdhesion(acteur, commande.siren, ...ROLES_REDACTION);
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, adhesion.collectiviteId);
      const { spaser, modele } = await takeSpaser(stores, adhesion.collectiviteId, commande.id, true);
      if (!isPossible(spaser.statut, 'PROJETER')) throw new DomainError('TRANSITION_REFUSEE', { statut: libelleStatut(spaser.statut) });
      if (isPorte(spaser)) throw new DomainError('SCHEMA_CONJOINT_PORTE');
      const contenu = normaliseContenu(commande.contenu, modele);
      const revision = await stores.schemas.saveContenu(adhesion.collectiviteId, commande.id, commande.revision, contenu);
      if (revision === null) throw new DomainError('REVISION_PERIMEE');
      const possibles = await listSignatairesPossibles(stores, commande.siren);
      return {
        revision,
        enregistreLe: this.horloge.now(),
        aCorriger: verifyContenu(contenu, modele, (siren) => possibles.has(siren)),
        completude: computeCompletude(contenu, modele, adhesion.type),
      };
    });
  }
}
