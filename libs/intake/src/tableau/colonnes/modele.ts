import type { ColonneDepot, FormatColonne, SorteDepot } from './colonne-depot';
import { SORTES_DEPOT } from './sortes-depot';

/** What a ready file to fill holds: the writer of workbooks makes the file. */
export interface ModeleDepot {
  readonly titre: string;
  readonly colonnes: readonly { readonly titre: string; readonly sorte: SorteCellule }[];
  /** Two invented rows, cells in the order of the columns; `null`: an empty cell. */
  readonly exemples: readonly (readonly (string | null)[])[];
  /** One paragraph about the file, then one per column. */
  readonly notice: readonly string[];
}
export type SorteCellule = 'TEXTE' | 'DATE' | 'MONTANT' | 'NOMBRE';

const CELLULES: Partial<Record<FormatColonne, SorteCellule>> = { DATE: 'DATE', PERIODE: 'DATE', MONTANT: 'MONTANT', QUANTITE: 'NOMBRE', ENTIER: 'NOMBRE', DUREE: 'NOMBRE' };

const ATTENDUS: Partial<Record<FormatColonne, string>> = {
  DATE: 'une date, JJ/MM/AAAA', PERIODE: 'une date, JJ/MM/AAAA', MONTANT: 'un montant en euros hors taxes', QUANTITE: 'un nombre', ENTIER: 'un nombre entier', DUREE: 'un nombre de mois', OPERATEUR: 'les 14 chiffres du SIRET',
  TITULAIRES: 'un ou plusieurs SIRET', REPONDANTS: 'un ou plusieurs SIRET', SIREN: 'les 9 chiffres du SIREN', CPV: '8 chiffres', CLAUSE: 'oui ou non', ETIQUETTE: 'oui ou non',
};

/** The content of the model file of a kind: its headers are those that are recognised for certain. */
export function modeleOf(sorte: SorteDepot): ModeleDepot {
  const { pluriel, aide, colonnes } = SORTES_DEPOT[sorte];
  const demandees = colonnes.filter(({ horsModele }) => !horsModele);
  return {
    titre: pluriel,
    colonnes: demandees.map(({ libelle, format }) => ({ titre: libelle, sorte: CELLULES[format] ?? 'TEXTE' })),
    exemples: [demandees.map(({ exemple }) => exemple || null), demandees.map(({ autreExemple }) => autreExemple || null)],
    notice: [
      `${aide} Une ligne par enregistrement, sous la ligne des titres. Remplacez les deux lignes d’exemple par les vôtres\u00a0; une cellule vide ne dit rien, elle ne vaut pas zéro.`,
      'N’écrivez aucun nom de personne, aucune adresse électronique ni aucun numéro de téléphone\u00a0: le registre ne garde que des nombres et des entreprises.',
      ...demandees.map(describeColonne),
    ],
  };
}

function describeColonne({ libelle, requis, aide, format, choix, exemple, autreExemple }: ColonneDepot): string {
  const reponses = choix && Object.values(choix).join('\u00a0; ');
  const attendu = ATTENDUS[format] ?? (reponses === undefined ? 'un texte' : format === 'CHOIX' ? `une de ces réponses (${reponses})` : `une ou plusieurs de ces réponses, séparées par un point-virgule, ou «\u00a0non\u00a0» (${reponses})`);
  const montre = (exemple || autreExemple).replace(/ (?=;|\d{3}\b)/g, '\u00a0');
  return [
    `«\u00a0${libelle}\u00a0», ${requis ? 'obligatoire' : 'facultatif'}\u00a0: ${attendu}.`, ...(aide === undefined ? [] : [aide]), ...(montre === '' ? [] : [`Exemple\u00a0: ${montre}.`]),
  ].join(' ');
}
