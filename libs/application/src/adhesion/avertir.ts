import { LIMITES_DEMANDE, type Collectivite } from '@spaser/domain';
import type { DemandeLue, IdentiteLue, Stores } from '@spaser/persistence';
import { askCourriel } from '../courriels/ask-courriel';
import { isAdministrateur, ROLES_QUI_REPONDENT, type CollectiviteVisee } from './collectivite-visee';

const HEURE = 3_600;
const JOUR = 24 * HEURE;

/** What a link of proof or of notice designates: the claim or the membership, and nothing that the bearer could change. */
export interface CibleAcces {
  readonly collectiviteId: string;
  readonly utilisateurId: string;
  readonly demandeId: string | null;
}

/** Sends the mairie the link by which it answers a claim; `rang` chooses among the addresses of the directory, and nowhere else. */
export async function askMairie(stores: Stores, visee: CollectiviteVisee, demande: Pick<DemandeLue, 'id' | 'dossier'>, personne: IdentiteLue, rang = 0): Promise<void> {
  const { collectivite, officielles } = visee;
  const adresse = officielles[rang] ?? officielles[0];
  if (adresse === undefined) return;
  const cible: CibleAcces = { collectiviteId: collectivite.id, utilisateurId: personne.id, demandeId: demande.id };
  await askCourriel(stores, {
    gabarit: 'preuve-mairie',
    destinataire: adresse,
    donnees: { collectivite: collectivite.nom, demandeur: personne.nom, demandeurCourriel: personne.courriel, fonction: demande.dossier.fonction },
    jeton: { sorte: 'PREUVE_MAIRIE', courriel: adresse, utilisateurId: null, cible: { ...cible }, navigateur: null, dureeSecondes: LIMITES_DEMANDE.joursLienMairie * JOUR },
  });
  await stores.demandes.countEnvoi(collectivite.id, demande.id);
}

/**
 * Tells the official addresses that someone has a right now, with a link that can only take it away. Without any address, the
 * agents of the Département are told in the mairie's place.
 */
export async function noticeMairie(stores: Stores, visee: CollectiviteVisee, personne: IdentiteLue, demandeId: string | null): Promise<void> {
  const { collectivite, officielles } = visee;
  const agents = officielles.length > 0 ? [] : await stores.adhesions.listAgents(ROLES_QUI_REPONDENT);
  const cible: CibleAcces = { collectiviteId: collectivite.id, utilisateurId: personne.id, demandeId };
  for (const adresse of [...officielles, ...agents.map(({ courriel }) => courriel)]) {
    await askCourriel(stores, {
      gabarit: 'avis-mairie',
      destinataire: adresse,
      donnees: { collectivite: collectivite.nom, demandeur: personne.nom, demandeurCourriel: personne.courriel },
      jeton: { sorte: 'AVIS_MAIRIE', courriel: adresse, utilisateurId: null, cible: { ...cible }, navigateur: null, dureeSecondes: LIMITES_DEMANDE.heuresAvis * HEURE },
    });
  }
}

/** Tells those who may answer a claim that it waits for them. */
export async function askDecideurs(stores: Stores, visee: CollectiviteVisee, personne: IdentiteLue): Promise<void> {
  const administrateurs = visee.situation.gelee ? [] : visee.membres.filter(isAdministrateur).map(({ utilisateurId }) => utilisateurId);
  const connus = administrateurs.length > 0 ? [...(await stores.adhesions.listIdentites(administrateurs)).values()] : await stores.adhesions.listAgents(ROLES_QUI_REPONDENT);
  for (const { courriel } of connus) {
    await askCourriel(stores, {
      gabarit: 'demande-recue',
      destinataire: courriel,
      donnees: { collectivite: visee.collectivite.nom, demandeur: personne.nom, demandeurCourriel: personne.courriel },
    });
  }
}

/** Tells the Département that a mairie does not recognise someone. */
export async function alertDepartement(stores: Stores, collectivite: Collectivite, personne: IdentiteLue | null): Promise<void> {
  for (const { courriel } of await stores.adhesions.listAgents(ROLES_QUI_REPONDENT)) {
    await askCourriel(stores, {
      gabarit: 'acces-conteste',
      destinataire: courriel,
      donnees: { collectivite: collectivite.nom, demandeur: personne?.nom ?? 'Compte effacé', demandeurCourriel: personne?.courriel ?? '' },
    });
  }
}

export async function tellDemandeur(stores: Stores, { nom, siren }: Collectivite, personne: IdentiteLue | null, refus: string | null): Promise<void> {
  if (!personne) return;
  if (refus === null) await askCourriel(stores, { gabarit: 'demande-acceptee', destinataire: personne.courriel, donnees: { collectivite: nom, siren } });
  else await askCourriel(stores, { gabarit: 'demande-refusee', destinataire: personne.courriel, donnees: { collectivite: nom, motif: refus } });
}
