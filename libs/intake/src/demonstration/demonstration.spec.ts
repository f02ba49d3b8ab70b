import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { dateCivile, hasValidSiretKey, isSiret, type Centimes } from '@spaser/domain';
import { readReferentiel, type ReferentielDepartement } from '../referentiel/decoupage-administratif';
import { writeDemonstration, type AnneeDuRegistre, type Demonstration, type OptionsDemonstration } from './demonstration';
import { METIERS } from './catalogue/genre';
import { createEntreprises } from './entreprises';
import { PREFIXE_FICTIF } from './identifiants';
import { Tirage } from './tirage';

/** Whole territories are written, on machines that may be busy. */
jest.setTimeout(120_000);

const DEPARTEMENT_DES_LANDES = '224000018';
const MILLION: Centimes = 100_000_000n;

interface RegistreEcrit {
  readonly marches: number;
  readonly annees: readonly { readonly volumeDeclare: string; readonly inclusifs: { readonly montant: string } }[];
}

const dossiers: string[] = [];
const createDossier = (): string => {
  const dossier = mkdtempSync(join(tmpdir(), 'demonstration-'));
  dossiers.push(dossier);
  return dossier;
};
afterAll(() => dossiers.forEach((dossier) => rmSync(dossier, { recursive: true })));

const referentiels = new Map<string, ReferentielDepartement>();
async function readOnce(code: string): Promise<ReferentielDepartement> {
  const referentiel = referentiels.get(code) ?? (await readReferentiel(code));
  referentiels.set(code, referentiel);
  return referentiel;
}

async function write(code: string, options: Partial<OptionsDemonstration> = {}): Promise<Demonstration & { readonly dossier: string }> {
  const dossier = createDossier();
  const referentiel = await readOnce(code);
  const departementSiren = code === '40' ? DEPARTEMENT_DES_LANDES : null;
  return { dossier, ...(await writeDemonstration(dossier, { referentiel, departementSiren, jusquA: dateCivile(2026, 11, 20), ...options })) };
}

const readAll = (dossier: string): Record<string, string> =>
  Object.fromEntries(readdirSync(dossier).sort().map((nom) => [nom, readFileSync(join(dossier, nom), 'utf8')]));

const listMatches = (textes: readonly string[], motif: RegExp): string[] =>
  textes.flatMap((texte) => [...texte.matchAll(motif)].map(([, trouve = '']) => trouve));

const listPublications = (textes: readonly string[]): string[] => listMatches(textes, /datePublicationDonnees\w*"?[:>]"?(\d{4}-\d\d-\d\d)/g);

const part = ({ montantDesDeclarants, volumeDeclare }: AnneeDuRegistre): number => Number(montantDesDeclarants) / Number(volumeDeclare);

describe('demonstration of the Landes', () => {
  let landes: Demonstration & { readonly dossier: string };
  let textes: Record<string, string>;
  const annee = (an: number): AnneeDuRegistre => {
    const trouvee = landes.registre.annees.find((une) => une.annee === an);
    if (!trouvee) throw new Error(`no year ${an}`);
    return trouvee;
  };

  beforeAll(async () => {
    landes = await write('40');
    textes = readAll(landes.dossier);
  });

  it('writes a file by source and year, in four formats, oldest first, each named as a demonstration', () => {
    const noms = landes.fichiers.map((chemin) => basename(chemin));
    expect(noms).toEqual([...landes.registre.fichiers.map(({ nom }) => nom)]);
    expect(noms[0]).toBe('demonstration-anterieurs-2022.json');
    expect(noms).toContain('demonstration-profil-a-2023.json');
    expect(noms).toContain('demonstration-profil-b-2026.xml');
    expect(noms.slice(-2)).toEqual(['demonstration-pes-2026.csv', 'demonstration-travaux-2026.csv']);
    expect(Object.keys(textes).filter((nom) => !nom.startsWith('demonstration-'))).toEqual(['registre.json']);
  });

  it('says the same with the same seed, byte for byte, and something else with another one', async () => {
    const encore = readAll((await write('40')).dossier);
    expect(Object.keys(encore)).toEqual(Object.keys(textes));
    expect(Object.keys(encore).filter((nom) => encore[nom] !== textes[nom])).toEqual([]);
    const autre = readAll((await write('40', { graine: 1, echelle: 0.1 })).dossier);
    expect(autre['demonstration-pes-2026.csv']).not.toBe(textes['demonstration-pes-2026.csv']);
  });

  it('has the buyers of the referential, the Département, and sixty others that say that they are invented', () => {
    expect(landes.registre.acheteurs).toEqual({ attendus: 327 + 18 + 1 + 60, epci: 18, communes: 327, ajoutes: 60 });
    const [entete, ...lignes] = (textes['demonstration-acheteurs.csv'] ?? '').trim().split('\n');
    expect(entete).toBe('siren;nom;categorie;epci');
    expect(lignes).toHaveLength(60);
    expect(lignes.filter((ligne) => !/^0000\d{5};[^;]+\(ficti(?:f|ve)\);[A-Z_]+;\d{9}$/.test(ligne))).toEqual([]);
  });

  it('shows about 1 600 contracts a year, and a year under way that is still filling up', () => {
    for (const an of [2023, 2024, 2025]) {
      expect(annee(an).notifies).toBeGreaterThan(1_400);
      expect(annee(an).notifies).toBeLessThan(1_900);
    }
    expect(annee(2026).notifies).toBeLessThan(annee(2025).notifies);
    expect(annee(2026).notifies).toBeGreaterThan(600);
  });

  it.each([[2023, 0.039], [2024, 0.051], [2025, 0.064]])('brings the inclusive share of %d near %d', (an, attendue) => {
    expect(Math.abs(part(annee(an)) - attendue)).toBeLessThan(0.002);
  });

  it('goes towards the cap without reaching it, the year under way being hardly declared', () => {
    expect(annee(2026).inclusifs.montant).toBeGreaterThan(annee(2025).inclusifs.montant);
    expect(annee(2026).inclusifs.montant).toBeLessThan(45n * MILLION);
    expect(annee(2026).volumeDeclare).toBeLessThan(50n * MILLION);
  });

  it('has enough declared volumes in 2025, fewer before', () => {
    expect(annee(2025).declarants).toBe(Math.round(0.6 * 406));
    expect(annee(2025).volumeDeclare).toBeGreaterThan(425n * MILLION);
    expect(annee(2025).volumeDeclare).toBeLessThan(500n * MILLION);
    expect(annee(2024).volumeDeclare).toBeLessThan(annee(2025).volumeDeclare);
    expect(annee(2023).volumeDeclare).toBeLessThan(annee(2024).volumeDeclare);
  });

  it('engages 12 to 14 EPCI of 18 and 35 to 45 communes of 327 at the end of 2025, some EPCI never', () => {
    expect(annee(2025).b1.epci).toBeGreaterThanOrEqual(12);
    expect(annee(2025).b1.epci).toBeLessThanOrEqual(14);
    expect(annee(2025).b1.communes).toBeGreaterThanOrEqual(35);
    expect(annee(2025).b1.communes).toBeLessThanOrEqual(45);
    expect(annee(2026).b1.epci).toBeLessThan(18);
    expect(annee(2023).b1.communes).toBeLessThan(annee(2024).b1.communes);
    expect(annee(2025).b1.actifs.communes).toBeLessThan(annee(2025).b1.communes);
    expect(annee(2025).b1.elargi.communes).toBeGreaterThan(annee(2025).b1.communes);
  });

  it('sets inclusive contracts aside for every reason that there is', () => {
    expect(annee(2025).ecartes.MONTANT_INVRAISEMBLABLE.nombre).toBeGreaterThanOrEqual(4);
    expect(annee(2026).ecartes.MONTANT_INVRAISEMBLABLE.nombre).toBeGreaterThanOrEqual(4);
    expect(annee(2025).ecartes.MONTANT_INVRAISEMBLABLE.montant).toBeGreaterThan(1_000n * MILLION);
    const motifs = landes.registre.annees.flatMap(({ ecartes }) => Object.entries(ecartes).filter(([, { nombre }]) => nombre > 0).map(([motif]) => motif));
    const attendus = ['CONCESSION', 'DUREE_MANQUANTE', 'MONTANT_INVRAISEMBLABLE', 'MONTANT_MANQUANT', 'SUBSEQUENT_COUVERT'];
    expect([...new Set(motifs)].sort()).toEqual(attendus);
  });

  it('names five buyers, the Département first, with contracts and sums', () => {
    const { temoins } = landes.registre;
    expect(temoins).toHaveLength(5);
    expect(temoins[0]?.siren).toBe(DEPARTEMENT_DES_LANDES);
    expect(temoins.filter(({ marches, montantCourant }) => marches < 2 || montantCourant <= 0n)).toEqual([]);
  });

  it('publishes nothing after today', () => {
    const dates = listPublications(Object.values(textes));
    expect(dates.length).toBeGreaterThan(5_000);
    expect(dates.filter((date) => date > '2026-11-20')).toEqual([]);
  });

  it('gives every holder a number that belongs to nobody; a few are misspelt on purpose', () => {
    const titulaires = listMatches(Object.values(textes), /"typeIdentifiant":"SIRET","id":"([^"]*)"/g);
    expect(titulaires.length).toBeGreaterThan(5_000);
    expect(titulaires.filter((id) => !id.startsWith(PREFIXE_FICTIF))).toEqual([]);
    const faux = titulaires.filter((id) => !isSiret(id) || !hasValidSiretKey(id));
    expect(faux.length).toBeGreaterThan(0);
    expect(faux.length / titulaires.length).toBeLessThan(0.025);
  });

  it('fills every blank of its objects', () => {
    expect(Object.entries(textes).filter(([, texte]) => /\{(?:de|a|site|annee|pays)\}|undefined|NaN/.test(texte)).map(([nom]) => nom)).toEqual([]);
  });

  it('writes its register as JSON, amounts as decimal strings', () => {
    const registre = JSON.parse(textes['registre.json'] ?? '') as RegistreEcrit;
    expect(registre.marches).toBe(landes.registre.marches);
    const volumes = registre.annees.map(({ volumeDeclare }) => BigInt(volumeDeclare.replace('.', '')));
    expect(volumes).toEqual(landes.registre.annees.map(({ volumeDeclare }) => volumeDeclare));
    expect(registre.annees[0]?.inclusifs.montant).toMatch(/^\d+\.\d\d$/);
  });
});

describe('invented enterprises', () => {
  it.each([1, 30])('at scale %d: distinct names that say so, distinct numbers with valid keys that belong to nobody', (echelle) => {
    const entreprises = [...createEntreprises(echelle, new Tirage('entreprises')).values()].flat();
    expect(entreprises.length).toBeGreaterThanOrEqual(METIERS.length * 64);
    expect(entreprises.filter(({ siret }) => !isSiret(siret) || !hasValidSiretKey(siret) || !siret.startsWith(PREFIXE_FICTIF))).toEqual([]);
    expect(entreprises.filter(({ nom }) => !nom.endsWith('(fictif)'))).toEqual([]);
    expect(new Set(entreprises.map(({ nom }) => nom)).size).toBe(entreprises.length);
    expect(new Set(entreprises.map(({ siret }) => siret.slice(0, 9))).size).toBe(entreprises.length);
  });
});

describe('demonstration of another territory', () => {
  it('works without its Département, with the same story', async () => {
    const { registre } = await write('32');
    expect(registre.acheteurs.attendus).toBe(registre.acheteurs.communes + registre.acheteurs.epci + registre.acheteurs.ajoutes);
    const parts = registre.annees.filter(({ annee }) => annee < 2026).map(part);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(registre.annees[2]?.b1.epci).toBeLessThan(registre.acheteurs.epci);
    expect(registre.temoins).toHaveLength(5);
  });

  it('can be smaller', async () => {
    const { registre } = await write('40', { echelle: 0.1 });
    expect(registre.marches).toBeGreaterThan(400);
    expect(registre.marches).toBeLessThan(1_200);
  });

  it('shows nothing later than an early day of the scheme', async () => {
    const { registre, dossier } = await write('40', { jusquA: dateCivile(2023, 3, 10), echelle: 0.2 });
    expect(registre.annees.map(({ annee }) => annee)).toEqual([2023]);
    expect(listPublications(Object.values(readAll(dossier))).filter((date) => date > '2023-03-10')).toEqual([]);
  });
});
