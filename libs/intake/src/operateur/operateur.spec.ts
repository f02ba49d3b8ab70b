import iconv from 'iconv-lite';
import { withFichier } from '../testing/fabrique';
import { readAcheteurs, type AcheteurDeclare } from './acheteurs';
import type { LigneOperateur } from './lignes-operateur';
import { readVolumes, type VolumeDeclare } from './volumes';

async function collect<T>(contenu: string | Buffer, read: (chemin: string) => AsyncGenerator<LigneOperateur<T>>): Promise<LigneOperateur<T>[]> {
  return withFichier(contenu, async (chemin) => {
    const lignes: LigneOperateur<T>[] = [];
    for await (const ligne of read(chemin)) lignes.push(ligne);
    return lignes;
  });
}

const acheteurs = (contenu: string | Buffer): Promise<LigneOperateur<AcheteurDeclare>[]> => collect(contenu, readAcheteurs);
const volumes = (contenu: string | Buffer): Promise<LigneOperateur<VolumeDeclare>[]> => collect(contenu, readVolumes);
const rejetOf = (ligne: LigneOperateur<unknown> | undefined): unknown =>
  ligne?.sorte === 'REJET' ? [ligne.rejet.code, ligne.rejet.position.ligne, ligne.rejet.colonne] : ligne;

describe('buyers declared by the operator', () => {
  it('reads a row', async () => {
    expect(await acheteurs('siren;nom;categorie;epci\n900 000 001;"Syndicat; des eaux";Syndicat mixte;900000019\n')).toEqual([
      {
        sorte: 'LIGNE',
        position: { ligne: 2, chemin: 'ligne 2' },
        valeur: { siren: '900000001', nom: 'Syndicat; des eaux', type: 'SYNDICAT', epciSiren: '900000019' },
      },
    ]);
  });

  it.each([
    ['commas, other order and case', 'Catégorie,NOM,Siren\nOPH,Habitat,900000001\n'],
    ['a mark and Windows line endings', '\ufeffsiren;nom;categorie;epci\r\n900000001;Habitat;oph;\r\n'],
    ['Windows-1252', iconv.encode('siren;nom;catégorie\n900000001;Habitat;Office public de l’habitat\n', 'win1252')],
  ])('accepts %s', async (_nom, contenu) => {
    expect(await acheteurs(contenu)).toMatchObject([{ valeur: { siren: '900000001', nom: 'Habitat', type: 'OFFICE_HABITAT', epciSiren: null } }]);
  });

  it.each([
    ['Commune', 'COMMUNE'],
    ['communes', 'COMMUNE'],
    ['Communauté de communes', 'EPCI'],
    ['Conseil départemental', 'DEPARTEMENT'],
    ['SYNDICAT', 'SYNDICAT'],
    ['Centre intercommunal d’action sociale', 'CCAS'],
    ['ETABLISSEMENT_PUBLIC', 'ETABLISSEMENT_PUBLIC'],
    ['OFFICE_HABITAT', 'OFFICE_HABITAT'],
    ['Hôpital', 'HOPITAL'],
    ['sdis', 'SDIS'],
    ['autre public', 'AUTRE_PUBLIC'],
    ['privé', 'PRIVE'],
  ])('« %s » is %s', async (categorie, type) => {
    expect(await acheteurs(`siren;nom;categorie\n900000001;X;${categorie}\n`)).toMatchObject([{ valeur: { type } }]);
  });

  it('rejects each bad row alone, with its line, its column and what to do', async () => {
    const lignes = await acheteurs(
      'siren;nom;categorie;epci\n12;A;CCAS;\n900000001;;CCAS;\n900000001;A;;\n900000001;A;club;\n900000001;A;CCAS;x\n900000001;A\n900000001;A;CCAS;\n',
    );
    expect(lignes.map(rejetOf).slice(0, -1)).toEqual([
      ['SIREN_ILLISIBLE', 2, 'siren'],
      ['NOM_MANQUANT', 3, 'nom'],
      ['CATEGORIE_MANQUANTE', 4, 'categorie'],
      ['CATEGORIE_INCONNUE', 5, 'categorie'],
      ['EPCI_ILLISIBLE', 6, 'epci'],
      ['COLONNES_EN_ECART', 7, null],
    ]);
    expect(lignes.at(-1)).toMatchObject({ sorte: 'LIGNE' });
    expect(lignes[3]).toMatchObject({ rejet: { valeur: 'club', phrase: expect.stringContaining('«\u00a0club\u00a0»') as string } });
  });

  it.each([
    ['COLONNE_MANQUANTE', 'siren;nom\n900000001;A\n'],
    ['FICHIER_VIDE', ''],
    ['FICHIER_HTML', '<html></html>'],
    ['FICHIER_CLASSEUR', 'PK\u0003\u0004xxxx'],
  ])('refuses the file: %s', async (code, contenu) => {
    expect((await acheteurs(contenu)).map(rejetOf)).toEqual([[code, 1, null]]);
  });

  it('names the missing columns, and a path that leads nowhere', async () => {
    const [manque] = await acheteurs('siren;nom\n');
    expect(manque).toMatchObject({ rejet: { phrase: expect.stringMatching(/siren, nom, categorie.*categorie\.$/) as string } });
    for await (const ligne of readAcheteurs('/nulle/part.csv')) expect(rejetOf(ligne)).toEqual(['FICHIER_INTROUVABLE', 1, null]);
  });
});

describe('volumes declared by the operator', () => {
  it('reads rows in cents, a declared zero included', async () => {
    const lignes = await volumes('SIREN,Année,Volume HT,Base\n900000001,2025,"1 250 000,50",mandaté\n900000001,2024,0,ESTIME\n');
    expect(lignes).toMatchObject([
      { valeur: { siren: '900000001', annee: 2025, volumeHT: 125000050n, base: 'MANDATE' } },
      { valeur: { annee: 2024, volumeHT: 0n, base: 'ESTIME' } },
    ]);
  });

  it('rejects each bad row alone and never guesses the base', async () => {
    const lignes = await volumes(
      'siren;annee;volume_ht;base\nx;2025;1;MANDATE\n900000001;25;1;MANDATE\n900000001;2025;;MANDATE\n900000001;2025;beaucoup;MANDATE\n' +
        '900000001;2025;-1;MANDATE\n900000001;2025;1;\n900000001;2025;1;réel\n900000001;2025;1;MANDATE\n',
    );
    expect(lignes.map(rejetOf).slice(0, -1)).toEqual([
      ['SIREN_ILLISIBLE', 2, 'siren'],
      ['ANNEE_ILLISIBLE', 3, 'annee'],
      ['VOLUME_MANQUANT', 4, 'volume_ht'],
      ['VOLUME_ILLISIBLE', 5, 'volume_ht'],
      ['VOLUME_NEGATIF', 6, 'volume_ht'],
      ['BASE_MANQUANTE', 7, 'base'],
      ['BASE_INCONNUE', 8, 'base'],
    ]);
    expect(lignes).toHaveLength(8);
    expect((await volumes('siren;annee;volume_ht\n900000001;2025;1\n')).map(rejetOf)).toEqual([['COLONNE_MANQUANTE', 1, null]]);
  });
});
