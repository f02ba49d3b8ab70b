import { getIndicateur, listNoeuds, listObjectifsOf, type CodeIndicateur, type NatureIndicateur } from '@spaser/domain';
import { adresses } from '../../adresses';
import { insecables, phrase } from '../../typographie';
import { toPage, type Lien, type Page } from '../page';
import { phraseActives, phraseElargi } from '../territoire/lectures-b1';
import { titreOf, toVueAnomalie, type SchemaLu, type VueAnomalie } from './indicateurs';
import { toVueMesure, type VueMesure } from './mesures';
import { toVueObjectif, type VueObjectif } from './objectifs';

/** One indicator: its exact label, what it means, its targets, whether it is measured, the decisions behind it. */
export interface VueIndicateur extends Page {
  readonly code: string;
  readonly h1: string;
  readonly definition: string;
  readonly chemin: readonly string[];
  readonly faits: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly mesure: VueMesure;
  /** The other readings that public data allow. */
  readonly autresLectures: readonly string[];
  readonly suite: Lien | null;
  readonly objectifs: readonly VueObjectif[];
  readonly decisions: readonly Lien[];
  readonly anomalies: readonly VueAnomalie[];
}

const NATURES: Readonly<Record<NatureIndicateur, string>> = {
  FLUX: 'ce qui se passe dans l’année', STOCK: 'situation au 31 décembre', REPARTITION: 'répartition, sans total unique',
};
const MODES = { CALCULE: 'calculé à partir des contrats', DECLARE: 'déclaré', MIXTE: 'calculé et déclaré' } as const;

/** @throws DomainError INDICATEUR_INCONNU */
export function toVueIndicateur(code: CodeIndicateur, schema: SchemaLu): VueIndicateur {
  const { territoire, modele, annee, b1 } = schema;
  const indicateur = getIndicateur(code);
  const porteurs = listNoeuds(modele.axes).filter((noeud) => listNoeuds([noeud]).some(({ indicateurs }) => indicateurs.some((porte) => porte.code === code)));
  const h1 = insecables(indicateur.libelle);
  const definition = insecables(indicateur.definition);
  return {
    ...toPage({
      territoire, annee, rubrique: 'indicateurs', constat: h1.length > 70 ? `${h1.slice(0, 70)}…` : h1, sujet: `Indicateur ${code}`, description: definition,
    }),
    code,
    h1,
    definition,
    chemin: porteurs.map((noeud) => titreOf(noeud, modele)),
    faits: [
      { libelle: 'Unité', valeur: indicateur.unite },
      { libelle: 'Ce qu’il suit', valeur: NATURES[indicateur.nature] },
      { libelle: 'Comment', valeur: MODES[indicateur.mode] },
      ...indicateur.sousMesures.map(({ libelle }) => ({ libelle: 'Mesure distincte', valeur: insecables(libelle) })),
    ],
    mesure: toVueMesure(code, indicateur.mode, b1),
    autresLectures: code === 'B1' && b1 !== null ? [phraseActives(b1), phraseElargi(b1)] : [],
    suite: code === 'B1' && b1 !== null ? { libelle: phrase`Voir qui est engagé en ${b1.annee}`, href: `${adresses.territoire(b1.annee)}#figure-b1` } : null,
    objectifs: listObjectifsOf(modele, code).map((objectif) => toVueObjectif(objectif, modele, indicateur.sousMesures)),
    decisions: indicateur.decisions.map((decision) => ({ libelle: decision, href: adresses.decision(decision) })),
    anomalies: modele.anomalies.filter(({ indicateurs }) => indicateurs.includes(code)).map(toVueAnomalie),
  };
}
