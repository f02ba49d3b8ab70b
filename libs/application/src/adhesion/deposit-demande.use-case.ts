import { v7 as uuidv7 } from 'uuid';
import { DomainError, LIMITES_DEMANDE, statutDemandeAu, type JugementPreuve, type MotifPreuve, type StatutDemande, type SuiteDemande, type VoiePreuve } from '@spaser/domain';
import type { DemandeLue, IdentiteLue, Stores, UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { identite, judgePersonne, requireOuverte, takeVisee, type CollectiviteVisee } from './collectivite-visee';
import { followProof } from './open-droits';

const SEMAINE = 7 * 86_400_000;

export interface DemandeADeposer {
  readonly siren: string;
  /** What the person says that she does there. */
  readonly fonction: string;
  /** SIRET that ProConnect has vouched for in this session. */
  readonly siret?: string | null;
}

/** What has become of a claim as soon as it was made. */
export interface DemandeDeposee {
  readonly id: string;
  readonly statut: StatutDemande;
  readonly suite: SuiteDemande;
  readonly voie: VoiePreuve | null;
  /** Why the person's own proof was not enough. */
  readonly motif: MotifPreuve | null;
}

/**
 * « J'agis pour cette collectivité. » A claim opens nothing. If a proof comes with it (official address, official domain, SIRET of
 * ProConnect), the first person is let in at once; otherwise the mairie, the administrators or the Département are asked.
 */
export class DepositDemande {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError COLLECTIVITE_INCONNUE, COLLECTIVITE_FERMEE, DEJA_MEMBRE, DEMANDE_DEJA_FAITE, ADRESSE_JETABLE, TROP_DE_DEMANDES, TROP_DE_DEMANDES_ICI */
  async execute(acteur: Acteur, commande: DemandeADeposer): Promise<DemandeDeposee> {
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      const visee = await takeVisee(stores, await requireOuverte(stores, commande.siren));
      const personne = await stores.adhesions.lockIdentite(acteur.utilisateurId);
      if (!personne) throw new DomainError('NON_CONNECTE');
      if (visee.membres.some(({ utilisateurId }) => utilisateurId === personne.id)) throw new DomainError('DEJA_MEMBRE');
      const jugement = await judgePersonne(stores, personne, visee, commande.siret ?? null);
      await this.requireRoom(stores, visee, personne, jugement);
      const demande = await this.write(stores, visee, personne, jugement, commande.fonction);
      const suite = await followProof(stores, this.horloge, visee, demande, { personne, jugement, nouvelle: true });
      return {
        id: demande.id,
        statut: suite === 'DROITS' ? 'PROUVEE' : 'DEPOSEE',
        suite,
        voie: suite === 'DROITS' ? demande.dossier.constatee : null,
        motif: demande.dossier.motif,
      };
    });
  }

  private async requireRoom(stores: Stores, { collectivite }: CollectiviteVisee, personne: IdentiteLue, jugement: JugementPreuve): Promise<void> {
    const instant = this.horloge.now();
    const ouvertes = (await stores.demandes.listOf(personne.id)).filter((demande) => statutDemandeAu(demande, instant) === 'DEPOSEE');
    if (ouvertes.some(({ collectiviteId }) => collectiviteId === collectivite.id)) throw new DomainError('DEMANDE_DEJA_FAITE');
    if (!jugement.suffit && jugement.motif === 'DOMAINE_JETABLE') throw new DomainError('ADRESSE_JETABLE');
    if (ouvertes.length >= LIMITES_DEMANDE.ouvertesParPersonne) throw new DomainError('TROP_DE_DEMANDES', { nombre: ouvertes.length });
    if (jugement.suffit) return;
    const recentes = await stores.demandes.countSansPreuve(collectivite.id, new Date(instant.getTime() - SEMAINE));
    if (recentes >= LIMITES_DEMANDE.parCollectiviteEtSemaine) throw new DomainError('TROP_DE_DEMANDES_ICI');
  }

  private async write(stores: Stores, { collectivite }: CollectiviteVisee, personne: IdentiteLue, jugement: JugementPreuve, fonction: string): Promise<DemandeLue> {
    const id = uuidv7();
    const dossier = { fonction: fonction.trim(), motif: jugement.suffit ? null : jugement.motif, constatee: jugement.suffit ? jugement.voie : null, departement: [] };
    await stores.demandes.create({ collectiviteId: collectivite.id, id, utilisateurId: personne.id, dossier, creeLe: this.horloge.now() });
    await stores.journal.add({ collectiviteId: collectivite.id, acteurId: personne.id, acte: 'DEPOSER_DEMANDE', objetId: id, detail: { constatee: dossier.constatee, motif: dossier.motif } });
    const ecrite = await stores.demandes.find(id);
    if (!ecrite) throw new DomainError('INTROUVABLE');
    return ecrite;
  }
}
