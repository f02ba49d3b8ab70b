import type { ContenuSpaser } from '@spaser/domain';
import { anneeDe, valeurAvecUnite } from '../textes/valeurs';
import { SUJETS } from '../textes/ecarts';
import { cleOf } from './composition';

/** One thing that two versions of a scheme say differently. */
export interface Ecart {
  readonly sujet: string;
  readonly mien: string;
  readonly autre: string;
}

/** What differs between two versions, in words; `noms`: the labels of actions, indicators and formulas by code. */
export function ecartsEntre(mien: ContenuSpaser, autre: ContenuSpaser, noms: ReadonlyMap<string, string>): readonly Ecart[] {
  const nom = (code: string): string => noms.get(code) ?? code;
  const liste = (sujet: string, lire: (contenu: ContenuSpaser) => readonly string[]): readonly Ecart[] => {
    const [a, b] = [new Set(lire(mien)), new Set(lire(autre))];
    return [...new Set([...a, ...b])].filter((code) => a.has(code) !== b.has(code)).map((code) => ({ sujet: `${sujet} ${nom(code)}`, mien: SUJETS.retenu(a.has(code)), autre: SUJETS.retenu(b.has(code)) }));
  };
  const textes = (sujet: string, lire: (contenu: ContenuSpaser) => string): readonly Ecart[] => {
    const [a, b] = [lire(mien), lire(autre)];
    return a === b ? [] : [{ sujet, mien: a === '' ? SUJETS.vide : a, autre: b === '' ? SUJETS.vide : b }];
  };
  const cibles = (contenu: ContenuSpaser) => new Map(contenu.cibles.map((cible) => [cleOf(cible), cible]));
  const [ciblesA, ciblesB] = [cibles(mien), cibles(autre)];
  const deCibles = [...ciblesA].flatMap(([cle, a]): readonly Ecart[] => {
    const b = ciblesB.get(cle);
    if (b === undefined || (a.valeur === b.valeur && a.motif === b.motif)) return [];
    const dire = ({ valeur, unite, motif }: typeof a): string => `${valeurAvecUnite(valeur, unite)}${motif === null || motif === '' ? '' : ` (${motif})`}`;
    return [{ sujet: `${a.libelle}, ${anneeDe(a.annee)}`, mien: dire(a), autre: dire(b) }];
  });
  return [
    ...textes(SUJETS.formule, ({ variante }) => nom(variante)),
    ...textes(SUJETS.periode, ({ debut, fin }) => `${debut}-${fin}`),
    ...liste(SUJETS.action, ({ actions }) => actions),
    ...deCibles,
    ...textes(SUJETS.pilote, ({ suivi }) => suivi.pilote),
    ...textes(SUJETS.modalites, ({ suivi }) => suivi.modalites),
    ...textes(SUJETS.lieu, ({ suivi }) => suivi.lieuPublication),
    ...textes(SUJETS.locaux, ({ indicateursLocaux }) => indicateursLocaux.map(({ code, libelle }) => `${code} ${libelle}`).join(', ')),
    ...liste(SUJETS.signataire, ({ signataires }) => signataires),
  ];
}
