import { type EtatReleve, type Masque, type Mesure, type MesureMontree, type Part } from '@spaser/domain';
import { insecables, phrase } from '../../typographie';
import type { IndicateursExportes, MesureExportee } from './exports-lus';

const DOMAINES: Readonly<Record<string, string>> = {
  SANITAIRES_SOCIAUX_CONNEXES: 'services sanitaires et sociaux', ADMINISTRATIFS_SOCIAUX_EDUCATIFS_CULTURELS: 'services administratifs, sociaux, éducatifs et culturels',
  SOINS_DE_SANTE: 'soins de santé', NON_PRECISE: 'domaine non précisé',
};
const MASQUES: Readonly<Record<Masque, string>> = { PETIT: phrase`Effectif inférieur à 5, non donné`, COMPLEMENT: phrase`Effectif non donné : il en ferait retrouver un inférieur à 5` };

/** One figure of an export: a measure of an indicator, the share of inclusive purchases, or another reading of the same records. */
export interface LigneMesure {
  readonly code: string;
  readonly libelle: string;
  readonly lecture: 'Indicateur' | 'Autre lecture';
  readonly valeur: Part | null;
  readonly unite: string;
  readonly numerateur: Part | null;
  readonly denominateur: Part | null;
  readonly part: Part | null;
  readonly etat: EtatReleve;
  readonly evaluation: MesureExportee['evaluation'];
  readonly statut: MesureExportee['statut'] | null;
  readonly retenu: boolean | null;
  readonly decisions: readonly string[];
  readonly remarque: string | null;
  /** What each record brings; `null`: a count of people too small to be told. */
  readonly comptes: readonly { readonly id: string; readonly quantite: Part | null }[];
  readonly ecartes: Mesure['ecartes'];
}

/** Every figure of a year: the measures of the 23 codes, the share of inclusive purchases, then the other readings. */
export function listLignesMesures({ indicateurs, vol, series, schema, registre }: IndicateursExportes): readonly LigneMesure[] {
  return [
    ...indicateurs.flatMap(({ indicateur, mesures }) => mesures.map((exportee): LigneMesure => {
      const sous = indicateur.sousMesures.find(({ code }) => code === exportee.mesure.code);
      return toLigne(exportee, registre, {
        libelle: insecables(sous ? `${indicateur.libelle} — ${sous.libelle}` : indicateur.libelle), unite: sous?.unite ?? indicateur.unite,
        retenu: schema && schema.indicateurs.includes(indicateur.code), decisions: indicateur.decisions,
      });
    })),
    toLigne(vol, registre, { libelle: phrase`Achats inclusifs de l'année, et leur part des achats déclarés`, unite: '€', retenu: schema && schema.indicateurs.includes('VOL'), decisions: ['D-07', 'D-08', 'D-09'] }),
    ...series.map(({ code, unite, libelle, valeur, comptes }): LigneMesure => {
      const part = unite === '%' ? valeur : null;
      return {
        code, libelle, lecture: 'Autre lecture', valeur: unite === '%' ? null : valeur, unite, numerateur: part && entier(part.numerateur), denominateur: part && entier(part.denominateur), part,
        etat: valeur === null ? 'NON_RENSEIGNE' : 'RENSEIGNE', evaluation: null, statut: null, retenu: null, decisions: [], remarque: null, comptes, ecartes: [],
      };
    }),
  ];
}

function toLigne({ mesure, evaluation, statut }: MesureExportee, registre: IndicateursExportes['registre'], commun: Pick<LigneMesure, 'libelle' | 'unite' | 'retenu' | 'decisions'>): LigneMesure {
  const { code, etat, valeur, part, masque, comptes, ecartes, repartition } = mesure;
  const domaines = Object.entries(repartition ?? {}).map(([domaine, nombre]) => `${DOMAINES[domaine] ?? domaine} : ${nombre}`);
  return {
    ...commun, code, lecture: 'Indicateur', etat, evaluation, statut, part, ecartes, valeur, comptes,
    ...rapportOf(mesure, registre),
    remarque: masque !== null ? MASQUES[masque] : domaines.length > 0 ? insecables(domaines.join(' ; ')) : null,
  };
}

/** The two numbers of a ratio, in units that a reader can check: euros for the share of purchases, assets for a mean age. */
function rapportOf({ code, valeur, part, comptes }: MesureMontree, { volume, biensRetires }: IndicateursExportes['registre']): Pick<LigneMesure, 'numerateur' | 'denominateur'> {
  if (code === 'VOL') return { numerateur: part && valeur, denominateur: part && volume && { numerateur: volume.montant, denominateur: 100n } };
  if (code === 'G1.info' || code === 'G1.mob') {
    if (valeur === null) return { numerateur: null, denominateur: null };
    const retires = new Set(comptes.map(({ id }) => id));
    const biens = biensRetires.filter(({ id }) => retires.has(id)).reduce((somme, { quantite }) => somme + quantite, 0);
    return { numerateur: { numerateur: valeur.numerateur * BigInt(biens), denominateur: valeur.denominateur }, denominateur: entier(BigInt(biens)) };
  }
  return { numerateur: part && entier(part.numerateur), denominateur: part && entier(part.denominateur) };
}

const entier = (nombre: bigint): Part => ({ numerateur: nombre, denominateur: 1n });
