import { formatEuros } from '@spaser/domain';
import type { RegistreDemonstration } from '@spaser/intake';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { montantInvraisemblable } from '../territoire/figure-territoire';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { LoadDemonstration } from './load-demonstration.use-case';

const horloge = { now: () => new Date('2026-11-22T12:00:00Z') };

describe('the demonstration', () => {
  let base: BaseDeTest;
  let registre: RegistreDemonstration;
  let dossier: string;

  beforeAll(async () => {
    base = await createBase();
    dossier = await mkdtemp(join(tmpdir(), 'spaser-demonstration-'));
    await new LoadDemonstration(base.unite, horloge).execute({ territoireCode: '40', dossier, echelle: 0.2 });
    const travaux = new RegistreDesTravaux(base.unite, new RecomputeExercice(), new ConsolidateTerritoire(base.unite));
    for (let lot = await travaux.dispatch('40', 10_000); lot.length > 0; lot = await travaux.dispatch('40', 10_000)) {
      for (const { id } of lot) await travaux.process('40', id);
    }
    registre = JSON.parse(await readFile(join(dossier, 'registre.json'), 'utf8')) as RegistreDemonstration;
  }, 120_000);
  afterAll(() => base.close());

  it('gives every figure that its own ledger expects, year by year, to the cent', async () => {
    expect(registre.annees.length).toBeGreaterThanOrEqual(4);
    for (const attendu of registre.annees) {
      const figure = await new ConsolidateTerritoire(base.unite).execute({ territoireCode: '40', annee: attendu.annee });
      const { inclusif, b1 } = figure;
      const invraisemblable = montantInvraisemblable(figure);
      expect({
        annee: attendu.annee,
        montantInclusif: formatEuros(inclusif.montantInclusif),
        marches: figure.marchesComptes,
        volumeDeclare: formatEuros(inclusif.volumeDeclare ?? 0n),
        montantDesDeclarants: formatEuros(inclusif.montantDesDeclarants),
        declarants: inclusif.couverture.declares,
        b1: { epci: b1.epci, communes: b1.communes, autres: b1.autres, actifs: b1.actifs, elargi: b1.elargi },
        invraisemblables: { nombre: invraisemblable.nombre, montant: formatEuros(invraisemblable.montant) },
      }).toEqual({
        annee: attendu.annee,
        montantInclusif: attendu.inclusifs.montant,
        marches: attendu.inclusifs.nombre,
        volumeDeclare: attendu.volumeDeclare,
        montantDesDeclarants: attendu.montantDesDeclarants,
        declarants: attendu.declarants,
        b1: attendu.b1,
        invraisemblables: attendu.ecartes.MONTANT_INVRAISEMBLABLE,
      });
    }
  });

  it('reads every file with the rows that the ledger counts', async () => {
    const lus = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.fichiers.list());
    expect(new Map(lus.map((fichier) => [fichier.nom, [fichier.lus, fichier.acceptes, fichier.misDeCote, fichier.rejetes]]))).toEqual(
      new Map(registre.fichiers.map((fichier) => [fichier.nom, [fichier.lus, fichier.acceptes, fichier.misDeCote, fichier.rejetes]])),
    );
  });

  it('marks its territory, and refuses to mix with other data', async () => {
    const territoire = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.find());
    expect(territoire?.demonstration).toBe(true);
    await expect(new LoadDemonstration(base.unite, horloge).execute({ territoireCode: '40', dossier })).rejects.toThrow('ne se charge que dans une base vide');
  });
});
