import { LIMITES_TABLEAU, type FormatTableau, type LigneTableau } from './tableau-lu';

export type ParamsRefus = Readonly<Record<string, string | number | null>>;

const TABLEUR = 'Ouvrez-le dans votre tableur, enregistrez-le au format .xlsx ou .ods, puis déposez-le.';
const ENREGISTREZ = 'Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis déposez-le.';
const FORMATS = 'Déposez un fichier Excel, LibreOffice ou CSV.';
/** Why a publication is not read. */
const DECP = 'Seules des données essentielles (DECP) se déposent ainsi, avec les marchés.';
const PARTAGEZ = 'Partagez-le en plusieurs fichiers, puis déposez-les l’un après l’autre.';

/** French phrase of each refusal: what is wrong, then what to do. A code without a phrase does not compile. */
const PHRASES = {
  FICHIER_VIDE: () => 'Ce fichier est vide. Exportez-le de nouveau, puis déposez-le.',
  FICHIER_TROP_GROS: () => `Ce fichier pèse plus de ${LIMITES_TABLEAU.octets / 1024 / 1024} Mo. ${PARTAGEZ}`,
  FICHIER_PDF: () => `Nous n’avons trouvé aucun tableau dans ce PDF. ${FORMATS}`,
  FICHIER_IMAGE: () => `Ce fichier est une image, nous n’y lisons aucun tableau. ${FORMATS}`,
  FICHIER_HTML: () => `Ce fichier est une page web, même si son nom dit autre chose. ${TABLEUR}`,
  FICHIER_XML: () => `Ce fichier est écrit en XML. ${DECP} ${TABLEUR}`,
  FICHIER_JSON: () => `Ce fichier est écrit en JSON. ${DECP} ${FORMATS}`,
  DECP_SANS_ACHETEUR: () => 'Aucun marché de ce fichier de données essentielles n’a votre collectivité pour acheteur. Vérifiez que c’est le bon fichier.',
  FICHIER_BINAIRE: () => `Ce fichier n’est ni un classeur ni un texte. ${FORMATS}`,
  DOCUMENT_TEXTE: () => 'Ce fichier est un document ou un diaporama, pas un classeur. Copiez son tableau dans un tableur, enregistrez, puis déposez le classeur.',
  ARCHIVE_SANS_CLASSEUR: () => 'Ce fichier est une archive, pas un classeur. Décompressez-la, puis déposez le tableau qu’elle contient.',
  CLASSEUR_ANCIEN: () => `Ce fichier est au format .xls, que nous ne lisons pas. ${TABLEUR}`,
  CLASSEUR_BINAIRE: () => `Ce fichier est au format .xlsb, que nous ne lisons pas. ${TABLEUR}`,
  CLASSEUR_NUMBERS: () => 'Ce fichier vient de Numbers. Exportez-le vers Excel, puis déposez le fichier obtenu.',
  CLASSEUR_PROTEGE: () => 'Ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis déposez-la.',
  CLASSEUR_MACRO: () => 'Ce classeur contient des macros, refusées par sécurité. Enregistrez-en une copie au format .xlsx ou .ods, puis déposez-la.',
  CLASSEUR_LIENS: () => 'Ce classeur prend des valeurs dans d’autres fichiers. Copiez ses valeurs seules dans un nouveau classeur, puis déposez celui-ci.',
  CLASSEUR_ABIME: () => `Ce classeur est abîmé ou incomplet. ${ENREGISTREZ}`,
  CLASSEUR_BOMBE: () => `Ce classeur grossit hors de proportion à l’ouverture. ${ENREGISTREZ}`,
  CLASSEUR_TAILLE_FAUSSE: () => `Ce classeur n’a pas la taille qu’il annonce. ${ENREGISTREZ}`,
  CLASSEUR_TROP_DE_PARTIES: (p: ParamsRefus) => `Ce classeur compte plus de ${write(p['limite'])} parties. Copiez le tableau seul dans un nouveau classeur, puis déposez celui-ci.`,
  XML_DOCTYPE: () => `Ce fichier contient une déclaration DOCTYPE, refusée par sécurité. ${ENREGISTREZ}`,
  TROP_DE_LIGNES: (p: ParamsRefus) => `Ce tableau compte plus de ${write(p['limite'])} lignes. ${PARTAGEZ}`,
  TROP_DE_COLONNES: (p: ParamsRefus) => `Ce tableau compte plus de ${write(p['limite'])} colonnes. Retirez celles qui ne servent pas, puis déposez-le de nouveau.`,
  TROP_DE_CELLULES: (p: ParamsRefus) => `Ce classeur compte plus de ${write(p['limite'])} cases remplies. ${PARTAGEZ}`,
  TROP_DE_TEXTE: () => `Ce classeur contient trop de texte. ${PARTAGEZ}`,
  CELLULE_TROP_LONGUE: (p: ParamsRefus) => `Une case${at(p['ligne'])} compte plus de ${write(p['limite'])} caractères. Raccourcissez-la, puis déposez de nouveau le fichier.`,
  LECTURE_TROP_LONGUE: () => `Ce fichier demande trop de temps à lire. ${PARTAGEZ}`,
  LECTURE_TROP_LOURDE: () => `Ce fichier demande trop de mémoire à lire. ${PARTAGEZ}`,
  GUILLEMET_OUVERT: (p: ParamsRefus) => `Un guillemet ouvert à la ligne ${p['ligne']} n’est jamais refermé. Refermez-le ou retirez-le, puis déposez de nouveau le fichier.`,
  FORMULE_DANGEREUSE: (p: ParamsRefus) => `Une case de la ligne ${p['ligne']} demande à lancer un programme, elle est refusée par sécurité. Videz-la, puis déposez de nouveau le fichier.`,
  FEUILLE_INCONNUE: (p: ParamsRefus) => `Le fichier n’a pas de feuille visible « ${p['feuille']} ». Choisissez-en une autre.`,
  TABLEAU_VIDE: () => 'Ce fichier ne contient aucune ligne. Vérifiez que le tableau est dans une feuille visible, puis déposez-le de nouveau.',
  ENTETES_INCONNUES: () => 'Nous n’avons pas reconnu les titres des colonnes. Indiquez la ligne qui les porte, ou renommez-les, puis déposez de nouveau le fichier.',
} as const satisfies Record<string, (params: ParamsRefus) => string>;

export type CodeRefusTableau = keyof typeof PHRASES;
export const CODES_REFUS_TABLEAU = Object.keys(PHRASES) as readonly CodeRefusTableau[];

/** What could be seen of a table whose headers are unknown: enough for a screen to ask a person. */
export interface ApercuTableau {
  readonly format: FormatTableau;
  readonly feuille: string | null;
  readonly feuilles: readonly string[];
  /** First rows that hold something. */
  readonly lignes: readonly LigneTableau[];
}

/** A file that cannot be read as a table, with one sentence that says what to do. `apercu` goes with `ENTETES_INCONNUES`. */
export class RefusTableau extends Error {
  readonly phrase: string;

  constructor(
    readonly code: CodeRefusTableau,
    params: ParamsRefus = {},
    readonly apercu: ApercuTableau | null = null,
  ) {
    super(code);
    this.name = 'RefusTableau';
    this.phrase = PHRASES[code](params);
  }
}

const at = (ligne: string | number | null | undefined): string => (ligne === null || ligne === undefined ? '' : ` de la ligne ${ligne}`);
/** 20 000, with the space that does not break. */
const write = (nombre: string | number | null | undefined): string => String(nombre).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
