import { foldMarche, readSaisieMarche, type ContenuEcrit, type EnregistrementMarche, type Marche, type SaisieMarche, type Siren, type TypeCollectivite } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';

/** Who a contract belongs to. */
export interface Acheteur {
  readonly collectiviteId: string;
  readonly siren: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
}

/** Writes a contract anew from its publications and from what a person states of it; without either, it leaves every figure. */
export async function refoldContrat(stores: Stores, acheteur: Acheteur, contrat: { readonly id: string; readonly uid: string }, ecrit: ContenuEcrit | null): Promise<Marche> {
  const publications = await stores.marches.listPublications(acheteur.collectiviteId, contrat.uid);
  const saisie = ecrit && readSaisieMarche(ecrit);
  const enregistrements = publications.length > 0 ? publications.map(({ enregistrement }) => enregistrement) : [enregistrementDeSaisie(acheteur, contrat.uid, saisie)];
  const marche = foldMarche(enregistrements, acheteur.type, saisie);
  const retenu = (publications.length > 0 || saisie !== null) && saisie?.appartenance !== 'PAS_A_NOUS' && saisie?.appartenance !== 'DOUBLON';
  await stores.marches.save({ id: contrat.id, collectiviteId: acheteur.collectiviteId, marche }, retenu);
  return marche;
}

/** A contract that no source publishes, as a record: it says nothing, and what its buyer states is then applied to it. */
function enregistrementDeSaisie({ siren, nom }: Acheteur, uid: string, saisie: SaisieMarche | null): EnregistrementMarche {
  return {
    uid, id: uid.slice(siren.length), acheteurId: siren, acheteurSiren: siren as Siren, acheteurNom: nom, nature: 'MARCHE', typeMarche: null, objet: null, codeCPV: null, procedure: null,
    idAccordCadre: null, lieuExecution: null, dateNotification: saisie?.dateNotification ?? null, montant: saisie?.montant ?? null, dureeMois: saisie?.dureeMois ?? null, titulaires: [],
    considerationsSociales: null, considerationsEnvironnementales: null, modifications: [], anomalies: [],
  };
}
