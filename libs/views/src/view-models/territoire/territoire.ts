import { sumMontants, type Annee } from '@spaser/domain';
import { formatMontantCourt, formatNombre, isPluriel } from '@spaser/figures';
import { adresses } from '../../adresses';
import { phrase, type Segment } from '../../typographie';
import type { VueFigure } from '../figure';
import { toPage, type Page } from '../page';
import { listCartesCap, type CarteCap } from './cap';
import { toConclusion } from './conclusion';
import { toVueEngagement, type VueEngagement } from './engagement';
import { toVueExplication, type VueExplication } from './explication';
import { toProvenance } from './provenance';
import { toVueSources, type VueSources } from './sources';
import type { FigureLue, TableauLu } from './tableau-lu';
import { listTrajectoires } from './trajectoires';

/** The territory's page. Without any import, or for a year that nothing is known of, it says what to do instead. */
export interface VueTerritoire extends Page {
  readonly surtitre: string;
  readonly h1: string;
  readonly annees: readonly { readonly libelle: string; readonly href: string; readonly courant: boolean }[];
  /** A computation is asked for and not done yet. */
  readonly avis: string | null;
  readonly vide: VueVide | null;
  readonly figure: VueFigures | null;
}

export interface VueVide {
  readonly phrase: string;
  readonly etapes: readonly { readonly texte: string; readonly commande: string | null }[];
  readonly suite: { readonly libelle: string; readonly href: string } | null;
}

export interface VueFigures {
  readonly conclusion: readonly Segment[];
  readonly cartes: readonly CarteCap[];
  readonly invraisemblables: { readonly phrase: string; readonly libelle: string; readonly href: string } | null;
  readonly explication: VueExplication;
  readonly trajectoires: readonly VueFigure[];
  readonly provenance: VueFigure | null;
  readonly engagement: VueEngagement;
  readonly sources: VueSources;
}

export function toVueTerritoire(tableau: TableauLu): VueTerritoire {
  const { territoire, figure, annees, enCours } = tableau;
  const vide = toVide(tableau);
  const conclusion = toConclusion(figure);
  const h1 = vide?.titre ?? conclusion.titre;
  return {
    ...toPage({
      territoire, rubrique: 'territoire', annee: annees.includes(figure.annee) ? figure.annee : (annees.at(-1) ?? null), constat: h1, sujet: 'Territoire',
      description: vide ? vide.vue.phrase : conclusion.phrases.map(({ texte }) => texte).join(''),
    }),
    surtitre: annees.includes(figure.annee) ? phrase`${territoire.nom} · exercice ${figure.annee}` : territoire.nom,
    h1,
    annees: [...annees].sort((a, b) => a - b).map((annee) => ({ libelle: String(annee), href: adresses.territoire(annee), courant: annee === figure.annee })),
    avis: enCours > 0 ? phrase`Un calcul est en cours : ces chiffres peuvent encore changer. Rechargez la page dans quelques instants.` : null,
    vide: vide?.vue ?? null,
    figure: vide ? null : toVueFigures(tableau, conclusion.phrases),
  };
}

function toVueFigures(tableau: TableauLu, conclusion: readonly Segment[]): VueFigures {
  const { figure, series, modele } = tableau;
  const precedente = series.find(({ annee }) => annee === figure.annee - 1) ?? null;
  return {
    conclusion,
    cartes: listCartesCap(figure, precedente),
    invraisemblables: toInvraisemblables(figure),
    explication: toVueExplication(figure, modele),
    trajectoires: listTrajectoires(figure, series),
    provenance: toProvenance(figure),
    engagement: toVueEngagement(figure, tableau.aujourdhui ?? null),
    sources: toVueSources(tableau),
  };
}

/** « 3 marchés d'un montant invraisemblable (123,4 M€) restent hors du total. » */
function toInvraisemblables({ annee, ecartes }: FigureLue): VueFigures['invraisemblables'] {
  const concernes = ecartes.filter(({ motif }) => motif === 'MONTANT_INVRAISEMBLABLE');
  const nombre = concernes.reduce((somme, ecart) => somme + ecart.nombre, 0);
  if (nombre === 0) return null;
  const montant = formatMontantCourt(sumMontants(concernes.map((ecart) => ecart.montant ?? 0n)));
  return {
    phrase: phrase`${formatNombre(nombre, 'marché', 'marchés')} d'un montant invraisemblable (${montant}) ${isPluriel(nombre) ? 'restent' : 'reste'}
      hors du total.`,
    libelle: isPluriel(nombre) ? 'Voir lesquels' : 'Voir lequel',
    href: adresses.contrats(annee, { sorte: 'ECARTE', motif: 'MONTANT_INVRAISEMBLABLE' }),
  };
}

function toVide({ figure, annees, fichiers }: TableauLu): { readonly titre: string; readonly vue: VueVide } | null {
  const derniere: Annee | undefined = annees.at(-1);
  if (derniere !== undefined) {
    if (annees.includes(figure.annee)) return null;
    return {
      titre: phrase`L'année ${figure.annee} est en construction`,
      vue: {
        phrase: phrase`Aucun marché de ${figure.annee} n'a encore été importé. Choisissez une année connue, ou revenez après le prochain import.`,
        etapes: [],
        suite: { libelle: phrase`Voir l'année ${derniere}`, href: adresses.territoire(derniere) },
      },
    };
  }
  return {
    titre: 'Tout est prêt pour vos premiers marchés',
    vue: {
      phrase: fichiers.length === 0
        ? phrase`Aucun marché n'a encore été importé. Les chiffres apparaîtront ici dès le premier fichier.`
        : phrase`Des fichiers ont été lus, mais aucun marché inclusif daté n'en est sorti. Vérifiez qu'ils concernent ce territoire.`,
      etapes: [
        { texte: phrase`Récupérez un fichier DECP : JSON, XML ou CSV, même volumineux.`, commande: null },
        { texte: phrase`Demandez à la personne qui administre ce site de l'importer :`, commande: 'npm run spaser -- import files decp-2025.json' },
        { texte: phrase`Revenez ici : les chiffres, les marchés et la méthode seront là.`, commande: null },
      ],
      suite: { libelle: 'Lire la méthode en attendant', href: adresses.methode },
    },
  };
}
