import {
  getIndicateur, listIndicateurs, listObjectifsOf, type Annee, type AnomalieSource, type B1, type CodeIndicateur, type Noeud, type VersionModele,
} from '@spaser/domain';
import { formatEntier } from '@spaser/figures';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import { toPage, type Page, type TerritoireLu } from '../page';
import { toVueMesure, type VueMesure } from './mesures';
import { toVueObjectif, type VueObjectif } from './objectifs';

/** What the pages of the scheme are made from. `b1` null: no figure is known. */
export interface SchemaLu {
  readonly territoire: TerritoireLu;
  readonly modele: VersionModele;
  /** Year whose contracts the navigation leads to. */
  readonly annee: Annee | null;
  readonly b1: B1 | null;
}

export interface VueIndicateurs extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly source: string;
  readonly axes: readonly VueAxe[];
  /** Targets that the scheme prints without giving them an indicator, and the territory's cap. */
  readonly sansCode: { readonly objectifs: readonly VueObjectif[]; readonly cap: string | null };
  readonly anomalies: readonly VueAnomalie[];
}

export interface VueAnomalie {
  readonly code: string;
  readonly enonce: string;
  readonly traitement: string;
}

interface VueAxe {
  readonly titre: string;
  readonly missions: readonly { readonly titre: string; readonly champs: readonly VueChamp[]; readonly actions: readonly VueAction[] }[];
}

interface VueAction {
  readonly titre: string;
  readonly champs: readonly VueChamp[];
  readonly indicateurs: readonly VueLigneIndicateur[];
}

interface VueChamp {
  readonly libelle: string;
  readonly texte: string;
}

interface VueLigneIndicateur {
  readonly code: string;
  readonly libelle: string;
  readonly href: string;
  readonly mesure: VueMesure;
  readonly objectifs: readonly VueObjectif[];
}

/** The scheme as a tree, verbatim, with what is measured today and what is not yet. */
export function toVueIndicateurs(schema: SchemaLu): VueIndicateurs {
  const { territoire, modele, annee, b1 } = schema;
  const indicateurs = listIndicateurs(modele);
  const mesures = indicateurs.filter(({ code }) => toVueMesure(code, getIndicateur(code).mode, b1).mesure).length;
  const h1 = phrase`Les ${formatEntier(indicateurs.length)} indicateurs du schéma`;
  const compte = mesures === 0 ? 'Aucun n’est encore mesuré' : mesures === 1 ? 'Un seul est mesuré aujourd’hui' : `${mesures} sont mesurés aujourd’hui`;
  const conclusion = phrase`${compte} à partir des données publiques. Les autres attendent ce que les DECP ne disent pas.`;
  return {
    ...toPage({ territoire, annee, rubrique: 'indicateurs', constat: h1, sujet: 'Indicateurs', description: conclusion }),
    h1,
    conclusion,
    source: phrase`Titres et libellés repris mot pour mot du schéma ${modele.debut}-${modele.fin} (${modele.editeur}).`,
    axes: modele.axes.map((axe) => ({
      titre: titreOf(axe, modele),
      missions: axe.enfants.map((mission) => ({
        titre: titreOf(mission, modele), champs: listChamps(mission, modele),
        actions: mission.enfants.map((action) => ({
          titre: titreOf(action, modele), champs: listChamps(action, modele),
          indicateurs: action.indicateurs.map(({ code, libelle }) => toLigne(code, libelle, schema)),
        })),
      })),
    })),
    sansCode: {
      objectifs: listObjectifsOf(modele, 'VOL').map((objectif) => toVueObjectif(objectif, modele, [])),
      cap: modele.capTerritorial && insecables(modele.capTerritorial.libelle),
    },
    anomalies: modele.anomalies.map(toVueAnomalie),
  };
}

function toLigne(code: CodeIndicateur, libelle: string, { modele, b1 }: SchemaLu): VueLigneIndicateur {
  const { mode, sousMesures } = getIndicateur(code);
  return {
    code, libelle: insecables(libelle), href: adresses.indicateur(code), mesure: toVueMesure(code, mode, b1),
    objectifs: listObjectifsOf(modele, code).map((objectif) => toVueObjectif(objectif, modele, sousMesures)),
  };
}

export function toVueAnomalie({ code, enonce, traitement }: AnomalieSource): VueAnomalie {
  return { code, enonce: insecables(enonce), traitement: insecables(traitement) };
}

/** « Axe 1. Une commande publique… »: the number that the text prints, or none. */
export function titreOf({ niveau, numero, titre }: Noeud, { niveaux }: VersionModele): string {
  const mot = niveaux.find(({ code }) => code === niveau)?.libelle ?? niveau;
  return insecables(numero === null ? `${mot} : ${titre}` : `${mot} ${numero}. ${titre}`);
}

function listChamps({ niveau, champs }: Noeud, { niveaux }: VersionModele): readonly VueChamp[] {
  return (niveaux.find(({ code }) => code === niveau)?.champs ?? []).flatMap(({ code, libelle }) => {
    const texte = champs[code] ?? null;
    return texte === null ? [] : [{ libelle: insecables(libelle), texte: insecables(texte) }];
  });
}
