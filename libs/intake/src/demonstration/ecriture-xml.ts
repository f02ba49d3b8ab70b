import { isConcession, toFiche2022, type Fiche } from './fiche-2022';
import type { LigneDemo } from './publication';

/** DECP XML 2022: the same records as in JSON, booleans in French as some platforms write them. */
export function writeXml2022(lignes: readonly LigneDemo[]): string {
  const elements = lignes.map((ligne) => writeElement(isConcession(ligne) ? 'contrat-concession' : 'marche', toFiche2022(ligne)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<marches>\n${elements.join('\n')}\n</marches>\n`;
}

/** A list of words repeats its element; a list of objects stands inside one element. */
function writeElement(nom: string, valeur: unknown): string {
  if (valeur === undefined) return '';
  if (Array.isArray(valeur)) {
    const [premier] = valeur as readonly unknown[];
    if (typeof premier !== 'object') return valeur.map((mot: unknown) => writeElement(nom, mot)).join('');
    return `<${nom}>${(valeur as readonly Fiche[]).map(writeEnfants).join('')}</${nom}>`;
  }
  if (typeof valeur === 'boolean') return `<${nom}>${valeur ? 'oui' : 'non'}</${nom}>`;
  if (typeof valeur === 'object' && valeur !== null) return `<${nom}>${writeEnfants(valeur as Fiche)}</${nom}>`;
  return `<${nom}>${escapeXml(String(valeur))}</${nom}>`;
}

function writeEnfants(fiche: Fiche): string {
  return Object.entries(fiche).map(([cle, enfant]) => writeElement(cle, enfant)).join('');
}

function escapeXml(texte: string): string {
  if (!/[&<>]/.test(texte)) return texte;
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
