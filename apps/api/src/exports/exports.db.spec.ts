import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ChangeStatut, CreateSpaser, CreateTerritoire, horlogeSysteme, ImportFichiers, RecordDeliberation, SaveContenu, WriteEcriture, WriteSuivi, type Acteur } from '@spaser/application';
import { AMOU, decp, ecrire, unActeur, unMarcheDecp } from '@spaser/application/testing';
import type { DateCivile } from '@spaser/domain';
import { createBase, type BaseDeTest } from '@spaser/persistence/testing';
import { QUOIS_EXPORT } from '@spaser/views';
import { readCsv, readOds } from '@spaser/views/testing';
import request from 'supertest';
import { openApp } from '../testing/open-app';

const SIREN = AMOU.slice(0, 9);
const HOSTILE = '=HYPERLINK("http://malveillant.example")';
let base: BaseDeTest;
let app: NestExpressApplication;

beforeAll(async () => {
  base = await createBase();
  await new CreateTerritoire(base.unite).execute({ code: '40', departementSiren: null });
  const acteur: Acteur = await unActeur(base.unite, [SIREN]);
  const [chemin = ''] = await ecrire({ 'marches.json': decp(unMarcheDecp({ objet: HOSTILE }), unMarcheDecp({ id: 'voirie', objet: 'Voirie d’Amou', montant: 60_000.33 }), unMarcheDecp({ id: 'ancien', dateNotification: '2024-05-02' })) });
  await new ImportFichiers(base.unite, horlogeSysteme).execute({ territoireCode: '40', chemins: [chemin], tousAcheteurs: false });
  ({ app } = await openApp(base.unite, { acteur: () => acteur }));
  const ecriture = new WriteEcriture(base.unite, horlogeSysteme);
  const ajoute = await ecriture.create(acteur, { siren: SIREN, sorte: 'MARCHE', marcheId: null, contenu: { objet: 'École', dateNotification: '2025-04-10', montant: '30000', clauses: [{ heures: '350,5' }], reservations: [] } });
  await ecriture.create(acteur, { siren: SIREN, sorte: 'MANDAT', marcheId: ajoute.marcheId, contenu: { date: '2025-05-02', fournisseur: '99999999900017', montant: '1234,56' } });
  await ecriture.create(acteur, { siren: SIREN, sorte: 'MANDAT', marcheId: null, contenu: { date: '2024-05-02', fournisseur: '99999999900017', montant: '10' } });
  await ecriture.create(acteur, { siren: SIREN, sorte: 'QUALIFICATION', marcheId: null, contenu: { operateur: '99999999900017', nom: 'Ateliers', sorte: 'ESAT', du: '2020-01-01', source: 'convention' } });
  await followActions(acteur);
}, 120_000);
afterAll(async () => {
  await app.close();
  await base.close();
});

/** Amou adopts, from 2025 on, the scheme that its size proposes, and says where its first two actions stand. */
async function followActions(acteur: Acteur): Promise<void> {
  const collectiviteId = acteur.adhesions[0]?.collectiviteId ?? '';
  const id = await new CreateSpaser(base.unite, horlogeSysteme).execute(acteur, { siren: SIREN, variante: null });
  const contenu = await base.unite.read({ sorte: 'COLLECTIVITE', territoireCode: '40', collectiviteId }, (stores) => stores.schemas.readContenu(collectiviteId, id));
  if (!contenu) throw new Error('a scheme has a content');
  await new SaveContenu(base.unite, horlogeSysteme).execute(acteur, { siren: SIREN, id, revision: 1, contenu: { ...contenu, debut: 2025 } });
  await new ChangeStatut(base.unite).execute(acteur, { siren: SIREN, id, acte: 'PROJETER' });
  await new RecordDeliberation(base.unite, horlogeSysteme).adopt(acteur, { siren: SIREN, id, numero: '2025-01', seanceLe: '2025-03-10' as DateCivile, executoireLe: null, url: null });
  const suivi = new WriteSuivi(base.unite, horlogeSysteme);
  const [premiere = '', seconde = ''] = contenu.actions;
  const mesure = { mesure: HOSTILE, responsable: 'Secrétariat général', echeance: '2027-03-31', faite: 'NON' };
  await suivi.save(acteur, { siren: SIREN, annee: 2025, action: premiere, version: 0, contenu: { statut: 'EN_COURS', bilan: HOSTILE, mesures: [mesure] } });
  await suivi.save(acteur, { siren: SIREN, annee: 2025, action: seconde, version: 0, contenu: { statut: 'REALISEE' } });
}

const get = (chemin: string) => request(app.getHttpServer()).get(`/api/espace/${SIREN}/${chemin}`);
const binaire = async (chemin: string): Promise<Buffer> => (await get(chemin).buffer(true).parse((reponse, fini) => {
  const morceaux: Buffer[] = [];
  reponse.on('data', (morceau: Buffer) => morceaux.push(morceau));
  reponse.on('end', () => fini(null, Buffer.concat(morceaux)));
}).expect(200)).body as Buffer;
const csv = async (chemin: string): Promise<readonly Readonly<Record<string, string>>[]> => {
  const [titres = [], ...lignes] = readCsv((await binaire(chemin)).toString());
  return lignes.map((ligne) => Object.fromEntries(titres.map((titre, rang) => [titre, ligne[rang] ?? ''])));
};

describe('an export', () => {
  it.each(['annee=2025', 'annee=2024', 'annee=2025&etat=AJOUTE', 'annee=2025&recherche=VOIRIE amou', 'annee=2025&etat=CONFIRME'])('of contracts has the rows of the screen, in its order: %s', async (filtre) => {
    const { contrats } = (await get(`contrats?${filtre}`).expect(200)).body as { contrats: readonly { readonly id: string; readonly reference: string; readonly montant: string | null; readonly heures: string | null }[] };
    const lignes = await csv(`exports/contrats?format=csv&${filtre}`);
    const nombre = (texte: string | null): number | null => (texte === null || texte === '' ? null : Number(texte.replace(',', '.')));
    expect(lignes.map((ligne) => [ligne['Identifiant'], ligne['Référence'], nombre(ligne['Montant initial HT'] ?? ''), nombre(ligne['Total des heures d’insertion'] ?? '')]))
      .toEqual(contrats.map(({ id, reference, montant, heures }) => [id, reference, nombre(montant), nombre(heures)]));
  });

  it('filters: the words of an object, whatever their accents, and where a contract stands', async () => {
    const objets = async (filtre: string) => (await csv(`exports/contrats?format=csv&annee=2025&${filtre}`)).map((ligne) => ligne['Objet']);
    expect([await objets('recherche=ecole'), await objets('etat=A_CONFIRMER&recherche=voirie'), await objets('recherche=nulle%20part')]).toEqual([['École'], ['Voirie d’Amou'], []]);
  });

  it('shows what is published beside what is stated, and neutralises what a source wrote', async () => {
    const lignes = await csv('exports/contrats?format=csv&annee=2025');
    const hostile = lignes.find((ligne) => ligne['Objet']?.includes('HYPERLINK'));
    expect([hostile?.['Objet'], hostile?.['Objet (publication)'], hostile?.['Objet (saisie)'], hostile?.['État']]).toEqual([`'${HOSTILE}`, `'${HOSTILE}`, '', 'À confirmer']);
    const ajoute = lignes.find((ligne) => ligne['Objet'] === 'École');
    expect([ajoute?.['Objet (publication)'], ajoute?.['Objet (saisie)'], ajoute?.['Réservation (saisie)'], ajoute?.['Critères sociaux d’attribution']]).toEqual(['', 'École', 'Aucun', '']);
  });

  it('of a list has the rows of the screen, of a year or of all', async () => {
    for (const filtre of ['', 'annee=2025']) {
      const { ecritures } = (await get(`ecritures?sorte=MANDAT&${filtre}`).expect(200)).body as { ecritures: readonly { readonly id: string; readonly contenu: { readonly montant: string } }[] };
      const lignes = await csv(`exports/mandats?format=csv&${filtre}`);
      expect(lignes.map((ligne) => [ligne['Identifiant'], ligne['Montant mandaté HT']])).toEqual(ecritures.map(({ id, contenu }) => [id, contenu.montant.replace('.', ',')]));
    }
  });

  it('of the indicators says the figures of the screen, and the lines that make them', async () => {
    const { indicateurs } = (await get('indicateurs?annee=2025').expect(200)).body as { indicateurs: readonly { readonly mesures: readonly { readonly code: string; readonly etat: string; readonly valeur: string | null }[] }[] };
    const feuilles = readOds(await binaire('exports/indicateurs?annee=2025'));
    const [titres = [], ...lignes] = feuilles['Indicateurs'] ?? [];
    const cellule = (code: string, titre: string) => lignes.find((ligne) => ligne[0]?.valeur === code)?.[titres.findIndex((un) => un?.valeur === titre)] ?? null;
    for (const { code, valeur } of indicateurs.flatMap(({ mesures }) => mesures)) {
      const lue = cellule(code, 'Valeur');
      expect([code, lue === null]).toEqual([code, valeur === null]);
      if (lue !== null && valeur !== null) expect([code, Number(lue.valeur)]).toEqual([code, Number(valeur.replace(/\u00a0/g, '').replace(',', '.'))]);
    }
    expect([cellule('C2', 'Valeur')?.valeur, cellule('A2', 'Valeur')?.valeur, cellule('U1', 'État')?.valeur]).toEqual(['1234.56', '350.5', 'Non renseigné']);
    const comptees = (feuilles['Lignes comptées'] ?? []).filter((ligne) => ligne[0]?.valeur === 'C2');
    expect(comptees.map((ligne) => ligne.map((une) => une?.valeur))).toEqual([['C2', 'MANDAT', 'Mandat du 02/05/2025', '1234.56', '€']]);
  });

  it.each([2024, 2025, 2026])('of the actions has those of the screen in %i, in the order of the scheme, and their corrective measures', async (annee) => {
    interface Suivie { readonly code: string; readonly suivi: { readonly statut: string; readonly mesures: readonly { readonly mesure: string }[] | null } | null; readonly restantes: readonly { readonly mesure: string }[] }
    const { actions } = (await get(`suivi?annee=${annee}`).expect(200)).body as { actions: readonly Suivie[] };
    const feuilles = readOds(await binaire(`exports/suivi?annee=${annee}`));
    const lire = (nom: string, titre: string) => { const [titres = [], ...lignes] = feuilles[nom] ?? []; return lignes.map((ligne) => ligne[titres.findIndex((un) => un?.valeur === titre)]?.valeur ?? null); };
    expect(lire('Suivi des actions', 'Code')).toEqual(actions.map(({ code }) => code));
    expect(lire('Suivi des actions', 'Où en est l’action')).toEqual(actions.map(({ suivi }) => ({ EN_COURS: 'En cours', REALISEE: 'Réalisée' })[suivi?.statut ?? ''] ?? null));
    expect(lire('Mesures correctives', 'Mesure')).toEqual(actions.flatMap(({ suivi, restantes }) => (suivi === null ? restantes : (suivi.mesures ?? [])).map(({ mesure }) => mesure)));
    expect([actions.length > 0, lire('Mesures correctives', 'Mesure').length]).toEqual([annee > 2024, annee > 2024 ? 1 : 0]);
    expect(Object.values(feuilles).flat(2).filter((cellule) => cellule?.formule)).toEqual([]);
  });

  it('of a whole year is one workbook that opens on its notice', async () => {
    const reponse = await get('exports/annee?annee=2025').expect(200);
    expect([reponse.headers['content-disposition'], reponse.headers['content-type'], reponse.headers['cache-control']]).toEqual(['attachment; filename=annee-2025-amou.ods', 'application/vnd.oasis.opendocument.spreadsheet', 'private, no-store']);
    expect(Object.keys(readOds(await binaire('exports/annee?annee=2025')))).toEqual([
      'Notice', 'Indicateurs', 'Lignes comptées', 'Lignes mises à part', 'L’année', 'Suivi des actions', 'Mesures correctives', 'Marchés', 'Heures et bénéficiaires', 'Mandats', 'Sourcing', 'Documents d’égalité', 'Biens retirés du parc',
      'Achats d’occasion sans marché', 'Véhicules', 'Tonnages de voirie', 'Structures qualifiées',
    ]);
  });

  it.each(QUOIS_EXPORT)('is given in each format, and its notice alone: %s', async (quoi) => {
    for (const format of ['ods', 'xlsx', 'csv']) expect((await binaire(`exports/${quoi}?format=${format}`)).length).toBeGreaterThan(50);
    const notice = await get(`exports/${quoi}?format=notice`).expect(200);
    expect(notice.text).toContain('Licence Ouverte');
    expect(notice.headers['content-disposition']).toMatch(/^attachment; filename="?[a-z0-9-]+-amou\.txt"?$/);
  });

  it('that does not exist is refused in one sentence, and so is a format', async () => {
    for (const chemin of ['exports/tout', 'exports/contrats?format=pdf', 'exports/contrats?etat=PERDU']) expect((await get(chemin).expect(422)).type).toBe('application/problem+json');
  });
});
