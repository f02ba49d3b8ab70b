import { isEnvironnementDit, montantFromNumber, formatEuros, type Centimes, type ConsiderationSociale, type ContratDuRegistre, type DateCivile, type DonneesEssentielles, type EtatMarche } from '@spaser/domain';
import { simplify } from '../normalise/mot';
import { TYPES_IDENTIFIANT, TYPES_LIEU, type Champ2022, type Champs2022 } from './champs-2022';

/** A contract to publish: what counts of it, what its publications say besides, and who publishes it. */
export interface MarcheAPublier {
  readonly contrat: ContratDuRegistre;
  /** The « id » of DECP; `null`: nobody has given it one. */
  readonly numero: string | null;
  /** SIRET of the buyer; `null` when it is not known which. */
  readonly acheteur: string | null;
  readonly essentielles: DonneesEssentielles;
}

/** A value that cannot be written: it is not known, or the schema has no room for it. */
export const MANQUE = Symbol('manque');
/** `undefined`: there is nothing to write, lawfully. */
export type Ecrit = unknown;

const EURO = 100n;

/** Euros of an amount in cents, as the JSON number that reads back as those very cents; the schema begins at one euro. */
export function writeMontant(centimes: Centimes | null): number | typeof MANQUE {
  if (centimes === null || centimes < EURO) return MANQUE;
  const nombre = Number(formatEuros(centimes));
  return montantFromNumber(nombre) === centimes ? nombre : MANQUE;
}

export function writeTexte(texte: string | null, longueur: number): Ecrit {
  return texte === null || texte === '' || texte.length > longueur ? MANQUE : texte;
}

export function writeMot(mots: readonly string[], texte: string | null): Ecrit {
  const dit = simplify(texte ?? '');
  return mots.find((mot) => simplify(mot) === dit) ?? MANQUE;
}

export function writeDuree(mois: number | null): Ecrit {
  return mois === null || mois < 1 ? MANQUE : mois;
}

export function writeLieu({ contrat: { marche: { lieuExecution } } }: MarcheAPublier): Ecrit {
  if (lieuExecution === null) return MANQUE;
  const typeCode = writeMot(TYPES_LIEU, lieuExecution.typeCode);
  return typeCode === MANQUE ? MANQUE : { code: lieuExecution.code, typeCode };
}

/** Holders under the name of their list; all of them, or the contract waits: half a group is another contract. */
export function writeTitulaires({ contrat: { marche: { titulaires } } }: MarcheAPublier, un: string): Ecrit {
  const ecrits = titulaires.map(({ id, typeIdentifiant }) => ({ typeIdentifiant: writeMot(TYPES_IDENTIFIANT, typeIdentifiant), id: id ?? '' }));
  const faux = ecrits.some(({ typeIdentifiant, id }) => typeIdentifiant === MANQUE || id === '' || (typeIdentifiant === 'SIRET' && !/^\d{14}$/.test(id)));
  return ecrits.length === 0 || faux ? MANQUE : ecrits.map((titulaire) => ({ [un]: titulaire }));
}

const RESERVES: ReadonlySet<ConsiderationSociale> = new Set(['Marché réservé', 'Concession réservée']);

/** `reserve`: how this kind of contracts says that it is reserved. */
export function writeConsiderationsSociales({ contrat: { marche: { considerationsSociales: dites } } }: MarcheAPublier, reserve: ConsiderationSociale): Ecrit {
  if (dites === null) return MANQUE;
  const mots = [...new Set(dites.map((mot) => (RESERVES.has(mot) ? reserve : mot)))];
  return { considerationSociale: mots.length === 0 ? ['Pas de considération sociale'] : mots };
}

/** What a person states of the environment is no clause and no criterion: which of them it is, nobody has said. */
export function writeConsiderationsEnvironnementales({ contrat: { marche: { considerationsEnvironnementales: dites, saisie } } }: MarcheAPublier): Ecrit {
  if (dites === null || (dites.length === 0 && saisie !== null && isEnvironnementDit(saisie))) return MANQUE;
  return { considerationEnvironnementale: dites.length === 0 ? ['Pas de considération environnementale'] : [...dites] };
}

/** How the modifications of a kind of contracts are named. */
interface NomsModification {
  readonly date: 'dateNotificationModification' | 'dateSignatureModification';
  readonly montant: 'montant' | 'valeurGlobale';
}

/** Each with what its publication says besides; one that is not published yet is published by this very file, on `le`. */
export function writeModifications({ contrat: { marche }, essentielles }: MarcheAPublier, noms: NomsModification, le: DateCivile): Ecrit {
  const publiees = (essentielles['modifications'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const etats = marche.etats.filter((etat) => etat.sorte === 'MODIFICATION');
  if (etats.length === 0) return undefined;
  const publieeOf = ({ date }: EtatMarche) => publiees.find((une) => une[noms.date] === date);
  const numeros = etats.map((etat) => publieeOf(etat)?.['id']);
  const suite = numeros.every((numero, rang) => typeof numero === 'number' && (rang === 0 || numero > Number(numeros[rang - 1])));
  const ecrites = etats.map((etat, rang) => {
    const publiee = publieeOf(etat);
    const modification = {
      id: suite ? numeros[rang] : rang + 1,
      ...(etat.dureeMois === null ? {} : { dureeMois: writeDuree(etat.dureeMois) }),
      ...(etat.montant === null ? {} : { [noms.montant]: writeMontant(etat.montant) }),
      ...(publiee?.['titulaires'] === undefined ? {} : { titulaires: writeElements('titulaire', { typeIdentifiant: { sorte: 'MOT', mots: TYPES_IDENTIFIANT }, id: { sorte: 'TEXTE', longueur: 100 } }, publiee['titulaires']) }),
      [noms.date]: etat.date ?? MANQUE,
      datePublicationDonneesModification: publiee?.['datePublicationDonneesModification'] ?? le,
    };
    return { modification };
  });
  return ecrites.some(({ modification }) => Object.values(modification).includes(MANQUE)) ? MANQUE : ecrites;
}

/** What was read of a publication, as it is published: the inverse of `readEssentielles`. */
export function writeEssentielle(champ: Champ2022, valeur: unknown): Ecrit {
  if (valeur === undefined || valeur === null) return champ.facultatif ? undefined : MANQUE;
  switch (champ.sorte) {
    case 'MOTS': return { [champ.un]: valeur };
    case 'OBJET': return writeObjet(champ.champs, valeur as Readonly<Record<string, unknown>>);
    case 'LISTE': return writeElements(champ.un, champ.champs, valeur);
    default: return valeur;
  }
}

function writeObjet(champs: Champs2022, objet: Readonly<Record<string, unknown>>): Ecrit {
  const paires = Object.entries(champs).map(([cle, champ]) => [cle, writeEssentielle(champ, objet[cle])] as const).filter(([, ecrit]) => ecrit !== undefined);
  return paires.some(([, ecrit]) => ecrit === MANQUE) ? MANQUE : Object.fromEntries(paires);
}

/** The schema wants each element once. */
function writeElements(un: string, champs: Champs2022, valeur: unknown): Ecrit {
  const ecrits = new Map((valeur as readonly Readonly<Record<string, unknown>>[]).map((element) => writeObjet(champs, element)).map((ecrit) => [ecrit === MANQUE ? MANQUE : JSON.stringify(ecrit), ecrit]));
  return ecrits.has(MANQUE) ? MANQUE : [...ecrits.values()].map((ecrit) => ({ [un]: ecrit }));
}
