import fc from 'fast-check';
import {
  CHAMPS_MARCHE, CODES_INDICATEUR, computeMesures, computeVol, describeSorte, PHRASES_MISE_A_PART, writeSaisieMarche, type CodeIndicateur, type MesureCorrective, type Part, type RegistreAcheteur, type SaisieMarche,
} from '@spaser/domain';
import { euros, le, unContrat, unRegistre } from '@spaser/domain/testing';
import { renderNotice } from '../../classeurs/notice';
import { renderClasseur } from '../../classeurs/render-classeur';
import { readCsv, readOds } from '../../testing/lecture-classeurs';
import { readZip } from '../../testing/lecture-fichiers';
import { insecables } from '../../typographie';
import { desIndicateurs, unExport } from '../../testing/un-export';
import { fichierOfExport, toClasseurExport } from './classeur-export';
import type { ActionExportee, ContratExporte, ExportLu } from './exports-lus';
import { listSortesListees, QUOIS_EXPORT, sorteOfExport } from './quoi-export';

const RIEN: SaisieMarche = {
  appartenance: null, numero: null, objet: null, nature: null, typeMarche: null, codeCPV: null, procedure: null, idAccordCadre: null, dateNotification: null, montant: null, dureeMois: null, titulaires: null,
  modifications: null, labels: null, coordonnateur: null, quotesParts: null, clauses: null, reservations: null, criteresSociaux: null, etiquettes: null, leviers: null,
};
const unContratExporte = (avec: Partial<ContratExporte> = {}): ContratExporte => ({
  id: 'id-1', reference: '214000028-1', etat: 'AJOUTE', voies: null, heures: null, retenu: writeSaisieMarche(RIEN), publie: null, saisi: writeSaisieMarche(RIEN), ...avec,
});
const odsOf = async (lu: ExportLu) => readOds((await renderClasseur(toClasseurExport(lu), 'ods')).contenu);
const csvOf = async (lu: ExportLu) => (await renderClasseur(toClasseurExport(lu), 'csv')).contenu.toString();
/** Cells of a sheet by title of column, line by line. */
const lire = async (lu: ExportLu, feuille: string): Promise<readonly Readonly<Record<string, { readonly type: string; readonly valeur: string } | null>>[]> => {
  const [titres = [], ...lignes] = (await odsOf(lu))[feuille] ?? [];
  return lignes.map((ligne) => Object.fromEntries(titres.map((titre, rang) => [titre?.valeur ?? '', ligne[rang] ?? null])));
};

describe('les marchés exportés', () => {
  it('disent chaque information décrite, retenue, publiée et saisie', async () => {
    const publie = writeSaisieMarche({ ...RIEN, objet: 'Publié', montant: euros(1_200), clauses: [], criteresSociaux: ['NON_PRECISE'] });
    const saisi = writeSaisieMarche({ ...RIEN, objet: 'Saisi', clauses: [{ heures: 12_050n, dateEffet: null, variations: [{ date: le('2025-06-02'), heures: -50n }] }] });
    const retenu = { ...publie, objet: 'Saisi', clauses: saisi['clauses'] };
    const [ligne] = await lire(unExport({ contrats: [unContratExporte({ etat: 'CONFIRME', voies: ['CLAUSE'], heures: 12_000n, retenu, publie, saisi })] }), 'Marchés');
    for (const { libelle } of Object.values(CHAMPS_MARCHE)) expect([libelle in (ligne ?? {}), `${libelle} (saisie)` in (ligne ?? {})]).toEqual([true, true]);
    expect([ligne?.['Objet']?.valeur, ligne?.['Objet (publication)']?.valeur, ligne?.['Objet (saisie)']?.valeur]).toEqual(['Saisi', 'Publié', 'Saisi']);
    expect([ligne?.['Montant initial HT'], ligne?.['Montant initial HT (saisie)']]).toEqual([expect.objectContaining({ type: 'currency', valeur: '1200.00' }), null]);
    expect([ligne?.['Clauses d’insertion (publication)']?.valeur, ligne?.['Critères sociaux d’attribution']?.valeur, ligne?.['État']?.valeur]).toEqual(['Aucun', 'Critère non précisé', 'Confirmé']);
    expect(ligne?.['Clauses d’insertion']?.valeur).toContain('120,50');
    expect([ligne?.['Total des heures d’insertion']?.valeur, ligne?.['Achat inclusif']?.valeur]).toEqual(['120', 'Clause sociale']);
  });

  it('ne laissent passer aucune formule d’un objet hostile', async () => {
    for (const objet of ['=HYPERLINK("http://x")', ' =1+1', '\t@SUM(A1)', '-2+3', '＝1']) {
      const retenu = writeSaisieMarche({ ...RIEN, objet });
      const lu = unExport({ contrats: [unContratExporte({ retenu })] });
      const [titres = [], ligne = []] = readCsv(await csvOf(lu));
      expect(ligne[titres.indexOf('Objet')]).toBe(`'${objet}`);
      const cellules = Object.values(await odsOf(lu)).flat(2);
      expect(cellules.filter((cellule) => cellule?.formule)).toEqual([]);
    }
  });
});

describe('les listes exportées', () => {
  it.each(listSortesListees())('%s : chaque information décrite est une colonne, vide quand elle manque', async (sorte) => {
    const { champs, pluriel } = describeSorte(sorte);
    const [ligne] = await lire(unExport({ listes: [{ sorte, ecritures: [{ id: 'id-1', marche: null, contenu: {}, source: 'SAISIE', ecritLe: le('2025-02-01') }] }] }), pluriel);
    for (const { libelle } of Object.values(champs)) expect([libelle, ligne?.[libelle]]).toEqual([libelle, null]);
    expect([ligne?.['Provenance']?.valeur, ligne?.['Écrit le']?.valeur]).toEqual(['Saisie', '2025-02-01']);
  });

  it('ont chacune leur nom dans les adresses', () => {
    expect(QUOIS_EXPORT.map(sorteOfExport).filter((sorte) => sorte !== null)).toEqual(listSortesListees());
    expect([fichierOfExport(unExport({ quoi: 'contrats' }), 'ods'), fichierOfExport(unExport({ quoi: 'releves', annee: null, collectivite: { nom: 'Saint-Paul-lès-Dax', siren: '1' } }), 'csv')])
      .toEqual(['contrats-2025-amou.ods', 'releves-saint-paul-les-dax.csv']);
  });
});

const uneAction = (avec: Partial<ActionExportee> = {}): ActionExportee => ({
  code: '1.1.1', titre: 'Clauser : les travaux', place: ['Axe 1 : Le social', 'Mission 2 : L’insertion'], retenue: true, indicateurs: ['A1', 'A2'], suivi: null, ecritLe: null, restantes: [], ...avec,
});
const unSuivi = (...actions: readonly ActionExportee[]): ExportLu => unExport({ quoi: 'suivi', suivi: { annee: 2025, schema: { titre: 'SPASER d’Amou', debut: 2024, fin: 2027 }, actions } });
const uneMesure = (quoi: string): MesureCorrective => ({ mesure: quoi, responsable: 'Secrétariat général', echeance: le('2026-03-31'), faite: 'NON' });

describe('le suivi exporté', () => {
  it('dit de chaque action où elle est au schéma et où elle en est ; une action dont personne n’a parlé a des cellules vides', async () => {
    const dite = uneAction({ suivi: { statut: 'EN_COURS', bilan: 'Deux marchés', mesures: [] }, ecritLe: le('2026-02-03') });
    const [premiere, seconde, laissee] = await lire(unSuivi(dite, uneAction({ code: '1.1.2' }), uneAction({ code: '9', place: [], retenue: false, indicateurs: [] })), 'Suivi des actions');
    expect(Object.entries(premiere ?? {}).map(([titre, cellule]) => [titre, cellule?.valeur])).toEqual([
      ['Code', '1.1.1'], ['Place dans le schéma', 'Axe 1\u00a0: Le social > Mission 2\u00a0: L’insertion'], ['Action', 'Clauser\u00a0: les travaux'], ['Au schéma', 'Oui'], ['Où en est l’action', 'En cours'],
      ['Ce qui a été fait', 'Deux marchés'], ['Indicateurs', 'A1, A2'], ['Mesures correctives', '0'], ['Écrit le', '2026-02-03'],
    ]);
    expect(['Où en est l’action', 'Ce qui a été fait', 'Mesures correctives', 'Écrit le'].map((titre) => seconde?.[titre])).toEqual([null, null, null, null]);
    expect([laissee?.['Au schéma']?.valeur, laissee?.['Place dans le schéma'], laissee?.['Indicateurs']]).toEqual(['Non', null, null]);
  });

  it('donne les mesures correctives une à une, et celles que l’année d’avant a laissées tant que personne n’a parlé', async () => {
    const dite = uneAction({ suivi: { statut: 'EN_COURS', bilan: null, mesures: [uneMesure('Former'), { ...uneMesure('Relancer'), faite: 'OUI' }] }, restantes: [uneMesure('Déjà reprise')] });
    const lignes = await lire(unSuivi(dite, uneAction({ code: '1.1.2', restantes: [uneMesure('Écrire')] })), 'Mesures correctives');
    expect(lignes.map((ligne) => ['Code', 'Mesure', 'Responsable', 'Échéance', 'Faite', 'Dite en'].map((titre) => ligne[titre]?.valeur))).toEqual([
      ['1.1.1', 'Former', 'Secrétariat général', '2026-03-31', 'À faire', '2025'], ['1.1.1', 'Relancer', 'Secrétariat général', '2026-03-31', 'Faite', '2025'],
      ['1.1.2', 'Écrire', 'Secrétariat général', '2026-03-31', 'À faire', '2024'],
    ]);
  });

  it('ne laisse passer aucune formule de ce qu’une personne a écrit', async () => {
    const hostile = '=HYPERLINK("http://x")';
    const lu = unSuivi(uneAction({ titre: hostile, suivi: { statut: 'REALISEE', bilan: hostile, mesures: [{ ...uneMesure(hostile), responsable: hostile }] } }));
    expect(Object.values(await odsOf(lu)).flat(2).filter((cellule) => cellule?.formule)).toEqual([]);
    const csv = [...readZip((await renderClasseur(toClasseurExport(lu), 'csv')).contenu)].filter(([nom]) => nom.endsWith('.csv'));
    expect(csv.flatMap(([, texte]) => readCsv(texte).flat().filter((cellule) => cellule.includes('HYPERLINK')))).toEqual(Array.from({ length: 5 }, () => `'${hostile}`));
  });

  it('dit dans sa notice de quel schéma il parle, ou qu’il n’y en avait pas', () => {
    const notice = renderNotice(toClasseurExport(unSuivi()));
    for (const dit of ['Suivi des actions — Amou — 2025', '«\u00a0SPASER d’Amou\u00a0» (2024-2027)', '«\u00a0Où en est l’action\u00a0»\u00a0: ', 'Feuille «\u00a0Mesures correctives\u00a0»', 'Licence Ouverte 2.0']) expect(notice).toContain(dit);
    expect(renderNotice(toClasseurExport(unExport({ suivi: { annee: 2025, schema: null, actions: [] } })))).toContain('Aucun schéma n’était en vigueur');
  });
});

/** Lines of the first sheet that bear a code: one, or those of its measures. */
const lignesDe = async (registre: RegistreAcheteur, code: CodeIndicateur) =>
  (await lire(unExport({ indicateurs: desIndicateurs(registre) }), 'Indicateurs')).filter((ligne) => ligne['Code']?.valeur.split('.')[0] === code);

describe('les indicateurs exportés', () => {
  it.each(CODES_INDICATEUR)('%s : inconnu est vide, zéro déclaré est 0, non concerné est vide, chacun avec son état', async (code) => {
    for (const { Valeur, État, Part: part } of await lignesDe(unRegistre(), code)) expect([Valeur, part, État?.valeur]).toEqual([null, null, 'Non renseigné']);
    for (const { Valeur, État } of await lignesDe(unRegistre({ aucuns: CODES_INDICATEUR }), code)) expect([Valeur?.type, Valeur?.valeur, État?.valeur]).toEqual(code === 'G1' ? [undefined, undefined, 'Zéro déclaré'] : ['float', '0', 'Zéro déclaré']);
    for (const { Valeur, État } of await lignesDe(unRegistre({ nonConcernes: CODES_INDICATEUR }), code)) expect([Valeur, État?.valeur]).toEqual([null, 'Non concerné']);
  });

  it('donnent les deux nombres d’une part', async () => {
    const registre = unRegistre({ contrats: [unContrat('un', { clauses: [{ heures: 100n, dateEffet: null, variations: [] }] }), unContrat('deux')] });
    const [a1] = await lignesDe(registre, 'A1');
    expect([a1?.['Valeur']?.valeur, a1?.['Numérateur']?.valeur, a1?.['Dénominateur']?.valeur, a1?.['Part']?.valeur]).toEqual(['1', '1', '2', '0.5']);
  });

  it('ont pour somme de leurs lignes le chiffre, au centime', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 6 }), async (montants) => {
      const registre = unRegistre({
        mandats: montants.map((montant, rang) => ({ id: `m${rang}`, date: le('2025-03-01'), fournisseur: '99999999900017', montant, marcheId: null })),
        qualifications: [{ operateur: '999999999', sorte: 'ESAT', du: le('2020-01-01'), au: null }],
        contrats: montants.map((montant, rang) => unContrat(`c${rang}`, { marche: { montant, considerationsSociales: ['Clause sociale'] }, quotePart: { numerateur: 1n, denominateur: 3n } })),
      });
      const lignes = await lire(unExport({ indicateurs: desIndicateurs(registre) }), 'Lignes comptées');
      const somme = (code: string): string => lignes.filter((ligne) => ligne['Code']?.valeur === code).map((ligne) => Number(ligne['Ce qu’elle apporte']?.valeur)).reduce((a, b) => a + b, 0).toFixed(2);
      const attendu = (valeur: Part | null): string => (Number(valeur?.numerateur) / Number(valeur?.denominateur)).toFixed(2);
      expect([somme('C2'), somme('VOL')]).toEqual([attendu(computeMesures('C2', registre)[0]?.valeur ?? null), attendu(computeVol(registre).valeur)]);
    }), { numRuns: 20 });
  });

  it('disent pourquoi une ligne est mise à part', async () => {
    const sujets = new Map([['petit', { reference: '214000028-petit', libelle: 'Petit marché' }]]);
    const indicateurs = desIndicateurs(unRegistre({ contrats: [unContrat('petit', { marche: { montant: euros(25_000) } })] }), sujets);
    const lignes = await lire(unExport({ indicateurs }), 'Lignes mises à part');
    expect(lignes.find((ligne) => ligne['Code']?.valeur === 'A1')).toMatchObject({ Référence: { valeur: '214000028-petit' }, Libellé: { valeur: 'Petit marché' }, Raison: { valeur: insecables(PHRASES_MISE_A_PART.SOUS_LE_SEUIL) } });
  });

  it('cachent les effectifs inférieurs à 5, et ceux qui les donneraient par différence', async () => {
    const registre = (...nouvelles: readonly number[]) => unRegistre({
      releves: nouvelles.map((nouveauxBeneficiaires, rang) => ({ id: `r${rang}`, date: le('2025-03-01'), heures: null, nouveauxBeneficiaires, dontDejaComptes: 0, marcheId: 'm' })),
    });
    const comptes = async (...nouvelles: readonly number[]) =>
      (await lire(unExport({ indicateurs: desIndicateurs(registre(...nouvelles)) }), 'Lignes comptées')).filter((ligne) => ligne['Code']?.valeur === 'A3').map((ligne) => ligne['Ce qu’elle apporte']?.valeur ?? null);
    expect(await comptes(12, 3, 30)).toEqual([null, null, '30']);
    expect(await comptes(12, 0)).toEqual(['12', '0']);
    const [petit] = await lignesDe(registre(4), 'A3');
    expect([petit?.['Valeur'], petit?.['État']?.valeur, petit?.['Remarque']?.valeur]).toEqual([null, 'Renseigné', 'Effectif inférieur à 5, non donné']);
    expect((await lignesDe(registre(12, 3), 'A3'))[0]?.['Valeur']?.valeur).toBe('15');
  });
});

describe('la notice', () => {
  it('dit ce que c’est, de qui, de quand, selon quelle méthode, et ce que veut dire chaque colonne', () => {
    const lu = unExport({
      quoi: 'contrats', contrats: [], demonstration: true, filtre: { etat: 'A_CONFIRMER', recherche: 'voirie' }, indicateurs: desIndicateurs(unRegistre()),
      listes: [{ sorte: 'RELEVE', ecritures: [] }],
    });
    const notice = renderNotice(toClasseurExport(lu));
    for (const dit of [
      'Marchés — Amou — 2025', 'SIREN 214000028', '25 novembre 2026', 'version 1', 'démonstration', 'état «\u00a0À confirmer\u00a0»', 'recherche «\u00a0voirie\u00a0»', 'inférieurs à 5', 'en entier', 'Licence Ouverte 2.0',
      '«\u00a0Objet\u00a0»\u00a0: ', '«\u00a0Verdict\u00a0»\u00a0: ', 'Feuille «\u00a0Lignes mises à part\u00a0»',
    ]) expect(notice.replace(/25.novembre/, '25 novembre')).toContain(dit);
  });
});
