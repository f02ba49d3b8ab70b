/**
 * What a reader must know of a record that is accepted all the same. Nothing is corrected silently: `brut` is what
 * the source wrote, `retenu` what the product keeps of it (`null`: nothing).
 */
export interface Anomalie {
  readonly code: CodeAVerifier;
  readonly champ: string;
  readonly brut: string | null;
  readonly retenu: string | null;
}

/** Doubts carried by an accepted contract (« à vérifier »), each with the sentence that tells what to do. */
export const A_VERIFIER = {
  MONTANT_MANQUANT: 'Le montant manque. Demandez-le à l’acheteur, puis corrigez la publication.',
  MONTANT_NUL: 'Le montant est nul. Vérifiez s’il s’agit d’un accord-cadre sans maximum ou d’un oubli.',
  MONTANT_ILLISIBLE: 'Le montant ne se lit pas comme un nombre. Corrigez-le à la source.',
  MONTANT_INVRAISEMBLABLE: 'Le montant est invraisemblable. Il reste hors des totaux tant que l’acheteur n’a pas dit le sien.',
  MONTANT_TRES_FAIBLE: 'Le montant est inférieur à 200\u00a0€. Vérifiez s’il s’agit d’un prix unitaire.',
  MONTANT_NEGATIF: 'Le montant est négatif. Vérifiez s’il s’agit d’un avoir.',
  MONTANT_ARRONDI: 'Le montant avait plus de deux décimales. Il est arrondi au centime.',
  MONTANT_ECRIT_EN_TEXTE: 'Le montant était écrit en texte. Vérifiez la valeur lue.',
  DATE_MANQUANTE: 'La date de notification manque. Sans elle, le marché n’entre dans aucune année.',
  DATE_ILLISIBLE: 'La date de notification ne se lit pas. Corrigez-la à la source.',
  DATE_IMPOSSIBLE: 'La date de notification est antérieure à 2000 ou dans le futur. Vérifiez l’année.',
  DUREE_ILLISIBLE: 'La durée ne se lit pas comme un nombre de mois. Elle n’est pas retenue, corrigez-la à la source.',
  DUREE_INVRAISEMBLABLE: 'La durée dépasse dix ans ou n’est pas positive. Vérifiez l’unité (des mois).',
  SIRET_ACHETEUR_CLE_FAUSSE: 'La clé du SIRET de l’acheteur est fausse. Vérifiez les 14 chiffres.',
  SIRET_ACHETEUR_INCOMPLET: 'L’acheteur est donné par 9 chiffres au lieu de 14. Il est rattaché par son SIREN.',
  SIRET_TITULAIRE_CLE_FAUSSE: 'La clé du SIRET d’un titulaire est fausse. Vérifiez les 14 chiffres.',
  SIRET_TITULAIRE_MAL_FORME: 'L’identifiant d’un titulaire n’est pas un SIRET de 14 chiffres. Vérifiez-le.',
  TITULAIRE_MANQUANT: 'Aucun titulaire n’est indiqué. Complétez la publication.',
  TITULAIRE_EN_LISTE: 'Le titulaire était écrit comme une liste de programme. Il a été lu malgré tout.',
  CPV_ZERO_PERDU: 'Le code CPV a perdu son zéro initial. Il a été rétabli, vérifiez-le.',
  CPV_AVEC_CLE: 'Le code CPV portait son chiffre de contrôle. Seuls les 8 premiers chiffres sont retenus.',
  CPV_HORS_FORMAT: 'Le code CPV ne compte pas 8 chiffres. Corrigez-le à la source.',
  CONSIDERATION_INCONNUE: 'Une considération n’est pas dans la liste officielle. Elle n’est pas comptée.',
  MODIFICATION_EN_ECART: 'Le montant d’une modification est inférieur à la moitié du montant initial\u00a0: c’est sans doute un écart et non le nouveau total.',
  MODIFICATION_SANS_DATE: 'Une modification n’a pas de date lisible. Elle n’est pas prise en compte.',
  ETAT_AMBIGU: 'Deux états du marché portent la même date avec des montants différents. Le plus élevé est retenu.',
  TEXTE_ALTERE: 'Des caractères de l’objet sont perdus ou remplacés. Relisez-le.',
  CARACTERE_INTERDIT: 'Un caractère de contrôle a été retiré du texte.',
  ACHETEUR_EGAL_TITULAIRE: 'L’acheteur et le titulaire sont la même personne. Vérifiez le titulaire.',
} as const satisfies Record<string, string>;
export type CodeAVerifier = keyof typeof A_VERIFIER;

/** Amount doubts that keep a contract out of the consolidated figures until its buyer states an amount (decision D-27). */
export const CODES_HORS_TOTAUX: ReadonlySet<CodeAVerifier> = new Set(['MONTANT_INVRAISEMBLABLE', 'MONTANT_NEGATIF', 'MONTANT_TRES_FAIBLE']);

/** Doubts that a better record answers, by what they bear on. */
export const CODES_DU_CHAMP: Readonly<Record<'montantAbsent' | 'dateAbsente' | 'vraisemblanceMontant', ReadonlySet<CodeAVerifier>>> = {
  montantAbsent: new Set(['MONTANT_MANQUANT', 'MONTANT_ILLISIBLE']),
  dateAbsente: new Set(['DATE_MANQUANTE', 'DATE_ILLISIBLE', 'DATE_IMPOSSIBLE']),
  vraisemblanceMontant: new Set(['MONTANT_INVRAISEMBLABLE', 'MONTANT_NEGATIF', 'MONTANT_TRES_FAIBLE', 'MONTANT_NUL']),
};
