import { adresses } from '../adresses';
import { phrase, type Segment } from '../typographie';
import { toPage, type Lien, type Page, type TerritoireLu } from './page';
import { formatCap, toConclusion } from './territoire/conclusion';
import type { FigureLue } from './territoire/tableau-lu';

/** The short home: the promise, where the territory stands, and the four ways in. */
export interface VueAccueil extends Page {
  readonly h1: string;
  readonly promesse: string;
  readonly bouton: Lien;
  /** Search of one's own collectivité. */
  readonly action: string;
  readonly question: string;
  readonly conclusion: { readonly annee: string; readonly phrases: readonly Segment[] } | null;
  readonly entrees: readonly { readonly titre: string; readonly texte: string; readonly href: string }[];
  readonly obligation: string;
}

/** `figure` null: nothing is imported yet. */
export function toVueAccueil({ territoire, figure }: { readonly territoire: TerritoireLu; readonly figure: FigureLue | null }): VueAccueil {
  const h1 = phrase`Faites de vos achats un levier d'emploi local`;
  const cap = figure?.cap ?? null;
  const promesse = cap === null
    ? phrase`Ici, chaque achat inclusif du territoire se voit, se compte et s'ouvre jusqu'au contrat.`
    : phrase`Le territoire vise ${formatCap(cap)} d'achats inclusifs en ${cap.annee}. Ici, chaque chiffre s'ouvre jusqu'au contrat.`;
  return {
    ...toPage({ territoire, annee: figure?.annee ?? null, rubrique: null, constat: h1, sujet: null, description: promesse }),
    h1,
    promesse,
    action: adresses.collectivites(),
    question: '',
    bouton: { libelle: 'Voir où en est le territoire', href: adresses.territoire(null) },
    conclusion: figure && { annee: String(figure.annee), phrases: toConclusion(figure).phrases },
    entrees: [
      { titre: 'Territoire', texte: phrase`Où en est le cap, qui s'est engagé, ce qui manque encore.`, href: adresses.territoire(null) },
      ...(figure ? [{ titre: 'Contrats', texte: phrase`Les marchés derrière le chiffre, au centime près.`, href: adresses.contrats(figure.annee) }] : []),
      { titre: 'Indicateurs', texte: phrase`Le schéma, ses cibles, et ce qui se mesure aujourd'hui.`, href: adresses.indicateurs },
      { titre: 'Méthode', texte: phrase`Chaque décision qui fait un chiffre, et l'autre lecture possible.`, href: adresses.methode },
    ],
    obligation: phrase`Votre commune n'est pas obligée d'adopter un SPASER : l'obligation commence à 50 M€ HT d'achats par an. Beaucoup le font pour
      donner un cap à leurs achats.`,
  };
}
