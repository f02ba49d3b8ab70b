import { isAbsent } from '../normalise/scalaire';
import type { MarcheBrut, ModificationBrute, TitulaireBrut } from './marche-brut';
import { readEssentielles } from './essentielles';
import type { Objet } from './json-objet';
import { asObjet, isObjet, toList } from './listes';

/**
 * Translates one DECP object, whether JSON or made from XML, 2019 or 2022: lists may be bare (`titulaires: [{…}]`),
 * wrapped (`[{ titulaire: {…} }]`) or wrapped as in XML (`{ titulaire: [{…}] }`), and the record itself may be wrapped.
 *
 * A concession has no notification: `dateNotification` is then `dateSignature`, else `dateDebutExecution`; its amount
 * is `valeurGlobale`, its buyer `autoriteConcedante`, its holders the `concessionnaires`.
 */
export function readObjetDecp(objet: Objet, texteAttendu: boolean): MarcheBrut {
  const dedans = unwrapSeul(objet);
  if (dedans !== objet) return readObjetDecp(dedans, texteAttendu);
  const acheteur = firstOf(objet['acheteur'], objet['autoriteConcedante']);
  const lieu = asObjet(objet['lieuExecution']);
  const concessionnaires = toList(objet['concessionnaires'], 'concessionnaire');
  const isConcession = !isAbsent(objet['autoriteConcedante']) || concessionnaires.length > 0 || objet['_type'] === 'Contrat de concession';
  return {
    id: objet['id'],
    acheteurId: isObjet(acheteur) ? acheteur['id'] : acheteur,
    acheteurNom: asObjet(acheteur)['nom'],
    nature: objet['nature'],
    techniques: toList(objet['techniques'], 'technique'),
    isConcession,
    typeMarche: null,
    objet: objet['objet'],
    codeCPV: objet['codeCPV'],
    procedure: objet['procedure'],
    idAccordCadre: objet['idAccordCadre'],
    lieuCode: lieu['code'],
    lieuTypeCode: lieu['typeCode'],
    dateNotification: firstOf(objet['dateNotification'], objet['dateSignature'], objet['dateDebutExecution']),
    montant: firstOf(objet['montant'], objet['valeurGlobale']),
    dureeMois: objet['dureeMois'],
    titulaires: [...toList(objet['titulaires'], 'titulaire'), ...concessionnaires].map(readTitulaire),
    titulairesEnListe: null,
    considerationsSociales: toList(objet['considerationsSociales'], 'considerationSociale'),
    considerationsEnvironnementales: toList(objet['considerationsEnvironnementales'], 'considerationEnvironnementale'),
    modifications: toList(objet['modifications'], 'modification').map(readModification),
    essentielles: readEssentielles(objet, isConcession),
    texteAttendu,
  };
}

function readTitulaire(valeur: unknown): TitulaireBrut {
  const titulaire = asObjet(valeur);
  return { id: titulaire['id'], typeIdentifiant: titulaire['typeIdentifiant'], denominationSociale: titulaire['denominationSociale'] };
}

/** `dateNotificationModification` for a marché, `dateSignatureModification` and `valeurGlobale` for a concession. */
function readModification(valeur: unknown): ModificationBrute {
  const une = asObjet(valeur);
  return {
    id: une['id'],
    date: firstOf(une['dateNotificationModification'], une['dateSignatureModification']),
    montant: firstOf(une['montant'], une['valeurGlobale']),
    dureeMois: une['dureeMois'],
  };
}

function unwrapSeul(objet: Objet): Objet {
  if ('id' in objet) return objet;
  const [cle, autre] = Object.keys(objet);
  return autre === undefined && (cle === 'marche' || cle === 'contrat-concession') ? asObjet(objet[cle]) : objet;
}

function firstOf(...valeurs: readonly unknown[]): unknown {
  return valeurs.find((valeur) => !isAbsent(valeur)) ?? valeurs[0];
}
