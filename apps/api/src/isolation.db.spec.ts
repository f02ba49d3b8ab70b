import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Acteur, AddPiece, ChangeStatut, CreateDepot, CreateSpaser, CreateTerritoire, EditModele, horlogeSysteme, RecordDeliberation, WriteEcriture, WriteSuivi } from '@spaser/application';
import { unActeur } from '@spaser/application/testing';
import { ROLES, ROLES_DEPARTEMENT, type DateCivile, type Role } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { openApp } from './testing/open-app';

/** Answers to everyone, by design: no tenant has anything of its own behind them. */
const PUBLIQUES = ['/api/territoires/', '/api/collectivites/'];
const DEPARTEMENT = '224000018';
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n', 'latin1');
/** A SIREN and an id that no one bears. */
const INCONNUS = { siren: '999999999', uuid: '01930000-0000-7000-8000-00000000dead', code: 'modele-inconnu', version: '77' };

/** What names nobody's thing in an address. */
const ANNEE = { annee: '2025', acte: 'DECLARER', quoi: 'annee' };
const NOMMES_PAR_TOUS: readonly string[] = ['siren', 'document', ...Object.keys(ANNEE)];

/** Everything that a commune may be given, and the editor's role besides, so that the ids of models are what is judged. */
const ROLES_DE_A: readonly Role[] = [...ROLES.filter((role) => !(ROLES_DEPARTEMENT as readonly Role[]).includes(role)), 'EDITEUR_MODELE'];

/** What a request of an operation needs besides its address. `de`: which of B's things its ids name. */
interface Cas {
  readonly de: 'SCHEMA' | 'ADOPTE' | 'MODELE' | 'DEMANDE' | 'MEMBRE' | 'INVITATION' | 'COLLECTIVITE' | 'CONTRAT' | 'ECRITURE' | 'DEPOT' | 'ACTION' | 'DECISION';
  /** What its address names that is nobody's. */
  readonly nommes?: Readonly<Record<string, string>>;
  /** What follows the address. */
  readonly requete?: string;
  readonly corps?: object | ((valeurs: Readonly<Record<string, string>>) => object);
  readonly fichier?: true;
}

const REPONSES = { revision: 0, aucunMarche: true, aucuns: [], nonConcernes: [], volume: null, base: 'ESTIME', projetsReservables: null };
const VEHICULE = { date: '2025-03-14', energie: 'VELO', quantite: 2, mode: 'ACHAT' };
const CONTENU = {
  titre: 'Volé', debut: 2026, fin: 2029, variante: 'ESSENTIEL', actions: [], indicateurs: [], cibles: [], indicateursLocaux: [],
  suivi: { pilote: '', modalites: '', lieuPublication: '' }, signataires: [],
};
const VOTE = { numero: '2026-001', seanceLe: '2026-01-15' };
const ESPACE = '/api/espace/{siren}';
const SCHEMA = `${ESPACE}/schemas/{id}`;
const SUIVI = `${ESPACE}/suivi/{annee}/actions/{action}`;
const MODELE = `${ESPACE}/modeles/{code}`;
const DEPOT = `${ESPACE}/depots/{id}`;

/** One case for every operation whose address names something: the description of the API decides which they are. */
const CAS: Readonly<Record<string, Cas>> = {
  [`get ${ESPACE}`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/indicateurs`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/indicateurs/{code}`]: { de: 'COLLECTIVITE', nommes: { code: 'A1' } },
  [`get ${ESPACE}/contrats`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/contrats/{id}`]: { de: 'CONTRAT' },
  [`get ${ESPACE}/ecritures`]: { de: 'COLLECTIVITE', requete: '?sorte=VEHICULE' },
  [`post ${ESPACE}/ecritures`]: { de: 'CONTRAT', corps: ({ id = '' }) => ({ sorte: 'TONNAGE', marcheId: id, contenu: { date: '2025-03-14', agregats: '1', tiedes: '1' } }) },
  [`post ${ESPACE}/ecritures/lot`]: { de: 'CONTRAT', corps: ({ id = '' }) => ({ ecritures: [{ sorte: 'MARCHE', marcheId: id, contenu: { appartenance: 'A_NOUS' } }] }) },
  [`put ${ESPACE}/ecritures/{id}`]: { de: 'ECRITURE', corps: { version: 1, contenu: VEHICULE } },
  [`delete ${ESPACE}/ecritures/{id}`]: { de: 'ECRITURE', requete: '?version=1' },
  [`post ${ESPACE}/ecritures/{id}/retablissement`]: { de: 'ECRITURE', corps: { version: 1, vers: 0 } },
  [`get ${ESPACE}/ecritures/{id}/versions`]: { de: 'ECRITURE' },
  [`post ${ESPACE}/a-verifier/decisions`]: { de: 'CONTRAT', corps: ({ id = '' }) => ({ decision: 'JUSTE', doutes: [{ marcheId: id, code: 'MONTANT_NUL', empreinte: '0'.repeat(64) }] }) },
  [`post ${ESPACE}/a-verifier/decisions/{id}/annulation`]: { de: 'DECISION' },
  [`get ${ESPACE}/depots`]: { de: 'COLLECTIVITE' },
  [`post ${ESPACE}/depots`]: { de: 'COLLECTIVITE', requete: '?sorte=MARCHE', fichier: true },
  [`get ${ESPACE}/depots/modeles/{nom}`]: { de: 'COLLECTIVITE', nommes: { nom: 'mandats' } },
  [`get ${DEPOT}`]: { de: 'DEPOT' },
  [`delete ${DEPOT}`]: { de: 'DEPOT', requete: '?revision=2' },
  [`get ${DEPOT}/lignes`]: { de: 'DEPOT' }, [`get ${DEPOT}/annote`]: { de: 'DEPOT' },
  [`put ${DEPOT}/colonnes`]: { de: 'DEPOT', corps: { revision: 2, correspondance: ['objet'] } },
  [`post ${DEPOT}/corrections`]: { de: 'DEPOT', corps: { revision: 2, corrections: [{ numero: 2, colonne: 'objet', texte: 'Volé', semblables: false }] } },
  [`post ${DEPOT}/import`]: { de: 'DEPOT', corps: { revision: 2 } },
  [`post ${DEPOT}/annulation`]: { de: 'DEPOT', corps: { revision: 2 } },
  [`post ${DEPOT}/reprise`]: { de: 'DEPOT', corps: { revision: 2 } },
  [`get ${ESPACE}/exercices`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/exercices/{annee}`]: { de: 'COLLECTIVITE' },
  [`put ${ESPACE}/exercices/{annee}`]: { de: 'COLLECTIVITE', corps: REPONSES },
  [`post ${ESPACE}/exercices/{annee}/actes/{acte}`]: { de: 'COLLECTIVITE', corps: { revision: 0 } },
  [`get ${ESPACE}/comparaison`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/exports/{quoi}`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/decp/ecarts`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/decp/export`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/suivi`]: { de: 'COLLECTIVITE' },
  [`put ${SUIVI}`]: { de: 'ACTION', corps: { version: 1, contenu: { statut: 'REALISEE' } } },
  [`post ${SUIVI}/retablissement`]: { de: 'ACTION', corps: { version: 1, vers: 0 } },
  [`get ${SUIVI}/versions`]: { de: 'ACTION' },
  [`get ${ESPACE}/journal`]: { de: 'COLLECTIVITE' }, [`get ${ESPACE}/a-verifier`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/proposition`]: { de: 'COLLECTIVITE' },
  [`get ${ESPACE}/schemas`]: { de: 'COLLECTIVITE' },
  [`post ${ESPACE}/schemas`]: { de: 'COLLECTIVITE', corps: {} },
  [`get ${SCHEMA}`]: { de: 'SCHEMA' },
  [`put ${SCHEMA}`]: { de: 'SCHEMA', corps: { contenu: CONTENU, revision: 1 } },
  [`delete ${SCHEMA}`]: { de: 'SCHEMA' },
  [`post ${SCHEMA}/projet`]: { de: 'SCHEMA', corps: {} },
  [`post ${SCHEMA}/brouillon`]: { de: 'SCHEMA' },
  [`post ${SCHEMA}/refus`]: { de: 'SCHEMA' },
  [`post ${SCHEMA}/accord`]: { de: 'SCHEMA' },
  [`post ${SCHEMA}/deliberation`]: { de: 'SCHEMA', corps: VOTE },
  [`post ${SCHEMA}/abrogation`]: { de: 'ADOPTE', corps: VOTE },
  [`put ${SCHEMA}/deliberations/{deliberationId}`]: { de: 'ADOPTE', corps: VOTE },
  [`post ${SCHEMA}/pieces`]: { de: 'SCHEMA', fichier: true },
  [`get ${SCHEMA}/pieces/{pieceId}`]: { de: 'SCHEMA' },
  [`get ${SCHEMA}/documents/{document}`]: { de: 'SCHEMA' },
  [`get ${SCHEMA}/mise-a-jour`]: { de: 'ADOPTE' },
  [`post ${SCHEMA}/mise-a-jour`]: { de: 'ADOPTE', corps: { changements: [] } },
  [`get ${ESPACE}/modeles`]: { de: 'COLLECTIVITE' },
  [`get ${MODELE}/versions/{version}`]: { de: 'MODELE' },
  [`post ${MODELE}/brouillons`]: { de: 'MODELE' },
  [`get ${MODELE}/brouillons/{version}`]: { de: 'MODELE' },
  [`put ${MODELE}/brouillons/{version}`]: { de: 'MODELE', corps: { modele: {}, revision: 1 } },
  [`delete ${MODELE}/brouillons/{version}`]: { de: 'MODELE' },
  [`post ${MODELE}/brouillons/{version}/publication`]: { de: 'MODELE', corps: { revision: 1 } },
  [`get ${ESPACE}/demandes`]: { de: 'COLLECTIVITE' },
  [`post ${ESPACE}/demandes/{id}/accord`]: { de: 'DEMANDE', corps: { roles: ['GESTIONNAIRE'], preuve: { nature: 'ARRETE', reference: 'Arrêté 2026-12' } } },
  [`post ${ESPACE}/demandes/{id}/refus`]: { de: 'DEMANDE', corps: { motif: 'Inconnue à la mairie' } },
  [`post ${ESPACE}/gel/levee`]: { de: 'COLLECTIVITE', corps: ({ nommee = '' }) => ({ collectivite: nommee, maintenir: true, motif: 'La mairie confirme' }) },
  [`get ${ESPACE}/membres`]: { de: 'COLLECTIVITE' },
  [`put ${ESPACE}/membres/{utilisateurId}`]: { de: 'MEMBRE', corps: { roles: ['LECTEUR'] } },
  [`delete ${ESPACE}/membres/{utilisateurId}`]: { de: 'MEMBRE' },
  [`post ${ESPACE}/invitations`]: { de: 'COLLECTIVITE', corps: { courriel: 'agent@commune.example', roles: ['LECTEUR'] } },
  [`delete ${ESPACE}/invitations/{id}`]: { de: 'INVITATION' },
  'delete /api/demandes/{id}': { de: 'DEMANDE' },
  'post /api/demandes/{id}/renvoi': { de: 'DEMANDE', corps: { rang: 0 } },
  'post /api/invitations/{id}/acceptation': { de: 'INVITATION' },
};

interface Operation {
  readonly cle: string;
  readonly methode: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly chemin: string;
  readonly parametres: readonly string[];
}

describe('someone else’s things, on every operation of the API', () => {
  let base: BaseDeTest;
  let app: NestExpressApplication;
  let acteur: Acteur;
  let operations: readonly Operation[];
  let sirens: { a: string; b: string };
  /** Addresses of B's things, by kind. */
  let choses: Readonly<Record<Cas['de'], Readonly<Record<string, string>>>>;

  beforeAll(async () => {
    base = await createBase();
    await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
    const toutes = await base.unite.read({ sorte: 'TERRITOIRE', territoireCode: '40' }, (stores) => stores.territoire.listCollectivites());
    const communes = toutes.filter(({ type }) => type === 'COMMUNE').map(({ siren }) => siren);
    sirens = { a: communes[0] ?? '', b: communes[1] ?? '' };
    choses = await seedB();
    acteur = { ...(await unActeur(base.unite, [sirens.a], ROLES_DE_A)), doubleFacteur: true };
    const ouverte = await openApp(base.unite, { acteur: () => acteur });
    app = ouverte.app;
    const { paths } = ouverte.contrat;
    operations = Object.entries(paths).flatMap(([chemin, methodes]) =>
      Object.keys(methodes as object).map((methode) => ({
        cle: `${methode} ${chemin}`, methode: methode as Operation['methode'], chemin, parametres: [...chemin.matchAll(/\{(\w+)\}/g)].map(([, nom = '']) => nom),
      })),
    ).filter(({ chemin, parametres }) => parametres.length > 0 && !PUBLIQUES.some((debut) => chemin.startsWith(debut)));
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await base.close();
  });

  /** B: a draft with a signed act, an adopted scheme, a claim, a member, an invitation; the Département: a model being written. */
  async function seedB(): Promise<typeof choses> {
    const { unite } = base;
    const b = await unActeur(unite, [sirens.b]);
    const collectiviteId = b.adhesions[0]?.collectiviteId ?? '';
    const create = new CreateSpaser(unite, horlogeSysteme);
    const adopte = await create.execute(b, { siren: sirens.b, variante: null });
    await new ChangeStatut(unite).execute(b, { siren: sirens.b, id: adopte, acte: 'PROJETER' });
    await new RecordDeliberation(unite, horlogeSysteme).adopt(b, { siren: sirens.b, id: adopte, numero: '2026-001', seanceLe: '2026-01-15' as DateCivile, executoireLe: null, url: null });
    const [vote] = await unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId }, (stores) => stores.deliberations.list(collectiviteId));
    const id = await create.execute(b, { siren: sirens.b, variante: null });
    const pieceId = await new AddPiece(unite).execute(b, { siren: sirens.b, id, nom: 'acte.pdf', contenu: PDF });
    const editeur = { ...(await unActeur(unite, [DEPARTEMENT], ['EDITEUR_MODELE'])), doubleFacteur: true };
    const version = await new EditModele(unite).draft(editeur, { siren: DEPARTEMENT, code: 'landes-2023-2029' });
    const [utilisateurId, demande, invitation] = [uuidv7(), uuidv7(), uuidv7()];
    await base.owner(`INSERT INTO utilisateur (territoire_code, id, courriel, nom) VALUES ('40', $1, 'b@commune.example', 'B')`, [utilisateurId]);
    await base.owner('INSERT INTO inscription (collectivite_id, territoire_code) VALUES ($1, $2)', [collectiviteId, '40']);
    await base.owner(`INSERT INTO adhesion (collectivite_id, utilisateur_id, territoire_code, roles, voie) VALUES ($1, $2, '40', '{GESTIONNAIRE,ADMIN_COLLECTIVITE}', 'DEPARTEMENT')`, [collectiviteId, utilisateurId]);
    await base.owner(`INSERT INTO demande (collectivite_id, id, territoire_code, utilisateur_id, statut, preuve) VALUES ($1, $2, '40', $3, 'DEPOSEE', '{}')`, [collectiviteId, demande, utilisateurId]);
    await base.owner(`INSERT INTO invitation (collectivite_id, id, territoire_code, courriel, roles, invite_par) VALUES ($1, $2, '40', 'c@commune.example', '{LECTEUR}', $3)`, [collectiviteId, invitation, utilisateurId]);
    const ecrire = new WriteEcriture(unite, horlogeSysteme);
    const vehicule = await ecrire.create(b, { siren: sirens.b, sorte: 'VEHICULE', marcheId: null, contenu: VEHICULE });
    const marche = await ecrire.create(b, { siren: sirens.b, sorte: 'MARCHE', marcheId: null, contenu: { objet: 'École', dateNotification: '2025-03-14', montant: '30000' } });
    const depots = new CreateDepot(unite, (erreur) => { throw erreur; });
    const depot = await depots.execute(b, { siren: sirens.b, sorte: 'MARCHE', nom: 'marches.csv', octets: Buffer.from('Objet;Date de notification;Montant HT\nÉcole;14/03/2025;30000\n') });
    await depots.settle();
    const { actions: [action = ''] = [] } = (await unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId }, (stores) => stores.schemas.readContenu(collectiviteId, adopte))) ?? {};
    await new WriteSuivi(unite, horlogeSysteme).save(b, { siren: sirens.b, annee: 2026, action, version: 0, contenu: { statut: 'EN_COURS' } });
    const lot = uuidv7();
    await base.owner(`INSERT INTO decision_doute (collectivite_id, uid, code, empreinte, version, territoire_code, lot, acte, auteur_id) VALUES ($1, 'uid', 'MONTANT_NUL', 'e', 1, '40', $2, 'JUSTE', $3)`, [collectiviteId, lot, b.utilisateurId]);
    const communs = { siren: sirens.b, document: 'schema', ...ANNEE };
    return {
      COLLECTIVITE: communs,
      SCHEMA: { ...communs, id, pieceId },
      ADOPTE: { ...communs, id: adopte, pieceId, deliberationId: vote?.id ?? '' },
      CONTRAT: { ...communs, id: marche.marcheId ?? '' },
      ECRITURE: { ...communs, id: vehicule.id },
      DEPOT: { ...communs, id: depot.id }, DECISION: { ...communs, id: lot },
      ACTION: { ...communs, annee: '2026', action },
      MODELE: { siren: DEPARTEMENT, code: 'landes-2023-2029', version: String(version) },
      DEMANDE: { ...communs, id: demande },
      MEMBRE: { ...communs, utilisateurId },
      INVITATION: { ...communs, id: invitation },
    };
  }

  /** The answer to an address, without what names it and without its own reference: what is left must not tell one from the other. */
  async function ask({ methode, chemin }: Operation, { corps, fichier, requete = '' }: Cas, valeurs: Readonly<Record<string, string>>): Promise<string> {
    const adresse = chemin.replace(/\{(\w+)\}/g, (_, nom: string) => valeurs[nom] ?? INCONNUS.uuid) + requete;
    const demande = request(app.getHttpServer())[methode](adresse);
    const reponse = await (fichier ? demande.attach('fichier', PDF, 'acte.pdf') : demande.send(typeof corps === 'function' ? corps(valeurs) : corps));
    const { status, headers, text } = reponse;
    const efface = [...new Set(Object.values(valeurs))].sort((x, y) => y.length - x.length).reduce((texte, valeur) => texte.replace(new RegExp(`/${valeur}(?=[/"])`, 'g'), '/*'), text);
    return [status, headers['content-type'], efface.replace(/"reference":"[0-9a-f-]{36}"/, '"reference":"*"')].join('\n');
  }

  /** Every row that belongs to B or to the Département, as one fingerprint. */
  async function fingerprint(): Promise<string> {
    const tables = ['spaser', 'spaser_contenu', 'piece', 'deliberation', 'modele_brouillon', 'journal', 'inscription', 'adhesion', 'demande', 'invitation', 'ecriture', 'ecriture_version', 'suivi_action', 'exercice', 'marche', 'depot', 'depot_ligne', 'decision_doute'];
    const empreintes = await Promise.all(tables.map(async (table) => {
      const [row] = await base.owner(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS md5 FROM ${table} t JOIN collectivite c ON c.id = t.collectivite_id WHERE c.siren IN ($1, $2)`,
        [sirens.b, DEPARTEMENT],
      );
      return `${table} ${String(row?.['md5'])}`;
    }));
    return empreintes.join('\n');
  }

  it('has a case for every operation whose address names something, and no case for one that is gone', () => {
    const decrites = operations.map(({ cle }) => cle);
    expect(decrites.filter((cle) => !(cle in CAS))).toEqual([]);
    expect(Object.keys(CAS).filter((cle) => !decrites.includes(cle))).toEqual([]);
  });

  it('answers for B’s ids exactly what it answers for ids that do not exist, and leaves B as it was', async () => {
    const avant = await fingerprint();
    const differences: string[] = [];
    for (const operation of operations) {
      const cas = CAS[operation.cle];
      if (!cas) continue;
      const deB = { ...choses[cas.de], ...cas.nommes };
      const inconnues = Object.fromEntries(
        operation.parametres.map((nom) => [nom, nom === 'document' ? 'schema' : nom in ANNEE ? ANNEE[nom as keyof typeof ANNEE] : nom === 'siren' ? INCONNUS.siren : nom === 'code' ? INCONNUS.code : nom === 'version' ? INCONNUS.version : INCONNUS.uuid]),
      );
      const compare = async (quoi: string, siren: string | null): Promise<void> => {
        const chez: Record<string, string> = siren === null ? {} : { siren };
        const etranger = await ask(operation, cas, { ...deB, ...chez, nommee: deB['siren'] ?? '' });
        const inconnu = await ask(operation, cas, { id: INCONNUS.uuid, ...inconnues, ...chez, nommee: INCONNUS.siren });
        if (etranger !== inconnu || !/^40[34]/.test(inconnu)) differences.push(`${operation.cle} (${quoi})\n${etranger}\n-- unknown --\n${inconnu}`);
      };
      if (operation.parametres.includes('siren')) await compare('abroad', null);
      // Under A's own address, with B's ids: what a forged request would send.
      const nomme = typeof cas.corps === 'function' || operation.parametres.some((nom) => !NOMMES_PAR_TOUS.includes(nom) && !(nom in (cas.nommes ?? {})));
      if (nomme && cas.de !== 'MODELE') await compare('at home', operation.parametres.includes('siren') ? sirens.a : null);
    }
    expect(differences).toEqual([]);
    expect(await fingerprint()).toBe(avant);
  }, 120_000);

  it('shows published models to all, and a version being written to its own editor alone', async () => {
    const lecture = (adresse: string) => request(app.getHttpServer()).get(adresse);
    await lecture(`/api/espace/${sirens.a}/modeles/landes-2023-2029/versions/1`).expect(200);
    await lecture(`/api/espace/${sirens.a}/modeles/landes-2023-2029/versions/2`).expect(404);
    await lecture(`/api/espace/${sirens.a}/modeles/landes-2023-2029/brouillons/2`).expect(404);
    await lecture(`/api/espace/${sirens.a}/modeles`).expect(200).expect(({ body }) => expect((body as { brouillons: unknown[] }).brouillons).toEqual([]));
  });

  it('answers for a figure that does not exist as for anything unknown', async () => {
    const lecture = (code: string) => request(app.getHttpServer()).get(`/api/espace/${sirens.a}/indicateurs/${code}`);
    await lecture('A1').expect(200);
    await lecture('Z9').expect(404);
  });

  it('would see a difference: what is A’s own answers otherwise', async () => {
    const id = await new CreateSpaser(base.unite, horlogeSysteme).execute(acteur, { siren: sirens.a, variante: null });
    const lire = operations.find(({ cle }) => cle === `get ${SCHEMA}`);
    if (!lire) throw new Error('no operation reads a scheme');
    const aMoi = await ask(lire, { de: 'SCHEMA' }, { siren: sirens.a, id });
    expect(aMoi).toMatch(/^200/);
    expect(aMoi).not.toBe(await ask(lire, { de: 'SCHEMA' }, { siren: sirens.a, id: INCONNUS.uuid }));
  });

  it('asks to sign in, on every one of them', async () => {
    const signee = acteur;
    acteur = null as unknown as Acteur;
    const ouvertes: string[] = [];
    for (const operation of operations) {
      const cas = CAS[operation.cle];
      if (cas && !(await ask(operation, cas, choses[cas.de])).startsWith('401')) ouvertes.push(operation.cle);
    }
    acteur = signee;
    expect(ouvertes).toEqual([]);
  });
});
