import type { Annee } from '../quantite/exercice';
import { listNoeuds, type Noeud, type VersionModele } from './modele';

/** A model of any depth and vocabulary. */
export type ModeleLibre = VersionModele<string>;

/** What a buyer sets itself for a measure in a year, in the unit as printed: « 25 » is 25 %. */
export interface CibleRetenue {
  readonly indicateur: string;
  readonly sousMesure: string | null;
  readonly libelle: string;
  readonly unite: string;
  readonly annee: Annee | 'ANNUEL';
  /** Canonical decimal text. */
  readonly valeur: string;
  /** What the model proposed; `null` for a target that the model does not have. */
  readonly valeurModele: string | null;
  /** Why it differs from the model. */
  readonly motif: string | null;
}

/** An indicator of the buyer's own, outside the model: its code begins with « L- ». */
export interface IndicateurLocal {
  readonly code: string;
  readonly libelle: string;
  readonly unite: string;
  readonly cibles: readonly { readonly annee: Annee | 'ANNUEL'; readonly valeur: string }[];
}

/** Who follows the scheme, how, and where it is published (L. 2111-3). */
export interface SuiviSpaser {
  readonly pilote: string;
  readonly modalites: string;
  readonly lieuPublication: string;
}

/** What a buyer retains of a model version, and what it adds. Everything else is read from the model, verbatim. */
export interface ContenuSpaser {
  readonly titre: string;
  readonly debut: Annee;
  readonly fin: Annee;
  readonly variante: string;
  /** Lineage codes of the retained leaves of the model's tree, in reading order. */
  readonly actions: readonly string[];
  readonly indicateurs: readonly string[];
  readonly cibles: readonly CibleRetenue[];
  readonly indicateursLocaux: readonly IndicateurLocal[];
  readonly suivi: SuiviSpaser;
  /** SIREN of the other buyers of a joint scheme; empty otherwise. */
  readonly signataires: readonly string[];
}

/** The leaves of a model, whatever it calls them: what a buyer retains or leaves. */
export function listFeuilles(modele: ModeleLibre): readonly Noeud<string>[] {
  return listNoeuds(modele.axes).filter((noeud) => noeud.enfants.length === 0);
}

/** Key of a target: one measure in one year. */
export function cleCible({ indicateur, sousMesure, annee }: Pick<CibleRetenue, 'indicateur' | 'sousMesure' | 'annee'>): string {
  return `${indicateur}/${sousMesure ?? ''}/${annee}`;
}

/** A node of the model as a scheme retains it: texts verbatim, under the source's own words. */
export interface NoeudRetenu {
  readonly code: string;
  readonly niveau: string;
  readonly libelleNiveau: string;
  readonly numero: number | null;
  readonly titre: string;
  readonly champs: readonly { readonly libelle: string; readonly texte: string }[];
  readonly indicateurs: readonly { readonly code: string; readonly libelle: string; readonly retenu: boolean }[];
  readonly feuille: boolean;
  /** A leaf: retained; a branch: holds a retained leaf. */
  readonly retenu: boolean;
  readonly enfants: readonly NoeudRetenu[];
}

/** The whole tree of the model with what the scheme retains of it; nothing is rewritten. */
export function toArbre(modele: ModeleLibre, contenu: Pick<ContenuSpaser, 'actions' | 'indicateurs'>): readonly NoeudRetenu[] {
  const actions = new Set(contenu.actions);
  const indicateurs = new Set(contenu.indicateurs);
  const niveaux = new Map(modele.niveaux.map((niveau) => [niveau.code, niveau]));
  const visit = (noeud: Noeud<string>): NoeudRetenu => {
    const niveau = niveaux.get(noeud.niveau);
    const enfants = noeud.enfants.map(visit);
    const feuille = enfants.length === 0;
    return {
      code: noeud.code,
      niveau: noeud.niveau,
      libelleNiveau: niveau?.libelle ?? noeud.niveau,
      numero: noeud.numero,
      titre: noeud.titre,
      champs: (niveau?.champs ?? []).flatMap(({ code, libelle }) => {
        const texte = noeud.champs[code];
        return texte ? [{ libelle, texte }] : [];
      }),
      indicateurs: noeud.indicateurs.map(({ code, libelle }) => ({ code, libelle, retenu: indicateurs.has(code) })),
      feuille,
      retenu: feuille ? actions.has(noeud.code) : enfants.some((enfant) => enfant.retenu),
      enfants,
    };
  };
  return modele.axes.map(visit);
}

/** The same tree without what is not retained: what a document prints. */
export function pruneArbre(noeuds: readonly NoeudRetenu[]): readonly NoeudRetenu[] {
  return noeuds
    .filter((noeud) => noeud.retenu)
    .map((noeud) => ({ ...noeud, enfants: pruneArbre(noeud.enfants), indicateurs: noeud.indicateurs.filter(({ retenu }) => retenu) }));
}
