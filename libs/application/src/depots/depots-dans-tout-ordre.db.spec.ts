import fc from 'fast-check';
import { computeFaitsExercice } from '@spaser/domain';
import type { BaseDeTest } from '@spaser/persistence/testing';
import type { Acteur } from '../acteur/acteur';
import { WriteEcriture } from '../registre/write-ecriture.use-case';
import { AMOU } from '../testing/decp';
import { SceneDepots } from '../testing/scene-depots';

const SIREN = AMOU.slice(0, 9);
const TITRES = 'N° marché;Objet;Date de notification;Montant HT;Durée (mois);Clause sociale;Heures d’insertion';
/** Two files that speak of the same contracts and say something else of each. */
const FICHIERS = {
  A: `${TITRES}\nM1;Voirie;10/04/2025;60000;12;oui;100\nM2;Espaces verts;12/05/2025;30000;24;non;\nM3;Toiture;13/06/2025;45000,50;6;oui;12,5\n`,
  B: `${TITRES}\nM3;Toiture;13/07/2025;20000;6;non;\nM1;Voirie;10/04/2024;61000;36;oui;7\nM2;Espaces verts;12/05/2025;30000;24;oui;40\n`,
} as const;
let base: BaseDeTest;
let acteur: Acteur;
let scene: SceneDepots;

beforeAll(async () => {
  ({ base, acteur, scene } = await SceneDepots.open(SIREN));
}, 120_000);
afterAll(() => base.close());

const figures = async () => Promise.all([2024, 2025].flatMap((annee) => ['A1', 'A2', 'VOL'].map((code) => scene.valeur(code, annee))));

async function importer(fichier: keyof typeof FICHIERS): Promise<string> {
  const depot = await scene.deposer('MARCHE', FICHIERS[fichier]);
  const { NOUVEAU = 0, MODIFIE = 0 } = depot.bilan?.lignes ?? {};
  return NOUVEAU + MODIFIE === 0 ? depot.id : (await scene.importer(depot)).id;
}

/** The facts kept of a year are those that a recomputation from the contracts gives. */
async function verifyFaits(): Promise<void> {
  const collectiviteId = acteur.adhesions[0]?.collectiviteId ?? '';
  await base.unite.run({ sorte: 'TRAITEMENT', territoireCode: '40' }, async (stores) => {
    const connus = await stores.marches.listForFaits(collectiviteId);
    for (const annee of [2024, 2025]) expect((await stores.faits.findExercice(collectiviteId, annee))?.montantInclusif ?? 0n).toBe(computeFaitsExercice(connus, annee).montantInclusif);
  });
}

describe('importing again, correcting, undoing and taking up again, in any order', () => {
  it('ends, once a file is imported last, in the figures of that file alone; what is kept is what a recomputation gives', async () => {
    await scene.vider();
    await importer('A');
    const attendues = await figures();
    expect(attendues.every((une) => une === null)).toBe(false);
    const geste = fc.constantFrom('A' as const, 'B' as const, 'ANNULER' as const, 'REPRENDRE' as const, 'SAISIR' as const);
    await fc.assert(fc.asyncProperty(fc.array(geste, { minLength: 2, maxLength: 7 }), fc.nat(5), async (gestes, choix) => {
      await scene.vider();
      const ids: string[] = [];
      for (const quoi of gestes) {
        const depot = ids.length === 0 ? null : await scene.ouvrir(ids[choix % ids.length] ?? '');
        if (quoi === 'A' || quoi === 'B') ids.push(await importer(quoi));
        else if (quoi === 'SAISIR') await correctByHand();
        else if (quoi === 'ANNULER' && depot?.etat === 'IMPORTE') await scene.annuler(depot);
        else if (quoi === 'REPRENDRE' && depot?.etat === 'ANNULE') {
          const repris = await scene.reprendre(depot);
          if ((repris.bilan?.lignes.NOUVEAU ?? 0) + (repris.bilan?.lignes.MODIFIE ?? 0) > 0) await scene.importer(repris);
        }
        await scene.drain();
        await verifyFaits();
      }
      await importer('A');
      await verifyFaits();
      expect(await figures()).toEqual(attendues);
      expect((await scene.deposer('MARCHE', FICHIERS.A)).bilan?.lignes).toMatchObject({ INCHANGE: 3, NOUVEAU: 0, MODIFIE: 0 });
    }), { numRuns: 10 });
  }, 180_000);
});

async function correctByHand(): Promise<void> {
  const [ecriture] = (await base.owner(`SELECT id, version, contenu FROM ecriture WHERE contenu->>'numero' = 'M1'`)) as { id: string; version: number; contenu: Record<string, unknown> }[];
  if (ecriture) await new WriteEcriture(base.unite, scene.horloge).update(acteur, { siren: SIREN, id: ecriture.id, version: ecriture.version, marcheId: null, contenu: { ...ecriture.contenu, montant: '99999', clauses: [] } });
}
