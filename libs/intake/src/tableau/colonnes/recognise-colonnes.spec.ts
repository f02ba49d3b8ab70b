import { describeSorte, SORTES_ECRITURE } from '@spaser/domain';
import type { SorteDepot } from './colonne-depot';
import { normaliseEntete } from './entete';
import { recogniseColonnes, weightEntete } from './recognise-colonnes';
import { isOneLetterApart } from './resemblance';
import { findSorteDepot, SORTES_DEPOSABLES, SORTES_DEPOT } from './sortes-depot';

const reconnue = (sorte: SorteDepot, entete: string): string => {
  const [une] = recogniseColonnes(sorte, [entete], {});
  return `${une?.cle} ${une?.surete}`;
};
const clesOf = (sorte: SorteDepot, entetes: readonly string[], retenues: Readonly<Record<string, string | null>> = {}): readonly (string | null)[] =>
  recogniseColonnes(sorte, entetes, retenues).map(({ cle }) => cle);

describe('normaliseEntete', () => {
  it.each([
    ['Montant H.T.', 'montant ht'],
    ['Mt HT', 'montant ht'],
    ['Montant (€ HT)', 'montant ht'],
    ['Montant hors taxes', 'montant ht'],
    ['Montant\nT.T.C.', 'montant ttc'],
    ['Montant (k€)', 'montant milliers'],
    ['N° de marché', 'numero marche'],
    ['Date notif.', 'date notification'],
    ['dateNotification', 'date notification'],
    ['titulaire_id_1', 'titulaire id 1'],
    ['Clause sociale (O/N)', 'clause sociale'],
    ['Clause sociale (oui / non)', 'clause sociale'],
    ['Nb d’heures', 'nombre heures'],
    ['Du', 'du'],
    ['  ', ''],
    ['Main-d’œuvre', 'main oeuvre'],
  ])('« %s »', (texte, attendu) => expect(normaliseEntete(texte)).toBe(attendu));
});

describe('headers of real files', () => {
  it.each<[SorteDepot, string, string]>([
    ['MARCHE', 'N° marché', 'numero CERTAINE'], ['MARCHE', 'N° DU MARCHÉ', 'numero CERTAINE'], ['MARCHE', 'Référence', 'numero CERTAINE'], ['MARCHE', 'id', 'numero CERTAINE'],
    ['MARCHE', 'Intitulé', 'objet CERTAINE'], ['MARCHE', 'Libellé du marché', 'objet CERTAINE'], ['MARCHE', 'Objet de la consultation', 'objet CERTAINE'], ['MARCHE', 'OBJET', 'objet CERTAINE'],
    ['MARCHE', 'Date notif.', 'dateNotification CERTAINE'], ['MARCHE', 'Notifié le', 'dateNotification CERTAINE'], ['MARCHE', 'dateNotification', 'dateNotification CERTAINE'], ['MARCHE', 'datenotification', 'dateNotification CERTAINE'],
    ['MARCHE', 'Date de notification prévue', 'null INCONNUE'], ['MARCHE', 'Date de notifcation', 'dateNotification PROBABLE'], ['MARCHE', 'Marché notifié le', 'dateNotification CERTAINE'], ['MARCHE', 'Date de fin', 'null INCONNUE'],
    ['MARCHE', 'Mt HT', 'montant CERTAINE'], ['MARCHE', 'Montant du marché', 'montant CERTAINE'], ['MARCHE', 'Montant H.T.', 'montant CERTAINE'], ['MARCHE', 'Montant notifié', 'montant CERTAINE'], ['MARCHE', 'Montant\n(€ HT)', 'montant CERTAINE'],
    ['MARCHE', 'Montant TTC', 'null INCONNUE'], ['MARCHE', 'Montant T.T.C. du marché', 'null INCONNUE'], ['MARCHE', 'Montant HT (k€)', 'null INCONNUE'], ['MARCHE', 'Montant HT/TTC', 'null INCONNUE'], ['MARCHE', 'TVA', 'null INCONNUE'],
    ['MARCHE', 'Titulaire', 'titulaireNom CERTAINE'], ['MARCHE', 'Attributaire', 'titulaireNom CERTAINE'], ['MARCHE', 'Sté', 'titulaireNom CERTAINE'], ['MARCHE', 'Fournisseur', 'titulaireNom CERTAINE'], ['MARCHE', 'Tiers', 'titulaireNom CERTAINE'], ['MARCHE', 'Ville du titulaire', 'null INCONNUE'],
    ['MARCHE', 'N° SIRET', 'titulaireSiret CERTAINE'], ['MARCHE', 'SIRET du tiers', 'titulaireSiret CERTAINE'], ['MARCHE', 'titulaire_id_1', 'titulaireSiret CERTAINE'], ['MARCHE', 'titulaire_id_2', 'cotitulaire1Siret CERTAINE'], ['MARCHE', 'titulaires.1.denominationSociale', 'titulaireNom CERTAINE'],
    ['MARCHE', 'Durée (mois)', 'dureeMois CERTAINE'], ['MARCHE', 'dureeMois', 'dureeMois CERTAINE'], ['MARCHE', 'Durée (jours)', 'null INCONNUE'], ['MARCHE', 'codeCPV', 'codeCPV CERTAINE'], ['MARCHE', 'Clause sociale (O/N)', 'clause CERTAINE'],
    ['MARCHE', 'Heures d’insertion', 'heures CERTAINE'], ['MARCHE', 'Marché réservé ?', 'reservation CERTAINE'], ['MARCHE', 'considerationsSociales', 'considerationsSociales CERTAINE'], ['MARCHE', 'idAccordCadre', 'idAccordCadre CERTAINE'], ['MARCHE', 'Observations', 'null INCONNUE'],
    ['RELEVE', 'Heures réalisées', 'heures CERTAINE'], ['RELEVE', 'Nb d’heures', 'heures CERTAINE'], ['RELEVE', 'Heures réalisées 2025', 'heures PROBABLE'], ['RELEVE', 'Nb bénéficiaires', 'nouveauxBeneficiaires CERTAINE'], ['RELEVE', 'Mois', 'date CERTAINE'], ['RELEVE', 'Heures realisée', 'heures PROBABLE'],
    ['MANDAT', 'Date de mandatement', 'date CERTAINE'], ['MANDAT', 'Date paiement', 'date CERTAINE'], ['MANDAT', 'Montant payé', 'montant CERTAINE'], ['MANDAT', 'Mt HT mandaté', 'montant CERTAINE'], ['MANDAT', 'Montant TTC', 'null INCONNUE'], ['MANDAT', 'SIRET du tiers', 'fournisseur CERTAINE'], ['MANDAT', 'Nom du tiers', 'null INCONNUE'],
    ['VEHICULE', 'Type de véhicule', 'energie CERTAINE'], ['VEHICULE', 'Carburant', 'energie CERTAINE'], ['VEHICULE', 'Motorisation', 'energie CERTAINE'], ['VEHICULE', 'Immatriculation', 'null INCONNUE'], ['TONNAGE', 'Tonnage AE', 'agregats CERTAINE'], ['TONNAGE', 'Agrégats (kg)', 'null INCONNUE'],
    ['QUALIFICATION', 'Raison sociale', 'nom CERTAINE'], ['QUALIFICATION', 'Au', 'au CERTAINE'], ['SOURCING', 'SIRET 3', 'repondant3 CERTAINE'], ['VOLUME', 'Exercice', 'annee CERTAINE'], ['CLAUSE', 'Date avenant', 'clauseAvenant CERTAINE'], ['MARCHE', '', 'null INCONNUE'],
  ])('%s « %s » is %s', (sorte, entete, attendu) => expect(reconnue(sorte, entete)).toBe(attendu));

  it('gives a column once: to the surest header, then to the leftmost', () => {
    expect(clesOf('MARCHE', ['Référence', 'N° marché', 'Objet', 'Objet'])).toEqual(['marche', 'numero', 'objet', null]);
    expect(clesOf('MARCHE', ['Montant', 'Montant HT', 'Montant TTC'])).toEqual([null, 'montant', null]);
    expect(clesOf('MANDAT', ['Tiers', 'SIRET du tiers'])).toEqual([null, 'fournisseur']);
  });

  it('follows what was chosen before for a header, to ignore it included', () => {
    expect(recogniseColonnes('MARCHE', ['Prix marché public', 'Objet', 'Montant HT'], { 'prix marche public': 'montant', objet: null })).toEqual([
      { indice: 0, entete: 'Prix marché public', cle: 'montant', surete: 'RETENUE' }, { indice: 1, entete: 'Objet', cle: null, surete: 'RETENUE' }, { indice: 2, entete: 'Montant HT', cle: null, surete: 'INCONNUE' },
    ]);
    expect(clesOf('MARCHE', ['Montant TTC'], { 'montant ttc': 'montant' })).toEqual(['montant']);
    expect(clesOf('MARCHE', ['Objet'], { objet: 'colonne disparue' })).toEqual(['objet']);
    expect(clesOf('MARCHE', ['Col', 'col'], { col: 'objet' })).toEqual(['objet', null]);
  });

  it('weighs a header more than a value', () => {
    expect([weightEntete('MARCHE', 'Date notif.'), weightEntete('MARCHE', 'Date de notifcation'), weightEntete('MARCHE', '45000.5'), weightEntete('MARCHE', '2025-03-14'), weightEntete('MARCHE', 'Commune de Castandet'), weightEntete('MARCHE', 'x'.repeat(500))]).toEqual([2, 1, 0, 0, 0, 0]);
  });
});

describe('our own exports', () => {
  it.each(SORTES_ECRITURE)('are recognised for certain when they come back: %s', (sorte) => {
    const { champs, marche } = describeSorte(sorte);
    const libelles = Object.values(champs).map(({ libelle }) => libelle);
    const entetes = sorte === 'MARCHE'
      ? ['Référence', 'État', 'Achat inclusif', 'Total des heures d’insertion', ...libelles, ...libelles.map((libelle) => `${libelle} (publication)`), ...libelles.map((libelle) => `${libelle} (saisie)`), 'Identifiant']
      : [...libelles, ...(marche === 'SANS' ? [] : ['Marché']), 'Provenance', 'Écrit le', 'Identifiant'];
    const reconnues = recogniseColonnes(sorte, entetes, {});
    for (const libelle of libelles) expect(reconnues.find(({ entete }) => entete === libelle)).toMatchObject({ surete: 'CERTAINE' });
    if (marche !== 'SANS' && sorte !== 'MARCHE') expect(reconnues.find(({ entete }) => entete === 'Marché')).toMatchObject({ cle: 'marche', surete: 'CERTAINE' });
    for (const { entete, cle } of reconnues.filter((une) => /\((?:publication|saisie)\)$|^(?:État|Achat inclusif|Total des heures|Provenance|Écrit le|Identifiant)/.test(une.entete))) expect([entete, cle]).toEqual([entete, null]);
  });
});

describe('the descriptions', () => {
  it('name each kind once, in an address', () => {
    expect(new Set(SORTES_DEPOSABLES.map((sorte) => SORTES_DEPOT[sorte].nom)).size).toBe(12);
    expect([findSorteDepot('contrats'), findSorteDepot('clauses'), findSorteDepot('rien')]).toEqual(['MARCHE', 'CLAUSE', null]);
  });

  it.each(SORTES_DEPOSABLES)('of %s have each key once, and write French', (sorte) => {
    const { colonnes } = SORTES_DEPOT[sorte];
    expect(new Set(colonnes.map(({ cle }) => cle)).size).toBe(colonnes.length);
    for (const texte of colonnes.flatMap(({ libelle, aide = '', synonymes }) => [libelle, aide, ...synonymes])) expect(texte).not.toMatch(/'|[^\u00a0\s] [:;»]|« /);
  });

  it('compare long words a letter apart', () => {
    expect([isOneLetterApart('notifcation', 'notification'), isOneLetterApart('montants', 'montant'), isOneLetterApart('femmes', 'hommes'), isOneLetterApart('objet', 'objet'), isOneLetterApart('oblet', 'objet')]).toEqual([true, true, false, false, true]);
  });
});
