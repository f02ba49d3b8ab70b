import type { B1 } from '@spaser/domain';
import { adresses } from '../adresses';
import { phrase, type Segment } from '../typographie';
import { toPage, type Lien, type Page, type TerritoireLu } from './page';
import { toConclusion } from './territoire/conclusion';
import { phraseAujourdhui } from './territoire/engagement';
import type { FigureLue } from './territoire/tableau-lu';

/** What nobody below the threshold is obliged to do, said wherever an adoption begins. */
export const OBLIGATION = phrase`Votre commune n'est pas obligée d'adopter un SPASER : l'obligation commence à 50 M€ HT d'achats par an. Beaucoup le font pour
  donner un cap à leurs achats.`;

/** The short home: the promise, the search of one's own commune, where the territory stands, and the ways in. */
export interface VueAccueil extends Page {
  readonly h1: string;
  readonly promesse: string;
  readonly bouton: Lien;
  /** Search of one's own collectivité. */
  readonly action: string;
  readonly conclusion: { readonly annee: string; readonly phrases: readonly Segment[] } | null;
  readonly aujourdhui: string | null;
  readonly entrees: readonly { readonly titre: string; readonly texte: string; readonly href: string }[];
  readonly obligation: string;
}

interface AccueilLu {
  readonly territoire: TerritoireLu;
  /** `null`: nothing is imported yet. */
  readonly figure: FigureLue | null;
  /** B1 of the current year. */
  readonly aujourdhui?: B1;
}

export function toVueAccueil({ territoire, figure, aujourdhui }: AccueilLu): VueAccueil {
  const h1 = phrase`Faites de vos achats un levier d'emploi local`;
  const promesse = phrase`Adoptez votre schéma en dix minutes, sans tableur.`;
  return {
    ...toPage({ territoire, annee: figure?.annee ?? null, rubrique: null, constat: h1, sujet: null, description: promesse }),
    h1,
    promesse,
    action: adresses.adopter(),
    bouton: { libelle: 'Voir où en est le territoire', href: adresses.territoire(null) },
    conclusion: figure && { annee: String(figure.annee), phrases: toConclusion(figure).phrases },
    aujourdhui: aujourdhui ? phraseAujourdhui(aujourdhui) : null,
    entrees: [
      { titre: 'Territoire', texte: phrase`Où en est le cap, qui s'est engagé, ce qui manque encore.`, href: adresses.territoire(null) },
      { titre: 'Collectivités', texte: phrase`Qui a adopté un schéma, qui le prépare, et leur page publique.`, href: adresses.collectivites() },
      { titre: 'Indicateurs', texte: phrase`Le schéma, ses cibles, et ce qui se mesure aujourd'hui.`, href: adresses.indicateurs },
      { titre: 'Méthode', texte: phrase`Chaque décision qui fait un chiffre, et l'autre lecture possible.`, href: adresses.methode },
    ],
    obligation: OBLIGATION,
  };
}
