import { assets } from '@spaser/views';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { serveEspace } from './serve-espace';

const WEB = join(__dirname, '../../../web');

describe('the files of the signed-in space', () => {
  let dossier: string;
  let app: express.Express;
  const get = (chemin: string) => request(app).get(chemin);

  beforeAll(() => {
    dossier = mkdtempSync(join(tmpdir(), 'spaser-espace-'));
    mkdirSync(join(dossier, 'assets'));
    writeFileSync(join(dossier, 'index.html'), '<h1>coquille</h1>');
    writeFileSync(join(dossier, 'assets/entree-abc123.js'), 'bonjour()');
    writeFileSync(join(dossier, 'secret.txt'), 'secret');
    app = express();
    serveEspace(app as unknown as NestExpressApplication, dossier);
    app.use((_request, response) => void response.status(404).send('ailleurs'));
  });
  afterAll(() => rmSync(dossier, { recursive: true }));

  it.each(['/app', '/app/', '/app/c/214000010/schema/adopter?etape=2'])('gives the shell at %s, and lets no browser keep it', async (chemin) => {
    const { text, headers } = await get(chemin).expect(200);
    expect([text, headers['cache-control'], headers['content-type']]).toEqual(['<h1>coquille</h1>', 'no-store', 'text/html; charset=utf-8']);
  });

  it('gives a named file for ever', async () => {
    const { text, headers } = await get('/app/assets/entree-abc123.js').expect(200);
    expect([text, headers['cache-control']]).toEqual(['bonjour()', 'public, max-age=31536000, immutable']);
    expect(headers['content-type']).toContain('javascript');
  });

  it.each(['/app/assets/hier-000000.js', '/app/assets/..%2fsecret.txt', '/app/assets/../secret.txt/', '/application'])('has nothing at %s', async (chemin) => {
    expect((await get(chemin)).text).not.toContain('secret');
  });

  it('takes no message', async () => {
    await request(app).post('/app/c/214000010').expect(404);
  });

  it('says nothing when it was not built', async () => {
    const vide = express();
    serveEspace(vide as unknown as NestExpressApplication, join(dossier, 'absent'));
    vide.use((_request, response) => void response.status(404).send('ailleurs'));
    await request(vide).get('/app').expect(404, 'ailleurs');
  });

  it('uses the font of the public pages, by its present address', () => {
    const police = assets().find(({ nom }) => nom === 'police')?.chemin;
    for (const fichier of ['index.html', 'src/style/base.css']) expect(readFileSync(join(WEB, fichier), 'utf8')).toContain(police);
  });
});
