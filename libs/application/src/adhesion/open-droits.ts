import { applyActeDemande, DomainError, ROLES_PREMIER_MEMBRE, statutDemandeAu, suiteOf, type ActeDemande, type ActeurDemande, type JugementPreuve, type Role, type SuiteDemande, type VoiePreuve } from '@spaser/domain';
import type { DemandeLue, IdentiteLue, Stores } from '@spaser/persistence';
import type { Horloge } from '../horloge/horloge';
import { askDecideurs, askMairie, noticeMairie, tellDemandeur } from './avertir';
import type { CollectiviteVisee } from './collectivite-visee';

/** Who decides on a claim: a kind of actor, and the account behind it when there is one. */
export interface Decision {
  readonly par: ActeurDemande;
  readonly acteurId: string | null;
  readonly motif?: string;
}

/** Moves a claim along its table, unless it has moved in between. @throws DomainError DEMANDE_CLOSE, DROIT_MANQUANT */
export async function moveDemande(stores: Stores, horloge: Horloge, demande: DemandeLue, acte: ActeDemande, { par, acteurId, motif }: Decision, voie: VoiePreuve | null = null): Promise<void> {
  const instant = horloge.now();
  const statut = applyActeDemande(statutDemandeAu(demande, instant), acte, par);
  const ecrit = await stores.demandes.decide(demande, { statut, voie, decidePar: acteurId, motif: motif ?? null, decideLe: instant });
  if (!ecrit) throw new DomainError('DEMANDE_CLOSE');
  const objet = { collectiviteId: demande.collectiviteId, acteurId, objetId: demande.id };
  await stores.journal.add({ ...objet, acte: `${acte}_DEMANDE`, detail: { utilisateurId: demande.utilisateurId, par, voie, ...(motif !== undefined && { motif }) } });
}

/** The only place where a claim becomes a right: the claim is proved, the membership written, the mairie told, all or nothing. */
export async function openDroits(
  stores: Stores,
  horloge: Horloge,
  visee: CollectiviteVisee,
  demande: DemandeLue,
  { personne, voie, roles = ROLES_PREMIER_MEMBRE, decision }: { readonly personne: IdentiteLue; readonly voie: VoiePreuve; readonly roles?: readonly Role[]; readonly decision: Decision },
): Promise<void> {
  const { collectivite, membres } = visee;
  if (membres.some(({ utilisateurId }) => utilisateurId === personne.id)) throw new DomainError('DEJA_MEMBRE');
  await moveDemande(stores, horloge, demande, 'PROUVER', decision, voie);
  await stores.inscriptions.activate(collectivite.id);
  await stores.adhesions.grant(collectivite.id, personne.id, roles, voie);
  await noticeMairie(stores, visee, personne, demande.id);
  if (decision.par !== 'PREUVE') await tellDemandeur(stores, collectivite, personne, null);
}

/** What a proof does to an open claim: rights for the first person, a question to somebody otherwise. */
export async function followProof(
  stores: Stores,
  horloge: Horloge,
  visee: CollectiviteVisee,
  demande: DemandeLue,
  { personne, jugement, nouvelle }: { readonly personne: IdentiteLue; readonly jugement: JugementPreuve; readonly nouvelle: boolean },
): Promise<SuiteDemande> {
  const suite = suiteOf(jugement, visee.situation);
  if (suite === 'DROITS' && jugement.suffit) {
    const par = jugement.voie === 'LIEN_MAIRIE' ? 'MAIRIE' : 'PREUVE';
    await openDroits(stores, horloge, visee, demande, { personne, voie: jugement.voie, decision: { par, acteurId: null } });
  } else if (nouvelle && suite === 'MAIRIE') await askMairie(stores, visee, demande, personne);
  else if (nouvelle) await askDecideurs(stores, visee, personne);
  return suite;
}
