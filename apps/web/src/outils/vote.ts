import type { DeliberationLue, ResumeSchema, Vote } from '../api/contrat';
import { DOCUMENTS_TEXTES } from '../textes/documents';
import type { ErreurChamp } from '../api/probleme';

/** What the form of a vote holds, as written. */
export interface VoteSaisi {
  readonly numero: string;
  readonly seanceLe: string;
  readonly executoireLe: string;
  readonly url: string;
}

export const VOTE_VIDE: VoteSaisi = { numero: '', seanceLe: '', executoireLe: '', url: '' };

/** What is missing before even asking; the rules of a vote are the server's. */
export function manquesOf({ numero, seanceLe }: VoteSaisi): readonly ErreurChamp[] {
  const { manque } = DOCUMENTS_TEXTES;
  return [...(numero.trim() === '' ? [{ champ: 'numero', message: manque.numero }] : []), ...(seanceLe === '' ? [{ champ: 'seanceLe', message: manque.seance }] : [])];
}

/** What is sent of it: nothing for what is left empty. `pieceId`: the signed act, deposited before. */
export function toVote({ numero, seanceLe, executoireLe, url }: VoteSaisi, pieceId: string | null = null): Vote {
  const adresse = url.trim();
  return { numero: numero.trim(), seanceLe, ...(executoireLe === '' ? {} : { executoireLe }), ...(adresse === '' ? {} : { url: adresse }), ...(pieceId === null ? {} : { pieceId }) };
}

/** A recorded vote and the scheme that it is about. */
export interface VoteEnregistre extends DeliberationLue {
  readonly schemaId: string;
}

/** Every vote on some schemes, the last first. */
export function votesOf(schemas: readonly Pick<ResumeSchema, 'id' | 'deliberations'>[]): readonly VoteEnregistre[] {
  return schemas.flatMap(({ id, deliberations }) => deliberations.map((vote) => ({ ...vote, schemaId: id }))).sort((a, b) => b.seanceLe.localeCompare(a.seanceLe));
}

const OCTETS_MAX = 10 * 1024 * 1024;

/** Why a file cannot be the signed act; `null` when it may be. */
export function refusDePiece({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): string | null {
  const { vote } = DOCUMENTS_TEXTES;
  if (type !== 'application/pdf' && !/\.pdf$/i.test(name)) return vote.pasPdf;
  return size > OCTETS_MAX ? vote.trop : null;
}
