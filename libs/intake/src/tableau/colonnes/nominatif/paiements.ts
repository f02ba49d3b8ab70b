import type { LigneTableau } from '../../tableau-lu';
import { normaliseEntete } from '../entete';

/** Normalised headers under which accounts departments write who is paid. */
const PAYES: ReadonlySet<string> = new Set(['beneficiaire', 'beneficiaires', 'nom beneficiaire', 'noms beneficiaires']);
const SIRET = /^\d{14}$/;

/**
 * Whether a column heads who is paid, as accounts departments write it (« Bénéficiaire »): payees that a SIRET identifies on their own lines,
 * beside amounts. Hours beside them make them people, whoever employs them.
 */
export function isListeDePaiements(entetes: readonly string[], lignes: readonly LigneTableau[], indice: number): boolean {
  const mots = entetes.map((entete) => normaliseEntete(entete).split(' '));
  if (!PAYES.has((mots[indice] ?? []).join(' '))) return false;
  if (mots.some((autres) => autres.includes('heures')) || !mots.some((autres) => autres.includes('montant'))) return false;
  const remplies = lignes.filter(({ cellules }) => (cellules[indice] ?? '') !== '');
  return remplies.length > 0 && remplies.every(({ cellules }) => cellules.some((cellule) => SIRET.test((cellule ?? '').replace(/\s/g, ''))));
}
