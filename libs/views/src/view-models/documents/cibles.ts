import { motUnite, parseValeurCible, type Annee, type CibleRetenue, type ContenuSpaser } from '@spaser/domain';
import { formatEntier } from '@spaser/figures';
import { phrase } from '../../typographie';

/** A target of the scheme, from the model or from the buyer's own indicators. */
type CibleDite = Pick<CibleRetenue, 'indicateur' | 'sousMesure' | 'libelle' | 'unite' | 'annee' | 'valeur'>;

export interface LigneCibles {
  readonly code: string;
  readonly libelle: string;
  readonly valeurs: readonly { readonly annee: string; readonly valeur: string }[];
}

/** Targets of the scheme: one row per measure, one column per year that has a target. */
export interface VueCibles {
  readonly legende: string;
  readonly annees: readonly string[];
  readonly lignes: readonly LigneCibles[];
}

export interface EcartAuModele {
  readonly code: string;
  readonly annee: string;
  readonly modele: string;
  readonly retenu: string;
  readonly motif: string;
}

const ANNUEL = 'Chaque année';
const SANS_CIBLE = '–';

/** « 25 % », « 15 278 h », « 5 marchés ». What cannot be read is printed as it was written. */
export function formatCible(valeur: string, unite: string): string {
  const lue = parseValeurCible(valeur);
  if (lue === null) return phrase`${valeur} ${unite}`.trim();
  const [entiers = '0', decimales] = lue.split('.');
  return `${formatEntier(BigInt(entiers))}${decimales ? `,${decimales}` : ''}\u00a0${motUnite(unite, Number(lue))}`;
}

/** Code of an indicator as a reader meets it: the share of the volume has none in the source. */
export function codeImprime(code: string): string {
  return code === 'VOL' ? 'Volume' : code;
}

/** Every target of a scheme, the model's then the buyer's own. */
export function listCibles(contenu: ContenuSpaser): readonly CibleDite[] {
  return [
    ...contenu.cibles,
    ...contenu.indicateursLocaux.flatMap(({ code, libelle, unite, cibles }) => cibles.map((cible) => ({ ...cible, indicateur: code, libelle, unite, sousMesure: null }))),
  ];
}

/** The tables of targets: by year, then those of every year. A table without a row is not made. */
export function toTablesDeCibles(contenu: ContenuSpaser): readonly VueCibles[] {
  const cibles = listCibles(contenu);
  const annees = [...new Set(cibles.map(({ annee }) => annee))].filter((annee) => annee !== 'ANNUEL').sort((a, b) => a - b);
  return [
    toTable(phrase`Objectifs à atteindre, par année`, annees, cibles.filter(({ annee }) => annee !== 'ANNUEL')),
    toTable(phrase`Objectifs à tenir chaque année du schéma`, ['ANNUEL'], cibles.filter(({ annee }) => annee === 'ANNUEL')),
  ].filter(({ lignes }) => lignes.length > 0);
}

function toTable(legende: string, annees: readonly (Annee | 'ANNUEL')[], cibles: readonly CibleDite[]): VueCibles {
  const mesures = new Map<string, CibleDite[]>();
  for (const cible of cibles) {
    const cle = [cible.indicateur, cible.sousMesure, cible.libelle].join('/');
    mesures.set(cle, [...(mesures.get(cle) ?? []), cible]);
  }
  return {
    legende,
    annees: annees.map(libelleAnnee),
    lignes: [...mesures.values()].flatMap((mesure) => mesure.slice(0, 1).map(({ indicateur, libelle }) => ({
      code: codeImprime(indicateur),
      libelle,
      valeurs: annees.map((annee) => {
        const cible = mesure.find((candidate) => candidate.annee === annee);
        return { annee: libelleAnnee(annee), valeur: cible ? formatCible(cible.valeur, cible.unite) : SANS_CIBLE };
      }),
    }))),
  };
}

/** The targets that are not the model's, with the reason given. */
export function listEcarts(cibles: readonly CibleRetenue[]): readonly EcartAuModele[] {
  return cibles
    .filter(({ valeur, valeurModele, motif }) => motif !== null || parseValeurCible(valeur) !== valeurModele)
    .map(({ indicateur, annee, valeur, valeurModele, unite, motif }) => ({
      code: codeImprime(indicateur),
      annee: libelleAnnee(annee),
      modele: valeurModele === null ? 'Aucune' : formatCible(valeurModele, unite),
      retenu: formatCible(valeur, unite),
      motif: motif ?? SANS_CIBLE,
    }));
}

export function libelleAnnee(annee: Annee | 'ANNUEL'): string {
  return annee === 'ANNUEL' ? ANNUEL : String(annee);
}
