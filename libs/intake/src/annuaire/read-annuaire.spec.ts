import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAnnuaire, type LigneAnnuaire, type ServiceAnnuaire } from './read-annuaire';

let dossier: string;
beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'spaser-annuaire-'));
});
afterAll(() => rm(dossier, { recursive: true }));

async function read(contenu: string | Buffer): Promise<LigneAnnuaire[]> {
  const chemin = join(dossier, 'annuaire');
  await writeFile(chemin, contenu);
  const lues: LigneAnnuaire[] = [];
  for await (const ligne of readAnnuaire(chemin)) lues.push(ligne);
  return lues;
}
const services = (lues: readonly LigneAnnuaire[]): readonly ServiceAnnuaire[] => lues.flatMap((ligne) => (ligne.sorte === 'LIGNE' ? [ligne.valeur] : []));
const codes = (lues: readonly LigneAnnuaire[]): readonly string[] => lues.flatMap((ligne) => (ligne.sorte === 'REJET' ? [`${ligne.rejet.code}${ligne.fatal ? ' fatal' : ''}`] : []));

/** An invented counter, written as the archive writes it. */
const uneMairie = (avec: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'a', nom: 'Mairie - Brassempouy', pivot: [{ type_service_local: 'mairie', code_insee_commune: ['40054'] }], siret: '21400054900010', siren: '214000549',
  adresse_courriel: ['mairie@brassempouy.example'], telephone: [{ valeur: '05 58 00 00 00', description: 'le matin' }], site_internet: [{ libelle: '', valeur: 'https://brassempouy.example' }],
  code_insee_commune: '40054', ...avec,
});
const LUE: ServiceAnnuaire = {
  nom: 'Mairie - Brassempouy', types: ['mairie'], codesInsee: ['40054'], siren: '214000549', courriels: ['mairie@brassempouy.example'], illisibles: [],
  telephone: '05 58 00 00 00', site: 'https://brassempouy.example',
};
/** The same, as the exports write it: nested columns are JSON in a text. */
const aplatie = (mairie: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(mairie).map(([nom, valeur]) => [nom, nom === 'adresse_courriel' ? (valeur as string[]).join(';') : Array.isArray(valeur) ? JSON.stringify(valeur) : valeur]));
const csv = (mairies: readonly Record<string, unknown>[], separateur = ';'): string => {
  const noms = Object.keys(mairies[0] ?? {});
  const cellule = (valeur: unknown): string => `"${String(valeur).replaceAll('"', '""')}"`;
  return [noms.join(separateur), ...mairies.map((mairie) => noms.map((nom) => cellule(mairie[nom])).join(separateur))].join('\r\n');
};

describe('the national directory', () => {
  it.each([
    ['the archive', JSON.stringify({ service: [uneMairie()] }, null, 1)],
    ['the JSON export', JSON.stringify([aplatie(uneMairie())])],
    ['the answer of the API', JSON.stringify({ total_count: 1, results: [aplatie(uneMairie())] })],
    ['the CSV export', csv([aplatie(uneMairie())])],
    ['the CSV export with commas and a byte order mark', `\ufeff${csv([aplatie(uneMairie())], ',')}`],
  ])('reads %s alike', async (_nom, contenu) => {
    expect(services(await read(contenu))).toEqual([LUE]);
  });

  it('keeps several addresses, and tells those that cannot be one', async () => {
    const lues = await read(JSON.stringify([uneMairie({ adresse_courriel: 'mairie@a.example; accueil@a.example,pas une adresse mailto:elus@a.example' })]));
    expect(services(lues)[0]).toMatchObject({ courriels: ['mairie@a.example', 'accueil@a.example', 'elus@a.example'], illisibles: ['pas', 'une', 'adresse'] });
  });

  it('leaves absent what is absent, and takes the SIREN from the SIRET', async () => {
    const lues = await read(JSON.stringify([{ nom: null, siret: '20006967200013' }, { pivot: 'epci', siren: 200069672, adresse_courriel: null, telephone: '[pas du json' }]));
    expect(services(lues)).toEqual([
      { nom: '', types: [], codesInsee: [], siren: '200069672', courriels: [], illisibles: [], telephone: null, site: null },
      { nom: '', types: ['epci'], codesInsee: [], siren: '200069672', courriels: [], illisibles: [], telephone: '[pas du json', site: null },
    ]);
  });

  it('survives braces and quotes in texts, across any cutting of the bytes', async () => {
    const piege = uneMairie({ nom: 'Mairie {annexe} ] \\ "Hôtel de ville" [' });
    const mille = Array.from({ length: 3_000 }, () => piege);
    const lues = services(await read(JSON.stringify({ service: mille })));
    expect(lues).toHaveLength(3_000);
    expect(new Set(lues.map(({ nom }) => nom))).toEqual(new Set([piege['nom']]));
  });

  it('says where a file stops, so that half a directory never passes for a whole', async () => {
    const entier = JSON.stringify({ service: [uneMairie(), uneMairie({ nom: 'seconde' })] });
    expect(codes(await read(entier.slice(0, -40)))).toEqual(['ENREGISTREMENT_TRONQUE fatal']);
    expect(codes(await read(entier.slice(0, -2)))).toEqual(['ENREGISTREMENT_TRONQUE fatal']);
    expect(codes(await read(`[${JSON.stringify(uneMairie())},{"nom": bof},${JSON.stringify(uneMairie())}]`))).toEqual(['ENREGISTREMENT_ILLISIBLE']);
    expect(services(await read(`[${JSON.stringify(uneMairie())},{"nom": bof},${JSON.stringify(uneMairie())}]`))).toHaveLength(2);
  });

  it('refuses in a sentence what is not the directory', async () => {
    expect(codes(await read(''))).toEqual(['FICHIER_VIDE fatal']);
    expect(codes(await read('<!doctype html><html></html>'))).toEqual(['FICHIER_HTML fatal']);
    expect(codes(await read('a;b\n1;2\n'))).toEqual(['FORMAT_INCONNU fatal']);
    expect(codes(await read('nom;pivot\n1;2\n'))).toEqual(['COLONNE_MANQUANTE fatal']);
    const lues: LigneAnnuaire[] = [];
    for await (const ligne of readAnnuaire(join(dossier, 'absent'))) lues.push(ligne);
    expect(codes(lues)).toEqual(['FICHIER_INTROUVABLE fatal']);
  });
});
