import type { NoeudRetenu } from '@spaser/domain';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import { toPage, type Lien, type Page } from '../page';
import type { VueTableau } from '../tableau';
import { toTableauCibles } from './cibles';
import type { CollectiviteLue, SchemaPublieLu } from './collectivite-lue';

/** A node of an adopted scheme, in reading order: the model decides how deep it goes, headings stop at the third level. */
interface VueNoeud {
  readonly titre: string;
  readonly premier: boolean;
  readonly deuxieme: boolean;
  readonly champs: readonly { readonly libelle: string; readonly texte: string }[];
  readonly indicateurs: readonly { readonly code: string; readonly libelle: string }[];
}

/** The whole adopted scheme, verbatim. */
export interface VueSchema extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly retour: Lien;
  readonly fichiers: readonly Lien[];
  readonly noeuds: readonly VueNoeud[];
  readonly cibles: VueTableau | null;
  readonly locaux: readonly { readonly code: string; readonly libelle: string }[];
  readonly suivi: readonly { readonly libelle: string; readonly texte: string }[];
  readonly completude: readonly { readonly intitule: string; readonly phrase: string }[];
}

export function toVueSchema({ territoire, collectivite }: CollectiviteLue, { contenu, modele, arbre, completude }: SchemaPublieLu): VueSchema {
  const h1 = phrase`Le schéma ${contenu.debut}-${contenu.fin}`;
  const conclusion = `${collectivite.nom}, ${contenu.titre}`;
  return {
    ...toPage({ territoire, annee: null, rubrique: 'collectivites', constat: h1, sujet: collectivite.nom, description: conclusion }),
    h1,
    conclusion,
    retour: { libelle: 'Revenir à la page de la collectivité', href: adresses.collectivite(collectivite) },
    fichiers: [
      { libelle: 'Télécharger en PDF', href: adresses.schemaFichier(collectivite, 'pdf') }, { libelle: 'Télécharger en DOCX', href: adresses.schemaFichier(collectivite, 'docx') },
    ],
    noeuds: arbre.flatMap((noeud) => flatten(noeud, 1)),
    cibles: contenu.cibles.length === 0 ? null : toTableauCibles(contenu),
    locaux: contenu.indicateursLocaux.map(({ code, libelle }) => ({ code, libelle })),
    suivi: [
      { libelle: 'Pilote', texte: contenu.suivi.pilote },
      { libelle: 'Suivi annuel', texte: contenu.suivi.modalites },
      { libelle: 'Publication', texte: contenu.suivi.lieuPublication },
      { libelle: 'Modèle', texte: `${modele.titre}, ${modele.editeur}, version ${modele.version}` },
    ].filter(({ texte }) => texte !== ''),
    completude: completude.map(({ intitule, phrase: texte }) => ({ intitule: insecables(intitule), phrase: insecables(texte) })),
  };
}

function flatten({ numero, libelleNiveau, titre, champs, indicateurs, enfants }: NoeudRetenu, rang: number): readonly VueNoeud[] {
  const propre: VueNoeud = {
    titre: insecables(numero === null ? `${libelleNiveau} : ${titre}` : `${libelleNiveau} ${numero}. ${titre}`),
    premier: rang === 1,
    deuxieme: rang === 2,
    champs: champs.map(({ libelle, texte }) => ({ libelle: insecables(libelle), texte: insecables(texte) })),
    indicateurs: indicateurs.map(({ code, libelle }) => ({ code, libelle: insecables(libelle) })),
  };
  return [propre, ...enfants.flatMap((enfant) => flatten(enfant, rang + 1))];
}
