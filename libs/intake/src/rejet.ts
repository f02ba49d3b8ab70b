import type { Position } from './position';

/** What makes a record, a row or a whole file unusable, with its place and one sentence that says what to do. */
export interface Rejet {
  readonly position: Position;
  readonly colonne: string | null;
  readonly code: CodeRejet;
  readonly phrase: string;
  /** What was read, cut to 200 characters. */
  readonly valeur: string | null;
}

export type Params = Readonly<Record<string, string | number>>;

/** French phrase of each rejection: what is wrong, then what to do. A code without a phrase does not compile. */
const PHRASES = {
  FICHIER_INTROUVABLE: () => 'Le fichier n’existe pas ou ne se lit pas. Vérifiez son chemin et vos droits.',
  FICHIER_VIDE: () => 'Le fichier est vide. Téléchargez-le ou exportez-le de nouveau.',
  FICHIER_HTML: () => 'Le fichier est une page web, sans doute une page d’erreur ou de connexion. Téléchargez de nouveau le fichier de données.',
  FICHIER_BINAIRE: () => 'Le fichier n’est pas un texte. Donnez un fichier JSON, XML ou CSV, ou un zip qui en contient.',
  FICHIER_CLASSEUR: () => 'Le fichier est un classeur de tableur. Enregistrez la feuille au format CSV, puis recommencez.',
  XML_DOCTYPE: () => 'Le fichier XML contient une déclaration DOCTYPE, refusée par sécurité. Retirez-la, puis recommencez.',
  FORMAT_INCONNU: (p: Params) => `Le format n’est pas reconnu. ${p['attendu']}`,
  ZIP_ILLISIBLE: () => 'Le zip est abîmé ou incomplet. Téléchargez-le de nouveau.',
  ZIP_VIDE: () => 'Le zip ne contient aucun fichier. Ajoutez-y les fichiers JSON, XML ou CSV.',
  ZIP_TROP_DE_FICHIERS: (p: Params) => `Le zip contient ${p['nombre']} fichiers, la limite est de ${p['limite']}. Partagez-le en plusieurs zips.`,
  ZIP_IMBRIQUE: () => 'Ce fichier du zip est lui-même un zip. Décompressez-le, puis donnez ses fichiers directement.',
  ZIP_BOMBE: (p: Params) => `Ce fichier du zip grossit plus de ${p['limite']} fois à l’ouverture. Décompressez-le, puis donnez-le directement.`,
  ZIP_TAILLE_FAUSSE: () => 'Ce fichier du zip n’a pas la taille annoncée. Refaites le zip, puis recommencez.',
  ZIP_CHIFFRE: () => 'Ce fichier du zip est protégé par un mot de passe. Refaites le zip sans mot de passe.',
  ENREGISTREMENT_ILLISIBLE: () => 'L’enregistrement est mal écrit et ne se lit pas. Corrigez-le à la source, puis publiez-le de nouveau.',
  ENREGISTREMENT_TRONQUE: () => 'Le fichier s’arrête avant sa fin. Téléchargez-le de nouveau, les enregistrements complets sont gardés.',
  ENREGISTREMENT_TROP_PROFOND: (p: Params) => `L’enregistrement emboîte plus de ${p['limite']} niveaux. Corrigez-le à la source.`,
  ENREGISTREMENT_TROP_LONG: (p: Params) => `L’enregistrement dépasse ${p['limite']}. Corrigez-le à la source.`,
  COLONNES_EN_ECART: (p: Params) => `La ligne compte ${p['lues']} colonnes au lieu de ${p['attendues']}. Vérifiez les séparateurs et les guillemets.`,
  ACHETEUR_MANQUANT: () => 'L’identifiant de l’acheteur manque. Ajoutez son SIRET de 14 chiffres.',
  ACHETEUR_ILLISIBLE: (p: Params) => `« ${p['valeur']} » n’est pas un SIRET d’acheteur. Écrivez ses 14 chiffres.`,
  IDENTIFIANT_MANQUANT: () => 'L’identifiant du marché manque. Ajoutez-le, il sert à reconnaître le marché d’un fichier à l’autre.',
  COLONNE_MANQUANTE: (p: Params) => `Le fichier doit commencer par les colonnes ${p['attendues']}. Il manque ${p['manquantes']}.`,
  SIREN_ILLISIBLE: (p: Params) => `« ${p['valeur']} » n’est pas un SIREN. Un SIREN compte 9 chiffres, par exemple 224000018.`,
  NOM_MANQUANT: () => 'Le nom de l’acheteur manque. Complétez la colonne « nom ».',
  CATEGORIE_MANQUANTE: (p: Params) => `La catégorie de l’acheteur manque. Écrivez l’une de celles-ci : ${p['attendues']}.`,
  CATEGORIE_INCONNUE: (p: Params) => `La catégorie « ${p['valeur']} » n’est pas connue. Écrivez l’une de celles-ci : ${p['attendues']}.`,
  EPCI_ILLISIBLE: (p: Params) => `« ${p['valeur']} » n’est pas le SIREN d’un EPCI. Écrivez ses 9 chiffres ou laissez la case vide.`,
  ANNEE_ILLISIBLE: (p: Params) => `« ${p['valeur']} » n’est pas une année. Écrivez une année entre 2000 et 2100, par exemple 2025.`,
  VOLUME_MANQUANT: () => 'Le volume d’achats manque. Écrivez le montant hors taxes de l’année, ou retirez la ligne.',
  VOLUME_ILLISIBLE: (p: Params) => `« ${p['valeur']} » n’est pas un montant. Écrivez par exemple 1250000 ou 1 250 000,50.`,
  VOLUME_NEGATIF: (p: Params) => `Le volume d’achats « ${p['valeur']} » est négatif. Écrivez le total hors taxes de l’année.`,
  BASE_MANQUANTE: () => 'La base du volume manque. Écrivez MANDATE (dépenses payées) ou ESTIME (estimation).',
  BASE_INCONNUE: (p: Params) => `La base « ${p['valeur']} » n’est pas connue. Écrivez MANDATE (dépenses payées) ou ESTIME (estimation).`,
} as const satisfies Record<string, (params: Params) => string>;

export type CodeRejet = keyof typeof PHRASES;
export const CODES_REJET = Object.keys(PHRASES) as readonly CodeRejet[];

const LONGUEUR_VALEUR = 200;

interface Details {
  readonly colonne?: string | null;
  readonly valeur?: string | null;
  readonly params?: Params;
}

/** A rejection with its sentence; `valeur` is cut to 200 characters and feeds the sentence that quotes it. */
export function createRejet(code: CodeRejet, position: Position, { colonne = null, valeur = null, params = {} }: Details = {}): Rejet {
  const courte = valeur === null ? null : truncate(valeur);
  return { position, colonne, code, phrase: PHRASES[code]({ valeur: courte ?? '', ...params }), valeur: courte };
}

/** Cut at 200 UTF-16 units, never between the two halves of a character outside the basic plane. */
function truncate(valeur: string): string {
  if (valeur.length <= LONGUEUR_VALEUR) return valeur;
  return valeur.slice(0, LONGUEUR_VALEUR).replace(/[\ud800-\udbff]$/, '');
}
