import type { IndicateurLu, IndicateursLus, MesureEvaluee } from '@spaser/application';
import { CHIFFRE_VOL, formatDecimal, parseAnnee, partToNumber, PHRASES_MASQUE, PHRASES_MISE_A_PART, type EtatReleve, type Part } from '@spaser/domain';
import { openInstance, useCasesOf } from '../instance/open-instance';
import type { Commande } from '../program';
import { writeJson, writeLines } from '../sortie/ecrire';

export function addIndicateurs(programme: Commande): void {
  programme
    .noun('indicateurs', 'les 23 indicateurs d’une collectivité')
    .command('list')
    .description('calcule les indicateurs d’une année, avec ce qui les fait et ce qui est mis à part')
    .requiredOption('--collectivite <siren>', 'SIREN de la collectivité')
    .requiredOption('--annee <annee>', 'année des achats')
    .option('--territoire <code>', 'code du département du territoire')
    .option('--json', 'écrit un document JSON')
    .action(list);
}

async function list(options: { collectivite: string; annee: string; territoire?: string; json?: true }): Promise<void> {
  const annee = parseAnnee(options.annee);
  const instance = await openInstance();
  try {
    const territoireCode = options.territoire ?? instance.configuration.SPASER_TERRITOIRE;
    const lus = await useCasesOf(instance).listIndicateurs.execute({ territoireCode, siren: options.collectivite, annee });
    const { siren, nom } = lus.collectivite;
    if (options.json) return writeJson({ collectivite: { siren, nom }, annee, indicateurs: lus.indicateurs.map((lu) => toJsonIndicateur(lu, lus)), complements: toJsonComplements(lus) });
    writeLines([
      ...lus.indicateurs.flatMap(({ indicateur, mesures }) => mesures.map((evaluee) => toLigne(evaluee, indicateur.libelle))),
      toLigne(lus.vol, CHIFFRE_VOL.libelle),
    ]);
  } finally {
    await instance.close();
  }
}

const nombre = (part: Part | null): number | null => (part === null ? null : partToNumber(part));

/**
 * An indicator for a program: numbers in its unit, shares as an exact fraction, `null` for what is not known. One whose label holds
 * several measures gives them under `sousMesures`, and no figure of its own: they are never added.
 */
export function toJsonIndicateur({ indicateur: { code, libelle, unite, decisions, sousMesures }, mesures }: IndicateurLu, { methode, sujets }: Pick<IndicateursLus, 'methode' | 'sujets'>) {
  const [premiere] = mesures;
  const seule = premiere && mesures.length === 1 ? toJsonMesure(premiere, unite, sujets) : null;
  return {
    code, libelle,
    ...(seule ?? { valeur: null, unite, numerateur: null, denominateur: null, etat: etatCommun(mesures), cible: null, statut: 'SANS_CIBLE', comptes: [], ecartes: [] }),
    methode: { version: methode, decisions },
    sousMesures: seule ? [] : mesures.map((evaluee) => ({ code: evaluee.mesure.code, ...toJsonMesure(evaluee, sousMesures.find((sous) => sous.code === evaluee.mesure.code)?.unite ?? unite, sujets) })),
  };
}

/** What stands beside the 23: VOL, the other readings of the same records, and the counts of people that are known and not shown (D-16). */
export function toJsonComplements({ vol, series, complementaires, indicateurs, methode, sujets }: Pick<IndicateursLus, 'vol' | 'series' | 'complementaires' | 'indicateurs' | 'methode' | 'sujets'>) {
  const { code, libelle, unite, decisions } = CHIFFRE_VOL;
  return {
    vol: { code, libelle, ...toJsonMesure(vol, unite, sujets), methode: { version: methode, decisions }, calcul: vol.explication.calcul },
    series: series.map((serie) => ({ code: serie.code, indicateur: serie.indicateur, libelle: serie.libelle, unite: serie.unite, valeur: nombre(serie.valeur), comptes: serie.comptes.length })),
    horsModele: complementaires.map((une) => ({ code: une.code, libelle: une.libelle, unite: une.unite, valeur: nombre(une.valeur), comptes: une.comptes.length })),
    masques: indicateurs.flatMap(({ mesures }) => mesures).flatMap(({ mesure }) => (mesure.masque === null ? [] : [{ code: mesure.code, masque: PHRASES_MASQUE[mesure.masque] }])),
  };
}

/** Known as soon as one of its measures is. */
function etatCommun(mesures: readonly MesureEvaluee[]): EtatReleve {
  return (['RENSEIGNE', 'ZERO_DECLARE', 'NON_CONCERNE'] as const).find((etat) => mesures.some(({ mesure }) => mesure.etat === etat)) ?? 'NON_RENSEIGNE';
}

function toJsonMesure({ mesure: { etat, valeur, part, comptes, ecartes, repartition }, evaluation, statut }: MesureEvaluee, unite: string, sujets: IndicateursLus['sujets']) {
  // A contract and a buyer have a name of their own; any other record is known by its id.
  const referenceOf = (id: string): string => { const sujet = sujets.get(id); return sujet && sujet.sorte !== 'ECRITURE' ? sujet.reference : id; };
  return {
    valeur: nombre(valeur), unite,
    numerateur: part === null ? null : Number(part.numerateur), denominateur: part === null ? null : Number(part.denominateur),
    etat,
    cible: evaluation?.cible ? { valeur: nombre(evaluation.cible), unite: evaluation.unite } : null,
    statut,
    comptes: comptes.map(({ id, quantite }) => ({ id: referenceOf(id), quantite: nombre(quantite) })),
    ecartes: ecartes.map(({ id, motif }) => ({ id: referenceOf(id), motif, phrase: PHRASES_MISE_A_PART[motif] })),
    ...(repartition && { repartition }),
  };
}

const ETATS = { RENSEIGNE: '', ZERO_DECLARE: 'zéro déclaré', NON_RENSEIGNE: 'non renseigné', NON_CONCERNE: 'non concerné' } as const;

function toLigne({ mesure: { code, etat, valeur, part, masque, comptes, ecartes } }: MesureEvaluee, libelle: string): string {
  const chiffre = masque !== null ? PHRASES_MASQUE[masque] : valeur === null ? ETATS[etat] : formatDecimal(valeur, valeur.denominateur === 1n ? 0 : 2);
  const detail = [...(part === null ? [] : [`${part.numerateur}/${part.denominateur}`]), `${comptes.length} comptés`, `${ecartes.length} à part`].join(', ');
  return `${code.padEnd(12)}${chiffre.padStart(16)}  ${libelle}${valeur === null && ecartes.length === 0 ? '' : ` (${detail})`}`;
}
