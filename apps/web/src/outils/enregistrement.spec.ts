import { avancer, delaiAvantEnvoi, estEnAttente, ouvrir, type Enregistrement, type Evenement } from './enregistrement';

const suivre = (...evenements: readonly Evenement<string>[]): Enregistrement<string> => evenements.reduce(avancer<string>, ouvrir('a', 3, null));
const ecrit = (contenu: string): Evenement<string> => ({ sorte: 'ECRIT', contenu });
const echoue = (statut: number): Evenement<string> => ({ sorte: 'ECHOUE', statut, raison: 'non' });
const ENVOYE = { sorte: 'ENVOYE' } as const;
const enregistre = (version: number, revision: number): Evenement<string> => ({ sorte: 'ENREGISTRE', version, revision, instant: '2026-03-01T12:00:00Z' });

describe('l’enregistrement d’un brouillon', () => {
  it('n’envoie rien tant que rien n’est écrit, puis attend la fin de la saisie', () => {
    expect(delaiAvantEnvoi(suivre())).toBeNull();
    expect(delaiAvantEnvoi(suivre(ecrit('b')))).toBe(700);
  });

  it('n’envoie qu’une chose à la fois, et garde ce qui est écrit pendant l’envoi', () => {
    const pendant = suivre(ecrit('b'), ENVOYE, ecrit('c'));
    expect(delaiAvantEnvoi(pendant)).toBeNull();
    const apres = avancer(pendant, enregistre(1, 4));
    expect(apres).toMatchObject({ contenu: 'c', revision: 4, enregistree: 1 });
    expect([estEnAttente(apres), delaiAvantEnvoi(apres)]).toEqual([true, 700]);
    expect(estEnAttente(avancer(apres, enregistre(2, 5)))).toBe(false);
  });

  it('réessaie de plus en plus tard quand la connexion est perdue, sans rien perdre', () => {
    const delais = [1, 2, 3, 9].map((fois) => delaiAvantEnvoi(suivre(ecrit('b'), ...Array.from({ length: fois }, () => echoue(0)))));
    expect(delais).toEqual([2_000, 4_000, 8_000, 20_000]);
    const revenue = avancer(suivre(ecrit('b'), echoue(503)), enregistre(1, 4));
    expect(revenue).toMatchObject({ contenu: 'b', soucis: null, essais: 0 });
  });

  it('s’arrête quand quelqu’un d’autre a écrit, et laisse choisir', () => {
    const conflit = suivre(ecrit('b'), ENVOYE, echoue(412), { sorte: 'AUTRE_LUE', contenu: 'z', revision: 9 });
    expect([conflit.soucis, delaiAvantEnvoi(conflit), avancer(conflit, { sorte: 'REESSAYER' }).soucis]).toEqual(['CONFLIT', null, 'CONFLIT']);
    const mienne = avancer(conflit, { sorte: 'GARDER_LA_MIENNE' });
    expect([mienne.contenu, mienne.revision, delaiAvantEnvoi(mienne)]).toEqual(['b', 9, 700]);
    const autre = avancer(conflit, { sorte: 'PRENDRE_L_AUTRE' });
    expect([autre.contenu, autre.revision, estEnAttente(autre)]).toEqual(['z', 9, false]);
  });

  it('ne choisit rien avant d’avoir lu l’autre version', () => {
    const conflit = suivre(ecrit('b'), echoue(412));
    expect(avancer(conflit, { sorte: 'GARDER_LA_MIENNE' })).toBe(conflit);
    expect(avancer(conflit, { sorte: 'PRENDRE_L_AUTRE' })).toBe(conflit);
  });

  it('garde ce qui est refusé, et le propose à nouveau une fois corrigé', () => {
    const refus = suivre(ecrit('b'), echoue(422));
    expect([refus.soucis, refus.contenu, delaiAvantEnvoi(refus)]).toEqual(['REFUS', 'b', null]);
    expect(delaiAvantEnvoi(avancer(refus, ecrit('c')))).toBe(700);
    expect(delaiAvantEnvoi(suivre(ecrit('b'), echoue(401)))).toBeNull();
  });
});
