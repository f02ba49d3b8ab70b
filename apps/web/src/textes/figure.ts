import type { Figure, Mesure } from '../api/indicateurs';
import { INDICATEURS } from './indicateurs';
import { phrase } from './phrase';

export const FIGURE = {
  retour: (annee: number): string => phrase`Vos indicateurs de ${annee}`,
  surtitre: 'Comprendre ce chiffre',
  publique: 'Ce que dit le schéma de cet indicateur',
  absent: {
    titre: phrase`Ce chiffre n'est pas encore connu`,
    phrase: phrase`Personne n'a dit ce qu'il y a à compter. Complétez l'année, ou dites qu'il n'y a rien : zéro se déclare.`,
    lien: (annee: number): string => phrase`Compléter l'année ${annee}`,
  },
  cible: (annee: number): string => phrase`Cible de ${annee}`, prochaine: 'Prochaine cible', precedente: (annee: number): string => phrase`En ${annee}`, aucuneCible: 'Aucune',
  trajectoire: 'Année après année', graphique: 'Graphique', tableau: 'Tableau', vue: 'Afficher', uneAnnee: 'Année', valeur: 'Chiffre', cibles: 'Cible', verdict: 'Verdict', pasDeCible: 'aucune', libelleCible: 'cible du schéma',
  descriptionTrajectoire: phrase`Réalisé en trait plein, cibles du schéma en tirets et losanges. Le tableau donne les mêmes nombres.`,
  calcul: 'Comment il se calcule', couverture: phrase`Ce que l'on sait`, rien: phrase`Rien n'est encore calculé.`,
  repartition: 'Répartition', masques: phrase`Un effectif de moins de 5 personnes n'est pas montré, ni ce qui le ferait retrouver.`,
  comptes: (nombre: number): string => (nombre === 0 ? 'Rien n’est compté' : phrase`Ce qui est compté (${nombre})`),
  aPart: (nombre: number): string => (nombre === 0 ? phrase`Rien n'est mis à part` : phrase`Ce qui est mis à part (${nombre})`),
  motif: (motif: string, nombre: number): string => phrase`${motif} : ${nombre}`,
  piece: 'Pièce', apport: 'Ce qu’elle apporte', pagePublique: 'Page publique', ailleurs: 'Publication',
  series: 'Autres lectures, sans cible', serieInconnue: 'Non renseigné',
  regles: 'Les règles de méthode', decision: phrase`Ce que fait le chiffre : `, alternative: phrase`L'autre lecture : `, sansAlternative: phrase`Pas d'autre lecture retenue.`,
  version: (code: string, version: number): string => phrase`${code}, version ${version}`, aucuneRegle: phrase`Aucune règle ne s'appliquait encore à cette année.`,
  sources: 'Source et date', source: (source: string): string => phrase`Source : ${source}.`, calcule: (jour: string, heure: string, methode: number): string => phrase`Calculé le ${jour} à ${heure}, d'après la version ${methode} de la méthode. Rien n'est gardé : le chiffre se recalcule à chaque lecture.`,
  lireMethode: 'Toutes les règles de méthode',
} as const;

const incomparable = (cible: string): string => phrase`Il ne se compare pas encore à la cible de ${cible} : il manque de quoi calculer la part.`;
const VERDICTS: Readonly<Record<Mesure['statut'], (cible: string) => string>> = {
  ATTEINT: (cible) => phrase`La cible de ${cible} est atteinte.`, PROCHE: (cible) => phrase`La cible de ${cible} est proche, pas encore atteinte.`, EN_RETARD: (cible) => phrase`La cible de ${cible} n'est pas atteinte.`,
  SANS_CIBLE: incomparable, NON_MESURABLE: incomparable, NON_CONCERNE: incomparable,
};

/** What a measure says of its year, in one or two sentences: the figure against its target, then the year before. */
export function conclure(mesure: Pick<Mesure, 'etat' | 'chiffre' | 'masque' | 'cible' | 'prochaineCible' | 'statut' | 'precedente'>, { annee, schema }: Pick<Figure, 'annee' | 'schema'>): string {
  const { etat, chiffre, masque, cible, statut, precedente } = mesure;
  if (etat === 'NON_CONCERNE') return phrase`Cet indicateur ne concerne pas votre collectivité.`;
  const avant = precedente?.chiffre ? phrase` En ${precedente.annee} : ${precedente.chiffre}.` : '';
  if (masque !== null) return phrase`Le nombre de ${annee} est connu et n'est pas montré : il désignerait moins de 5 personnes.${avant}`;
  if (chiffre === null) return phrase`Le chiffre de ${annee} n'est pas encore connu.${avant}`;
  const verdict = cible === null ? sansCible(mesure, annee, schema) : VERDICTS[statut](cible);
  return phrase`En ${annee} : ${chiffre}. ${verdict}${avant}`;
}

function sansCible({ prochaineCible }: Pick<Mesure, 'prochaineCible'>, annee: number, schema: boolean): string {
  if (prochaineCible !== null) return phrase`Le schéma ne fixe pas de cible pour ${annee} ; la prochaine est ${prochaineCible}.`;
  return schema ? phrase`Votre schéma ne lui fixe pas de cible.` : phrase`Aucun schéma voté ne couvrait cette année.`;
}

/** The finding that names the figure of a trajectory. */
export function titreTrajectoire(annees: readonly { readonly annee: number; readonly chiffre: string | null }[]): string {
  const connues = annees.filter(({ chiffre }) => chiffre !== null);
  const [premiere, derniere] = [connues[0], connues.at(-1)];
  if (!premiere || !derniere) return 'Aucune année connue';
  if (premiere === derniere) return phrase`${derniere.chiffre ?? ''} en ${derniere.annee}, seule année connue`;
  return phrase`De ${premiere.chiffre ?? ''} en ${premiere.annee} à ${derniere.chiffre ?? ''} en ${derniere.annee}`;
}

/** The figure, or the state that stands in its place. */
export const etatOuChiffre = ({ chiffre, etat }: Pick<Mesure, 'chiffre' | 'etat'>): string => chiffre ?? INDICATEURS.etat(etat);
