import { computeEmpreinte } from '../empreinte';
import { LIMITES } from '../limites';
import type { LigneLue, Position } from '../ligne-lue';
import { normaliseMarche } from '../normalise/marche';
import { createRejet, type CodeRejet, type Params, type Rejet } from '../rejet';
import type { Objet } from './json-objet';
import { readObjetDecp } from './objet-decp';

/** What a reader of one format is given: the file as UTF-8 bytes, and a way to refuse it whole. */
export interface Source {
  readonly octets: AsyncIterable<Buffer>;
  refuse(rejet: Rejet): void;
}

export type Lecteur = (source: Source) => AsyncGenerator<LigneLue>;

/** The bytes of one record, as a splitter cut them. */
export interface Cadre {
  readonly octets: Buffer;
  readonly position: Position;
}

export const DEBUT: Position = { ligne: 1, chemin: 'ligne 1' };
/** Enough UTF-8 bytes for the 200 characters that a rejection keeps. */
const OCTETS_EXTRAIT = 800;

/** The record cannot be framed or parsed; the rejection quotes its beginning. */
export function rejectCadre(code: CodeRejet, { octets, position }: Cadre, taille = '5 Mo'): LigneLue {
  const valeur = octets.length === 0 ? null : octets.toString('utf8', 0, OCTETS_EXTRAIT);
  const limite = code === 'ENREGISTREMENT_TROP_LONG' ? taille : LIMITES.profondeur;
  return { sorte: 'REJET', rejet: createRejet(code, position, { valeur, params: { limite } }) };
}

export function rejectLigne(code: CodeRejet, position: Position, colonne: string | null, valeur: string | null, params: Params = {}): LigneLue {
  return { sorte: 'REJET', rejet: createRejet(code, position, { colonne, valeur, params }) };
}

/** One DECP object in the domain's words, with the fingerprint of the bytes that it came from. */
export function readCadreObjet(objet: Objet, { octets, position }: Cadre, texteAttendu: boolean): LigneLue {
  const lu = normaliseMarche(readObjetDecp(objet, texteAttendu));
  if (!('code' in lu)) return { sorte: 'ENREGISTREMENT', position, empreinte: computeEmpreinte(octets), enregistrement: lu };
  const acheteur = 'autoriteConcedante' in objet ? 'autoriteConcedante.id' : 'acheteur.id';
  return rejectLigne(lu.code, position, lu.code === 'IDENTIFIANT_MANQUANT' ? 'id' : acheteur, lu.valeur);
}
