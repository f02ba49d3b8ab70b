import type { ChampRegistre, ChampsRegistre, ContenuEcrit, DateCivile } from '@spaser/domain';
import { formatDateCourte, formatEntier } from './format';

const INSECABLE = '\u00a0';
const UNITES: Partial<Record<ChampRegistre['type'], string>> = { MONTANT: '€', HEURES: 'h', TONNES: 't' };

/** A decimal as the register keeps it, « 1234.50 », as a person reads it: « 1 234,50 », and « 1200.00 » as « 1 200 ». */
export function formatDecimalEcrit(texte: string): string {
  const [entiers = '0', decimales = ''] = texte.replace('-', '').split('.');
  return `${texte.startsWith('-') ? '-' : ''}${formatEntier(BigInt(entiers))}${/^0*$/.test(decimales) ? '' : `,${decimales}`}`;
}

/** What a field of the register says, in words: « 45 000,50 € », « Parité, Formation des agents », « aucun »; « non dit » when it says nothing. */
export function formatChamp(champ: ChampRegistre, valeur: unknown): string {
  if (valeur === null || valeur === undefined || valeur === '') return 'non dit';
  switch (champ.type) {
    case 'LISTE': {
      const lignes = valeur as readonly ContenuEcrit[];
      return lignes.length === 0 ? 'aucun' : lignes.map((ligne) => formatLigne(champ.champs, ligne)).join(`${INSECABLE}; `);
    }
    case 'CHOIX_MULTIPLE': {
      const codes = valeur as readonly string[];
      return codes.length === 0 ? 'aucun' : codes.map((code) => champ.choix[code] ?? code).join(', ');
    }
    case 'CHOIX': return champ.choix[String(valeur)] ?? String(valeur);
    case 'MONTANT': case 'HEURES': case 'TONNES': return `${formatDecimalEcrit(String(valeur))}${INSECABLE}${UNITES[champ.type] ?? ''}`;
    case 'DATE': return formatDateCourte(String(valeur) as DateCivile);
    default: return String(valeur);
  }
}

function formatLigne(champs: ChampsRegistre, ligne: ContenuEcrit): string {
  const dits = Object.entries(champs).flatMap(([cle, champ]) => {
    const valeur = ligne[cle] ?? null;
    return valeur === null || (Array.isArray(valeur) && valeur.length === 0) ? [] : [`${champ.libelle.toLocaleLowerCase('fr')} ${formatChamp(champ, valeur)}`];
  });
  return dits.length === 0 ? 'sans précision' : dits.join(', ');
}
