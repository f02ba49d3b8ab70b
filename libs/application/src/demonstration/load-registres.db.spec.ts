import { listFeuilles, MODELE_LANDES_2023_2029, partToNumber, type Annee } from '@spaser/domain';
import { drawAdoptions, drawVieDuDepartement, readReferentiel, type AdoptionsDemo, type AnneeDemo, type ContratTenu, type EcritureDemo, type TemoinsDemo } from '@spaser/intake';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadExercice } from '../exercices/read-exercice.use-case';
import { ListIndicateurs, type IndicateursLus } from '../indicateurs/list-indicateurs.use-case';
import type { MesureEvaluee } from '../indicateurs/mesure-evaluee';
import { ReadSuivi, type SuiviLu } from '../suivi/read-suivi.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { acteurOf } from './acteur-demonstration';
import { LoadAdoptions } from './load-adoptions.use-case';
import { LoadDemonstration } from './load-demonstration.use-case';
import { LoadRegistres, type RegistresCharges } from './load-registres.use-case';

const DEPARTEMENT = '224000018';
const horloge = { now: () => new Date('2026-11-25T12:00:00Z') };
let base: BaseDeTest;
let temoins: TemoinsDemo;
let adoptions: AdoptionsDemo['adoptions'];
let chargees: RegistresCharges;
let pleine: AnneeDemo;
let volumes: readonly (bigint | null)[];
let lus: IndicateursLus;

beforeAll(async () => {
  base = await createBase();
  const territoireCode = '40';
  await new LoadDemonstration(base.unite, horloge).execute({ territoireCode, dossier: await mkdtemp(join(tmpdir(), 'spaser-registres-')) });
  await new LoadAdoptions(base.unite, horloge).execute({ territoireCode });
  ({ temoins, adoptions } = drawAdoptions(await readReferentiel(territoireCode), '2026-11-25'));
  pleine = drawVieDuDepartement(territoireCode, await contratsDe(DEPARTEMENT)).find(({ annee }) => annee === 2025) ?? raise('the full year is expected');
  volumes = await volumesDeclares();
  chargees = await new LoadRegistres(base.unite, horloge).execute({ territoireCode });
  lus = await new ListIndicateurs(base.unite, horloge).execute({ territoireCode, siren: DEPARTEMENT, annee: 2025 });
}, 240_000);
afterAll(() => base.close());

function raise(message: string): never {
  throw new Error(message);
}
const collectivites = () => base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
const collectivite = async (siren: string) => (await collectivites()).find((une) => une.siren === siren) ?? raise(siren);
const contratsDe = async (siren: string): Promise<readonly ContratTenu[]> => {
  const { id } = await collectivite(siren);
  return base.unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId: id }, (stores) => stores.marches.listOfCollectivite(id));
};
const volumesDeclares = () => Promise.all([2024, 2025].map(async (annee) => (await new ConsolidateTerritoire(base.unite).execute({ territoireCode: '40', annee })).inclusif.volumeDeclare));
const suivi = async (siren: string, annee: Annee): Promise<SuiviLu> => new ReadSuivi(base.unite, horloge).execute(acteurOf(await collectivite(siren)), { siren, annee });
const exercice = async (siren: string, annee: Annee) => new ReadExercice(base.unite, horloge).execute(acteurOf(await collectivite(siren)), { siren, annee });
const mesure = (code: string): MesureEvaluee => [...lus.indicateurs.flatMap(({ mesures }) => mesures), lus.vol].find((une) => une.mesure.code === code) ?? raise(code);
const valeur = (code: string): number | null => { const { mesure: { valeur: exacte } } = mesure(code); return exacte && partToNumber(exacte); };
const dites = (sorte: EcritureDemo['sorte']) => pleine.ecritures.filter((ecriture) => ecriture.sorte === sorte).map(({ contenu }) => contenu);
const somme = (nombres: readonly unknown[]): number => nombres.reduce<number>((total, un) => total + Number(un ?? 0), 0);

describe('the register of the Département in the demonstration', () => {
  it('leaves none of the 23 indicators of its full year unsaid, one being a zero and one no concern, and the year is signed', async () => {
    const etats = new Map(lus.indicateurs.map(({ indicateur, mesures }) => [indicateur.code as string, new Set(mesures.map(({ mesure: { etat } }) => etat))]));
    expect(etats.size).toBe(23);
    for (const [code, connus] of etats) expect([code, ...connus]).toEqual([code, code === 'E1' ? 'ZERO_DECLARE' : code === 'T2' ? 'NON_CONCERNE' : 'RENSEIGNE']);
    const { exercice: annee, marches, controles } = await exercice(DEPARTEMENT, 2025);
    expect([annee.statut, marches.aConfirmer, controles.filter(({ gravite }) => gravite === 'BLOQUANT')]).toEqual(['CLOS', 0, []]);
  });

  it('is judged by the scheme that its assembly voted: some targets are met, some are near, some are late', () => {
    expect(lus.schema?.variante).toBe('DEPARTEMENT');
    const verdicts = ['A1', 'A2', 'C1', 'C4', 'K3.agr', 'K3.tied', 'T1', 'U1', 'VOL'].map((code) => { const { evaluation, statut } = mesure(code); return [code, evaluation?.cible && partToNumber(evaluation.cible), statut]; });
    expect(verdicts).toEqual([
      ['A1', 0.5, 'EN_RETARD'], ['A2', 30_556, 'PROCHE'], ['C1', 0.5, 'PROCHE'], ['C4', 0.4, 'ATTEINT'], ['K3.agr', 30_000, 'ATTEINT'], ['K3.tied', 30_000, 'EN_RETARD'], ['T1', 5, 'ATTEINT'],
      ['U1', 3, 'ATTEINT'], ['VOL', 0.05, 'ATTEINT'],
    ]);
  });

  it('gives the figures of its own story', () => {
    const clauses = pleine.ecritures.flatMap(({ sorte, contenu }) => (sorte === 'MARCHE' ? ((contenu['clauses'] ?? []) as { heures: number | null; variations?: { heures: number }[] }[]) : []));
    expect(valeur('A2')).toBe(somme(clauses.flatMap(({ heures, variations = [] }) => [heures, ...variations.map((variation) => variation.heures)])));
    expect(valeur('A3')).toBe(somme(dites('RELEVE').map((releve) => Number(releve['nouveauxBeneficiaires']) - Number(releve['dontDejaComptes']))));
    expect(valeur('K3.agr')).toBe(somme(dites('TONNAGE').map(({ agregats }) => agregats)));
    expect(valeur('K3.tied')).toBe(somme(dites('TONNAGE').map(({ tiedes }) => tiedes)));
    expect(valeur('D1')).toBe(somme(dites('DOCUMENTS_EGALITE').flatMap(({ index, plans }) => [index, plans])));
    expect(valeur('I1')).toBe(somme(dites('VEHICULE').filter(({ mode, energie }) => mode === 'ACHAT' && energie !== 'THERMIQUE').map(({ quantite }) => quantite)));
    expect([valeur('U1'), valeur('C3')]).toEqual([dites('SOURCING').length, dites('SOURCING').filter(({ canal }) => canal === 'SOURCING_INVERSE_PLATEFORME').length]);
    const motifs = mesure('C2').mesure.ecartes.map(({ motif }) => motif).sort();
    expect([motifs, mesure('C2').mesure.comptes.length]).toEqual([['QUALIFICATION_ECHUE', 'SIRET_A_CONFIRMER'], dites('MANDAT').length - motifs.length]);
  });
});

describe('the actions of the Département in the demonstration', () => {
  it.each([2024, 2025])('are each followed in %i, and those whose indicators are late have their corrective measures', async (annee) => {
    const { exercice: statut, actions } = await suivi(DEPARTEMENT, annee);
    expect([statut, actions.length, actions.filter((action) => !action.suivi?.bilan)]).toEqual(['CLOS', 14, []]);
    const { indicateurs } = await new ListIndicateurs(base.unite, horloge).execute({ territoireCode: '40', siren: DEPARTEMENT, annee });
    const enRetard = new Set(indicateurs.filter(({ mesures }) => mesures.some((une) => une.statut === 'EN_RETARD')).map(({ indicateur }) => String(indicateur.code)));
    const portees = listFeuilles(MODELE_LANDES_2023_2029).filter(({ indicateurs: codes }) => codes.some(({ code }) => enRetard.has(code))).map(({ code }) => code);
    expect(portees).toEqual(expect.arrayContaining(['1.1.1', '2.2.3']));
    for (const code of portees) expect([code, actions.find((action) => action.code === code)?.suivi?.mesures?.length]).not.toEqual([code, 0]);
  });

  it('quote the figures of their indicators', async () => {
    const { actions } = await suivi(DEPARTEMENT, 2025);
    const bilan = (code: string): string => actions.find((action) => action.code === code)?.suivi?.bilan?.replace(/\u00a0/g, ' ') ?? '';
    const nombre = (lu: number | null | undefined, decimales = 1): string => (lu ?? raise('a figure is expected')).toLocaleString('fr-FR', { maximumFractionDigits: decimales }).replace(/[\u202f\u00a0]/g, ' ');
    const a1 = mesure('A1').mesure.part ?? raise('A1');
    const cites: readonly (readonly [string, string])[] = [
      ['1.1.1', `${nombre(100 * partToNumber(a1), 0)} %`], ['1.1.1', nombre(valeur('A2'))], ['1.2.1', nombre(valeur('C3'))], ['1.4.1', nombre(valeur('D1'))], ['2.1.3', nombre(valeur('G1.info'), 0)],
      ['2.1.3', nombre(valeur('G1.mob'), 0)], ['2.2.1', nombre(valeur('I1'))], ['2.2.3', nombre(valeur('K3.agr'))], ['2.2.3', nombre(valeur('K3.tied'))], ['3.1.2', nombre(valeur('U1'))], ['3.1.2', nombre(valeur('U2'))],
    ];
    for (const [code, chiffre] of cites) expect(` ${bilan(code)}`).toMatch(new RegExp(`[^\\d,]${chiffre}(?![\\d,]\\d)`));
    expect([bilan('2.1.1').startsWith('Aucun marché'), valeur('E1')]).toEqual([true, 0]);
    // « Plus de 41 % », « plus que les 5 visés ».
    expect([partToNumber(mesure('C4').mesure.part ?? raise('C4')) > 0.41, (valeur('T1') ?? 0) > 5]).toEqual([true, true]);
  });

  it('pass on from one year to the next what was left undone', async () => {
    const { actions } = await suivi(DEPARTEMENT, 2025);
    expect(actions.flatMap(({ code, restantes }) => restantes.map(({ mesure: quoi }) => [code, quoi]))).toEqual([['2.2.3', 'Prescrire les enrobés tièdes dans l’accord-cadre de renforcement de chaussées']]);
  });
});

describe('the other registers of the demonstration', () => {
  it('show every stage of a year: signed, declared, to confirm, and « no contract »', async () => {
    const [precedente, courante, epci] = [await exercice(temoins.adoptee, 2024), await exercice(temoins.adoptee, 2025), await exercice(temoins.epci, 2025)];
    expect([precedente.exercice.statut, courante.exercice.statut, epci.exercice.statut, epci.marches.aConfirmer]).toEqual(['CLOS', 'OUVERT', 'DECLARE', 0]);
    expect(courante.marches.aConfirmer).toBeGreaterThanOrEqual(3);
    const sansMarche: string[] = [];
    for (const { siren } of adoptions) {
      const { exercice: annee, indicateurs } = await exercice(siren, 2025);
      if (annee.statut !== 'CLOS') continue;
      sansMarche.push(siren);
      expect([annee.aucunMarche, indicateurs.indicateurs.find(({ indicateur }) => indicateur.code === 'A1')?.mesures[0]?.mesure.etat]).toEqual([true, 'ZERO_DECLARE']);
    }
    expect(sansMarche).toHaveLength(3);
  }, 60_000);

  it('follow two actions of the commune, whose scheme is recent, and leave the first of them to the visitor', async () => {
    const { modifiable, actions } = await suivi(temoins.adoptee, 2025);
    expect([modifiable, actions[0]?.suivi, actions.flatMap(({ code, suivi: dit }) => (dit ? [[code, dit.statut]] : []))]).toEqual([true, null, [['2.1.3', 'EN_COURS'], ['2.1.4', 'NON_COMMENCEE']]]);
  });

  it('leave the declared volumes of the territory as they were', async () => {
    expect(await volumesDeclares()).toEqual(volumes);
    expect(chargees.ecritures).toBeGreaterThanOrEqual(pleine.ecritures.length);
  });
});
