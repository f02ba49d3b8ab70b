import {
  CONSIDERATIONS_ENVIRONNEMENTALES,
  CONSIDERATIONS_SOCIALES,
  type Centimes,
  type DateCivile,
  type EnregistrementMarche,
  type ModificationMarche,
} from '@spaser/domain';
import type { MarcheBrut, ModificationBrute, Motif } from '../decp/marche-brut';
import { normaliseConsiderations } from './considerations';
import { normaliseCodeCPV, typeMarcheOf } from './cpv';
import { readDate } from './date';
import { Doutes } from './doutes';
import { normaliseDureeMois } from './duree';
import { lieuOf } from './lieu';
import { normaliseMontant } from './montant';
import { natureOf } from './nature';
import { isAbsent } from './scalaire';
import { normaliseAcheteur } from './siret';
import { normaliseIdentifiant, normaliseObjet, normaliseTexte } from './texte';
import { normaliseTitulaires } from './titulaires';

/**
 * One contract in the domain's words, or why there is none. What is doubtful but readable is accepted with an anomaly;
 * whether amounts, dates and lengths are believable is the domain's to say.
 */
export function normaliseMarche(brut: MarcheBrut): EnregistrementMarche | Motif {
  const doutes = new Doutes();
  const acheteur = normaliseAcheteur(brut.acheteurId, doutes);
  if ('code' in acheteur) return acheteur;
  const id = normaliseIdentifiant(brut.id, 'id', doutes);
  if (id === null) return { code: 'IDENTIFIANT_MANQUANT', valeur: null };
  const codeCPV = normaliseCodeCPV(brut.codeCPV, doutes);
  const titulaires = brut.titulaires === null ? [] : normaliseTitulaires(brut.titulaires, acheteur.siren, doutes);
  if (brut.titulairesEnListe !== null) doutes.add('TITULAIRE_EN_LISTE', 'titulaires', brut.titulairesEnListe, titulaires[0]?.id ?? null);
  return {
    uid: acheteur.id + id,
    id,
    acheteurId: acheteur.id,
    acheteurSiren: acheteur.siren,
    acheteurNom: normaliseTexte(brut.acheteurNom, 'acheteur.nom', doutes),
    nature: natureOf(brut),
    typeMarche: typeMarcheOf(brut.typeMarche, codeCPV),
    objet: normaliseObjet(brut.objet, doutes),
    codeCPV,
    procedure: normaliseTexte(brut.procedure, 'procedure', doutes),
    idAccordCadre: normaliseIdentifiant(brut.idAccordCadre, 'idAccordCadre', doutes),
    lieuExecution: lieuOf(brut.lieuCode, brut.lieuTypeCode, doutes),
    dateNotification: readDateNotification(brut.dateNotification, doutes),
    montant: readMontant(brut, doutes),
    dureeMois: normaliseDureeMois(brut.dureeMois, 'dureeMois', doutes),
    titulaires,
    considerationsSociales: normaliseConsiderations(brut.considerationsSociales, CONSIDERATIONS_SOCIALES, 'considerationsSociales', doutes),
    considerationsEnvironnementales: normaliseConsiderations(
      brut.considerationsEnvironnementales,
      CONSIDERATIONS_ENVIRONNEMENTALES,
      'considerationsEnvironnementales',
      doutes,
    ),
    modifications: brut.modifications.flatMap((une, rang) => readModification(une, rang, brut.texteAttendu, doutes) ?? []),
    anomalies: doutes.anomalies,
    ...(Object.keys(brut.essentielles).length === 0 ? {} : { essentielles: brut.essentielles }),
  };
}

function readDateNotification(valeur: unknown, doutes: Doutes): DateCivile | null {
  const date = readDate(valeur);
  if (date === null) doutes.add(isAbsent(valeur) ? 'DATE_MANQUANTE' : 'DATE_ILLISIBLE', 'dateNotification', valeur, null);
  return date;
}

function readMontant(brut: MarcheBrut, doutes: Doutes): Centimes | null {
  if (isAbsent(brut.montant)) doutes.add('MONTANT_MANQUANT', 'montant', brut.montant, null);
  return normaliseMontant(brut.montant, 'montant', brut.texteAttendu, doutes);
}

/** A modification without a date cannot be put in order: it is left out, and said. Its amount may lawfully be missing. */
function readModification(brut: ModificationBrute, rang: number, texteAttendu: boolean, doutes: Doutes): ModificationMarche | null {
  const champ = `modifications[${rang}]`;
  const date = readDate(brut.date);
  if (date === null) {
    doutes.add('MODIFICATION_SANS_DATE', champ, brut, null);
    return null;
  }
  return {
    id: normaliseIdentifiant(brut.id, `${champ}.id`, doutes),
    date,
    montant: normaliseMontant(brut.montant, `${champ}.montant`, texteAttendu, doutes),
    dureeMois: normaliseDureeMois(brut.dureeMois, `${champ}.dureeMois`, doutes),
  };
}
