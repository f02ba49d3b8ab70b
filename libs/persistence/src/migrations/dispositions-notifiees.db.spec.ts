import { computeFaitsExercice, type Siren } from '@spaser/domain';
import { unMarche } from '@spaser/domain/testing';
import { createDataSource, runMigrations } from '../data-source';
import type { Perimetre } from '../perimetre';
import { createBase, type BaseDeTest } from '../testing';
import { MIGRATIONS } from '.';
import { DispositionsNotifiees1764700000000 } from './1764700000000-dispositions-notifiees';

const SIREN = '214009999' as Siren;
const TRAITEMENT: Perimetre = { sorte: 'TRAITEMENT', territoireCode: '40' };
const AVEC_CRITERE = computeFaitsExercice([{ id: 'm', marche: unMarche({ considerationsSociales: ['Critère social'] }) }], 2025);
const SANS_RIEN = computeFaitsExercice<string>([], 2024);

describe('facts kept before « B1 élargi »', () => {
  let base: BaseDeTest;
  let id: string;

  beforeAll(async () => {
    base = await createBase();
    id = await base.unite.run(TRAITEMENT, async (stores) => {
      await stores.territoire.save({ code: '40', nom: 'Landes', millesime: 2026 });
      const commun = { codeInsee: null, epciSiren: null, population: null, rattachement: 'TERRITOIRE' as const, type: 'COMMUNE' as const };
      await stores.territoire.saveCollectivites([{ ...commun, siren: SIREN, nom: 'Essai' }, { ...commun, siren: '214009998' as Siren, nom: 'Sans fait' }]);
      const commune = (await stores.territoire.findCollectivite(SIREN))?.id ?? '';
      for (const faits of [SANS_RIEN, AVEC_CRITERE]) await stores.faits.replace(commune, faits, 1);
      return commune;
    });
    await returnBefore(DispositionsNotifiees1764700000000);
  });
  afterAll(() => base.close());

  async function returnBefore(migration: (typeof MIGRATIONS)[number]): Promise<void> {
    const source = await createDataSource(base.ownerUrl, { max: 1 }).initialize();
    for (let reste = MIGRATIONS.length - MIGRATIONS.indexOf(migration); reste > 0; reste -= 1) await source.undoLastMigration();
    await source.destroy();
  }

  /** Owned by an account that is no superuser, as installation.md has it: forced row-level security holds it too. */
  async function runAsOrdinaryOwner(): Promise<readonly string[]> {
    await base.owner(`DO $$ DECLARE t regclass; BEGIN
      FOR t IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' LOOP EXECUTE format('ALTER TABLE %s OWNER TO spaser_queue', t); END LOOP;
    END $$; GRANT CREATE ON SCHEMA public TO spaser_queue`);
    return runMigrations(base.acces.spaser_queue);
  }

  const elargies = () => base.unite.read(TRAITEMENT, async (stores) => new Map((await stores.faits.readTerritoire(2025)).lignes.map(({ nom, anneesElargies }) => [nom, anneesElargies])));

  it('are unknown, not zero, and asked for, year by year, whoever owns the tables', async () => {
    expect((await runAsOrdinaryOwner())[0]).toBe(DispositionsNotifiees1764700000000.name);
    expect(await elargies()).toEqual(new Map([['Essai', null], ['Sans fait', []]]));
    expect(await base.owner(`SELECT type, cle, collectivite_id, territoire_code, charge FROM outbox WHERE traite_le IS NULL ORDER BY charge->>'annee'`)).toEqual(
      [2024, 2025].map((annee) => ({ type: 'recompute-exercice', cle: id, collectivite_id: id, territoire_code: '40', charge: { annee } })),
    );
    expect(await base.owner(`SELECT relname FROM pg_class WHERE relname IN ('fait_exercice', 'outbox') AND NOT (relrowsecurity AND relforcerowsecurity)`)).toEqual([]);
  });

  it('are known once every year of the buyer is computed again', async () => {
    const complete = (faits: typeof AVEC_CRITERE) => base.unite.run(TRAITEMENT, (stores) => stores.faits.replace(id, faits, 1));
    const incomplets = () => base.unite.read(TRAITEMENT, (stores) => stores.faits.listIncomplets());
    await complete(AVEC_CRITERE);
    expect([(await elargies()).get('Essai'), await incomplets()]).toEqual([null, [{ collectiviteId: id, annee: 2024 }]]);
    await complete(SANS_RIEN);
    expect([(await elargies()).get('Essai'), await incomplets()]).toEqual([[2025], []]);
  });
});
