import type { CibleRetenue, ContenuSpaser, NoeudRetenu } from '@spaser/domain';
import type { CibleProposee, VarianteOfferte } from '../api/contrat';
import { actionsOfVariante, ajouterSerie, basculerAction, bilanOf, branchesOf, canonique, changerCible, changerPeriode, choisirVariante, cleOf, differe, enFrancais, feuillesOf, idDuChamp, normaliser, nouveauLocal, retirerSerie, seriesOf, seriesOffertes } from './composition';

const noeud = (code: string, indicateurs: readonly string[], enfants: readonly NoeudRetenu[] = []): NoeudRetenu => ({
  code, niveau: 'n', libelleNiveau: 'Niveau', numero: null, titre: `Titre ${code}`, champs: [], feuille: enfants.length === 0, retenu: false, enfants,
  indicateurs: indicateurs.map((indicateur) => ({ code: indicateur, libelle: indicateur, retenu: false })),
});
// Two levels on one side, three on the other: no model's depth is presumed.
const ARBRE = [noeud('1', [], [noeud('1.1', ['A1', 'A2']), noeud('1.2', ['B1'])]), noeud('2', [], [noeud('2.1', [], [noeud('2.1.1', ['A1', 'C2'])])])];
const VARIANTE: VarianteOfferte = { code: 'V', libelle: 'V', description: '', proposee: true, raison: '', indicateurs: ['A1', 'VOL'], facultatifs: [] };
const cible = (indicateur: string, annee: number, valeur = '25'): CibleRetenue => ({ indicateur, sousMesure: null, libelle: `Part ${indicateur}`, unite: '%', annee, valeur, valeurModele: '25', motif: null });
const PROPOSITIONS: readonly CibleProposee[] = ['A1', 'B1', 'C2', 'VOL'].flatMap((code) => [2026, 2027].map((annee) => ({ ...cible(code, annee), raison: 'r', reprise: true })));
const VIDE: ContenuSpaser = {
  titre: 't', debut: 2026, fin: 2029, variante: '', actions: [], indicateurs: [], cibles: [], indicateursLocaux: [], suivi: { pilote: '', modalites: '', lieuPublication: '' }, signataires: [],
};
const bascule = (contenu: ContenuSpaser, code: string, souvenir: readonly CibleRetenue[] = []): ContenuSpaser => basculerAction(contenu, code, ARBRE, { variante: VARIANTE, propositions: PROPOSITIONS, souvenir });

describe('la composition d’un schéma', () => {
  const depart = choisirVariante(VIDE, VARIANTE, ARBRE, PROPOSITIONS);

  it('lit un modèle de n’importe quelle profondeur', () => {
    expect(feuillesOf(ARBRE).map(({ code }) => code)).toEqual(['1.1', '1.2', '2.1.1']);
    expect(branchesOf(ARBRE).map(({ code, titres, actions }) => [code, titres.length, actions.length])).toEqual([['1', 1, 2], ['2.1', 2, 1]]);
    expect(branchesOf([noeud('x', [])])).toMatchObject([{ code: 'x', titres: [], actions: [{ code: 'x' }] }]);
  });

  it('prend d’une formule ses actions, ses indicateurs et leurs cibles', () => {
    expect(depart).toMatchObject({ variante: 'V', actions: ['1.1', '2.1.1'], indicateurs: ['A1', 'VOL'] });
    expect(depart.cibles.map(cleOf)).toEqual(['A1//2026', 'A1//2027', 'VOL//2026', 'VOL//2027']);
    expect(depart.cibles[0]).not.toHaveProperty('raison');
    expect(actionsOfVariante(VARIANTE, ARBRE)).toEqual(depart.actions);
  });

  it('garde ce qui a été décidé quand on change de formule', () => {
    const decide = changerCible(depart, 'A1//2027', { valeur: '30', motif: 'Nous y sommes presque.' });
    const autre = choisirVariante(decide, { ...VARIANTE, code: 'W', indicateurs: ['A1', 'B1'] }, ARBRE, PROPOSITIONS);
    expect(autre.cibles.map((lue) => `${cleOf(lue)}=${lue.valeur}`)).toEqual(['A1//2026=25', 'A1//2027=30', 'B1//2026=25', 'B1//2027=25']);
  });

  it('laisse avec une action les indicateurs qu’aucune autre ne porte, et jamais ceux du schéma entier', () => {
    const sansUne = bascule(depart, '1.1');
    expect([sansUne.actions, sansUne.indicateurs]).toEqual([['2.1.1'], ['A1', 'VOL']]);
    const sansDeux = bascule(sansUne, '2.1.1');
    expect([sansDeux.actions, sansDeux.indicateurs]).toEqual([[], ['VOL']]);
  });

  it('ajoute les indicateurs de la formule, ou tous ceux de l’action quand elle n’en suit aucun', () => {
    expect(bascule(depart, '1.2').indicateurs).toEqual(['A1', 'B1', 'VOL']);
    expect(bascule(bascule(depart, '1.2'), '1.2')).toEqual(depart);
  });

  it('rend ses cibles à une action que l’on remet', () => {
    const decide = changerCible(bascule(depart, '1.2'), 'B1//2026', { valeur: '3', motif: 'm' });
    const remise = bascule(bascule(decide, '1.2'), '1.2', decide.cibles);
    expect(remise.cibles.find((lue) => cleOf(lue) === 'B1//2026')).toMatchObject({ valeur: '3', motif: 'm' });
  });

  it('ne reprend pas d’elle-même une cible à la mesure d’un autre acheteur : elle l’offre', () => {
    const enHeures = PROPOSITIONS.map((proposee) => (proposee.indicateur === 'B1' ? { ...proposee, unite: 'h', reprise: false } : proposee)) as readonly CibleProposee[];
    const avec = basculerAction(depart, '1.2', ARBRE, { variante: VARIANTE, propositions: enHeures });
    expect([avec.indicateurs, avec.cibles.some(({ indicateur }) => indicateur === 'B1')]).toEqual([['A1', 'B1', 'VOL'], false]);
    const [offerte, ...autres] = seriesOffertes(avec, enHeures);
    if (offerte === undefined) throw new Error('nothing offered');
    expect(autres).toEqual([]);
    const prise = ajouterSerie(avec, offerte, enHeures);
    expect(prise.cibles.filter(({ indicateur }) => indicateur === 'B1').map(cleOf)).toEqual(['B1//2026', 'B1//2027']);
    expect([seriesOffertes(prise, enHeures), retirerSerie(prise, offerte)]).toEqual([[], avec]);
  });

  it('ne remet pas une cible retirée tant que son indicateur reste', () => {
    const [serie] = seriesOf(depart.cibles.filter(({ indicateur }) => indicateur === 'A1'));
    if (serie === undefined) throw new Error('no target');
    const sans = retirerSerie(depart, serie);
    expect(bascule(sans, '1.2', depart.cibles).cibles.map(({ indicateur }) => indicateur)).toEqual(['B1', 'B1', 'VOL', 'VOL']);
  });

  it('oublie le motif d’un écart qui n’est plus', () => {
    const ecart = changerCible(depart, 'A1//2026', { valeur: '20', motif: 'm' });
    expect(changerCible(ecart, 'A1//2026', { valeur: '25,0' }).cibles[0]).toMatchObject({ valeur: '25,0', motif: null });
    expect([differe({ valeur: '25,0', valeurModele: '25' }), differe({ valeur: '5', valeurModele: null })]).toEqual([false, true]);
  });

  it('suit la période : les cibles hors du schéma s’en vont, celles des années gagnées viennent', () => {
    const plusTard = changerPeriode(depart, 2027, 2029, PROPOSITIONS);
    expect([plusTard.debut, plusTard.cibles.map(cleOf)]).toEqual([2027, ['A1//2027', 'VOL//2027']]);
    expect(changerPeriode(plusTard, 2026, 2029, PROPOSITIONS).cibles.map(cleOf)).toEqual(depart.cibles.map(cleOf));
    expect(normaliser(changerCible(depart, 'A1//2026', { valeur: '12,50 ' })).cibles[0]?.valeur).toBe('12.5');
  });

  it.each([['12 000,50', '12000.5'], ['25 %', '25'], ['007', '7'], ['0,0', '0'], [' douze ', 'douze'], ['1,23456', '1,23456'], ['', '']])('lit « %s » comme « %s »', (saisi, lu) => {
    expect(canonique(saisi)).toBe(lu);
  });

  it('montre côte à côte les années d’une mesure, et compte ce qu’il faudra suivre', () => {
    expect(seriesOf(depart.cibles).map(({ libelle, cibles }) => [libelle, cibles.length])).toEqual([['Part A1', 2], ['Part VOL', 2]]);
    const avecLocal = { ...depart, indicateursLocaux: [nouveauLocal([], 2026, 2029)] };
    expect(bilanOf(avecLocal)).toEqual({ actions: 2, indicateurs: 3, minutes: 15 });
    expect(bilanOf({ ...depart, indicateurs: [] }).minutes).toBe(0);
    expect(nouveauLocal([{ code: 'L-2', libelle: '', unite: '', cibles: [] }], 2026, 2029).code).toBe('L-3');
  });

  it('donne à chaque champ du serveur une adresse sur l’écran', () => {
    expect([idDuChamp('cibles[2].motif'), idDuChamp('suivi.pilote'), idDuChamp('signataires[0]')]).toEqual(['champ-cibles-2-motif', 'champ-suivi-pilote', 'champ-signataires-0']);
    expect(['12.5', '25', '49000', '1234567.25', 'a.b', ''].map(enFrancais)).toEqual(['12,5', '25', '49\u00a0000', '1\u00a0234\u00a0567,25', 'a.b', '']);
  });
});
