import type { TypeCollectivite } from '@spaser/domain';
import { compte } from './phrase';

/** « Commune d’Amou », « CC Chalosse Tursan »: a commune bears its kind, the others already say theirs in their name. */
export function nomComplet({ nom, type }: { readonly nom: string; readonly type: TypeCollectivite }): string {
  return type === 'COMMUNE' ? `Commune ${deNom(nom)}` : nom;
}

/** « la commune d’Amou », « le Département des Landes »: the same inside a sentence. */
export function dansLaPhrase({ nom, type }: { readonly nom: string; readonly type: TypeCollectivite }): string {
  if (type === 'COMMUNE') return `la commune ${deNom(nom)}`;
  return type === 'DEPARTEMENT' ? `le ${nom}` : nom;
}

/** « d’Amou », « du Houga », « des Forges », « de la Teste »: the preposition takes in the article of a name. */
export function deNom(nom: string): string {
  if (/^le /i.test(nom)) return `du ${nom.slice(3)}`;
  if (/^les /i.test(nom)) return `des ${nom.slice(4)}`;
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(nom) ? `d’${nom}` : `de ${nom}`;
}

/** « Votre commune », « Votre structure ». */
export function votre(type: TypeCollectivite): string {
  const noms: Partial<Record<TypeCollectivite, string>> = { COMMUNE: 'votre commune', EPCI: 'votre intercommunalité', DEPARTEMENT: 'le Département' };
  return noms[type] ?? 'votre structure';
}

/** « 1 550 habitants · CC Coteaux et Vallées des Luys »: what tells two homonyms apart. */
export function detailOf({ population, epciNom }: { readonly population: number | null; readonly epciNom: string | null }): string | null {
  const parties = [...(population === null ? [] : [compte(population, 'habitant')]), ...(epciNom === null ? [] : [epciNom])];
  return parties.length === 0 ? null : parties.join(' · ');
}
