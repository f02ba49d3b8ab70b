import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { donner, openServeurSource, type ServeurSource } from '../testing/serveur-source';
import { downloadSource, REGLAGES_TELECHARGEMENT, type ReglagesTelechargement } from './download-source';

const RIEN = { etag: null, modifieLe: null };

describe('fetching the file of a source', () => {
  let serveur: ServeurSource;
  let chemin: string;

  beforeAll(async () => {
    serveur = await openServeurSource();
    chemin = join(await mkdtemp(join(tmpdir(), 'spaser-essai-')), 'recu');
  });
  afterAll(async () => {
    await serveur.close();
    await rm(join(chemin, '..'), { recursive: true });
  });

  const download = (avec: Partial<ReglagesTelechargement> = {}, source = serveur.adresse, marque = RIEN as Parameters<typeof downloadSource>[2]) => downloadSource(source, chemin, marque, { ...REGLAGES_TELECHARGEMENT, ...avec });

  it('gives its bytes, their fingerprint and what the server says of them', async () => {
    serveur.answer(donner('{"marches":[]}', { ETag: '"v1"', 'Last-Modified': 'Sun, 01 Mar 2026 10:00:00 GMT' }));
    expect(await download()).toEqual({ sorte: 'RECU', octets: 14, empreinte: createHash('sha256').update('{"marches":[]}').digest('hex'), etag: '"v1"', modifieLe: 'Sun, 01 Mar 2026 10:00:00 GMT' });
    expect(await readFile(chemin, 'utf8')).toBe('{"marches":[]}');
  });

  it('asks whether anything has changed', async () => {
    serveur.answer((reponse, entetes) => void reponse.writeHead(entetes['if-none-match'] === '"v1"' ? 304 : 200).end());
    expect(await download({}, serveur.adresse, { etag: '"v1"', modifieLe: 'Sun, 01 Mar 2026 10:00:00 GMT' })).toEqual({ sorte: 'INCHANGE' });
    expect(serveur.requetes.at(-1)).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Sun, 01 Mar 2026 10:00:00 GMT', 'accept-encoding': 'identity' });
  });

  it('tells a server that fails', async () => {
    serveur.answer((reponse) => void reponse.writeHead(500).end('panne'));
    await expect(download()).rejects.toThrow('Elle a répondu 500.');
  });

  it('follows no redirect, and says where it leads', async () => {
    serveur.answer((reponse) => void reponse.writeHead(302, { Location: 'http://169.254.169.254/secret' }).end());
    const avant = serveur.requetes.length;
    await expect(download()).rejects.toThrow('Elle renvoie vers http://169.254.169.254/secret, que le produit ne suit pas. Donnez l’adresse du fichier lui-même.');
    expect(serveur.requetes.length).toBe(avant + 1);
  });

  it('gives up on a server that says nothing, before its answer or within it', async () => {
    serveur.answer(() => undefined);
    await expect(download({ attenteMs: 60 })).rejects.toThrow(/^Elle n’a rien envoyé pendant 1\u00a0s\.$/);
    serveur.answer((reponse) => void reponse.writeHead(200).write('{'));
    await expect(download({ attenteMs: 60 })).rejects.toThrow(/^Elle n’a rien envoyé pendant/);
  });

  it('gives up on a server that never ends', async () => {
    serveur.answer((reponse) => {
      const goutte = setInterval(() => reponse.write(' '), 10);
      reponse.on('close', () => clearInterval(goutte));
    });
    await expect(download({ dureeMs: 150 })).rejects.toThrow(/^Elle n’a pas fini d’envoyer son fichier/);
  });

  it('stops at the limit, announced or not', async () => {
    serveur.answer(donner('x'.repeat(2_000_000)));
    await expect(download({ octetsMax: 1_000_000 })).rejects.toThrow('Son fichier dépasse 1\u00a0Mo.');
    serveur.answer((reponse) => {
      reponse.writeHead(200);
      for (let i = 0; i < 20; i += 1) reponse.write('x'.repeat(100_000));
      reponse.end();
    });
    await expect(download({ octetsMax: 1_000_000 })).rejects.toThrow('Son fichier dépasse 1\u00a0Mo.');
  });

  it('tells a connection that is cut', async () => {
    serveur.answer((reponse) => {
      reponse.writeHead(200, { 'Content-Length': '1000' }).write('{');
      setTimeout(() => reponse.destroy(), 20);
    });
    await expect(download()).rejects.toThrow('Elle a coupé la connexion.');
  });

  it('calls no private address, whether it is written or what a name leads to', async () => {
    for (const adresse of ['10.0.0.8', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]']) await expect(download({}, `https://${adresse}/decp.json`)).rejects.toThrow(/mène à une adresse qui n’est pas publique\.$/);
    const resolve: ReglagesTelechargement['resolve'] = (_hote, repondre) => repondre(null, [{ address: '185.60.216.35', family: 4 }, { address: '192.168.0.4', family: 4 }]);
    await expect(download({ resolve }, 'https://donnees.exemple.fr/decp.json')).rejects.toThrow('L’hôte donnees.exemple.fr mène à une adresse qui n’est pas publique.');
  });

  it('tells a name that does not exist', async () => {
    const resolve: ReglagesTelechargement['resolve'] = (_hote, repondre) => repondre(Object.assign(new Error('absent'), { code: 'ENOTFOUND' }), []);
    await expect(download({ resolve }, 'https://absent.exemple.fr/decp.json')).rejects.toThrow('Son nom n’existe pas.');
  });
});
