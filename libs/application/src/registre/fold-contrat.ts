import { foldMarche, readSaisieMarche, type ContenuEcrit, type EnregistrementMarche, type Marche, type SaisieMarche, type Siren, type TypeCollectivite } from '@spaser/domain';

/** Who a contract belongs to. */
export interface Acheteur {
  readonly collectiviteId: string;
  readonly siren: string;
  readonly nom: string;
  readonly type: TypeCollectivite;
}

/** A contract made anew of its publications and of what a person states of it; without either, it leaves every figure. */
export function foldContrat(acheteur: Acheteur, uid: string, publications: readonly EnregistrementMarche[], ecrit: ContenuEcrit | null): { readonly marche: Marche; readonly retenu: boolean } {
  const saisie = ecrit && readSaisieMarche(ecrit);
  const enregistrements = publications.length > 0 ? publications : [enregistrementDeSaisie(acheteur, uid, saisie)];
  const retenu = (publications.length > 0 || saisie !== null) && saisie?.appartenance !== 'PAS_A_NOUS' && saisie?.appartenance !== 'DOUBLON';
  return { marche: foldMarche(enregistrements, acheteur.type, saisie), retenu };
}

/** A contract that no source publishes, as a record: it says nothing, and what its buyer states is then applied to it. */
function enregistrementDeSaisie({ siren, nom }: Acheteur, uid: string, saisie: SaisieMarche | null): EnregistrementMarche {
  return {
    uid, id: uid.slice(siren.length), acheteurId: siren, acheteurSiren: siren as Siren, acheteurNom: nom, nature: 'MARCHE', typeMarche: null, objet: null, codeCPV: null, procedure: null,
    idAccordCadre: null, lieuExecution: null, dateNotification: saisie?.dateNotification ?? null, montant: saisie?.montant ?? null, dureeMois: saisie?.dureeMois ?? null, titulaires: [],
    considerationsSociales: null, considerationsEnvironnementales: null, modifications: [], anomalies: [],
  };
}
