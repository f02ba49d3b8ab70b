import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import type { Acteur } from '../acteur/acteur';
import { ChangeExercice } from '../exercices/change-exercice.use-case';
import { ReadExercice } from '../exercices/read-exercice.use-case';
import { ImportFichiers } from '../imports/import-fichiers.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ListContrats } from '../registre/list-contrats.use-case';
import { WriteEcriture } from '../registre/write-ecriture.use-case';
import { unActeur } from '../testing/acteurs';
import { AMOU, decp, ecrire, unMarcheDecp } from '../testing/decp';
import { ReadEspace } from './read-espace.use-case';

const SIREN = AMOU.slice(0, 9);
const HORLOGE = { now: () => new Date('2026-11-25T12:00:00Z') };
const RIEN = { aucunMarche: false, aucuns: [], nonConcernes: [], volume: null, projetsReservables: null };
let base: BaseDeTest;
let acteur: Acteur;

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  acteur = await unActeur(base.unite, [SIREN], ['GESTIONNAIRE', 'VALIDEUR']);
}, 120_000);
afterAll(() => base.close());

/** The tasks of the year on the first screen, with the contracts that they count, beside what the year itself counts. */
async function lire(): Promise<{ readonly taches: readonly string[]; readonly aConfirmer: readonly (number | null)[]; readonly annee: number }> {
  const { taches } = await new ReadEspace(base.unite, HORLOGE).execute(acteur, { siren: SIREN });
  const deLAnnee = taches.filter(({ annee }) => annee === 2025);
  const { marches } = await new ReadExercice(base.unite, HORLOGE).execute(acteur, { siren: SIREN, annee: 2025 });
  return { taches: deLAnnee.map(({ code, etat }) => `${code} ${etat}`), aConfirmer: deLAnnee.map((tache) => tache.aConfirmer), annee: marches.aConfirmer };
}

describe('the tasks of the last complete year', () => {
  it('count the published contracts as the year itself does, and follow it until it is signed', async () => {
    expect(await lire()).toEqual({ taches: ['DECLARER_ANNEE A_FAIRE'], aConfirmer: [0], annee: 0 });
    const [chemin = ''] = await ecrire({ 'marches.json': decp(unMarcheDecp(), unMarcheDecp({ id: 'deux' }), unMarcheDecp({ id: 'trois' }), unMarcheDecp({ id: 'avant', dateNotification: '2024-05-02' })) });
    await new ImportFichiers(base.unite, HORLOGE).execute({ territoireCode: '40', chemins: [chemin], tousAcheteurs: false });
    expect(await lire()).toEqual({ taches: ['DECLARER_ANNEE A_FAIRE'], aConfirmer: [3], annee: 3 });

    const registre = new WriteEcriture(base.unite, HORLOGE);
    const { contrats } = await new ListContrats(base.unite, HORLOGE).execute(acteur, { siren: SIREN, annee: 2025 });
    const dire = (rang: number, appartenance: string) => registre.create(acteur, { siren: SIREN, sorte: 'MARCHE', marcheId: contrats[rang]?.contrat.id ?? '', contenu: { appartenance } });
    await dire(0, 'A_NOUS');
    await dire(1, 'PAS_A_NOUS');
    await registre.create(acteur, { siren: SIREN, sorte: 'MARCHE', marcheId: null, contenu: { objet: 'Voirie', dateNotification: '2025-04-10', montant: '60000' } });
    expect(await lire()).toEqual({ taches: ['DECLARER_ANNEE A_FAIRE'], aConfirmer: [1], annee: 1 });

    const exercices = new ChangeExercice(base.unite, HORLOGE);
    await exercices.answer(acteur, { siren: SIREN, annee: 2025, revision: 0, reponses: RIEN });
    expect((await lire()).taches).toEqual(['CORRIGER A_FAIRE', 'DECLARER_ANNEE EN_COURS']);
    await exercices.execute(acteur, { siren: SIREN, annee: 2025, acte: 'DECLARER', revision: 1, motif: null });
    expect((await lire()).taches).toEqual(['DECLARER_ANNEE FAIT', 'SIGNER_ANNEE A_FAIRE']);
    await exercices.execute(acteur, { siren: SIREN, annee: 2025, acte: 'CLORE', revision: 2, motif: null });
    expect((await lire()).taches).toEqual(['DECLARER_ANNEE FAIT']);
  });
});
