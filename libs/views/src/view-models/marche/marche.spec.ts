import { readSaisieMarche } from '@spaser/domain';
import { renderMarche } from '../../render';
import { listLignes } from '../../testing/lecture-html';
import { unMarche, unMarcheLu } from '../../testing/un-marche';
import type { VueTableau } from '../tableau';
import { toVueMarche } from './marche';

const lisible = (texte: string): string => texte.replaceAll('\u00a0', ' ');
const lignesOf = (tableau: VueTableau | null): readonly string[] =>
  (tableau?.lignes ?? []).map(({ tete, cellules }) => lisible([tete, ...cellules.map(({ texte }) => texte)].join(' | ')));

describe('la fiche d’un marché', () => {
  it('dit en une phrase son montant, sa date, son acheteur et pourquoi il est inclusif', () => {
    expect(lisible(toVueMarche(unMarcheLu()).conclusion)).toBe(
      'Marché de 372 500,00 €, notifié le 1er juillet 2025 par Commune inventée. Il est inclusif : marché réservé et clause sociale, preuve DECP.',
    );
  });

  it('distingue « il ne l’est pas » de « les sources ne le disent pas »', () => {
    expect(toVueMarche(unMarcheLu({}, { considerationsSociales: [] })).conclusion).toContain('Il ne compte pas comme achat inclusif.');
    expect(toVueMarche(unMarcheLu({}, { considerationsSociales: null })).conclusion).toContain('Ses sources ne disent pas s’il est inclusif.');
  });

  it('montre le calcul de chaque année avec ses nombres, ou le motif de la mise de côté', () => {
    expect(lignesOf(toVueMarche(unMarcheLu()).valeurs)).toEqual([
      '2025 | 360 000,00 € × 184 jours ÷ 1 096 jours | 60 437,96 €', '2026 | 372 500,00 € × 365 jours ÷ 1 096 jours | 124 053,38 €',
      '2029 | Durée non publiée : la part de l’année ne se calcule pas | mis de côté',
    ]);
  });

  it('nomme l’état retenu parmi tous les états', () => {
    expect(lignesOf(toVueMarche(unMarcheLu()).etats)).toEqual([
      'Notification | 01/07/2025 | 360 000,00 € | 36 mois | Non', 'Modification | 10/02/2026 | 372 500,00 € | non transmis | Oui, dernier état connu',
    ]);
  });

  it('montre ce que la source a écrit et ce qui en est retenu', () => {
    const vue = toVueMarche(unMarcheLu({}, {
      aVerifier: ['ETAT_AMBIGU', 'CPV_ZERO_PERDU'],
      anomalies: [
        { code: 'CPV_ZERO_PERDU', champ: 'codeCPV', brut: '7310000', retenu: '07310000' },
        { code: 'MONTANT_ILLISIBLE', champ: 'montant', brut: 'douze', retenu: null },
        { code: 'MONTANT_INVRAISEMBLABLE', champ: 'montant', brut: '99999999900', retenu: '99999999900' },
      ],
    }));
    expect(vue.doutes.map(({ detail }) => detail && [detail.champ, lisible(detail.brut), lisible(detail.retenu)])).toEqual([
      ['Code CPV', '7310000', '07310000'], ['Montant', 'douze', 'rien'], ['Montant', '999 999 999,00 €', '999 999 999,00 €'], null,
    ]);
    expect(vue.doutes.at(-1)?.phrase).toContain('Le plus élevé est retenu.');
  });

  it('ouvre jusqu’à la ligne du fichier', () => {
    expect(listLignes(renderMarche(toVueMarche(unMarcheLu()))).map(lisible)).toEqual(
      expect.arrayContaining(['demonstration-2025.json', 'ligne 81', 'marches.marche[7]', '12 novembre 2026 à 14 h 32']),
    );
  });

  it('mène aux contrats de la première année où il compte', () => {
    expect(toVueMarche(unMarcheLu()).retour?.href).toBe('/territoire/2025/contrats');
    expect(toVueMarche(unMarcheLu({ valeurs: [] })).retour).toBeNull();
  });

  it('écrit « non transmis » tout ce qu’aucune source ne dit', () => {
    const vue = toVueMarche(unMarcheLu({ valeurs: [] }, {
      objet: null, montantInitial: null, montantCourant: null, dateNotification: null, dureeMois: null,
      procedure: null, codeCPV: null, typeMarche: null, lieuExecution: null,
      titulaires: [{ id: null, typeIdentifiant: 'SIRET', denominationSociale: null }],
    }));
    expect(vue.faits.filter(({ valeur }) => valeur === 'non transmis').map(({ libelle }) => libelle)).toEqual([
      'Notifié le', 'Montant initial, HT', 'Montant courant, HT', 'Durée', 'Type', 'Procédure', 'Code CPV', 'Lieu d’exécution',
    ]);
    expect(vue.titulaires).toEqual([{ nom: 'Nom non transmis', identifiant: 'identifiant non transmis' }]);
    expect(vue.h1).toBe('Marché sans objet publié');
  });

  it('montre ce que dit la collectivité à côté de ce qui est publié, et d’où vient la preuve', () => {
    const publie = unMarche({ considerationsSociales: [] });
    const saisie = { ...readSaisieMarche({}), appartenance: 'A_NOUS' as const, montant: 340_000_00n, clauses: [{ dateEffet: null, heures: 35_000n, variations: [] }] };
    const vue = toVueMarche(unMarcheLu({ publie }, { ...publie, saisie, considerationsSociales: ['Clause sociale'] }));
    expect(lignesOf(vue.corrections?.tableau ?? null)).toEqual(['Montant initial HT | 340 000 € | 360 000 €', 'Clauses d’insertion | heures d’insertion contractualisées 350 h | aucun']);
    expect([vue.conclusion, vue.preuve].map((texte) => lisible(texte).includes('la collectivité'))).toEqual([true, true]);
    expect(renderMarche(vue)).toContain('Ce que dit la collectivité');
  });

  it('dit d’un marché qu’il est écarté, confirmé, ou que personne ne le publie', () => {
    const phraseOf = (appartenance: 'A_NOUS' | 'PAS_A_NOUS', publie: boolean) => lisible(toVueMarche(unMarcheLu({ publie: publie ? unMarche() : null }, { saisie: { ...readSaisieMarche({}), appartenance } })).corrections?.phrase ?? '');
    expect(phraseOf('PAS_A_NOUS', true)).toContain('il n’entre dans aucun chiffre');
    expect(phraseOf('A_NOUS', true)).toContain('tel qu’il est publié');
    expect(phraseOf('A_NOUS', false)).toContain('n’est pas publié');
    expect(toVueMarche(unMarcheLu()).corrections).toBeNull();
  });
});
