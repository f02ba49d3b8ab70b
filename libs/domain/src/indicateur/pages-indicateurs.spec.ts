import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listDecisionsOf } from '../methode/registre';
import { listObjectifsOf, type Cible, type ObjectifChiffre } from '../spaser/modele';
import { MODELE_LANDES_2023_2029 as MODELE } from '../spaser/modele-landes-2023-2029';
import { CATALOGUE, CHIFFRE_VOL } from './catalogue';
import { describeSorte, listSortesOf } from '../registre/sorte-ecriture';
import { unRegistre } from '../testing/un-registre';
import type { CodeChiffre } from './code-indicateur';
import { computeSeries, computeSeriesB1 } from './formules';

const DOSSIER = join(__dirname, '../../../../docs/indicateurs');
const RUBRIQUES = ['Unité', 'Formule', 'Données nécessaires', 'Saisie', 'Autres lectures', 'Décisions', 'Cibles', 'Ce que les DECP ne disent pas', 'Anomalies de la source'];
const LIBELLE_VOL = MODELE.objectifsChiffres.find(({ indicateur }) => indicateur === 'VOL')?.libelle ?? '';

const readPage = (code: string): string => readFileSync(join(DOSSIER, `${code}.md`), 'utf8');

/** Text between a heading and the next one. */
function rubriqueOf(page: string, titre: string): string {
  const [, suite = ''] = page.split(`\n## ${titre}\n`);
  return (suite.split('\n## ')[0] ?? '').trim();
}

const codesIn = (texte: string, code: RegExp): string[] => [...new Set(texte.match(code) ?? [])].sort();

/** The value as a page prints it: « 25 % », « 15 278 h », « 5 marchés ». */
function formatCible({ unite }: ObjectifChiffre, { valeur }: Cible): string {
  const nombre = String(valeur.numerateur).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${nombre} ${unite === 'marché' || unite === 'démarche' ? `${unite}s` : unite}`;
}

const sansInsecable = (texte: string): string => texte.replace(/\u00a0/g, ' ');

describe.each(CATALOGUE)('Page de l’indicateur $code', ({ code, libelle, definition }) => {
  it('porte le libellé exact du schéma et la définition du catalogue', () => {
    expect(readPage(code).startsWith(`# ${code} — ${libelle}\n\n${definition}\n`)).toBe(true);
  });

  it('donne exactement les cibles du modèle', () => {
    const attendues = listObjectifsOf(MODELE, code).flatMap((objectif) => objectif.cibles.map((cible) => {
      const annee = cible.annee === 'ANNUEL' ? 'chaque année' : String(cible.annee);
      return [annee, sansInsecable(formatCible(objectif, cible))];
    }));
    const lignes = rubriqueOf(readPage(code), 'Cibles').split('\n').filter((ligne) => /^\| (\d|chaque)/.test(ligne));
    const lues = lignes.map((ligne) => ligne.split('|').slice(1, 3).map((cellule) => sansInsecable(cellule.trim()).replace(/^(chaque année),.*/, '$1')));
    expect(lues).toEqual(attendues);
    if (attendues.length === 0) expect(rubriqueOf(readPage(code), 'Cibles')).toBe('Aucune.');
  });
});

describe.each<CodeChiffre>([...CATALOGUE.map(({ code }) => code), 'VOL', 'CAP'])('Page du chiffre %s', (code) => {
  const page = readPage(code);

  it('remplit toutes ses rubriques', () => {
    expect(RUBRIQUES.filter((titre) => rubriqueOf(page, titre).length < 'Aucune.'.length)).toEqual([]);
  });

  it('nomme les rubriques du registre où il se saisit', () => {
    const rubriques = code === 'VOL' || code === 'CAP' ? [] : listSortesOf(code).map((sorte) => describeSorte(sorte).pluriel);
    const saisie = sansInsecable(rubriqueOf(page, 'Saisie'));
    expect(rubriques.filter((rubrique) => !saisie.includes(`« ${rubrique} »`))).toEqual([]);
  });

  it('donne ses autres lectures, toutes et elles seules', () => {
    const series = [...computeSeries(unRegistre()), ...computeSeriesB1({ actifs: { epci: 0, communes: 0, autres: 0 }, elargi: null })].filter(({ indicateur }) => indicateur === code);
    const attendues = series.map(({ libelle }) => `- ${sansInsecable(libelle)}.`);
    expect(sansInsecable(rubriqueOf(page, 'Autres lectures'))).toBe(attendues.length === 0 ? 'Aucune.' : attendues.join('\n'));
  });

  it('explique les décisions du registre, toutes et elles seules', () => {
    expect(codesIn(rubriqueOf(page, 'Décisions'), /\bD-\d{2}\b/g)).toEqual(listDecisionsOf(code));
  });

  it('signale les anomalies du texte qui la touchent, toutes et elles seules', () => {
    const attendues = MODELE.anomalies.filter(({ indicateurs }) => indicateurs.includes(code)).map((anomalie) => anomalie.code);
    expect(codesIn(rubriqueOf(page, 'Anomalies de la source'), /\bN\d+\b/g)).toEqual([...attendues].sort());
  });
});

describe('Page de VOL', () => {
  it('porte le libellé du schéma et la définition du catalogue', () => {
    expect(readPage('VOL').startsWith(`# VOL — ${CHIFFRE_VOL.libelle}\n\n${CHIFFRE_VOL.definition}\n`)).toBe(true);
  });
});

describe('Index des pages', () => {
  it('mène à chaque page par le libellé exact', () => {
    const index = readFileSync(join(DOSSIER, 'README.md'), 'utf8');
    const libelles = [...CATALOGUE.map(({ code, libelle }) => [code, libelle]), ['VOL', LIBELLE_VOL], ['CAP', MODELE.capTerritorial?.libelle ?? '']];
    expect(libelles.filter(([code, libelle]) => !index.includes(`| [${code}](${code}.md) | ${libelle} |`))).toEqual([]);
  });
});
