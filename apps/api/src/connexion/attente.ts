import type { Request, Response } from 'express';
import { randomBytes } from 'node:crypto';
import { hashAleatoire } from '@spaser/application';

const COOKIE = 'spaser-attente';
const DUREE_MS = 30 * 60_000;

/** Marks this browser as the one that asks for a link; returns the hash that the link keeps. */
export function markNavigateur(reponse: Response, chiffree: boolean): string {
  const marque = randomBytes(32).toString('base64url');
  reponse.cookie(COOKIE, marque, { httpOnly: true, sameSite: 'lax', secure: chiffree, path: '/connexion', maxAge: DUREE_MS });
  return hashAleatoire(marque);
}

/** The mark of this browser, if it has one. */
export function readNavigateur({ headers }: Request): string | null {
  return /(?:^|;\s*)spaser-attente=([\w-]{43})(?:;|$)/.exec(headers.cookie ?? '')?.[1] ?? null;
}

export function forgetNavigateur(reponse: Response): void {
  reponse.clearCookie(COOKIE, { path: '/connexion' });
}
