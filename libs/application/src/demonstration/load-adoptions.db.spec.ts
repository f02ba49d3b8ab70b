import { drawAdoptions, readReferentiel, type AdoptionDemo } from '@spaser/intake';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ReadSpaserPublic } from '../spaser/read-spaser-public.use-case';
import { SearchCollectivites } from '../collectivites/search-collectivites.use-case';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { LoadAdoptions } from './load-adoptions.use-case';

const horloge = { now: () => new Date('2026-11-25T12:00:00Z') };

describe('the adoptions of the demonstration', () => {
  let base: BaseDeTest;
  let adoptions: readonly AdoptionDemo[];

  beforeAll(async () => {
    base = await createBase();
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    await new LoadAdoptions(base.unite, horloge).execute({ territoireCode: '40' });
    const registre = new RegistreDesTravaux(base.unite, new RecomputeExercice(), new ConsolidateTerritoire(base.unite));
    for (let lot = await registre.dispatch('40', 1_000); lot.length > 0; lot = await registre.dispatch('40', 1_000)) {
      for (const { id } of lot) await registre.process('40', id);
    }
    adoptions = drawAdoptions(await readReferentiel('40'), '2026-11-25').adoptions;
  }, 120_000);
  afterAll(() => base.close());

  it('are those of the story, counted in B1 at the end of each year', async () => {
    const toutes = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
    const typeOf = (siren: string) => toutes.find((collectivite) => collectivite.siren === siren)?.type;
    for (const annee of [2023, 2024, 2025, 2026]) {
      const fin = `${annee}-12-31`;
      const enVigueur = adoptions.filter(({ deliberation, abrogation }) => deliberation !== null && deliberation.seanceLe <= fin && (abrogation === null || abrogation.seanceLe > fin));
      const { b1 } = await new ConsolidateTerritoire(base.unite).execute({ territoireCode: '40', annee });
      expect({ annee, epci: b1.epci, communes: b1.communes }).toEqual({
        annee, epci: enVigueur.filter(({ siren }) => typeOf(siren) === 'EPCI').length, communes: enVigueur.filter(({ siren }) => typeOf(siren) === 'COMMUNE').length,
      });
    }
  });

  it('are found with their state, and show their history', async () => {
    const abroge = adoptions.find(({ stade }) => stade === 'ABROGE');
    const lu = await new ReadSpaserPublic(base.unite, horloge).execute({ territoireCode: '40', code: abroge?.siren ?? '' });
    expect(lu.historique.map(({ objet }) => objet)).toEqual(['ADOPTION', 'ABROGATION']);
    const { trouvees } = await new SearchCollectivites(base.unite, horloge).execute({ territoireCode: '40', question: '' });
    expect(trouvees.filter(({ collectivite }) => collectivite.type === 'EPCI')).toHaveLength(18);
    const projet = adoptions.find(({ stade }) => stade === 'PROJET');
    const [trouvee] = (await new SearchCollectivites(base.unite, horloge).execute({ territoireCode: '40', question: projet?.siren ?? '' })).trouvees;
    expect(trouvee?.etat).toBe('EN_PREPARATION');
  });

  it('hold one joint scheme, whose signatories have each voted', async () => {
    const porteur = adoptions.find(({ signataires }) => signataires.length > 0);
    const { schema } = await new ReadSpaserPublic(base.unite, horloge).execute({ territoireCode: '40', code: porteur?.siren ?? '' });
    expect(schema?.signataires.map(({ statut }) => statut)).toEqual(['ADOPTE', 'ADOPTE']);
    expect(schema?.contenu.signataires).toEqual(porteur?.signataires);
  });

  it('leave no draft to read from outside', async () => {
    for (const { siren } of adoptions.filter(({ deliberation }) => deliberation === null)) {
      const lu = await new ReadSpaserPublic(base.unite, horloge).execute({ territoireCode: '40', code: siren });
      expect(lu).toMatchObject({ schema: null, enPreparation: true, historique: [] });
    }
  });

  it('are refused to nobody’s collectivité', async () => {
    await expect(new ReadSpaserPublic(base.unite, horloge).execute({ territoireCode: '40', code: '999999999' })).rejects.toMatchObject({ code: 'COLLECTIVITE_INCONNUE' });
  });
});
