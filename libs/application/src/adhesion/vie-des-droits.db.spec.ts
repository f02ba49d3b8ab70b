import { SceneAdhesion, unSiret, type MessageRecu } from '../testing/scene-adhesion';
import { AnswerPreuve } from './answer-preuve.use-case';
import { ContestAcces } from './contest-acces.use-case';
import { DecideDemande } from './decide-demande.use-case';
import { DepositDemande, type DemandeDeposee } from './deposit-demande.use-case';
import { FollowDemande } from './follow-demande.use-case';
import { ListDemandes } from './list-demandes.use-case';
import { ProveDemandes } from './prove-demandes.use-case';
import { ReadContact } from './read-contact.use-case';
import { ReceiveSiret } from './receive-siret.use-case';
import { UnfreezeCollectivite } from './unfreeze-collectivite.use-case';

let scene: SceneAdhesion;
let agents: readonly [string, string];

beforeAll(async () => {
  scene = await SceneAdhesion.open();
  agents = await scene.desAgents();
}, 120_000);
afterAll(() => scene.close());
beforeEach(async () => {
  scene.decalageMs = 0;
  await scene.releve();
});

const depose = async (personne: string, nom: string, fonction = 'secrétaire'): Promise<DemandeDeposee> =>
  new DepositDemande(scene.base.unite, scene.horloge).execute(await scene.acteur(personne), { siren: scene.collectivite(nom).siren, fonction });
const preuve = (): AnswerPreuve => new AnswerPreuve(scene.base.unite, scene.horloge, '40');
const avis = (): ContestAcces => new ContestAcces(scene.base.unite, scene.horloge, '40');
const decide = (): DecideDemande => new DecideDemande(scene.base.unite, scene.horloge);
const suit = (): FollowDemande => new FollowDemande(scene.base.unite, scene.horloge);
const rolesDe = async (personne: string, nom: string) => (await scene.acteur(personne)).adhesions.find(({ siren }) => siren === scene.collectivite(nom).siren)?.roles ?? [];
const journalDe = (nom: string) => scene.run((stores) => stores.journal.list(scene.collectivite(nom).id));
const pour = (messages: readonly MessageRecu[], adresse: string): readonly MessageRecu[] => messages.filter(({ a }) => a === adresse);
const PREMIER = ['GESTIONNAIRE', 'VALIDEUR', 'ADMIN_COLLECTIVITE'];
let numero = 0;
const unInconnu = (): Promise<string> => scene.personne(`inconnu${(numero += 1)}@orange.fr`);

describe('the first person of a collectivité', () => {
  it('is let in at once when her verified address is the official one, and the mairie is told', async () => {
    await scene.annuaire({ siren: scene.collectivite('Amou').siren, courriels: ['mairie@amou.example', 'accueil@amou.example'] });
    const secretaire = await scene.personne('mairie@amou.example', { nom: 'Maïté Lartigue' });
    expect(await depose(secretaire, 'Amou')).toMatchObject({ statut: 'PROUVEE', suite: 'DROITS', voie: 'COURRIEL_OFFICIEL', motif: null });
    expect(await rolesDe(secretaire, 'Amou')).toEqual(PREMIER);
    const messages = await scene.releve();
    expect(messages.map(({ a }) => a).sort()).toEqual(['accueil@amou.example', 'mairie@amou.example']);
    expect(messages[0]?.texte).toContain('Maïté Lartigue');
    expect((await journalDe('Amou')).map(({ acte }) => acte)).toEqual(['PROUVER_DEMANDE', 'DEPOSER_DEMANDE']);
    expect(JSON.stringify(await journalDe('Amou'))).not.toMatch(/Lartigue|@/);
  });

  it('is let in as soon as her address is verified, and not before', async () => {
    await scene.annuaire({ siren: scene.collectivite('Arboucave').siren, courriels: ['mairie@arboucave.example'] });
    const secretaire = await scene.personne('mairie@arboucave.example', { verifiee: false });
    expect(await depose(secretaire, 'Arboucave')).toMatchObject({ statut: 'DEPOSEE', suite: 'MAIRIE', motif: 'ADRESSE_NON_VERIFIEE' });
    expect(await rolesDe(secretaire, 'Arboucave')).toEqual([]);
    await scene.sql('UPDATE utilisateur SET courriel_verifie_le = now() WHERE id = $1', [secretaire]);
    expect(await new ProveDemandes(scene.base.unite, scene.horloge).execute(await scene.acteur(secretaire))).toEqual([scene.collectivite('Arboucave').siren]);
    expect(await rolesDe(secretaire, 'Arboucave')).toEqual(PREMIER);
  });

  it('is let in by ProConnect for its SIRET, whether her claim came before or comes with it', async () => {
    const [agent, autre] = [await unInconnu(), await unInconnu()];
    const { siren } = scene.collectivite('Aire-sur-l\'Adour');
    const recoit = new ReceiveSiret(new ProveDemandes(scene.base.unite, scene.horloge), new DepositDemande(scene.base.unite, scene.horloge));
    expect(await depose(agent, 'Aire-sur-l\'Adour')).toMatchObject({ suite: 'DEPARTEMENT', motif: 'SANS_ADRESSE_OFFICIELLE' });
    expect(await recoit.execute(await scene.acteur(agent), { siret: unSiret(siren), siren })).toBeNull();
    expect(await rolesDe(agent, 'Aire-sur-l\'Adour')).toEqual(PREMIER);
    const { siren: angresse } = scene.collectivite('Angresse');
    expect(await recoit.execute(await scene.acteur(autre), { siret: unSiret(angresse), siren: angresse })).toMatchObject({ suite: 'DROITS', voie: 'PROCONNECT' });
    expect(await recoit.execute(await scene.acteur(autre), { siret: unSiret(angresse) })).toBeNull();
  });

  it('waits for the mairie otherwise: seven days, named, accepted once', async () => {
    await scene.annuaire({ siren: scene.collectivite('Bélus').siren, courriels: ['mairie.belus@orange.fr'] });
    const secretaire = await scene.personne('maite@free.fr', { nom: 'Maïté' });
    expect(await depose(secretaire, 'Bélus')).toMatchObject({ statut: 'DEPOSEE', suite: 'MAIRIE', motif: 'DOMAINE_PARTAGE' });
    const [message] = await scene.releve();
    expect(message).toMatchObject({ a: 'mairie.belus@orange.fr' });
    expect(message?.texte).toContain('maite@free.fr');
    const secret = message?.secret ?? '';
    for (let fois = 0; fois < 2; fois += 1) expect(await preuve().read(secret)).toMatchObject({ collectivite: 'Bélus', demandeur: 'Maïté', fonction: 'secrétaire' });
    expect(await preuve().accept(secret)).toBe('ACCEPTEE');
    expect(await rolesDe(secretaire, 'Bélus')).toEqual(PREMIER);
    await expect(preuve().accept(secret)).rejects.toThrow('n’est plus valable');
    expect((await scene.releve()).map(({ a }) => a).sort()).toEqual(['mairie.belus@orange.fr', 'maite@free.fr']);
  });

  it('is refused by the mairie, told why, and may ask again', async () => {
    await scene.annuaire({ siren: scene.collectivite('Benquet').siren, courriels: ['mairie.benquet@orange.fr'] });
    const personne = await unInconnu();
    await depose(personne, 'Benquet');
    const secret = (await scene.releve())[0]?.secret ?? '';
    expect(await preuve().refuse(secret)).toBe('REFUSEE');
    expect(pour(await scene.releve(), (await scene.acteur(personne)).courriel)).toHaveLength(1);
    await expect(preuve().accept(secret)).rejects.toThrow('n’est plus valable');
    expect(await depose(personne, 'Benquet')).toMatchObject({ statut: 'DEPOSEE' });
  });

  it('has the link sent three times at most, to an address of the directory', async () => {
    await scene.annuaire({ siren: scene.collectivite('Baigts').siren, courriels: ['a@orange.fr', 'b@orange.fr'] });
    const personne = await unInconnu();
    const { id } = await depose(personne, 'Baigts');
    const acteur = await scene.acteur(personne);
    await suit().resend(acteur, { id, rang: 1 });
    await suit().resend(acteur, { id, rang: 7 });
    await expect(suit().resend(acteur, { id })).rejects.toThrow('trois fois');
    expect((await scene.releve()).map(({ a }) => a)).toEqual(['a@orange.fr', 'b@orange.fr', 'a@orange.fr']);
    const [mienne] = await new ListDemandes(scene.base.unite, scene.horloge).mine(acteur);
    expect(mienne).toMatchObject({ attend: 'MAIRIE', renvoisRestants: 0, officielles: ['a@orange.fr', 'b@orange.fr'] });
    await expect(suit().resend(await scene.acteur(await unInconnu()), { id })).rejects.toThrow('n’existe pas, ou elle n’est pas à vous');
  });
});

describe('claims', () => {
  it('are bounded, for a person and for a collectivité, except for who proves', async () => {
    const personne = await unInconnu();
    for (const nom of ['Bahus-Soubiran', 'Banos', 'Bascons']) await depose(personne, nom);
    await expect(depose(personne, 'Bas-Mauco')).rejects.toThrow('Trop de demandes');
    await expect(depose(personne, 'Banos')).rejects.toThrow('déjà demandé');
    await scene.annuaire({ siren: scene.collectivite('Bégaar').siren, courriels: ['mairie@begaar.example'] });
    for (let rang = 0; rang < 5; rang += 1) await depose(await unInconnu(), 'Bégaar');
    await expect(depose(await unInconnu(), 'Bégaar')).rejects.toThrow('trop de demandes cette semaine');
    expect(await depose(await scene.personne('mairie@begaar.example'), 'Bégaar')).toMatchObject({ suite: 'DROITS' });
    scene.attend(8);
    expect(await depose(await unInconnu(), 'Bégaar')).toMatchObject({ suite: 'ADMINISTRATEURS' });
  });

  it('free their place once withdrawn, and run out after sixty days', async () => {
    const personne = await unInconnu();
    const { id } = await depose(personne, 'Bénesse-Maremne');
    await suit().withdraw(await scene.acteur(personne), { id });
    expect(await depose(personne, 'Bénesse-Maremne')).toMatchObject({ statut: 'DEPOSEE' });
    scene.attend(61);
    const lues = await new ListDemandes(scene.base.unite, scene.horloge).mine(await scene.acteur(personne));
    expect(lues.map(({ statut }) => statut)).toEqual(['EXPIREE', 'RETIREE']);
    expect(await depose(personne, 'Bénesse-Maremne')).toMatchObject({ statut: 'DEPOSEE' });
  });

  it('are refused for a collectivité that is unknown or only quoted, and from a throw-away address', async () => {
    const acteur = await scene.acteur(await unInconnu());
    const depot = new DepositDemande(scene.base.unite, scene.horloge);
    await expect(depot.execute(acteur, { siren: '999999999', fonction: '' })).rejects.toThrow('n’est pas dans le territoire');
    await scene.run(
      (stores) => stores.territoire.saveCollectivites([{ siren: '130000001' as never, nom: 'Cité', type: 'AUTRE_PUBLIC', codeInsee: null, epciSiren: null, population: null, rattachement: 'HORS_TERRITOIRE' }]),
      'TRAITEMENT',
    );
    await expect(depot.execute(acteur, { siren: '130000001', fonction: '' })).rejects.toThrow('n’existe plus');
    await expect(depose(await scene.personne('x@yopmail.com'), 'Betbezer-d\'Armagnac')).rejects.toThrow('jetables');
  });
});

describe('a second person', () => {
  let administratrice: string;
  let seconde: string;
  let id: string;
  let recus: readonly MessageRecu[];
  beforeAll(async () => {
    await scene.annuaire({ siren: scene.collectivite('Biarrotte').siren, courriels: ['mairie@biarrotte.example'] });
    administratrice = await scene.personne('mairie@biarrotte.example', { nom: 'La première' });
    await depose(administratrice, 'Biarrotte');
    await scene.releve();
    seconde = await scene.personne('seconde@biarrotte.example', { nom: 'La seconde' });
    ({ id } = await depose(seconde, 'Biarrotte'));
    recus = await scene.releve();
  });
  const siren = (): string => scene.collectivite('Biarrotte').siren;

  it('waits for the administrators, even with a proof, which they read', async () => {
    expect(pour(recus, 'mairie@biarrotte.example')).toHaveLength(1);
    expect(await rolesDe(seconde, 'Biarrotte')).toEqual([]);
    const [lue] = await new ListDemandes(scene.base.unite, scene.horloge).forCollectivite(await scene.acteur(administratrice), { siren: siren() });
    expect(lue).toMatchObject({ statut: 'DEPOSEE', demandeur: { nom: 'La seconde' }, demande: { dossier: { constatee: 'DOMAINE_OFFICIEL' } } });
  });

  it('is not read nor decided by who is not an administrator with a second factor', async () => {
    const sansFacteur = await scene.acteur(administratrice, { doubleFacteur: false });
    await expect(decide().accept(sansFacteur, { siren: siren(), id })).rejects.toThrow('double authentification');
    await expect(new ListDemandes(scene.base.unite, scene.horloge).forCollectivite(sansFacteur, { siren: siren() })).rejects.toThrow('double authentification');
    await expect(decide().accept(await scene.acteur(seconde), { siren: siren(), id })).rejects.toThrow('n’est pas à vous');
  });

  it('goes to the Département after ten days without an answer, and not before', async () => {
    const facilitatrice = await scene.acteur(agents[0]);
    const accord = { siren: scene.departement.siren, id, preuve: { nature: 'ARRETE' as const, reference: 'arrêté 12 du 3 mai 2026' } };
    scene.attend(9);
    await expect(decide().accept(facilitatrice, accord)).rejects.toThrow('ont 10 jours');
    scene.attend(1);
    expect(await decide().accept(facilitatrice, { ...accord, roles: ['LECTEUR'] })).toBe('ACCEPTEE');
    expect(await rolesDe(seconde, 'Biarrotte')).toEqual(['LECTEUR']);
    expect(pour(await scene.releve(), 'mairie@biarrotte.example').map(({ secret }) => secret.length > 20)).toEqual([true]);
  });

  it('is let in by an administrator with the roles that she chooses, and no other collectivité’s administrator can', async () => {
    const troisieme = await unInconnu();
    const { id: autre } = await depose(troisieme, 'Biarrotte');
    const ailleurs = await scene.personne('mairie@amou.example.org');
    await scene.run((stores) => stores.adhesions.grant(scene.collectivite('Brassempouy').id, ailleurs, ['ADMIN_COLLECTIVITE'], 'DEPARTEMENT'));
    await expect(decide().accept(await scene.acteur(ailleurs), { siren: scene.collectivite('Brassempouy').siren, id: autre })).rejects.toThrow('n’est pas à vous');
    await expect(decide().accept(await scene.acteur(administratrice), { siren: siren(), id: autre, roles: ['FACILITATEUR'] })).rejects.toThrow('n’existe pas dans cette collectivité');
    expect(await decide().accept(await scene.acteur(administratrice), { siren: siren(), id: autre, roles: ['GESTIONNAIRE'] })).toBe('ACCEPTEE');
    expect(await rolesDe(troisieme, 'Biarrotte')).toEqual(['GESTIONNAIRE']);
  });

  it('is refused with a reason that she reads', async () => {
    const quatrieme = await unInconnu();
    const { id: autre } = await depose(quatrieme, 'Biarrotte');
    await scene.releve();
    await decide().refuse(await scene.acteur(administratrice), { siren: siren(), id: autre, motif: 'Vous ne travaillez plus ici.' });
    expect((await scene.releve())[0]?.texte).toContain('Vous ne travaillez plus ici.');
    await expect(decide().accept(await scene.acteur(administratrice), { siren: siren(), id: autre })).rejects.toThrow('déjà reçu une réponse');
  });
});

describe('the Département', () => {
  it('is asked where there is no address, needs a written proof or two agents on the phone, and sees the number to call', async () => {
    await scene.annuaire({ siren: scene.collectivite('Campagne').siren, telephone: '05 58 00 00 01' });
    const personne = await unInconnu();
    const { id, suite } = await depose(personne, 'Campagne');
    expect(suite).toBe('DEPARTEMENT');
    expect((await scene.releve()).map(({ a }) => a)).toEqual(['facilitatrice@dept.example', 'admin@dept.example']);
    const { siren } = scene.departement;
    const file = await new ListDemandes(scene.base.unite, scene.horloge).forCollectivite(await scene.acteur(agents[0]), { siren });
    expect(file.find(({ demande }) => demande.id === id)).toMatchObject({ telephone: '05 58 00 00 01', collectivite: { nom: 'Campagne' } });
    const appel = { siren, id, preuve: { nature: 'TELEPHONE' as const, reference: 'appel du 3 mai, 10 h' } };
    await expect(decide().accept(await scene.acteur(agents[0]), { siren, id })).rejects.toThrow('La preuve ne suffit pas');
    expect(await decide().accept(await scene.acteur(agents[0]), appel)).toBe('ATTEND_UN_SECOND');
    expect(await decide().accept(await scene.acteur(agents[0]), appel)).toBe('ATTEND_UN_SECOND');
    expect(await rolesDe(personne, 'Campagne')).toEqual([]);
    expect(await decide().accept(await scene.acteur(agents[1]), appel)).toBe('ACCEPTEE');
    expect(await rolesDe(personne, 'Campagne')).toEqual(PREMIER);
  });

  it('is opened by no address, no SIRET and no link, and answers for nobody without its roles and a second factor', async () => {
    await scene.annuaire({ siren: scene.departement.siren, courriels: ['contact@departement.example'] });
    const agent = await scene.personne('jean@departement.example');
    const { siren } = scene.departement;
    const deposee = await new DepositDemande(scene.base.unite, scene.horloge).execute(await scene.acteur(agent), { siren, fonction: '', siret: unSiret(siren) });
    expect(deposee).toMatchObject({ statut: 'DEPOSEE', suite: 'ADMINISTRATEURS', motif: 'SANS_PREUVE_AUTOMATIQUE' });
    await expect(decide().accept(await scene.acteur(agents[0]), { siren, id: deposee.id })).rejects.toThrow('ne permet pas');
    await expect(new ListDemandes(scene.base.unite, scene.horloge).forCollectivite(await scene.acteur(agents[0], { doubleFacteur: false }), { siren })).rejects.toThrow('double authentification');
    expect(await decide().accept(await scene.acteur(agents[1]), { siren, id: deposee.id, roles: ['LECTEUR'] })).toBe('ACCEPTEE');
  });

  it('is the contact of every collectivité: its facilitator first', async () => {
    expect(await new ReadContact(scene.base.unite).execute({ territoireCode: '40' })).toEqual({ nom: 'Anne Facilite', courriel: 'facilitatrice@dept.example' });
  });
});

describe('« ce n’est pas nous »', () => {
  let intruse: string;
  let secret: string;
  beforeEach(async () => {
    await scene.annuaire({ siren: scene.collectivite('Castandet').siren, courriels: ['mairie.castandet@orange.fr'] });
    intruse = await unInconnu();
    const { id } = await depose(intruse, 'Castandet');
    await scene.releve();
    await decide().accept(await scene.acteur(agents[0]), { siren: scene.departement.siren, id, preuve: { nature: 'COURRIER', reference: 'courrier du 3' } });
    secret = pour(await scene.releve(), 'mairie.castandet@orange.fr')[0]?.secret ?? '';
    await scene.sql(`INSERT INTO session (territoire_code, empreinte, utilisateur_id, contenu, expire_le) VALUES ('40', $1, $2, '{}', now() + interval '1 hour')`, [secret, intruse]);
  });
  afterEach(() => scene.sql(`DELETE FROM adhesion WHERE collectivite_id = $1`, [scene.collectivite('Castandet').id]));
  const estGelee = (): Promise<boolean> => scene.run((stores) => stores.inscriptions.isGelee(scene.collectivite('Castandet').id));
  const leve = (maintenir: boolean) => async (): Promise<void> =>
    new UnfreezeCollectivite(scene.base.unite, scene.horloge).execute(await scene.acteur(agents[0]), {
      siren: scene.departement.siren, collectivite: scene.collectivite('Castandet').siren, maintenir, motif: 'La mairie a répondu au téléphone.',
    });

  it('cuts the access and the sessions, stops every change, tells the Département, once', async () => {
    expect(await avis().read(secret)).toMatchObject({ collectivite: 'Castandet' });
    expect(await rolesDe(intruse, 'Castandet')).toEqual(PREMIER);
    expect(await avis().contest(secret)).toBe('GELEE');
    await expect(avis().contest(secret)).rejects.toThrow('n’est plus valable');
    expect(await rolesDe(intruse, 'Castandet')).toEqual([]);
    expect(await scene.sql('SELECT 1 FROM session WHERE utilisateur_id = $1', [intruse])).toEqual([]);
    expect(await estGelee()).toBe(true);
    expect((await scene.releve()).map(({ a }) => a)).toEqual(['facilitatrice@dept.example', 'admin@dept.example']);
    expect(await depose(await scene.personne(`secretaire${(numero += 1)}@free.fr`), 'Castandet')).toMatchObject({ suite: 'DEPARTEMENT' });
    await leve(false)();
  });

  it('is lifted by the Département, which keeps the person or removes her', async () => {
    await avis().contest(secret);
    await leve(true)();
    expect(await rolesDe(intruse, 'Castandet')).toEqual(PREMIER);
    await expect(leve(true)()).rejects.toThrow('pas bloquée');
    await scene.sql('UPDATE jeton SET consomme_le = NULL WHERE sorte = $1', ['AVIS_MAIRIE']);
    await avis().contest(secret);
    await leve(false)();
    expect(await rolesDe(intruse, 'Castandet')).toEqual([]);
    expect(await estGelee()).toBe(false);
    expect((await journalDe('Castandet')).filter(({ acte }) => acte === 'LEVER_GEL')).toHaveLength(3);
  });

  it('freezes nothing for someone who has no access any more', async () => {
    await scene.sql('DELETE FROM adhesion WHERE utilisateur_id = $1', [intruse]);
    expect(await avis().contest(secret)).toBe('DEJA_FERME');
    expect(await estGelee()).toBe(false);
  });
});
