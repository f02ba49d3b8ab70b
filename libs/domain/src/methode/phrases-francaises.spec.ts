import { CATALOGUE } from '../indicateur/catalogue';
import { MODELE_LANDES_2023_2029 } from '../spaser/modele-landes-2023-2029';
import { CODES_DECISION, listVersionsRegle } from './registre';

const FAUTES: readonly (readonly [string, RegExp])[] = [
  ['apostrophe droite', /'/],
  ['espace sécable avant une ponctuation double, un symbole ou un guillemet fermant', / [:;!?»%€]/],
  ['espace sécable après un guillemet ouvrant', /« /],
  ['milliers séparés par une espace sécable', /\d \d{3}/],
  ['espace fine insécable', /\u202f/],
  ['espace double', /[ \u00a0]{2}/],
];

/** Every sentence written for the reader; the verbatim text of the scheme is not ours to retouch. */
const PHRASES: readonly string[] = [
  ...CODES_DECISION.flatMap(listVersionsRegle).flatMap(({ sujet, enonce, decision, alternative }) => [sujet, enonce, decision, alternative ?? '']),
  ...MODELE_LANDES_2023_2029.anomalies.flatMap(({ enonce, traitement }) => [enonce, traitement]),
  ...CATALOGUE.flatMap(({ definition, sousMesures }) => [definition, ...sousMesures.map(({ libelle }) => libelle)]),
];

describe('Phrases destinées au lecteur', () => {
  it.each(FAUTES)('sans %s', (_, faute) => {
    expect(PHRASES.filter((phrase) => faute.test(phrase))).toEqual([]);
  });
});
