/**
 * A broken invariant of the domain. `code` is stable (logs, API), `params` feed the French phrase that the
 * catalogue below holds: a code without a phrase does not compile.
 */
export class DomainError extends Error {
  constructor(
    readonly code: CodeErreur,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(phraseErreur(code, params));
    this.name = 'DomainError';
  }
}

/** French phrase of each broken invariant: what is wrong, then what to do. */
const PHRASES = {
  SIREN_INVALIDE: (p: Params) => `«\u00a0${p['valeur']}\u00a0» n’est pas un SIREN. Un SIREN compte 9 chiffres, par exemple 224000018.`,
  MONTANT_ILLISIBLE: (p: Params) => `«\u00a0${p['valeur']}\u00a0» n’est pas un montant. Écrivez par exemple 12 000 ou 12 000,50.`,
  DATE_ILLISIBLE: (p: Params) => `«\u00a0${p['valeur']}\u00a0» n’est pas une date. Écrivez par exemple 2025-03-14 ou 14/03/2025.`,
  PART_SANS_DENOMINATEUR: () => 'Une part ne se calcule pas quand son dénominateur est nul.',
  QUOTE_PARTS_INCOHERENTES: (p: Params) => `Les quotes-parts du groupement font ${p['somme']} au lieu de 1. Corrigez-les pour que leur somme fasse 1.`,
  EXERCICE_INVALIDE: (p: Params) => `«\u00a0${p['valeur']}\u00a0» n’est pas une année d’exercice. Donnez une année entre 2000 et 2100.`,
  TERRITOIRE_INCONNU: (p: Params) => `Le territoire «\u00a0${p['code']}\u00a0» n’existe pas encore. Créez-le par «\u00a0territoire create ${p['code']}\u00a0».`,
  DEPARTEMENT_INCONNU: (p: Params) => `«\u00a0${p['code']}\u00a0» n’est pas un code de département. Donnez par exemple 40, 2A ou 974.`,
  ACHETEUR_INCONNU: (p: Params) => `Aucun acheteur du territoire ${p['territoire']} ne porte le SIREN ${p['siren']}. Vérifiez les 9 chiffres ou ajoutez-le par « import acheteurs ».`,
  BASE_NON_VIDE: () => 'Des données sont déjà là\u00a0: la démonstration ne se charge que dans une base vide.',
  SCHEMA_INCONNU: (p: Params) => `Le territoire ${p['territoire']} n’a pas encore de schéma dans cette instance.`,
  INDICATEUR_INCONNU: (p: Params) => `L’indicateur «\u00a0${p['code']}\u00a0» n’existe pas dans ce schéma.`,
  MARCHE_INCONNU: () => 'Ce marché n’existe pas.',
} satisfies Record<string, (params: Params) => string>;

type Params = Readonly<Record<string, string | number>>;
export type CodeErreur = keyof typeof PHRASES;

/** The sentence shown to a person for a broken invariant. */
export function phraseErreur(code: CodeErreur, params: Params = {}): string {
  return PHRASES[code](params);
}
