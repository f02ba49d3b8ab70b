import { evaluateMesure, explainMesure, listCibles, showMesure, type Annee, type CibleDatee, type ContenuSpaser, type Explication, type Mesure, type MesureMontree, type RegistreAcheteur, type StatutObjectif } from '@spaser/domain';

/** What a measure was in a year, with the verdict of the scheme that its buyer then had. */
export interface MesureAnnuelle {
  readonly annee: Annee;
  readonly mesure: MesureMontree;
  readonly statut: StatutObjectif;
  /** `null`: the scheme does not aim at it, or there is none. */
  readonly evaluation: ReturnType<typeof evaluateMesure>;
}

/** One measure with everything that makes it understood: its verdict, its formula in numbers, the years before, the targets ahead. */
export interface MesureEvaluee extends MesureAnnuelle {
  readonly explication: Explication;
  /** The years up to this one, oldest first, this one last. */
  readonly annees: readonly MesureAnnuelle[];
  /** Every target of the scheme in force, by year. */
  readonly cibles: readonly CibleDatee[];
}

/** A year of a buyer, as far as its measures need it. */
export interface AnneeLue {
  readonly annee: Annee;
  readonly registre: RegistreAcheteur;
  readonly schema: ContenuSpaser | null;
}

/** Computes a measure over years, the last of which is the one that is read and explained. */
export function evaluateAnnees<A extends AnneeLue>(annees: readonly A[], compute: (annee: A) => readonly Mesure[]): readonly MesureEvaluee[] {
  const calculees = annees.map((une) => ({ une, mesures: compute(une) }));
  const derniere = calculees.at(-1);
  if (!derniere) return [];
  return derniere.mesures.map((_, rang) => {
    const suite = calculees.flatMap(({ une, mesures }) => mesures.slice(rang, rang + 1).map((mesure) => toAnnuelle(mesure, une)));
    const lue = suite.at(-1) ?? toAnnuelle(derniere.mesures[rang] as Mesure, derniere.une);
    const { schema, registre } = derniere.une;
    const ciblePart = lue.evaluation?.unite === '%' ? lue.evaluation.cible : null;
    return {
      ...lue,
      explication: explainMesure(lue.mesure, { registre, ciblePart }),
      annees: suite,
      cibles: schema === null ? [] : listCibles(lue.mesure.code, schema, annees.map(({ annee }) => annee)),
    };
  });
}

function toAnnuelle(mesure: Mesure, { annee, registre, schema }: AnneeLue): MesureAnnuelle {
  const montree = showMesure(mesure, registre);
  const evaluation = schema && evaluateMesure(montree, schema, annee);
  return { annee, mesure: montree, evaluation, statut: evaluation?.statut ?? (mesure.etat === 'NON_CONCERNE' ? 'NON_CONCERNE' : 'SANS_CIBLE') };
}
