import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { openBoiteSmtp, type BoiteSmtp } from '../../testing/boite';
import { CourrielDiffere, CourrielRefuse, type MessageCourriel, type TransportCourriel } from '../transport-courriel';
import { readConfiguration } from '../../configuration/configuration';
import { TransportConsole } from './console';
import { Disjoncteur } from './disjoncteur';
import { TransportFichier } from './fichier';
import { openTransport } from './open-transport';
import { TransportSmtp } from './smtp';

const unMessage = (surcharge: Partial<MessageCourriel> = {}): MessageCourriel => ({
  courrielId: '0193', expediteur: 'SPASER Landes <ne-pas-repondre@spaser.example>', destinataire: 'maite@brassempouy.example', date: new Date('2026-11-25T09:00:00Z'),
  sujet: 'Brassempouy\u00a0: l’été, ça œuvre', texte: 'Bonjour Maïté,\nhttps://spaser.example/connexion/lien?jeton=abc\n', html: '<p lang="fr">Bonjour Maïté, l’été</p>',
  lien: 'https://spaser.example/connexion/lien?jeton=abc', ...surcharge,
});
const echec = (promesse: Promise<unknown>): Promise<Error> => promesse.then(() => { throw new Error('accepted'); }, (error: Error) => error);

let boite: BoiteSmtp;
beforeAll(async () => {
  boite = await openBoiteSmtp();
});
afterEach(() => {
  boite.humeur = 'ACCEPTE';
});
afterAll(() => boite.close());

/** Each transport, and how its reader sees the last message that it took. */
const TRANSPORTS: readonly (readonly [nom: string, open: () => Promise<{ transport: TransportCourriel; lire: () => Promise<string> }>])[] = [
  ['an SMTP server', () => Promise.resolve({
    transport: new TransportSmtp(boite.url), lire: () => Promise.resolve(`${boite.messages.at(-1)?.subject}\n${boite.messages.at(-1)?.text}`),
  })],
  ['a folder', async () => {
    const dossier = await mkdtemp(join(tmpdir(), 'spaser-courriels-'));
    return {
      transport: new TransportFichier(dossier, () => undefined),
      lire: async () => {
        const lu = await simpleParser(await readFile(join(dossier, (await readdir(dossier)).sort().at(-1) ?? '')));
        return `${lu.subject}\n${lu.text}`;
      },
    };
  }],
  ['the screen', () => {
    const ecrits: string[] = [];
    return Promise.resolve({ transport: new TransportConsole((texte) => ecrits.push(texte)), lire: () => Promise.resolve(ecrits.at(-1) ?? '') });
  }],
];

describe.each(TRANSPORTS)('%s, as any transport', (_nom, open) => {
  it('gives the subject and the text as they were written', async () => {
    const { transport, lire } = await open();
    await transport.send(unMessage());
    expect(await lire()).toMatch(/Brassempouy\u00a0: l’été, ça œuvre[^]*Bonjour Maïté,\nhttps:\/\/spaser\.example\/connexion\/lien\?jeton=abc/);
  });

  it('lets no subject begin a line of its own, and takes one plain address', async () => {
    const { transport, lire } = await open();
    await transport.send(unMessage({ sujet: 'Bonjour\r\nBcc: cible@ailleurs.example' }));
    expect(await lire()).not.toMatch(/^Bcc/m);
    expect(await echec(transport.send(unMessage({ destinataire: 'a@b.example, c@d.example' })))).toBeInstanceOf(CourrielRefuse);
  });
});

describe('an SMTP server', () => {
  it('receives both parts with their accents, and is told that no one wrote it by hand', async () => {
    await new TransportSmtp(boite.url).send(unMessage());
    const lu = boite.messages.at(-1);
    expect(lu).toMatchObject({ subject: 'Brassempouy\u00a0: l’été, ça œuvre', date: new Date('2026-11-25T09:00:00Z') });
    expect(lu?.text).toContain('Bonjour Maïté,\nhttps://spaser.example/connexion/lien?jeton=abc');
    expect(lu?.html).toContain('Bonjour Maïté, l’été');
    expect(lu?.from?.value).toEqual([{ name: 'SPASER Landes', address: 'ne-pas-repondre@spaser.example' }]);
    expect(lu?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(lu?.headers.get('x-spaser-courriel')).toBe('0193');
  });

  it('gives each sending its own identity: a second one must not pass for the first', async () => {
    const transport = new TransportSmtp(boite.url);
    await transport.send(unMessage());
    await transport.send(unMessage());
    expect(new Set(boite.messages.slice(-2).map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('cannot be made to write a header, nor to someone else', async () => {
    await new TransportSmtp(boite.url).send(unMessage({ sujet: 'Bonjour\r\nBcc: cible@ailleurs.example\r\n\r\n<script>' }));
    expect(boite.enveloppes.at(-1)).toEqual(['maite@brassempouy.example']);
    expect(boite.messages.at(-1)?.headers.has('bcc')).toBe(false);
    expect(boite.messages.at(-1)?.subject).toBe('Bonjour Bcc: cible@ailleurs.example <script>');
  });

  it.each(['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 'Nom <a@b.example>', 'a b@c.example', '@b.example', 'a@', 'a', `${'a'.repeat(250)}@b.example`, ''])(
    'is never given « %j » as a recipient',
    async (destinataire) => {
      const avant = boite.messages.length;
      expect(await echec(new TransportSmtp(boite.url).send(unMessage({ destinataire })))).toBeInstanceOf(CourrielRefuse);
      expect(boite.messages).toHaveLength(avant);
    },
  );

  it('tells a mailbox that does not exist from a message put off, without quoting the address', async () => {
    const attendus = { BOITE_INCONNUE: CourrielRefuse, PLUS_TARD: CourrielDiffere, RELAIS_REFUSE: CourrielDiffere } as const;
    for (const [humeur, classe] of Object.entries(attendus)) {
      boite.humeur = humeur as keyof typeof attendus;
      const error = await echec(new TransportSmtp(boite.url).send(unMessage()));
      expect([humeur, error.name]).toEqual([humeur, classe.name]);
      expect(error.message).not.toContain('brassempouy');
    }
  });

  it('has failed when it does not answer in time, or does not answer at all', async () => {
    boite.humeur = 'MUET';
    const debut = Date.now();
    expect((await echec(new TransportSmtp(boite.url, 300).send(unMessage()))).message).toMatch(/^Le serveur de courriels /);
    expect(Date.now() - debut).toBeLessThan(2_000);
    const personne = createServer().listen(0, '127.0.0.1');
    await once(personne, 'listening');
    const { port } = personne.address() as AddressInfo;
    await new Promise((resolve) => personne.close(resolve));
    const error = await echec(new TransportSmtp(`smtp://127.0.0.1:${port}`).send(unMessage()));
    expect(error).not.toBeInstanceOf(CourrielDiffere);
    expect(error.message).toMatch(/ESOCKET|ECONNECTION|ECONNREFUSED/);
  });

  it('reads its address only: a query changes no option', async () => {
    await new TransportSmtp(`${boite.url}?requireTLS=true&secure=true`).send(unMessage());
    expect(boite.messages.at(-1)?.subject).toContain('Brassempouy');
  });
});

describe('a server that fails', () => {
  const aLHeure = (): { heure: number; now(): Date } => ({ heure: 0, now() { return new Date(this.heure); } });

  it('is left alone for thirty seconds, then tried by one message, and answers again', async () => {
    const horloge = aLHeure();
    let panne = true;
    let essais = 0;
    const transport: TransportCourriel = { send: () => { essais += 1; return panne ? Promise.reject(new Error('panne')) : Promise.resolve(); } };
    const disjoncteur = new Disjoncteur(transport, horloge);
    await echec(disjoncteur.send(unMessage()));
    for (let message = 0; message < 20; message += 1) expect((await echec(disjoncteur.send(unMessage()))).message).toMatch(/le message attend/);
    expect(essais).toBe(1);

    horloge.heure += 31_000;
    const tous = await Promise.allSettled(Array.from({ length: 5 }, () => disjoncteur.send(unMessage())));
    expect([essais, tous.filter(({ status }) => status === 'rejected').length]).toEqual([2, 5]);

    panne = false;
    await echec(disjoncteur.send(unMessage()));
    horloge.heure += 31_000;
    await disjoncteur.send(unMessage());
    await disjoncteur.send(unMessage());
    expect(essais).toBe(4);
  });

  it('is well when it refuses or puts off one message', async () => {
    const disjoncteur = new Disjoncteur(new TransportSmtp(boite.url), aLHeure());
    for (const humeur of ['BOITE_INCONNUE', 'PLUS_TARD', 'RELAIS_REFUSE'] as const) {
      boite.humeur = humeur;
      await echec(disjoncteur.send(unMessage()));
    }
    boite.humeur = 'ACCEPTE';
    await disjoncteur.send(unMessage());
  });
});

describe('without a server', () => {
  it('a folder keeps each message as a mail reader opens it, for its owner alone, and one line tells its link', async () => {
    const dossier = join(await mkdtemp(join(tmpdir(), 'spaser-courriels-')), 'courriels');
    const annonces: string[] = [];
    const transport = new TransportFichier(dossier, (ligne) => annonces.push(ligne));
    await transport.send(unMessage());
    await transport.send(unMessage({ sujet: 'Le second', lien: null }));
    const fichiers = (await readdir(dossier)).sort();
    expect(fichiers).toEqual([expect.stringMatching(/\.eml$/), expect.stringMatching(/\.eml$/)]);
    const [premier, second] = await Promise.all(fichiers.map(async (fichier) => simpleParser(await readFile(join(dossier, fichier)))));
    expect(premier).toMatchObject({ subject: 'Brassempouy\u00a0: l’été, ça œuvre', text: expect.stringContaining('jeton=abc'), html: expect.stringContaining('l’été') });
    expect(second?.subject).toBe('Le second');
    expect((await stat(join(dossier, fichiers[0] ?? ''))).mode & 0o077).toBe(0);
    expect(annonces).toEqual([
      '✉ maite@brassempouy.example · Brassempouy\u00a0: l’été, ça œuvre\u00a0: https://spaser.example/connexion/lien?jeton=abc', '✉ maite@brassempouy.example · Le second',
    ]);
  });

  it('the screen shows the text', async () => {
    const ecrits: string[] = [];
    await new TransportConsole((texte) => ecrits.push(texte)).send(unMessage());
    expect(ecrits.join('')).toMatch(/À\u00a0: maite@brassempouy\.example\nObjet\u00a0: Brassempouy[^]*jeton=abc/);
  });

  it('the configuration chooses: the server first, then the folder, or the screen', () => {
    const ouvert = (env: Readonly<Record<string, string | undefined>>): string => openTransport(readConfiguration(env), () => undefined).constructor.name;
    expect([{}, { SPASER_COURRIELS: '-' }, { SPASER_COURRIELS: 'ailleurs' }, { SPASER_SMTP_URL: 'smtp://127.0.0.1:25', SPASER_COURRIELS: '-' }].map(ouvert)).toEqual([
      'TransportFichier', 'TransportConsole', 'TransportFichier', 'Disjoncteur',
    ]);
  });
});
