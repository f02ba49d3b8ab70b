import { foldMarche } from '../marche/fold-marche';
import type { EnregistrementMarche } from '../marche/enregistrement';
import type { SaisieMarche } from '../marche/saisie-marche';
import { uidSaisi } from '../marche/uid-saisi';
import { toContrat } from '../registre/contrat';
import { readSaisieMarche } from '../registre/read-saisie-marche';
import { CHAMPS_MARCHE } from '../registre/sortes/marche';
import { euros, le, unEnregistrement } from '../testing/un-marche';
import { libelleChampCompare } from './ecart-publication';
import { compareToPublications, listContratsEnEcart, type ContratConfronte } from './ecarts-publication';
import { echeancePublication, obligationOf } from './obligation-publication';

const RIEN = readSaisieMarche(Object.fromEntries(Object.keys(CHAMPS_MARCHE).map((cle) => [cle, null])));

function confronte(id: string, saisie: Partial<SaisieMarche> | null, publie: Partial<EnregistrementMarche> | null = {}): ContratConfronte {
  const enregistrements = [unEnregistrement({ id, ...(publie === null ? { uid: uidSaisi('214009999', id) } : publie) })];
  return { contrat: toContrat(id, foldMarche(enregistrements, 'COMMUNE', saisie && { ...RIEN, ...saisie })), publie: publie === null ? null : foldMarche(enregistrements, 'COMMUNE') };
}
const champs = (saisie: Partial<SaisieMarche>, publie: Partial<EnregistrementMarche> = {}) =>
  compareToPublications([confronte('m', { appartenance: 'A_NOUS', ...saisie }, publie)]).differents.flatMap(({ champs: dits }) => dits.map(({ champ, publie: avant, dit }) => [champ, avant, dit]));

describe('what is published and what a buyer states', () => {
  it('part in four lists; what agrees is in none', () => {
    const ecarts = compareToPublications([
      confronte('a', null), confronte('b', { montant: euros(45_000) }, null), confronte('c', { appartenance: 'A_NOUS', montant: euros(1) }), confronte('d', { appartenance: 'PAS_A_NOUS', montant: euros(2) }), confronte('e', { appartenance: 'DOUBLON' }),
      confronte('f', { appartenance: 'A_NOUS', montant: euros(100_000) }), confronte('g', { objet: 'Autre' }), confronte('h', { appartenance: 'PAS_A_NOUS' }, null), confronte('i', null, null),
    ]);
    expect([ecarts.aConfirmer.map(({ id }) => id), ecarts.nonPublies.map(({ contrat }) => contrat.id), ecarts.differents.map(({ contrat }) => contrat.id), ecarts.ecartes.map(({ contrat: { id }, motif }) => [id, motif])])
      .toEqual([['a', 'g'], ['b'], ['c', 'g'], [['d', 'PAS_A_NOUS'], ['e', 'DOUBLON']]]);
    expect([...listContratsEnEcart(ecarts)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  });

  it('differ field by field, and only on what the buyer states', () => {
    expect(champs({})).toEqual([]);
    expect(champs({ montant: euros(85_000), dateNotification: le('2025-03-20'), dureeMois: 24, objet: 'Préau' })).toEqual([
      ['objet', 'Réfection du préau de l’école', 'Préau'], ['dateNotification', '2025-03-14', '2025-03-20'], ['montant', '100000.00', '85000.00'], ['dureeMois', 12, 24],
    ]);
    expect(champs({ modifications: [{ date: le('2025-05-01'), montant: null, dureeMois: 14 }] })).toEqual([['modifications', [], [{ date: '2025-05-01', montant: null, dureeMois: 14 }]]]);
  });

  it('differ word by word on the considerations; an unsaid one is not a « no »', () => {
    const clauses = [{ dateEffet: null, heures: null, variations: [] }];
    expect(champs({ clauses, reservations: [] }, { considerationsSociales: ['Marché réservé'] })).toEqual([['clauseSociale', false, true], ['marcheReserve', true, false]]);
    expect(champs({ clauses, criteresSociaux: [] })).toEqual([['clauseSociale', null, true], ['critereSocial', null, false]]);
    expect(champs({ clauses: [] }, { considerationsSociales: [] })).toEqual([]);
    expect(champs({ etiquettes: ['E1'] }, { considerationsEnvironnementales: [] })).toEqual([['environnement', false, true]]);
    // No tag of a few does not say that the contract has no clause of the environment.
    expect(champs({ etiquettes: [], leviers: [] }, { considerationsEnvironnementales: ['Clause environnementale'] })).toEqual([]);
  });

  it('know holders by their identifier, a SIREN being any establishment, and a subsequent contract as a contract', () => {
    const titulaire = (id: string) => ({ id, typeIdentifiant: id.length === 14 ? 'SIRET' : 'SIREN', denominationSociale: 'Autre nom' });
    expect(champs({ titulaires: [titulaire('99999999900013')] })).toEqual([]);
    expect(champs({ titulaires: [titulaire('999999999')] })).toEqual([]);
    expect(champs({ titulaires: [titulaire('35600000000048')] }).map(([champ]) => champ)).toEqual(['titulaires']);
    expect(champs({ nature: 'MARCHE_SUBSEQUENT' })).toEqual([]);
    expect(champs({ nature: 'ACCORD_CADRE' })).toEqual([['nature', 'MARCHE', 'ACCORD_CADRE']]);
  });

  it('name each datum in French', () => {
    expect([libelleChampCompare('clauseSociale'), libelleChampCompare('montant')]).toEqual(['Clause sociale', 'Montant initial HT']);
  });
});

describe('what the law asks of a contract that is not published', () => {
  const obligation = (saisie: Partial<SaisieMarche>, publie: Partial<EnregistrementMarche> = {}) => obligationOf(confronte('m', saisie, publie).contrat.marche);

  it('is by amount: due from 40 000 € HT, optional from 25 000 €, unknown without one; a concession whatever its value', () => {
    expect([3_999_999n, 4_000_000n, 2_500_000n, 2_499_999n].map((montant) => obligation({ montant }))).toEqual(['FACULTATIVE', 'OBLIGATOIRE', 'FACULTATIVE', 'NON_DEMANDEE']);
    expect([obligation({}, { montant: null }), obligation({}, { montant: null, nature: 'CONCESSION' })]).toEqual(['INCONNUE', 'OBLIGATOIRE']);
  });

  it('is for the coordinator of a group', () => {
    expect([obligation({ coordonnateur: '200012345' }), obligation({ coordonnateur: '214009999' })]).toEqual(['COORDONNATEUR', 'OBLIGATOIRE']);
  });

  it('is due within two months of the notification', () => {
    const echeance = (saisie: Partial<SaisieMarche>) => echeancePublication(confronte('m', saisie).contrat.marche);
    expect([echeance({ dateNotification: le('2025-12-31') }), echeance({ montant: euros(30_000) })]).toEqual(['2026-02-28', null]);
  });
});
