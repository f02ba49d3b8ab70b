import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AdressePriveeError, isAdressePublique, isHoteLocal, lookupPublic, resolutionSysteme, type Resolution } from './adresse-publique';

/** What the server said last time, so that it may answer that nothing has changed. */
export interface MarqueSource {
  readonly etag: string | null;
  readonly modifieLe: string | null;
}

export type Telechargement = { readonly sorte: 'INCHANGE' } | ({ readonly sorte: 'RECU'; readonly octets: number; readonly empreinte: string } & MarqueSource);

export interface ReglagesTelechargement {
  /** Longest silence of the server. */
  readonly attenteMs: number;
  /** Longest download, however talkative the server is. */
  readonly dureeMs: number;
  readonly octetsMax: number;
  readonly resolve: Resolution;
}

export const REGLAGES_TELECHARGEMENT: ReglagesTelechargement = { attenteMs: 30_000, dureeMs: 600_000, octetsMax: 200_000_000, resolve: resolutionSysteme };

/** Why a source could not be read, in one sentence. */
export class SourceIllisibleError extends Error {}

/**
 * Fetches a file by one GET into `chemin`: no redirect is followed, the address that is called is a public one. Nothing of the answer is
 * trusted but its bytes. @throws SourceIllisibleError
 */
export async function downloadSource(source: string, chemin: string, marque: MarqueSource, reglages: ReglagesTelechargement, onProgress: (octets: number, total: number | null) => void = () => undefined): Promise<Telechargement> {
  const url = new URL(source);
  const fin = AbortSignal.timeout(reglages.dureeMs);
  let muette = false;
  try {
    const reponse = await ask(url, marque, reglages, fin, () => { muette = true; });
    if (reponse.statusCode === 304) return endOf(reponse, { sorte: 'INCHANGE' });
    refuseAnswer(reponse, reglages);
    const total = Number(reponse.headers['content-length']) || null;
    const mesure = measure(reglages.octetsMax, (octets) => onProgress(octets, total));
    await pipeline(reponse, mesure.flux, createWriteStream(chemin), { signal: fin });
    return { sorte: 'RECU', ...mesure.result(), etag: reponse.headers.etag ?? null, modifieLe: reponse.headers['last-modified'] ?? null };
  } catch (error) {
    throw new SourceIllisibleError(muette ? rienEnvoye(reglages) : phraseOf(error, fin.aborted, reglages));
  }
}

function ask(url: URL, { etag, modifieLe }: MarqueSource, { attenteMs, resolve }: ReglagesTelechargement, signal: AbortSignal, onSilence: () => void): Promise<IncomingMessage> {
  const hote = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(hote) !== 0 && !isHoteLocal(hote) && !isAdressePublique(hote)) throw new AdressePriveeError(hote);
  const headers = { 'User-Agent': 'SPASER', 'Accept-Encoding': 'identity', ...(etag !== null && { 'If-None-Match': etag }), ...(modifieLe !== null && { 'If-Modified-Since': modifieLe }) };
  const request = url.protocol === 'http:' ? requestHttp : requestHttps;
  return new Promise((recevoir, refuser) => {
    const requete = request(url, { headers, agent: false, lookup: lookupPublic(resolve), signal }, recevoir);
    requete.setTimeout(attenteMs, () => {
      onSilence();
      requete.destroy(new Error('silence'));
    });
    requete.on('error', refuser);
    requete.end();
  });
}

function refuseAnswer(reponse: IncomingMessage, { octetsMax }: ReglagesTelechargement): void {
  const { statusCode = 0, headers } = reponse;
  const refus =
    statusCode >= 300 && statusCode < 400 ? `Elle renvoie vers ${headers.location ?? 'une autre adresse'}, que le produit ne suit pas. Donnez l’adresse du fichier lui-même.`
    : statusCode !== 200 ? `Elle a répondu ${statusCode}.`
    : (headers['content-encoding'] ?? 'identity') !== 'identity' ? 'Elle répond dans un codage qui n’a pas été demandé.'
    : Number(headers['content-length'] ?? 0) > octetsMax ? tropGros(octetsMax)
    : null;
  if (refus === null) return;
  reponse.destroy();
  throw new SourceIllisibleError(refus);
}

/** Counts and signs the bytes as they go by, and stops at the limit whatever the server has announced. */
function measure(octetsMax: number, onProgress: (octets: number) => void): { readonly flux: Transform; readonly result: () => { readonly octets: number; readonly empreinte: string } } {
  const empreinte = createHash('sha256');
  let octets = 0;
  const flux = new Transform({
    transform(bloc: Buffer, _codage, suite) {
      octets += bloc.length;
      if (octets > octetsMax) return suite(new SourceIllisibleError(tropGros(octetsMax)));
      empreinte.update(bloc);
      onProgress(octets);
      suite(null, bloc);
    },
  });
  return { flux, result: () => ({ octets, empreinte: empreinte.digest('hex') }) };
}

function endOf<T>(reponse: IncomingMessage, resultat: T): T {
  reponse.destroy();
  return resultat;
}

const tropGros = (octetsMax: number): string => `Son fichier dépasse ${Math.floor(octetsMax / 1_000_000)}\u00a0Mo.`;

const rienEnvoye = ({ attenteMs }: ReglagesTelechargement): string => `Elle n’a rien envoyé pendant ${Math.ceil(attenteMs / 1_000)}\u00a0s.`;

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'Son nom n’existe pas.', EAI_AGAIN: 'Son nom ne peut pas être résolu pour l’instant.', ECONNREFUSED: 'Elle refuse la connexion.', ECONNRESET: 'Elle a coupé la connexion.',
  ERR_STREAM_PREMATURE_CLOSE: 'Elle a coupé la connexion.', CERT_HAS_EXPIRED: 'Son certificat a expiré.', DEPTH_ZERO_SELF_SIGNED_CERT: 'Son certificat n’est pas reconnu.',
  ENOSPC: 'Il n’y a plus de place sur le disque pour la recevoir.',
};

function phraseOf(error: unknown, depasse: boolean, { dureeMs }: ReglagesTelechargement): string {
  if (error instanceof SourceIllisibleError || error instanceof AdressePriveeError) return error.message;
  if (depasse) return `Elle n’a pas fini d’envoyer son fichier en ${Math.ceil(dureeMs / 60_000)}\u00a0minutes.`;
  const { code } = error as NodeJS.ErrnoException;
  return CAUSES[code ?? ''] ?? `Elle ne répond pas${code ? ` (${code})` : ''}.`;
}
