import { addJours, dateCivile, type DateCivile } from '../quantite/date-civile';
import { watchSource, type SuiviSource } from './surveillance';

const AUJOURDHUI = dateCivile(2026, 3, 1);
const ilYA = (jours: number): DateCivile => addJours(AUJOURDHUI, -jours);
const NOM = 'donnees.exemple.fr/decp.json';
const watch = (avec: Partial<SuiviSource>) =>
  watchSource({ nom: NOM, premierLe: ilYA(200), dernierNouveauLe: ilYA(1), dernierSuccesLe: ilYA(0), derniere: { issue: 'INCHANGE', le: ilYA(0), phrase: null }, ...avec }, AUJOURDHUI);

describe('a source that falls silent', () => {
  it('is not silent after sixty days, and is after sixty-one', () => {
    expect(watch({ dernierNouveauLe: ilYA(60) })).toBeNull();
    expect(watch({ dernierNouveauLe: ilYA(61) })).toEqual({ motif: 'SILENCE', jours: 61, phrase: `La source ${NOM} n’a rien publié depuis 61\u00a0jours.` });
  });

  it('is counted from its first run when it never brought anything', () => {
    expect(watch({ premierLe: ilYA(60), dernierNouveauLe: null })).toBeNull();
    expect(watch({ premierLe: ilYA(61), dernierNouveauLe: null })).toMatchObject({ motif: 'SILENCE', jours: 61 });
  });

  it('says nothing before its first run', () => expect(watch({ premierLe: null, dernierNouveauLe: null, dernierSuccesLe: null, derniere: null })).toBeNull());
});

describe('a source that fails', () => {
  const echec = { issue: 'ECHEC', le: ilYA(0), phrase: 'Elle a répondu 500.' } as const;

  it('is told after three days, with the sentence of its last failure', () => {
    expect(watch({ dernierSuccesLe: ilYA(2), derniere: echec })).toBeNull();
    expect(watch({ dernierSuccesLe: ilYA(3), derniere: echec })).toEqual({ motif: 'ECHEC', jours: 3, phrase: `La source ${NOM} ne peut pas être lue depuis 3\u00a0jours. Elle a répondu 500.` });
  });

  it('is counted from its first run when it never succeeded', () =>
    expect(watch({ premierLe: ilYA(3), dernierNouveauLe: null, dernierSuccesLe: null, derniere: echec })).toMatchObject({ motif: 'ECHEC', jours: 3 }));

  it('comes before silence: it is the cause of it', () => expect(watch({ dernierNouveauLe: ilYA(90), dernierSuccesLe: ilYA(40), derniere: echec })?.motif).toBe('ECHEC'));
});
