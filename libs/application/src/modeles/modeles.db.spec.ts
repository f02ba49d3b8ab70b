import { MODELE_EN_AMBITIONS, MODELE_EN_ENGAGEMENTS } from '@spaser/domain/testing';
import { serialiseModele, type DateCivile, type DomainError, type ModeleLibre } from '@spaser/domain';
import type { Stores } from '@spaser/persistence';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { v7 as uuidv7 } from 'uuid';
import type { Acteur } from '../acteur/acteur';
import { RecomputeExercice } from '../exercices/recompute-exercice.use-case';
import { ImportFichiers } from '../imports/import-fichiers.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';
import { ChangeStatut } from '../spaser/change-statut.use-case';
import { CreateSpaser } from '../spaser/create-spaser.use-case';
import { ListPropositions } from '../spaser/list-propositions.use-case';
import { ReadSpaser } from '../spaser/read-spaser.use-case';
import { ReadSpaserPublic } from '../spaser/read-spaser-public.use-case';
import { RecordDeliberation } from '../spaser/record-deliberation.use-case';
import { UpdateSpaser } from '../spaser/update-spaser.use-case';
import { ConsolidateTerritoire } from '../territoire/consolidate-territoire.use-case';
import { decp, ecrire, unActeur, unMarcheDecp } from '../testing';
import { RegistreDesTravaux } from '../travaux/registre-des-travaux';
import { EditModele } from './edit-modele.use-case';
import { empreinteModele } from './empreinte-modele';
import { publishModele } from './publish-modele';
import { ReadModeles } from './read-modeles.use-case';

const horloge = { now: () => new Date('2026-11-25T12:00:00Z') };
const DEPARTEMENT = '224000018';
const AMOU = '214000028';
const CODE = 'landes-2023-2029';

let base: BaseDeTest;
let registre: RegistreDesTravaux;
let communes: readonly string[];
let editeur: Acteur;
let usages: { edit: EditModele; models: ReadModeles; create: CreateSpaser; read: ReadSpaser; statut: ChangeStatut; vote: RecordDeliberation; update: UpdateSpaser; public: ReadSpaserPublic };

beforeAll(async () => {
  base = await createBase();
  const { unite } = base;
  await new CreateTerritoire(unite).execute({ code: '40', departementSiren: null });
  const toutes = await unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
  communes = toutes.filter(({ type, siren }) => type === 'COMMUNE' && siren !== AMOU).map(({ siren }) => siren);
  registre = new RegistreDesTravaux(unite, new RecomputeExercice(), new ConsolidateTerritoire(unite));
  editeur = { ...(await unActeur(unite, [DEPARTEMENT], ['EDITEUR_MODELE'])), doubleFacteur: true };
  usages = {
    edit: new EditModele(unite), models: new ReadModeles(unite), create: new CreateSpaser(unite, horloge), read: new ReadSpaser(unite, horloge), statut: new ChangeStatut(unite),
    vote: new RecordDeliberation(unite, horloge), update: new UpdateSpaser(unite), public: new ReadSpaserPublic(unite, horloge),
  };
}, 120_000);
afterAll(() => base.close());

const sirenDe = (rang: number): string => communes[rang] ?? '';
const refus = (promesse: Promise<unknown>): Promise<string> => promesse.then(() => 'accepted', (error: DomainError) => error.code);
const traitement = <T>(fn: (stores: Stores) => Promise<T>): Promise<T> => base.unite.run({ sorte: 'TRAITEMENT', territoireCode: '40' }, fn);
async function drain(): Promise<void> {
  for (let lot = await registre.dispatch('40', 1_000); lot.length > 0; lot = await registre.dispatch('40', 1_000)) for (const { id } of lot) await registre.process('40', id);
}
const b1 = async (annee = 2026): Promise<number> => {
  await drain();
  return (await new ConsolidateTerritoire(base.unite).execute({ territoireCode: '40', annee })).b1.communes;
};
const vote = (siren: string, id: string, seanceLe = '2026-11-20') => ({ siren, id, numero: '2026-014', seanceLe: seanceLe as DateCivile, executoireLe: null, url: null });
async function adopte(acteur: Acteur, siren: string, seanceLe?: string): Promise<string> {
  const id = await usages.create.execute(acteur, { siren, variante: null });
  await usages.statut.execute(acteur, { siren, id, acte: 'PROJETER' });
  await usages.vote.adopt(acteur, vote(siren, id, seanceLe));
  return id;
}
/** The model as an editor receives it, and sends it back. */
const enJson = (modele: ModeleLibre): Record<string, unknown> => JSON.parse(serialiseModele(modele)) as Record<string, unknown>;
const changeA1 = (modele: ModeleLibre): ModeleLibre => ({
  ...modele,
  objectifsChiffres: modele.objectifsChiffres.map((objectif) =>
    objectif.id === 'O1' ? { ...objectif, cibles: objectif.cibles.map((cible) => (cible.annee === 2027 ? { ...cible, valeur: { numerateur: 7n, denominateur: 10n } } : cible)) } : objectif,
  ),
});

describe('the model of the territory', () => {
  it('is published once with the territory, under the fingerprint of its text, and never again', async () => {
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    const { publies, brouillons } = await usages.models.list(await unActeur(base.unite, [sirenDe(0)]), { siren: sirenDe(0) });
    expect(publies.map(({ modele, empreinte }) => [modele.code, modele.version, empreinte === empreinteModele(modele)])).toEqual([[CODE, 1, true]]);
    expect(brouillons).toEqual([]);
    await expect(base.unite.run({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId: editeur.adhesions[0]?.collectiviteId ?? '' }, ({ modeles }) =>
      modeles.publish({ ...MODELE_EN_AMBITIONS, code: 'pirate' }, 'x'),
    )).rejects.toThrow(/permission denied/);
  });

  it('is edited by its editor alone, with a second factor', async () => {
    const sansFacteur = { ...editeur, doubleFacteur: false };
    expect(await refus(usages.edit.draft(sansFacteur, { siren: DEPARTEMENT, code: CODE }))).toBe('DOUBLE_FACTEUR_REQUIS');
    const secretaire = await unActeur(base.unite, [sirenDe(0)]);
    expect(await refus(usages.edit.draft(secretaire, { siren: sirenDe(0), code: CODE }))).toBe('DROIT_MANQUANT');
    expect(await refus(usages.edit.draft(secretaire, { siren: DEPARTEMENT, code: CODE }))).toBe('INTROUVABLE');
  });

  it('goes from one version to the next: drafted, corrected, compared, published, and offered to those who follow it', async () => {
    const siren = sirenDe(1);
    const acteur = await unActeur(base.unite, [siren]);
    const enVigueur = await adopte(acteur, siren);
    await addMember(acteur, 'mairie@commune.example');
    expect((await usages.read.execute(acteur, { siren, id: enVigueur })).miseAJour).toBeNull();

    const visee = { siren: DEPARTEMENT, code: CODE, version: await usages.edit.draft(editeur, { siren: DEPARTEMENT, code: CODE }) };
    expect(visee.version).toBe(2);
    expect(await refus(usages.edit.draft(editeur, { siren: DEPARTEMENT, code: CODE }))).toBe('MODELE_DEJA_EN_REDACTION');
    const ouvert = await usages.edit.open(editeur, visee);
    expect(ouvert).toMatchObject({ revision: 1, aCorriger: [], changements: [] });

    expect(await refus(usages.edit.save(editeur, { ...visee, revision: 1, modele: { titre: 12 } }))).toBe('MODELE_A_CORRIGER');
    const inacheve = await usages.edit.save(editeur, { ...visee, revision: 1, modele: enJson({ ...changeA1(ouvert.modele), titre: '', code: 'autre', version: 99 }) });
    expect(inacheve).toMatchObject({ revision: 2, aCorriger: [{ champ: 'titre' }] });
    expect(await refus(usages.edit.save(editeur, { ...visee, revision: 1, modele: enJson(ouvert.modele) }))).toBe('REVISION_PERIMEE');
    expect(await refus(usages.edit.requestPublication(editeur, { ...visee, revision: 2 }))).toBe('MODELE_A_CORRIGER');
    await usages.edit.save(editeur, { ...visee, revision: 2, modele: enJson(changeA1(ouvert.modele)) });
    expect((await usages.edit.open(editeur, visee)).changements?.map(({ id }) => id)).toEqual(['CIBLE/A1//2027']);

    await usages.edit.requestPublication(editeur, { ...visee, revision: 3 });
    expect(await refus(usages.edit.save(editeur, { ...visee, revision: 3, modele: enJson(ouvert.modele) }))).toBe('MODELE_EN_PUBLICATION');
    expect(await refus(usages.edit.abandon(editeur, visee))).toBe('MODELE_EN_PUBLICATION');
    expect((await usages.read.execute(acteur, { siren, id: enVigueur })).miseAJour).toBeNull();
    await drain();
    for (let fois = 0; fois < 2; fois += 1) await traitement((stores) => publishModele(stores, { collectiviteId: editeur.adhesions[0]?.collectiviteId ?? '', code: CODE, version: 2 }));
    const { publies, brouillons } = await usages.models.list(editeur, { siren: DEPARTEMENT });
    expect(publies.map(({ modele }) => modele.version)).toEqual([2, 1]);
    expect(brouillons).toEqual([]);
    expect(await base.owner(`SELECT destinataire FROM courriel WHERE gabarit = 'modele-publie'`)).toEqual([{ destinataire: 'mairie@commune.example' }]);

    const lu = await usages.read.execute(acteur, { siren, id: enVigueur });
    expect(lu).toMatchObject({ miseAJour: 2, modele: { version: 1 } });
    expect(lu.contenu.cibles.find(({ indicateur, annee }) => indicateur === 'A1' && annee === 2027)?.valeur).toBe('65');
  });

  it('is followed by a revision that its assembly votes, with the changes that the buyer has chosen', async () => {
    const siren = sirenDe(1);
    const acteur = await unActeur(base.unite, [siren]);
    const [enVigueur] = await schemasDe(acteur);
    const avec = await b1();
    const proposee = await usages.update.compare(acteur, { siren, id: enVigueur?.id ?? '' });
    expect(proposee).toMatchObject({ depuis: 1, vers: 2, changements: [{ id: 'CIBLE/A1//2027', avant: '65', apres: '70', auChoix: true }] });
    const id = await usages.update.take(acteur, { siren, id: enVigueur?.id ?? '', changements: ['CIBLE/A1//2027'] });
    expect(await refus(usages.update.take(acteur, { siren, id: enVigueur?.id ?? '', changements: [] }))).toBe('SCHEMA_DEJA_EN_COURS');
    const brouillon = await usages.read.execute(acteur, { siren, id });
    expect(brouillon.spaser).toMatchObject({ statut: 'BROUILLON', modeleVersion: 2, remplaceId: enVigueur?.id });
    expect(brouillon.contenu.cibles.find(({ indicateur, annee }) => indicateur === 'A1' && annee === 2027)?.valeur).toBe('70');
    await usages.statut.execute(acteur, { siren, id, acte: 'PROJETER' });
    expect(await refus(usages.vote.adopt(acteur, vote(siren, id, '2026-11-19')))).toBe('DELIBERATION_INVALIDE');
    await usages.vote.adopt(acteur, vote(siren, id, '2026-11-21'));
    expect((await schemasDe(acteur)).map(({ statut }) => statut)).toEqual(['ADOPTE', 'REVISE']);
    expect((await usages.public.execute({ territoireCode: '40', code: siren })).historique.map(({ objet }) => objet)).toEqual(['ADOPTION', 'REVISION']);
    expect(await b1()).toBe(avec);
    expect(await refus(usages.update.compare(acteur, { siren, id }))).toBe('SCHEMA_A_JOUR');
  });

  it('once revised then repealed, engages no longer: B1 goes back, and the year of the first vote keeps it', async () => {
    const siren = sirenDe(2);
    const acteur = await unActeur(base.unite, [siren]);
    const [avant2024, avant2026] = [await b1(2024), await b1()];
    await adopte(acteur, siren, '2024-06-12');
    const id = await adopte(acteur, siren, '2026-10-01');
    expect([await b1(2024), await b1()]).toEqual([avant2024 + 1, avant2026 + 1]);
    await usages.vote.repeal(acteur, vote(siren, id, '2026-11-24'));
    expect([await b1(2024), await b1(2025), await b1()]).toEqual([avant2024 + 1, avant2024 + 1, avant2026]);
  });
});

describe('a model of another shape', () => {
  it.each([[MODELE_EN_ENGAGEMENTS, 'E11', 10], [MODELE_EN_AMBITIONS, 'HEURES', 11]] as const)('%# is adopted end to end, its words and its indicators kept', async (modele, indicateur, rang) => {
    const actuel = { ...modele, fin: 2030 };
    await traitement((stores) => stores.modeles.publish(actuel, empreinteModele(actuel)));
    const siren = sirenDe(rang);
    const acteur = await unActeur(base.unite, [siren]);
    const avant = await b1();
    const id = await adopte(acteur, siren);
    const { indicateurs, aCorriger, arbre } = await usages.read.execute(acteur, { siren, id });
    expect(aCorriger).toEqual([]);
    expect(indicateurs.find(({ code }) => code === indicateur)).toMatchObject({ retenu: true, definition: expect.stringMatching(/\S/) });
    expect(arbre[0]?.libelleNiveau).toBe(modele.niveaux[0]?.libelle);
    const publie = await usages.public.execute({ territoireCode: '40', code: siren });
    expect(publie.schema?.modele.code).toBe(modele.code);
    expect(await b1()).toBe(avant + 1);
  });
});

describe('the profile of a buyer', () => {
  it('comes from all its contracts, not from the inclusive ones alone', async () => {
    const [chemin = ''] = await ecrire({
      'marches.json': decp(
        unMarcheDecp({ id: 'clause', montant: 36_500 }),
        unMarcheDecp({ id: 'sans', montant: 90_000, considerationsSociales: { considerationSociale: ['Pas de considération sociale'] } }),
        unMarcheDecp({ id: 'juste', montant: 25_000 }),
        unMarcheDecp({ id: 'reserve', montant: 73_000, considerationsSociales: { considerationSociale: ['Marché réservé'] } }),
        unMarcheDecp({ id: 'ancien', dateNotification: '2019-05-02' }),
      ),
    });
    await new ImportFichiers(base.unite, horloge).execute({ territoireCode: '40', chemins: [chemin], tousAcheteurs: false });
    const acteur = await unActeur(base.unite, [AMOU]);
    const { profil } = await new ListPropositions(base.unite, horloge).execute(acteur, { siren: AMOU });
    expect(profil.marches).toEqual({ depuis: 2023, notifies: 4, plusDe25000: 3, avecClause: 1, reserves: 1 });
  });
});

const schemasDe = (acteur: Acteur) => traitement((stores) => stores.schemas.list(acteur.adhesions[0]?.collectiviteId ?? ''));

async function addMember(acteur: Acteur, courriel: string): Promise<void> {
  const utilisateurId = uuidv7();
  await base.owner(`INSERT INTO utilisateur (territoire_code, id, courriel, nom) VALUES ('40', $1, $2, 'Une secrétaire')`, [utilisateurId, courriel]);
  await base.owner(`INSERT INTO adhesion (collectivite_id, utilisateur_id, territoire_code, roles, voie) VALUES ($1, $2, '40', '{GESTIONNAIRE}', 'DEPARTEMENT')`, [
    acteur.adhesions[0]?.collectiviteId, utilisateurId,
  ]);
}
