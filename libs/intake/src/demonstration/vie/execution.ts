import { addMoisToJour, formatJour, parseJour, jourOf } from '../calendrier';
import type { Tirage } from '../tirage';
import { fait, type ContratTenu, type EcritureDemo } from './ecriture-demo';
import type { MarchesAjoutes } from './marches-ajoutes';
import { structureOf, type StructureDemo } from './structures';
import { createSiret } from '../identifiants';

/** A claused contract, and the hours that its clause asks for. */
export interface Clausee {
  readonly contrat: ContratTenu;
  readonly heures: number;
}

/** Where a clause stands beside its schedule, month after month. */
const RYTHME = { min: 0.8, max: 1.08 } as const;

/** Monthly statements of the contracts with the most hours, from the month after the notification to the end of the works or of the year. */
export function drawReleves(clausees: readonly Clausee[], annee: number, nombre: number, tirage: Tirage): readonly EcritureDemo[] {
  const suivies = clausees.filter(({ contrat: { marche } }) => marche.dateNotification !== null && marche.dureeMois !== null && marche.dateNotification < `${annee}-09`).sort((a, b) => b.heures - a.heures).slice(0, nombre);
  return suivies.flatMap(({ contrat, heures }) => {
    const { id, marche } = contrat;
    const debut = parseJour(marche.dateNotification ?? '');
    const duree = marche.dureeMois ?? 1;
    const propre = tirage.fork(marche.uid);
    const fins = Array.from({ length: 12 }, (_, mois) => jourOf(annee, mois + 2, 1) - 1).filter((fin) => fin > debut + 15 && fin <= addMoisToJour(debut, duree) + 20);
    return fins.map((fin, rang) => {
      const nouveaux = rang < 3 ? propre.integer(1, 3) : propre.chance(0.2) ? 1 : 0;
      const femmes = propre.integer(0, nouveaux);
      return fait('RELEVE', {
        date: formatJour(fin), heures: Math.round((heures / duree) * propre.between(RYTHME.min, RYTHME.max)), nouveauxBeneficiaires: nouveaux,
        dontDejaComptes: nouveaux > 1 && propre.chance(0.25) ? 1 : 0, dontFemmes: femmes, dontHommes: nouveaux - femmes,
      }, id);
    });
  });
}

/**
 * Payments to structures: those of the contracts that they hold, then purchases without a contract. One falls after the end of a
 * qualification, one goes to an establishment of which nobody has said that it is qualified.
 */
export function drawMandats(ajoutes: MarchesAjoutes, structures: readonly StructureDemo[], annee: number, tirage: Tirage): readonly EcritureDemo[] {
  const mandat = (jour: string, fournisseur: string, euros: number, marche: string | null = null): EcritureDemo => fait('MANDAT', { date: jour, fournisseur, montant: `${euros}.${String(tirage.integer(0, 99)).padStart(2, '0')}` }, marche);
  const deMarches = ajoutes.tenus.flatMap(({ cle, structure, euros, jour, mois }) => {
    const fins = Array.from({ length: 4 }, (_, rang) => addMoisToJour(parseJour(jour), 3 * (rang + 1))).map(formatJour).filter((date) => date.startsWith(String(annee)));
    return fins.map((date) => mandat(date, structure.siret, Math.round((euros / mois) * 3 * tirage.between(0.85, 1)), cle));
  });
  const sansMarche = structures.filter(({ sortes, au }) => au === null && !sortes.every((sorte) => sorte === 'ESS' || sorte === 'ESUS')).slice(0, 9).flatMap(({ siret }) =>
    Array.from({ length: tirage.integer(2, 3) }, () => mandat(formatJour(jourOf(annee, tirage.integer(1, 12), tirage.integer(2, 27))), siret, tirage.integer(1_400, 16_800))));
  const echue = structures.find(({ au }) => au !== null);
  const aConfirmer = structureOf(structures, 'EA', 1);
  return [
    ...deMarches, ...sansMarche,
    ...(echue ? [mandat(`${annee}-05-20`, echue.siret, 4_860), mandat(`${annee}-10-07`, echue.siret, 5_240)] : []),
    mandat(`${annee}-07-03`, createSiret(aConfirmer.siret.slice(0, 9), 9), 3_120),
  ];
}
