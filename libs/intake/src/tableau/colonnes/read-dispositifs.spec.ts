import { SORTES_DECRITES, verifyEcriture, type DateCivile } from '@spaser/domain';
import { readFinDePeriode } from './periode';
import { readLigne } from './read-ligne';
import { readListe } from './read-liste';
import { readValeur } from './read-valeur';
import { recogniseColonnes } from './recognise-colonnes';
import { findColonne } from './sortes-depot';
import type { SorteDepot } from './colonne-depot';

const CONTEXTE = { aujourdhui: '2026-01-15' as DateCivile, siren: '214000010', publie: true };
function brutOf(ligne: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const { brut, defauts } = readLigne('MARCHE', recogniseColonnes('MARCHE', Object.keys(ligne), {}), Object.values(ligne));
  expect([...defauts, ...verifyEcriture('MARCHE', brut, CONTEXTE).refus]).toEqual([]);
  return brut;
}

describe('the provisions of a contract', () => {
  it.each<[Readonly<Record<string, string>>, unknown]>([
    [{ 'Clause sociale': 'oui' }, [{}]], [{ 'Clause sociale': 'X' }, [{}]], [{ 'Clause sociale (O/N)': 'O' }, [{}]],
    [{ 'Clause sociale': 'non' }, []], [{ 'Clause sociale': 'Néant' }, []], [{ 'Clause sociale': 'sans objet' }, []], [{ 'Clause sociale': 'Aucun' }, []],
    [{ 'Clause sociale': 'oui', 'Heures d’insertion': '350' }, [{ heures: '350' }]], [{ 'Heures d’insertion': '350' }, [{ heures: '350' }]], [{ 'Clause sociale': '350 h' }, [{ heures: '350 h' }]],
    [{ 'Clause sociale': 'non', 'Heures d’insertion': '0' }, []], [{ 'Heures d’insertion': '0' }, []], [{ 'Clause sociale': 'oui', 'Clause ajoutée par l’avenant du': '2025-09-15' }, [{ dateEffet: '2025-09-15' }]],
    [{ 'Clauses d’insertion': 'Heures d’insertion contractualisées\u00a0: 350,00\u00a0; Heures d’insertion contractualisées\u00a0: 70,00, Ajoutée par l’avenant du\u00a0: 15/09/2025' }, [{ heures: '350,00' }, { heures: '70,00', dateEffet: '15/09/2025' }]],
    [{ considerationsSociales: 'Clause sociale, Critère social' }, [{}]], [{ considerationsSociales: 'Pas de considération sociale' }, []], [{ considerationsSociales: 'Clause sociale', 'Clause sociale': 'non' }, []],
    [{ considerationsSociales: 'à voir' }, undefined], [{ 'Clause sociale': 'NC' }, undefined],
  ])('%j gives the clauses %j', (ligne, attendu) => expect(brutOf(ligne)['clauses']).toEqual(attendu));

  it.each<[string, readonly (string | null)[]]>([
    ['oui', ['INCONNU']], ['non', []], ['Non réservé', []], ['Pas de réservation', []], ['EA', ['L2113-12']], ['entreprise adaptée', ['L2113-12']], ['EA/ESAT', ['L2113-12']], ['ESAT, EA', ['L2113-12']], ['SIAE', ['L2113-13']], ['ESS', ['L2113-15']],
    ['L2113-12', ['L2113-12']], ['article L. 2113-13 du CCP', ['L2113-13']], ['L.2113-12 et L.2113-13', ['L2113-12+13']], ['EA ; SIAE', ['L2113-12+13']], ['L. 2113-13-1', ['L2113-13-1']], ['ESAT ; ESS', ['L2113-12', 'L2113-15']],
    ['L. 2113-12, entreprises adaptées et ESAT', ['L2113-12']], ['Article de réservation\u00a0: L. 2113-15, entreprises de l’ESS, Domaine d’activité\u00a0: Services sanitaires, sociaux et connexes', ['L2113-15']],
  ])('« %s » reserves by %j', (texte, articles) => {
    expect((brutOf({ Réservation: texte })['reservations'] as readonly { readonly article: string }[]).map(({ article }) => article)).toEqual(articles);
  });

  it('keep the activity of a contract reserved to the ESS', () => {
    expect(brutOf({ Réservation: 'ESS', 'Domaine d’activité': 'Services sanitaires, sociaux et connexes' })['reservations']).toEqual([{ article: 'L2113-15', domaine: 'SANITAIRES_SOCIAUX_CONNEXES' }]);
  });

  it.each([
    ['Critères sociaux', 'criteresSociaux', 'oui', ['NON_PRECISE']], ['Critères sociaux', 'criteresSociaux', 'non', []], ['Critères sociaux', 'criteresSociaux', 'Insertion 10 % ; Parité', ['ACTIONS_INSERTION', 'PARITE']], ['Critères sociaux', 'criteresSociaux', 'Formation, sécurité', ['FORMATION', 'SECURITE']],
    ['Labels', 'labels', 'FSC/PEFC', ['FSC', 'PEFC']], ['Labels', 'labels', 'Agriculture biologique ; Écolabel européen', ['AB', 'ECOLABEL_EUROPEEN']], ['Leviers', 'leviers', 'Formation à l’éco-conduite', ['ECO_CONDUITE']],
    ['Étiquettes', 'etiquettes', 'Matériaux éco-labellisés, bio-sourcés ou certifiés\u00a0; Achat d’occasion exigé', ['F2', 'G2']], ['Étiquettes', 'etiquettes', 'K1, K2', ['K1', 'K2']], ['Étiquettes', 'etiquettes', 'Aucun', []],
  ])('%s → %s « %s » is %j', (entete, cle, texte, codes) => expect(brutOf({ [entete]: texte })[cle]).toEqual(codes));

  it('one « non » says nothing of the other tags, six say none', () => {
    expect(brutOf({ E1: 'oui', K1: 'x', G2: 'non' })['etiquettes']).toEqual(['E1', 'K1']);
    expect(brutOf({ E1: 'non', K1: 'non' })['etiquettes']).toBeUndefined();
    expect(brutOf({ E1: 'non', F2: 'non', G2: 'non', H1: 'non', K1: 'non', K2: '0' })['etiquettes']).toEqual([]);
  });

  it('come back from our own exports, shares and amendments included', () => {
    expect(brutOf({
      'Groupement de commandes': 'SIREN de l’acheteur\u00a0: 214000010, Part\u00a0: 1/3\u00a0; SIREN de l’acheteur\u00a0: 356000000, Part\u00a0: 2/3', Avenants: 'Date de notification de l’avenant\u00a0: 02/11/2025, Nouveau montant total HT\u00a0: 52 000,00 €', 'Ce marché est-il le vôtre ?': 'Oui, ce marché est le nôtre',
    })).toEqual({ quotesParts: [{ siren: '214000010', part: '1/3' }, { siren: '356000000', part: '2/3' }], modifications: [{ date: '02/11/2025', montant: '52 000,00 €' }], appartenance: 'A_NOUS' });
    expect(readListe(SORTES_DECRITES.MARCHE.champs.clauses, 'Heures d’insertion contractualisées\u00a0: 350,00, Heures changées par avenant\u00a0: Date de l’avenant\u00a0: 02/11/2025, Heures ajoutées, ou retirées avec le signe moins\u00a0: -50,00')).toEqual([{ heures: '350,00', variations: [{ date: '02/11/2025', heures: '-50,00' }] }]);
    expect(readListe(SORTES_DECRITES.MARCHE.champs.titulaires, 'Les Jardins')).toBeNull();
  });
});

describe('readValeur', () => {
  it.each<[SorteDepot, string, string, string]>([
    ['VEHICULE', 'energie', 'élec', 'ELECTRIQUE'], ['VEHICULE', 'energie', 'Électrique', 'ELECTRIQUE'], ['VEHICULE', 'energie', 'VUL électrique', 'ELECTRIQUE'], ['VEHICULE', 'energie', 'VL hybride', 'HYBRIDE'], ['VEHICULE', 'energie', 'vélo électrique', 'VELO'], ['VEHICULE', 'energie', 'Gazole', 'THERMIQUE'],
    ['VEHICULE', 'energie', 'THERMIQUE', 'THERMIQUE'], ['VEHICULE', 'energie', 'Renault Zoé', 'Renault Zoé'], ['VEHICULE', 'mode', 'achat/acquisition', 'ACHAT'], ['VEHICULE', 'mode', 'LOA', 'LOCATION'], ['VEHICULE', 'mode', 'Location longue durée', 'LOCATION'],
    ['MARCHE', 'typeMarche', 'Travaux', 'TRAVAUX'], ['MARCHE', 'typeMarche', 'TVX', 'TRAVAUX'], ['MARCHE', 'typeMarche', 'F', 'FOURNITURES'], ['MARCHE', 'typeMarche', 'Prestation de services', 'SERVICES'], ['MARCHE', 'nature', 'accord cadre', 'ACCORD_CADRE'], ['MARCHE', 'nature', 'Délégation de service public', 'CONCESSION'],
    ['MARCHE', 'codeCPV', '9310000', '09310000'], ['MARCHE', 'codeCPV', '45233142-6', '45233142-6'], ['MARCHE', 'dureeMois', '12 mois', '12'], ['MARCHE', 'dureeMois', '4 ans', '48'], ['MARCHE', 'dureeMois', '12.0', '12'], ['MARCHE', 'dureeMois', '10 jours', '10 jours'],
    ['QUALIFICATION', 'sorte', 'Chantier d’insertion', 'ACI'], ['QUALIFICATION', 'sorte', 'esat', 'ESAT'], ['BIEN_RETIRE', 'famille', 'Mobilier de bureau', 'MOBILIER'], ['SOURCING', 'canal', 'Sourcing inversé', 'SOURCING_INVERSE_PLATEFORME'], ['VOLUME', 'base', 'mandaté', 'MANDATE'], ['MARCHE', 'objet', 'F', 'F'],
  ])('%s %s « %s » → %s', (sorte, cle, texte, attendu) => expect(readValeur(findColonne(sorte, cle) as NonNullable<ReturnType<typeof findColonne>>, texte)).toBe(attendu));
});

describe('readFinDePeriode', () => {
  it.each([
    ['mars 2025', '2025-03-31'], ['Févr. 2024', '2024-02-29'], ['févr-25', 'févr-25'], ['02/2025', '2025-02-28'], ['2025-11', '2025-11-30'], ['T1 2025', '2025-03-31'], ['T4-2025', '2025-12-31'], ['1er trimestre 2025', '2025-03-31'], ['2e semestre 2025', '2025-12-31'], ['S1 2025', '2025-06-30'],
    ['juillet 2025', '2025-07-31'], ['juin 2025', '2025-06-30'], ['2025-03-14', '2025-03-14'], ['14/03/2025', '14/03/2025'], ['S3 2025', 'S3 2025'], ['13/2025', '13/2025'], ['bientôt 2025', 'bientôt 2025'], ['2025', '2025'],
  ])('« %s » → %s', (texte, attendu) => expect(readFinDePeriode(texte)).toBe(attendu));
});
