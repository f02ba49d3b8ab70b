import { MODELE_EN_AMBITIONS, MODELE_EN_ENGAGEMENTS } from '../testing';
import { computeCompletude } from './completude-l2111-3';
import { ciblesOf, composeContenu, proposeVariantes, raisonsDesCibles, type ProfilAcheteur } from './compose-contenu';
import { cleCible, pruneArbre, toArbre, type ContenuSpaser, type ModeleLibre, type NoeudRetenu } from './contenu-spaser';
import { listNoeuds } from './modele';
import { MODELE_LANDES_2023_2029 } from './modele-landes-2023-2029';
import { formatCible, formatValeurCible, motUnite, parseValeurCible } from './unite-cible';
import { verifyContenu } from './verify-contenu';

const LANDES: ModeleLibre = MODELE_LANDES_2023_2029;
const commune = (population: number | null, marches: ProfilAcheteur['marches'] = null): ProfilAcheteur => ({ nom: 'Amou', type: 'COMMUNE', population, marches });
const proposee = (profil: Pick<ProfilAcheteur, 'type' | 'population'>, modele = LANDES): string | undefined => proposeVariantes(modele, profil)[0]?.variante.code;
const essentiel = (): ContenuSpaser => composeContenu(LANDES, 'ESSENTIEL', commune(500), 2026);
const codesOf = (contenu: ContenuSpaser, modele = LANDES): string[] => verifyContenu(contenu, modele).map(({ code }) => code);

describe('the variant proposed', () => {
  it.each([[499, 'ESSENTIEL'], [3_499, 'ESSENTIEL'], [3_500, 'COMMUNE'], [30_000, 'COMMUNE']])('to a commune of %d inhabitants is %s', (population, code) => {
    expect(proposee(commune(population))).toBe(code);
  });

  it('to the others follows their kind, and an unknown population asks for the least', () => {
    expect(proposee({ type: 'EPCI', population: 20_000 })).toBe('EPCI');
    expect(proposee({ type: 'DEPARTEMENT', population: null })).toBe('DEPARTEMENT');
    expect(proposee({ type: 'SYNDICAT', population: null })).toBe('EPCI');
    expect(proposee(commune(null))).toBe('ESSENTIEL');
  });

  it('says why in French', () => {
    expect(proposeVariantes(LANDES, commune(512))[0]?.raison).toMatch(/512 habitants, au-dessous de 3\u00a0500/);
  });

  it('holds at most seven figures for a small commune, and all 23 for the Département', () => {
    expect(essentiel().indicateurs).toEqual(['A1', 'A2', 'C2', 'F2', 'G2', 'H1', 'VOL']);
    expect(composeContenu(LANDES, 'DEPARTEMENT', { ...commune(null), type: 'DEPARTEMENT' }, 2023).actions).toHaveLength(14);
    expect(() => composeContenu(LANDES, 'GEANTE', commune(1), 2026)).toThrow('La formule «\u00a0GEANTE\u00a0» n’existe pas');
  });
});

describe('the first content of a scheme', () => {
  it('retains the actions that carry an indicator, and the targets still to come', () => {
    expect(essentiel().actions).toEqual(['1.1.1', '1.2.1', '2.1.2', '2.1.3', '2.1.4']);
    expect(essentiel().cibles.map((cible) => `${cleCible(cible)} ${cible.valeur}`)).toEqual(['A1//2027 65', 'VOL//2027 10']);
  });

  it('is ready for the council as it is, in each variant', () => {
    for (const { code } of LANDES.variantes) expect(codesOf(composeContenu(LANDES, code, commune(500), 2026))).toEqual([]);
  });

  it('gives a reason from the buyer’s own contracts, and takes no silence for a zero', () => {
    const { cibles } = essentiel();
    const raison = (marches: ProfilAcheteur['marches']): string | undefined => raisonsDesCibles(cibles, { marches }).get('A1//2027');
    expect(raison({ depuis: 2023, notifies: 6, plusDe25000: 5, avecClause: 1, reserves: 0 })).toBe('1 de vos 5 marchés connus de plus de 25\u00a0000\u00a0€\u00a0HT depuis 2023 comportait une clause sociale.');
    expect(raison({ depuis: 2023, notifies: 6, plusDe25000: 5, avecClause: 0, reserves: 0 })).toMatch(/^Aucun de vos 5 marchés connus .* ne comportait de clause sociale\.$/);
    expect(raison({ depuis: 2023, notifies: 1, plusDe25000: 1, avecClause: 0, reserves: 0 })).toMatch(/^Votre seul marché connu .* ne comportait pas de clause sociale\.$/);
    expect(raison({ depuis: 2023, notifies: 1, plusDe25000: 1, avecClause: 1, reserves: 0 })).toMatch(/^Votre seul marché connu .* comportait une clause sociale\.$/);
    expect(raison({ depuis: 2023, notifies: 2, plusDe25000: 0, avecClause: 0, reserves: 0 })).toMatch(/ne dépasse 25\u00a0000\u00a0€\u00a0HT/);
    expect(raison(null)).toMatch(/Aucun de vos marchés n’est encore connu/);
  });

  it('says clauses and reservations side by side: a contract that is both never makes six of five', () => {
    const raison = (avecClause: number, reserves: number): string | undefined =>
      raisonsDesCibles(essentiel().cibles, { marches: { depuis: 2023, notifies: 5, plusDe25000: 5, avecClause, reserves } }).get('VOL//2027');
    expect(raison(4, 2)).toBe('4 de vos 5 marchés connus depuis 2023 portaient une clause sociale\u00a0; 2 étaient réservés.');
    expect(raison(0, 1)).toBe('Aucun de vos 5 marchés connus depuis 2023 ne portait de clause sociale\u00a0; 1 était réservé.');
    expect(raison(1, 0)).toMatch(/; aucun n’était réservé\.$/);
  });

  it('tells anyone but a Département that hours are those of the buyer who wrote them', () => {
    const raison = (type?: ProfilAcheteur['type']): string | undefined => raisonsDesCibles(ciblesOf(LANDES, ['A2'], 2026), { marches: null, type }).get('A2//2026');
    expect(raison('COMMUNE')).toMatch(/ramenez-la à celle de vos achats/);
    expect(raison('DEPARTEMENT')).toBe('C’est la cible du modèle.');
  });
});

describe('what is wrong in a scheme', () => {
  const avec = (changement: Partial<ContenuSpaser>): ContenuSpaser => ({ ...essentiel(), ...changement });
  const [a1 = null] = essentiel().cibles;
  const cible = (changement: object) => avec({ cibles: [{ ...(a1 as object), ...changement } as never] });

  const local = (cibles: ContenuSpaser['indicateursLocaux'][number]['cibles']) => ({ code: 'L-1', libelle: 'Repas bio', unite: '%', cibles });

  it.each<[string, ContenuSpaser]>([
    ['TITRE_ABSENT', avec({ titre: ' ' })],
    ['ANNEE_HORS_BORNES', avec({ fin: 2999 })],
    ['FIN_AVANT_DEBUT', avec({ debut: 2027, fin: 2026, cibles: [] })],
    ['TEXTE_TROP_LONG', avec({ titre: 'a'.repeat(2_001) })],
    ['AUCUNE_ACTION', avec({ actions: [] })],
    ['ACTION_INCONNUE', avec({ actions: ['9.9.9'] })],
    ['INDICATEUR_INCONNU', avec({ indicateurs: [...essentiel().indicateurs, 'Z9'] })],
    ['VARIANTE_INCONNUE', avec({ variante: 'X' })],
    ['CIBLE_ILLISIBLE', cible({ valeur: 'beaucoup', motif: 'parce que' })],
    ['POURCENT_TROP_GRAND', cible({ valeur: '101', motif: 'parce que' })],
    ['CIBLE_HORS_PERIODE', cible({ annee: 2031 })],
    ['CIBLE_SANS_INDICATEUR', cible({ indicateur: 'C1' })],
    ['MOTIF_ABSENT', cible({ valeur: '25' })],
    ['CIBLE_EN_DOUBLE', avec({ cibles: [...essentiel().cibles, ...essentiel().cibles.slice(0, 1)] })],
    ['CODE_LOCAL', avec({ indicateursLocaux: [{ code: 'A1', libelle: 'Repas', unite: 'repas', cibles: [] }] })],
    ['CODE_EN_DOUBLE', avec({ indicateursLocaux: [local([]), local([])] })],
    ['CIBLE_ILLISIBLE', avec({ indicateursLocaux: [local([{ annee: 2027, valeur: '-1' }])] })],
    ['POURCENT_TROP_GRAND', avec({ indicateursLocaux: [local([{ annee: 'ANNUEL', valeur: '100,5' }])] })],
    ['CIBLE_HORS_PERIODE', avec({ indicateursLocaux: [local([{ annee: 2031, valeur: '5' }])] })],
    ['CIBLE_EN_DOUBLE', avec({ indicateursLocaux: [local([{ annee: 2027, valeur: '5' }, { annee: 2027, valeur: '6' }])] })],
    ['SIGNATAIRE_INCONNU', avec({ signataires: ['123456789'] })],
    ['SIGNATAIRE_EN_DOUBLE', avec({ signataires: ['224000018', '224000018'] })],
  ])('%s', (code, contenu) => {
    expect(codesOf(contenu)).toEqual([code]);
  });

  it('is told all at once, each with its field and what to do', () => {
    const defauts = verifyContenu(avec({ titre: '', actions: [], indicateursLocaux: [{ code: 'L-1', libelle: '', unite: '', cibles: [{ annee: 2027, valeur: 'x' }] }, { code: 'L-1', libelle: 'b', unite: 'b', cibles: [] }] }), LANDES);
    expect(defauts.map(({ champ }) => champ)).toEqual(['titre', 'actions', 'indicateursLocaux[0].libelle', 'indicateursLocaux[0].unite', 'indicateursLocaux[0].cibles[0].valeur', 'indicateursLocaux[1].code']);
    for (const { message } of defauts) expect(message).toMatch(/[.]$/);
  });
});

describe('a value of target', () => {
  it.each([['25', '25'], ['25 %', '25'], ['12,50', '12.5'], ['49\u00a0000', '49000'], ['007', '7'], ['0', '0'], ['-3', null], ['', null], ['1e9', null], ['12,34567', null]])('« %s » is %s', (ecrit, lu) => {
    expect(parseValeurCible(ecrit)).toBe(lu);
  });

  it('is written back in its unit', () => {
    expect(formatValeurCible({ numerateur: 1n, denominateur: 8n }, '%')).toBe('12.5');
    expect(formatValeurCible({ numerateur: 30_000n, denominateur: 1n }, 't')).toBe('30000');
    expect([formatCible({ numerateur: 115n, denominateur: 200n }, '%'), formatCible({ numerateur: 5n, denominateur: 1n }, 'marché'), formatCible({ numerateur: 1n, denominateur: 1n }, 'démarche')])
      .toEqual(['57,5\u00a0%', '5\u00a0marchés', '1\u00a0démarche']);
    expect([motUnite('marché', 1), motUnite('marché', 2), motUnite('h', 3), motUnite('repas', 3)]).toEqual(['marché', 'marchés', 'h', 'repas']);
  });
});

describe('the tree of a scheme', () => {
  it('retains the text of the model to the letter, and nothing that is not retained', () => {
    const contenu = essentiel();
    const textes = new Map(listNoeuds(LANDES.axes).map((noeud) => [noeud.code, noeud.titre]));
    const visit = (noeuds: readonly NoeudRetenu[]): readonly NoeudRetenu[] => noeuds.flatMap((noeud) => [noeud, ...visit(noeud.enfants)]);
    const retenus = visit(pruneArbre(toArbre(LANDES, contenu)));
    expect(retenus.filter(({ feuille }) => feuille).map(({ code }) => code)).toEqual(contenu.actions);
    for (const { code, titre } of retenus) expect(titre).toBe(textes.get(code));
    expect(retenus.flatMap(({ indicateurs }) => indicateurs.map(({ code }) => code))).toEqual(['A1', 'A2', 'C2', 'F2', 'G2', 'H1']);
  });
});

describe.each([['two levels', MODELE_EN_ENGAGEMENTS, 'UNIQUE', ['Axe', 'Engagement']], ['four levels', MODELE_EN_AMBITIONS, 'TOUT', ['Ambition', 'Objectif', 'Chantier', 'Action']]] as const)(
  'a model of another shape, of %s',
  (_forme, modele, variante, niveaux) => {
    const contenu = composeContenu(modele, variante, commune(500), modele.debut);

    it('is composed, verified and completed like that of the Landes, in its own words', () => {
      expect(proposee(commune(500), modele)).toBe(variante);
      expect(codesOf(contenu, modele)).toEqual([]);
      // Hours are the measure of who wrote them: only a Département takes them over.
    expect(contenu.cibles).toHaveLength(modele === MODELE_EN_AMBITIONS ? 0 : 1);
      expect(computeCompletude(contenu, modele, 'COMMUNE')).toHaveLength(9);
      const profondeur = (noeuds: readonly NoeudRetenu[]): readonly string[] => (noeuds[0] ? [noeuds[0].libelleNiveau, ...profondeur(noeuds[0].enfants)] : []);
      expect(profondeur(toArbre(modele, contenu))).toEqual(niveaux);
    });
  },
);

describe('the check of L. 2111-3', () => {
  const etats = (contenu: ContenuSpaser, type: ProfilAcheteur['type']): string[] => computeCompletude(contenu, LANDES, type).map(({ etat }) => etat);

  it('has nine lines, and asks a commune for nothing that the law does not', () => {
    const vide = { ...essentiel(), actions: [], indicateurs: [], cibles: [] };
    expect(etats(vide, 'COMMUNE').filter((etat) => etat === 'SANS_OBJET')).toHaveLength(3);
    expect(etats(vide, 'DEPARTEMENT').filter((etat) => etat === 'SANS_OBJET')).toHaveLength(1);
    expect(computeCompletude(vide, LANDES, 'COMMUNE')[3]?.phrase).toMatch(/par choix/);
  });

  it('does not hold a target on something else for a target on those far from employment', () => {
    const contenu = composeContenu(LANDES, 'EPCI', { ...commune(20_000), type: 'EPCI' }, 2026);
    const sans = { ...contenu, cibles: contenu.cibles.filter(({ indicateur }) => indicateur === 'T1') };
    expect([etats(contenu, 'DEPARTEMENT')[5], etats(sans, 'DEPARTEMENT')[5], etats(sans, 'EPCI')[5]]).toEqual(['CONFORME', 'A_COMPLETER', 'SANS_OBJET']);
  });

  it('reads the words of a model that has indicators of its own, and claims nothing that they do not say', () => {
    const lignes = (modele: ModeleLibre, variante: string): string[] =>
      computeCompletude(composeContenu(modele, variante, commune(500), modele.debut), modele, 'DEPARTEMENT').map(({ etat }) => etat).slice(0, 2);
    expect(lignes(MODELE_EN_ENGAGEMENTS, 'UNIQUE')).toEqual(['CONFORME', 'CONFORME']);
    expect(lignes(MODELE_EN_AMBITIONS, 'TOUT')).toEqual(['CONFORME', 'A_COMPLETER']);
  });

  it('is complete once the pilot is named', () => {
    expect(etats(essentiel(), 'COMMUNE')[2]).toBe('A_COMPLETER');
    const pilote = { ...essentiel(), suivi: { ...essentiel().suivi, pilote: 'La secrétaire de mairie' } };
    expect(new Set(etats(pilote, 'COMMUNE'))).toEqual(new Set(['CONFORME', 'SANS_OBJET']));
  });
});
