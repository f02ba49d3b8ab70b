import type { DateCivile } from '../quantite/date-civile';
import type { Part } from '../quantite/part';

/** Labels of a closed list, by the code that is kept. */
export type Choix = Readonly<Record<string, string>>;

interface Commun {
  readonly libelle: string;
  readonly aide?: string;
  readonly requis?: true;
}

/**
 * One question of the register, as data: the form, the reading of a file, the export and the verification all come from it. Quantities
 * are kept in integers: cents, hundredths of an hour or of a tonne. A list that nobody has filled is `null`; an empty one says « none ».
 */
export type ChampRegistre = Commun &
  (
    | { readonly type: 'TEXTE'; readonly longueur: number }
    | { readonly type: 'DATE'; readonly avenir?: true }
    | { readonly type: 'MONTANT' | 'TONNES' }
    | { readonly type: 'HEURES'; readonly signe?: true }
    | { readonly type: 'ENTIER'; readonly min: number; readonly max: number }
    | { readonly type: 'OPERATEUR' | 'SIREN' | 'CPV' | 'PART' }
    | { readonly type: 'CHOIX'; readonly choix: Choix }
    | { readonly type: 'CHOIX_MULTIPLE'; readonly choix: Choix }
    // `question`: whether there is any is itself asked, for « none » is an answer; elsewhere an empty list says nothing more than no list.
    | { readonly type: 'LISTE'; readonly champs: ChampsRegistre; readonly un: string; readonly question?: true }
  );

export type ChampsRegistre = Readonly<Record<string, ChampRegistre>>;

/** What a field holds once read. */
export type ValeurDe<C extends ChampRegistre> = C extends { readonly type: 'DATE' } ? DateCivile
  : C extends { readonly type: 'MONTANT' | 'HEURES' | 'TONNES' } ? bigint
    : C extends { readonly type: 'ENTIER' } ? number
      : C extends { readonly type: 'PART' } ? Part
        : C extends { readonly type: 'CHOIX'; readonly choix: infer L } ? keyof L & string
          : C extends { readonly type: 'CHOIX_MULTIPLE'; readonly choix: infer L } ? readonly (keyof L & string)[]
            : C extends { readonly type: 'LISTE'; readonly champs: infer L extends ChampsRegistre } ? readonly ContenuDe<L>[]
              : string;

/** What a whole record holds: a required field always, another one or `null`. */
export type ContenuDe<L extends ChampsRegistre> = { readonly [cle in keyof L]: L[cle] extends { readonly requis: true } ? ValeurDe<L[cle]> : ValeurDe<L[cle]> | null };

/** A field that cannot be kept, with the sentence that says what is wrong and what to write: « clauses[1].heures ». */
export interface ChampRefuse {
  readonly champ: string;
  readonly code: CodeChampRefuse;
  readonly message: string;
}
export const CODES_CHAMP_REFUSE = ['OBLIGATOIRE', 'ILLISIBLE', 'HORS_BORNES', 'INCOHERENT', 'DONNEE_PERSONNELLE', 'INCONNU'] as const;
export type CodeChampRefuse = (typeof CODES_CHAMP_REFUSE)[number];
