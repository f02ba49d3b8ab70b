import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import {
  buildRegistre, CODES_INDICATEUR, comparePart, computeFaitsExercice, computeMesures, computeVol, describeSorte, exerciceVierge, isRetenu, paiementsOf, reviveChamps, type CodeIndicateur, type ContenuEcriture, type EcritureLue, type FaitsExercice, type Mesure, type MesureSommee, type Part, type Siren,
} from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { createBase, type BaseDeTest } from '../testing/create-base';
import { desRegistres, type RegistreInvente } from '../testing/des-registres';

const COMMUNE = '214009999';
const DEPARTEMENT = '224000018';
const TRAITEMENT: Perimetre = { sorte: 'TRAITEMENT', territoireCode: '40' };
const TERRITOIRE: Perimetre = { sorte: 'TERRITOIRE', territoireCode: '40' };
/** What the contracts of a buyer make, and the territory may read. */
const DES_CONTRATS = ['A1', 'A2', 'C1', 'C4', 'E1', 'F2', 'H1', 'J1', 'K1', 'K2', 'T1', 'T2'];
const CODES = CODES_INDICATEUR.filter((code): code is Exclude<CodeIndicateur, 'B1'> => code !== 'B1');
let base: BaseDeTest;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  base = await createBase();
  ids = await base.unite.run(TRAITEMENT, async (stores) => {
    await stores.territoire.save({ code: '40', nom: 'Landes', millesime: 2026 });
    const commun = { codeInsee: null, epciSiren: null, population: null, rattachement: 'TERRITOIRE' as const };
    await stores.territoire.saveCollectivites([{ ...commun, siren: COMMUNE as Siren, nom: 'Essai', type: 'COMMUNE' }, { ...commun, siren: DEPARTEMENT as Siren, nom: 'Département', type: 'DEPARTEMENT' }]);
    return new Map((await stores.territoire.listCollectivites()).map(({ siren, id }) => [siren, id]));
  });
}, 120_000);
afterAll(() => base.close());

const anneesOf = (notifies: readonly string[]): readonly number[] => (notifies.length > 0 ? [2025] : []);
const idOf = (siren: string): string => ids.get(siren) ?? '';
const chez = (siren: string): Perimetre => ({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId: idOf(siren) });

/** Writes a register as people and imports do, through the stores of its own collectivité. */
function write(siren: string, { marches, ecritures, exercice }: RegistreInvente): Promise<void> {
  const collectiviteId = idOf(siren);
  return base.unite.run(chez(siren), async (stores) => {
    await stores.marches.saveAll(collectiviteId, marches.map((marche) => ({ id: uuidv7(), marche, retenu: isRetenu(marche) })));
    await stores.ecritures.writeAll(collectiviteId, ecritures.map(({ sorte, contenu }) => ({ id: uuidv7(), sorte, marcheId: null, contenu, source: 'SAISIE', auteurId: null, acte: 'CREATION', lue: 0 })));
    if (exercice) await stores.exercices.save(collectiviteId, exercice, 0);
  });
}

/** Keeps the facts of the year, as their recomputation does. Returns those of every contract: what the recomputation reads leaves none out. */
function keepFaits(siren: string): Promise<FaitsExercice> {
  return base.unite.run(TRAITEMENT, async (stores) => {
    const mandats = (await stores.ecritures.listLues(idOf(siren))).flatMap(({ id, marcheId, contenu, sorte }) => (sorte === 'MANDAT' ? [{ ...(contenu as ContenuEcriture<'MANDAT'>), id, marcheId }] : []));
    const volume = (await stores.exercices.find(idOf(siren), 2025))?.volume ?? null;
    const paiements = paiementsOf({ annee: 2025, volume, mandats });
    await stores.faits.replace(idOf(siren), computeFaitsExercice(await stores.marches.listForFaits(idOf(siren)), 2025, paiements), 1);
    return computeFaitsExercice(await stores.marches.listRetenus(idOf(siren)), 2025, paiements);
  });
}

/** The pure formulas, on the register read back. */
async function computeOf(siren: string): Promise<{ readonly pures: readonly Mesure[]; readonly vol: Part | null }> {
  const partagees = await base.unite.read(TERRITOIRE, (stores) => stores.ecritures.listQualifications(DEPARTEMENT));
  const registre = await base.unite.read(chez(siren), async (stores) => {
    const propres = await stores.ecritures.listLues(idOf(siren));
    return buildRegistre((await stores.exercices.find(idOf(siren), 2025)) ?? exerciceVierge(2025), await stores.marches.listRetenus(idOf(siren)), [...propres, ...partagees]);
  });
  return { pures: CODES.flatMap((code) => computeMesures(code, registre)), vol: computeVol({ ...registre, nonConcernes: [] }).part };
}

const equal = (a: Part | null, b: Part | null): boolean => (a === null || b === null ? a === b : comparePart(a, b) === 0);
const lisible = ({ code, etat, valeur, part }: MesureSommee) => [code, etat, valeur && `${valeur.numerateur}/${valeur.denominateur}`, part && `${part.numerateur}/${part.denominateur}`].join(' ');
const ecarts = (pures: readonly Mesure[], sommees: readonly MesureSommee[] | undefined): readonly string[] => pures.flatMap((pure) => {
  const sommee = sommees?.find(({ code }) => code === pure.code);
  return sommee && sommee.etat === pure.etat && equal(sommee.valeur, pure.valeur) && equal(sommee.part, pure.part) ? [] : [`${lisible(pure)} but ${sommee ? lisible(sommee) : 'nothing'}`];
});

describe('what the database counts and sums', () => {
  it('is what the pure formulas compute, value, share and state, for every code of every buyer', async () => {
    await fc.assert(fc.asyncProperty(desRegistres(COMMUNE), desRegistres(DEPARTEMENT), async (commune, departement) => {
      await base.owner('TRUNCATE ecriture_version, ecriture, exercice, marche CASCADE');
      await write(COMMUNE, commune);
      await write(DEPARTEMENT, departement);
      const faits = new Map([[COMMUNE, await keepFaits(COMMUNE)], [DEPARTEMENT, await keepFaits(DEPARTEMENT)]]);
      const { lignes } = await base.unite.read(TERRITOIRE, (stores) => stores.faits.readTerritoire(2025));
      expect(lignes.map(({ siren, montantInclusif, anneesAvecClause, anneesElargies }) => [siren, montantInclusif, anneesAvecClause, anneesElargies])).toEqual(
        [...faits].map(([siren, { montantInclusif, clausesNotifiees, dispositionsNotifiees }]) => [siren, montantInclusif, anneesOf(clausesNotifiees), anneesOf(dispositionsNotifiees)]),
      );
      const tous = await base.unite.read(TRAITEMENT, (stores) => stores.agregats.list(2025));
      const publics = await base.unite.read(TERRITOIRE, (stores) => stores.agregats.listDesContrats(2025));
      const inclusives = await base.unite.read(TERRITOIRE, (stores) => stores.agregats.listPartsInclusives(2025));
      for (const siren of [COMMUNE, DEPARTEMENT]) {
        const { pures, vol } = await computeOf(siren);
        const id = idOf(siren);
        expect(equal(vol, inclusives.get(id) ?? null)).toBe(true);
        expect(ecarts(pures, tous.get(id))).toEqual([]);
        expect(ecarts(pures.filter(({ code }) => DES_CONTRATS.includes(code)), publics.get(id))).toEqual([]);
        expect(await base.unite.read(TRAITEMENT, (stores) => stores.agregats.list(2025, [id]))).toEqual(new Map([[id, tous.get(id)]]));
      }
    }), { numRuns: 100 });
  }, 240_000);

  it('was asked of registers that reach each state of each code', () => {
    const vus = new Map<string, Set<string>>();
    for (const { marches, ecritures, exercice } of fc.sample(desRegistres(COMMUNE), { numRuns: 1_000, seed: 2025 })) {
      const lues = ecritures.map(({ sorte, contenu }, rang): EcritureLue => ({ id: `e${rang}`, sorte, marcheId: null, contenu: reviveChamps(describeSorte(sorte).champs, contenu) as ContenuEcriture }));
      const registre = buildRegistre(exercice ?? exerciceVierge(2025), marches.map((marche) => ({ id: marche.uid, marche })), lues);
      for (const { code, etat, valeur } of CODES.flatMap((un) => computeMesures(un, registre))) vus.set(code, (vus.get(code) ?? new Set()).add(valeur !== null && valeur.numerateur !== 0n ? `${etat} ${valeur.numerateur > 0n}` : etat));
    }
    for (const [code, etats] of vus) expect([code, [...etats]]).toEqual([code, expect.arrayContaining(['RENSEIGNE true', 'ZERO_DECLARE', 'NON_RENSEIGNE', 'NON_CONCERNE'])]);
  });

  it('gives a buyer of whom nothing is known no zero', async () => {
    await base.owner('TRUNCATE ecriture_version, ecriture, exercice, marche CASCADE');
    const mesures = (await base.unite.read(TRAITEMENT, (stores) => stores.agregats.list(2025))).get(idOf(COMMUNE)) ?? [];
    expect(mesures.map(({ etat, valeur, part }) => [etat, valeur, part])).toEqual(mesures.map(() => ['NON_RENSEIGNE', null, null]));
    expect(mesures.map(({ code }) => code).sort()).toEqual((await computeOf(COMMUNE)).pures.map(({ code }) => code).sort());
  });

  it('shows a collectivité its own alone', async () => {
    await base.unite.read(chez(COMMUNE), async (stores) => {
      const mesures = await stores.agregats.list(2025, [idOf(DEPARTEMENT)]);
      expect([...mesures.values()].flat().every(({ etat }) => etat === 'NON_RENSEIGNE')).toBe(true);
    });
  });
});
