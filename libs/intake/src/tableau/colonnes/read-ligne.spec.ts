import { verifyEcriture, readChamps, type ChampRefuse, type DateCivile } from '@spaser/domain';
import type { SorteDepot } from './colonne-depot';
import { colonneOf } from './colonne-of';
import { readLigne, type LigneRecue } from './read-ligne';
import { recogniseColonnes } from './recognise-colonnes';
import { champsOfDepot, SORTES_DEPOT } from './sortes-depot';

const AUJOURDHUI = '2026-01-15' as DateCivile;
const CONTEXTE = { aujourdhui: AUJOURDHUI, siren: '214000010', publie: false };
type Ligne = Readonly<Record<string, string | null>>;

const read = (sorte: SorteDepot, ligne: Ligne, corrections: Readonly<Record<string, string>> = {}): LigneRecue =>
  readLigne(sorte, recogniseColonnes(sorte, Object.keys(ligne), {}), Object.values(ligne), corrections);

function verify(sorte: SorteDepot, { brut, defauts }: LigneRecue): readonly ChampRefuse[] {
  const { ecriture } = SORTES_DEPOT[sorte];
  const { refus } = ecriture === null ? readChamps(champsOfDepot(sorte), brut, AUJOURDHUI) : verifyEcriture(ecriture, brut, CONTEXTE);
  return [...defauts, ...refus];
}
const MARCHE = { Objet: 'Tonte', 'Date notif.': '2025-03-14', 'Montant HT': '48000' };
const marche = (ligne: Ligne): Readonly<Record<string, unknown>> => read('MARCHE', { ...MARCHE, ...ligne }).brut;

describe('a row by its synonyms, in another order', () => {
  it.each<[SorteDepot, Ligne, Readonly<Record<string, unknown>>, string | null]>([
    ['MARCHE', { 'Mt HT': '48000.5', Attributaire: 'Jardins', 'Notifié le': '2025-03-14', Intitulé: 'Tonte', 'N° marché': '2025-1', 'N° SIRET': '90000000100017', Durée: '2 ans', 'Type de marché': 'TVX', Observations: 'vu' },
      { numero: '2025-1', objet: 'Tonte', dateNotification: '2025-03-14', montant: '48000.5', dureeMois: '24', typeMarche: 'TRAVAUX', titulaires: [{ id: '90000000100017', denominationSociale: 'Jardins' }] }, null],
    ['CLAUSE', { 'Date avenant': null, 'Heures contractualisées': '350', Marché: '2025-1' }, { clauses: [{ heures: '350' }] }, '2025-1'],
    ['RELEVE', { 'Nb bénéficiaires': '3', 'Dont femmes': null, Mois: 'mars 2025', 'Heures réalisées': '120.5', 'Objet du marché': 'Tonte', 'Déjà comptés': '0' }, { date: '2025-03-31', heures: '120.5', nouveauxBeneficiaires: '3', dontDejaComptes: '0' }, 'Tonte'],
    ['MANDAT', { 'Mt HT mandaté': '1250.4', 'SIRET du tiers': '90000000100017', 'Date paiement': '2025-04-18', 'N° pièce': '12' }, { numero: '12', date: '2025-04-18', fournisseur: '90000000100017', montant: '1250.4' }, null],
    ['QUALIFICATION', { 'Type de structure': 'Entreprise adaptée', 'Raison sociale': 'Pins', 'Fin de convention': null, SIRET: '90000000100017', 'Début de convention': '2025-01-01', Convention: '2025-2027' }, { operateur: '90000000100017', nom: 'Pins', sorte: 'EA', du: '2025-01-01', source: '2025-2027' }, null],
    ['SOURCING', { 'SIRET 2': '90000001900019', 'SIRET 1': '90000000100017', Moyen: 'RDV', Date: '2025-02-12' }, { date: '2025-02-12', canal: 'RENCONTRE', repondants: [{ operateur: '90000000100017', date: '2025-02-12' }, { operateur: '90000001900019', date: '2025-02-12' }] }, null],
    ['DOCUMENTS_EGALITE', { 'Plans reçus': '0', 'Index reçus': '2', Date: '2025-03-14' }, { date: '2025-03-14', index: '2', plans: '0' }, null],
    ['VEHICULE', { 'Achat/location': 'LLD', Motorisation: 'VL hybride', Nb: '2', 'Date de livraison': '2025-03-14' }, { date: '2025-03-14', energie: 'HYBRIDE', quantite: '2', mode: 'LOCATION' }, null],
    ['BIEN_RETIRE', { 'Date de sortie': '2025-06-30', Quantité: '4', 'Type de matériel': 'Info', 'Mise en service': '2018-09-01' }, { date: '2025-06-30', miseEnService: '2018-09-01', famille: 'INFORMATIQUE', quantite: '4' }, null],
    ['ACHAT_OCCASION', { Prix: '100', Désignation: 'Tables', 'Acheté le': '2025-03-14' }, { date: '2025-03-14', objet: 'Tables', montant: '100' }, null],
    ['TONNAGE', { EBT: '420', 'Tonnage AE': '0', Rue: 'Lacs', 'Date des travaux': '2025-05-16' }, { date: '2025-05-16', chantier: 'Lacs', agregats: '0', tiedes: '420' }, null],
    ['VOLUME', { Base: 'Mandats', 'Volume HT': '1250000.5', Exercice: '2025' }, { annee: '2025', montant: '1250000.5', base: 'MANDATE' }, null],
  ])('%s', (sorte, ligne, attendu, reference) => {
    const lue = read(sorte, ligne);
    expect(lue.brut).toEqual(attendu);
    expect(lue.marche).toBe(reference);
    expect(verify(sorte, lue)).toEqual([]);
  });
});

describe('an empty cell', () => {
  it('says nothing, and never zero', () => {
    expect(marche({ Clause: null, 'Clause sociale': '', 'Heures d’insertion': null, Réservé: '-', 'Critères sociaux': 'NC', E1: null, Labels: '', CPV: 'sans objet' })).toEqual({ objet: 'Tonte', dateNotification: '2025-03-14', montant: '48000' });
    expect(verify('RELEVE', read('RELEVE', { Marché: '1', Mois: 'T1 2025', Heures: null, 'Nb bénéficiaires': null, 'Déjà comptés': '0' })).map(({ champ, code }) => `${champ} ${code}`)).toEqual(['nouveauxBeneficiaires OBLIGATOIRE']);
  });

  it('is filled by what a person corrects, which may also empty a cell', () => {
    expect(read('MARCHE', { ...MARCHE, Labels: 'FSC' }, { montant: '50000', labels: '', dureeMois: '1 an', clause: 'oui', inconnue: 'x' }).brut).toEqual({ objet: 'Tonte', dateNotification: '2025-03-14', montant: '50000', dureeMois: '12', clauses: [{}] });
  });
});

describe('what software writes around a value', () => {
  const lire = (entete: string, texte: string) => Object.values(readLigne('MARCHE', recogniseColonnes('MARCHE', [entete], {}), [texte]).brut)[0];

  it.each([['04/03/2025 00:00:00', '04/03/2025'], ['2025-03-04T10:30', '2025-03-04'], ['2025-03-04T00:00:00.000Z', '2025-03-04'], ['04/03/2025 à 14h30', '04/03/2025'], ['mars 2025', 'mars 2025']])('is left out of a date: %s', (texte, date) => expect(lire('Notifié le', texte)).toBe(date));
  it.each([['60 000 € HT', '60 000 €'], ['60 000 H.T.', '60 000'], ['60 000 TTC', '60 000 TTC']])('is left out of an amount, when it is without tax: %s', (texte, montant) => expect(lire('Montant', texte)).toBe(montant));
});

describe('holders', () => {
  it('are as many as the SIRETs of a cell, or of the columns', () => {
    expect(marche({ 'N° SIRET': '90000000100017 ; 90000001900019', Titulaire: 'Jardins' })['titulaires']).toEqual([{ id: '90000000100017', denominationSociale: 'Jardins' }, { id: '90000001900019' }]);
    expect(marche({ 'N° SIRET': '90000000100017 90000001900019' })['titulaires']).toEqual([{ id: '90000000100017' }, { id: '90000001900019' }]);
    expect(marche({ titulaire_id_1: '90000000100017', titulaire_denominationSociale_1: 'A', titulaire_id_2: '90000001900019', titulaire_id_3: null })['titulaires']).toEqual([{ id: '90000000100017', denominationSociale: 'A' }, { id: '90000001900019' }]);
    expect(marche({ Titulaires: 'SIRET du titulaire\u00a0: 90000000100017, Nom de l’entreprise\u00a0: Pins, Dunes\u00a0; SIRET du titulaire\u00a0: 90000001900019' })['titulaires']).toEqual([{ id: '90000000100017', denominationSociale: 'Pins, Dunes' }, { id: '90000001900019' }]);
  });

  it('named without any SIRET column are left out; with one, the SIRET is asked for', () => {
    expect(marche({ Titulaire: 'Jardins' })['titulaires']).toBeUndefined();
    expect(marche({ Titulaire: '90000000100017' })['titulaires']).toEqual([{ id: '90000000100017' }]);
    const lue = read('MARCHE', { ...MARCHE, Titulaire: 'Jardins', SIRET: null });
    expect(verify('MARCHE', lue).map(({ champ }) => [champ, colonneOf('MARCHE', champ, lue.origines)])).toEqual([['titulaires[0].id', 'titulaireSiret']]);
  });
});

describe('errors', () => {
  it('lead back to their column', () => {
    const lue = read('MARCHE', { Objet: 'Tonte', 'Date notif.': '31/02/2025', Montant: 'douze mille', 'Type de marché': 'divers', 'N° SIRET': '90000000100017 ; 8134921', 'Clause sociale': 'peut-être', 'Heures d’insertion': '-3', Réservé: 'voisins', E1: 'un peu', Labels: 'FSC ; Zorro', 'Durée': '3 semaines' });
    expect(verify('MARCHE', lue).map(({ champ, code }) => `${champ} ${code} ${colonneOf('MARCHE', champ, lue.origines)}`).sort()).toEqual([
      'clauses ILLISIBLE clause', 'dateNotification ILLISIBLE dateNotification', 'dureeMois ILLISIBLE dureeMois', 'etiquettes.E1 ILLISIBLE etiquetteE1', 'labels ILLISIBLE labels', 'montant ILLISIBLE montant', 'reservations[0].article ILLISIBLE reservation',
      'titulaires[1].id ILLISIBLE titulaireSiret', 'typeMarche ILLISIBLE typeMarche',
    ]);
    const clause = read('CLAUSE', { Heures: 'beaucoup', 'Date avenant': '2025-09-15' });
    expect(verify('CLAUSE', clause).map(({ champ, code }) => `${champ} ${code} ${colonneOf('CLAUSE', champ)}`)).toEqual(['marche OBLIGATOIRE marche', 'clauses[0].heures ILLISIBLE heures']);
    const sourcing = read('SOURCING', { Date: '2025-02-12', Canal: 'Salon', 'SIRET 1': null, 'SIRET 2': '12' });
    expect(verify('SOURCING', sourcing).map(({ champ }) => `${champ} ${colonneOf('SOURCING', champ, sourcing.origines)}`)).toEqual(['repondants[0].operateur repondant2']);
    expect([colonneOf('MARCHE', 'clauses[0].heures'), colonneOf('MARCHE', 'titulaires[1].id'), colonneOf('MARCHE', 'modifications[3].date'), colonneOf('RELEVE', 'marche'), colonneOf('RELEVE', 'rien')]).toEqual(['heures', 'cotitulaire1Siret', 'modifications', 'marche', null]);
  });

  it('tell a « no » that the hours contradict', () => {
    expect(read('MARCHE', { ...MARCHE, 'Clause sociale': 'non', 'Heures d’insertion': '350' }).defauts).toMatchObject([{ champ: 'clauses', code: 'INCOHERENT' }]);
  });
});

describe('the contract that a row speaks of', () => {
  it('is the published identifier in a list of contracts, and no other reference', () => {
    expect(read('MARCHE', { ...MARCHE, id: '2025-1', uid: '214000010000142025-1' })).toMatchObject({ marche: '214000010000142025-1', brut: { numero: '2025-1' } });
    expect(read('MARCHE', { ...MARCHE, 'N° marché': '2025-1', Référence: 'ST/VOIRIE' }).marche).toBeNull();
  });
});
