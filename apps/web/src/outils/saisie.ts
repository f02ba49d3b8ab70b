import type { ChampRegistre, ChampsRegistre } from '@spaser/domain';
import { formatNombre } from '../textes/phrase';
import { EN_MOTS } from '../textes/valeurs';

export type Valeurs = Readonly<Record<string, unknown>>;

/** The identifier of a field on the screen, from its path in the record: « clauses[1].heures ». */
export function idDeChamp(chemin: string): string {
  return `champ-${chemin.replaceAll('[', '-').replaceAll(']', '').replaceAll('.', '-')}`;
}

/** A record to be filled: nothing is said of any field. */
export function saisieVide(champs: ChampsRegistre): Valeurs {
  return Object.fromEntries(Object.keys(champs).map((cle) => [cle, null]));
}

/** What is kept, as a person reads and writes it: « 45 000,50 », « 14/03/2025 » stays the browser's own. */
export function enSaisie(champs: ChampsRegistre, contenu: Valeurs): Valeurs {
  return Object.fromEntries(Object.entries(champs).map(([cle, champ]) => [cle, valeurEnSaisie(champ, contenu[cle] ?? null)]));
}

function valeurEnSaisie(champ: ChampRegistre, valeur: unknown): unknown {
  if (valeur === null) return null;
  if (champ.type === 'LISTE') return (valeur as readonly Valeurs[]).map((ligne) => enSaisie(champ.champs, ligne));
  if (champ.type === 'MONTANT' || champ.type === 'HEURES' || champ.type === 'TONNES') return decimalEnFrancais(String(valeur));
  return champ.type === 'ENTIER' ? String(valeur) : valeur;
}

/** « 1234.50 » as « 1 234,50 », and « 1200.00 » as « 1 200 ». */
export function decimalEnFrancais(texte: string): string {
  const [entiers = '0', decimales = ''] = texte.replace('-', '').split('.');
  const signe = texte.startsWith('-') ? '-' : '';
  const groupes = formatNombre(Number(entiers));
  return signe + (/^0*$/.test(decimales) ? groupes : `${groupes},${decimales}`);
}

/** A value in words, for who reads it: « 45 000,50 € », « 2 clauses », « aucune ». */
export function enMots(champ: ChampRegistre, valeur: unknown): string {
  if (valeur === null || valeur === undefined || valeur === '') return EN_MOTS.nonDit;
  switch (champ.type) {
    case 'LISTE': {
      const lignes = valeur as readonly Valeurs[];
      return lignes.length === 0 ? EN_MOTS.aucun : lignes.map((ligne) => ligneEnMots(champ.champs, ligne)).join('\u00a0; ');
    }
    case 'CHOIX_MULTIPLE': {
      const codes = valeur as readonly string[];
      return codes.length === 0 ? EN_MOTS.aucun : codes.map((code) => champ.choix[code] ?? code).join(', ');
    }
    case 'CHOIX': return champ.choix[String(valeur)] ?? String(valeur);
    case 'MONTANT': return `${decimalEnFrancais(String(valeur))}\u00a0€`;
    case 'HEURES': return `${decimalEnFrancais(String(valeur))}\u00a0h`;
    case 'TONNES': return `${decimalEnFrancais(String(valeur))}\u00a0t`;
    case 'DATE': return jour(String(valeur));
    default: return String(valeur);
  }
}

/** « 2025-03-14 » as « 14/03/2025 ». */
export const jour = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').reverse().join('/') : date);

function ligneEnMots(champs: ChampsRegistre, ligne: Valeurs): string {
  const dits = Object.entries(champs).flatMap(([cle, champ]) => {
    const valeur = ligne[cle] ?? null;
    return valeur === null || (Array.isArray(valeur) && valeur.length === 0) ? [] : [`${champ.libelle.toLocaleLowerCase('fr')} ${enMots(champ, valeur)}`];
  });
  return dits.length === 0 ? EN_MOTS.sansPrecision : dits.join(', ');
}
