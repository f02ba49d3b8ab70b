import { DomainError } from '../errors';
import type { ModeleLibre } from './contenu-spaser';

/** The exact integers of a model: shares and amounts. They travel as the text of their digits. */
const ENTIERS = new Set(['numerateur', 'denominateur', 'montant', 'volumeReference']);
const REQUIS = ['code', 'editeur', 'version', 'titre', 'debut', 'fin', 'niveaux', 'axes', 'objectifsChiffres', 'variantes'] as const;

/** Canonical text of a model version: keys sorted, integers as digits. The same model always gives the same text. */
export function serialiseModele(modele: ModeleLibre): string {
  return JSON.stringify(modele, (_cle, valeur: unknown) => {
    if (typeof valeur === 'bigint') return valeur.toString();
    if (valeur === null || typeof valeur !== 'object' || Array.isArray(valeur)) return valeur;
    return Object.fromEntries(Object.entries(valeur).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Inverse of `serialiseModele`, from text or from what JSON made of it. @throws DomainError MODELE_INVALIDE */
export function parseModele(source: unknown): ModeleLibre {
  const lu = typeof source === 'string' ? parseJson(source) : source;
  if (lu === null || typeof lu !== 'object') throw new DomainError('MODELE_INVALIDE', { detail: 'ce n’est pas un objet.' });
  const absent = REQUIS.find((champ) => !(champ in lu));
  if (absent) throw new DomainError('MODELE_INVALIDE', { detail: `il manque « ${absent} ».` });
  return revive(lu) as ModeleLibre;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    throw new DomainError('MODELE_INVALIDE', { detail: 'ce n’est pas du JSON. Vérifiez que le fichier est entier.' });
  }
}

function revive(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(revive);
  if (valeur === null || typeof valeur !== 'object') return valeur;
  return Object.fromEntries(
    Object.entries(valeur).map(([cle, contenu]) => [cle, ENTIERS.has(cle) && typeof contenu === 'string' && /^-?\d+$/.test(contenu) ? BigInt(contenu) : revive(contenu)]),
  );
}
