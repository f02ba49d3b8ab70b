import { luhn } from '@spaser/domain';
import fc from 'fast-check';
import { findDonneesPersonnelles, type DonneePersonnelleTrouvee } from './find-donnees-personnelles';
import { isNir } from './nir';

/** A table whose first record is on line 2. */
function find(entetes: readonly string[], ...lignes: readonly (readonly (string | null)[])[]): DonneePersonnelleTrouvee | null {
  return findDonneesPersonnelles(entetes, lignes.map((cellules, rang) => ({ numero: rang + 2, cellules })));
}
const resume = (trouvee: DonneePersonnelleTrouvee | null): string | null => trouvee && `${trouvee.motif} ${trouvee.sorte} ${trouvee.colonne} ${trouvee.ligne}`;
/** The number that public documentation gives as its example, with its key: 2 55 08 14 168 025 38. */
const NIR = '255081416802538';

describe('a file that names people is refused', () => {
  it.each<[string, readonly string[], readonly (readonly (string | null)[])[], string]>([
    ['a first name', ['Marché', 'Prénom', 'Heures'], [['1', 'Jeanne', '35']], 'COLONNE PRENOM Prénom null'],
    ['a name', ['NOM', 'Heures'], [['DUPONT', '35']], 'COLONNE NOM NOM null'],
    ['a family name', ['Nom de famille'], [['Dupont']], 'COLONNE NOM Nom de famille null'],
    ['a birth name', ['Nom de naissance'], [['Dupont']], 'COLONNE NOM Nom de naissance null'],
    ['a first name and a name', ['Nom et prénom'], [['Dupont Jeanne']], 'COLONNE PRENOM Nom et prénom null'],
    ['the name of an employee', ['Nom du salarié'], [['Dupont']], 'COLONNE NOM Nom du salarié null'],
    ['the name of a contact', ['Structure', 'Nom du contact'], [['ESAT', 'Dupont']], 'COLONNE NOM Nom du contact null'],
    ['people who benefit', ['Bénéficiaire', 'Heures'], [['Dupont Jeanne', '35'], ['Martin Paul', '35']], 'COLONNE NOM Bénéficiaire null'],
    ['people who benefit, whom their employer’s SIRET accompanies', ['Bénéficiaire', 'SIRET', 'Montant', 'Heures'], [['Dupont Jeanne', '90000000100017', '120', '35']], 'COLONNE NOM Bénéficiaire null'],
    ['people who are paid, of whom one has no SIRET', ['Bénéficiaire', 'SIRET', 'Montant'], [['Dupont TP', '90000000100017', '120'], ['Martin Paul', null, '35']], 'COLONNE NOM Bénéficiaire null'],
    ['people who benefit, without an amount', ['Bénéficiaire', 'SIRET employeur'], [['Dupont Jeanne', '90000000100017']], 'COLONNE NOM Bénéficiaire null'],
    ['people who take part', ['Participants'], [['Dupont Jeanne']], 'COLONNE NOM Participants null'],
    ['two lines of headers', ['Salarié Nom', 'Salarié Heures'], [['Dupont', '12']], 'COLONNE NOM Salarié Nom null'],
    ['a date of birth', ['Date de naissance', 'Heures'], [['1985-05-04', '35']], 'COLONNE NAISSANCE Date de naissance null'],
    ['a birth', ['Né(e) le'], [['1985-05-04']], 'COLONNE NAISSANCE Né(e) le null'],
    ['a NIR by its header', ['N° sécu'], [['1850540192123']], 'COLONNE NIR N° sécu null'],
    ['a social security number', ['Numéro de sécurité sociale'], [['1 85 05 40 192 123']], 'COLONNE NIR Numéro de sécurité sociale null'],
    ['telephones', ['SIRET', 'Tél.'], [['90000000100017', '558000000']], 'COLONNE TELEPHONE Tél. null'],
    ['e-mails, of an enterprise too', ['Raison sociale', 'E-mail'], [['ESAT', 'contact@exemple.fr']], 'COLONNE COURRIEL E-mail null'],
    ['an electronic address', ['Adresse électronique'], [['a@b.fr']], 'COLONNE COURRIEL Adresse électronique null'],
    ['the address of an employee', ['Adresse du salarié'], [['1 rue des Pins']], 'COLONNE ADRESSE Adresse du salarié null'],
    ['a home', ['Domicile'], [['Castandet']], 'COLONNE ADRESSE Domicile null'],
    ['an e-mail in a text', ['Objet', 'Observations'], [['Tonte', null], ['Tonte', 'voir jean.dupont@exemple.fr']], 'VALEUR COURRIEL Observations 3'],
    ['a mobile telephone', ['Remarque'], [['06 12 34 56 78']], 'VALEUR TELEPHONE Remarque 2'],
    ['a telephone in dots', ['Remarque'], [['Tél 05.58.00.00.00 le matin']], 'VALEUR TELEPHONE Remarque 2'],
    ['a telephone without spaces', ['Remarque'], [['0558000000']], 'VALEUR TELEPHONE Remarque 2'],
    ['an international telephone', ['Remarque'], [['+33 (0)6 12 34 56 78']], 'VALEUR TELEPHONE Remarque 2'],
    ['two telephones', ['Remarque'], [['05 58 00 00 00 06 12 34 56 78']], 'VALEUR TELEPHONE Remarque 2'],
    ['a NIR with its key', ['Code'], [[NIR]], 'VALEUR NIR Code 2'],
    ['a NIR in its groups', ['Code'], [['n° 1 85 05 40 192 123']], 'VALEUR NIR Code 2'],
    ['a column of NIRs without keys', ['Identifiant', 'Heures'], [['1850540192123', '35'], ['2790164102045', '12']], 'COLONNE NIR Identifiant null'],
    ['a civility', ['Commentaire'], [['Mme Dupont, présente']], 'VALEUR NOM Commentaire 2'],
    ['a gentleman', ['Commentaire'], [['confié à M. Lafitte']], 'VALEUR NOM Commentaire 2'],
    ['a value under no header', ['Objet', ''], [['Tonte', '06 12 34 56 78']], 'VALEUR TELEPHONE B 2'],
    ['a value beyond the headers', ['Objet'], [['Tonte', 'Mme Dupont']], 'VALEUR NOM B 2'],
    ['a header that is a value', ['Mme Dupont'], [['35']], 'VALEUR NOM A null'],
  ])('%s', (_cas, entetes, lignes, attendu) => expect(resume(find(entetes, ...lignes))).toBe(attendu));

  it('is told what, where, why and the way out, never the value', () => {
    expect(find(['Marché', 'Observations'], ['1', 'appeler le 06 12 34 56 78'])?.phrase).toBe(
      'La colonne «\u00a0Observations\u00a0» contient un numéro de téléphone, à la ligne 2. Le registre ne garde aucune donnée personnelle\u00a0: il ne compte que des heures et des effectifs. Supprimez cette colonne, gardez les nombres, puis déposez de nouveau.',
    );
    expect(find(['Prénom'], ['Jeanne'])?.phrase).toMatch(/^La colonne «\u00a0Prénom\u00a0» semble contenir des prénoms\. Le registre/);
    expect(find(['Mme Dupont'], ['35'])?.phrase).toMatch(/^La colonne A contient le nom d’une personne, dans son titre\./);
  });
});

describe('a file that names none is accepted', () => {
  it.each<[string, readonly string[], readonly (readonly (string | null)[])[]]>([
    ['enterprises', ['Nom de l’entreprise', 'SIRET'], [['Les Jardins', '90000000100017']]],
    ['structures', ['Nom de la structure'], [['Les Pins']]],
    ['holders', ['Nom du titulaire', 'Titulaire', 'titulaire_nom'], [['Les Pins', 'Dunes', 'Lacs']]],
    ['a name column of structures', ['Nom', 'SIRET'], [['ESAT des Pins', '90000000100017'], ['Association des Dunes', '90000001900019'], ['Lacs', '90000002700012']]],
    ['payees of an accounts department', ['Nom du bénéficiaire', 'N° SIRET', 'Montant mandaté HT'], [['Boulangerie Dupont', '900 000 001 00017', '120'], ['Dupont TP', '90000001900019', '35'], [null, null, '12']]],
    ['a business name', ['Dénomination', 'Raison sociale'], [['Les Pins', 'Les Pins']]],
    ['counts of people', ['Nombre de bénéficiaires', 'Nb de salariés', 'Bénéficiaires', 'Participants'], [['3', '4', '5', '6']]],
    ['counts under the word alone', ['Bénéficiaires', 'Salarié'], [['12 dont 3 femmes', null]]],
    ['kinds of people', ['Type de bénéficiaire', 'Statut du salarié'], [['DELD', 'CDDI']]],
    ['the hours of an employee', ['Heures du salarié'], [['35']]],
    ['a header of persons above nothing', ['Prénom', 'Date de naissance', 'E-mail', 'Téléphone'], [[null, '', null, null]]],
    ['answers about e-mails', ['Envoi par mail', 'Notifié par courriel'], [['oui', '2025-03-14']]],
    ['retired telephones', ['Désignation', 'Téléphones'], [['Téléphone portable', '12']]],
    ['names of things', ['Nom du marché', 'Nom de la commune', 'Nom du chantier'], [['Tonte', 'Castandet', 'Route des Lacs']]],
    ['addresses of enterprises', ['Adresse', 'Adresse du titulaire'], [['1 rue des Pins', '2 rue des Lacs']]],
    ['CPV codes, SIREN, SIRET in groups', ['CPV', 'SIREN', 'SIRET'], [['03000000', '012 345 678', '012 345 678 00012'], ['45233142-6', '356000000', '356 000 000 00048']]],
    ['amounts', ['Montant'], [['1 234 567,89'], ['0.123456789'], ['1850540192123.5'], ['12 345 678 901,00']]],
    ['dates', ['Date', 'Période'], [['2025-03-14', 'du 01/02/2025 au 03/04/2025'], ['01.02.2025', '01-02-2025 03-04-2025']]],
    ['a VAT number', ['TVA'], [['FR12 900000001'], ['FR12900000001']]],
    ['references in groups', ['Numéro', 'uid'], [['01 2025 0001', '012345678001232025-01'], ['0 800 123 456', '01234567800123345678']]],
    ['references numbered by year', ['Numéro'], [['2021001000001'], ['2021002000002'], ['2020103000003']]],
    ['one long reference among short ones', ['Numéro'], [['1850540192123'], ['12'], ['13'], ['14']]],
    ['fifteen digits with a wrong key', ['Numéro'], [['255081416802539']]],
    ['an IBAN', ['Compte'], [['FR76 3000 1007 9412 3456 7890 185']]],
    ['a trade name', ['Titulaire'], [['Mr Bricolage']]],
    ['articles of the law', ['Réservation'], [['L2113-12'], ['L. 2113-13']]],
    ['an anonymous office', ['Objet'], [['Logement de monsieur le maire'], ['Rue de la Madame']]],
    ['a code INSEE and a contract with a letter', ['Code INSEE', 'Marché'], [['40070', 'MP0558000000']]],
    ['nothing at all', [], []],
  ])('%s', (_cas, entetes, lignes) => expect(resume(find(entetes, ...lignes))).toBeNull());
});

describe('identifiers of enterprises', () => {
  const withKey = (debut: string): string => Array.from({ length: 10 }, (_, cle) => `${debut}${cle}`).find((chiffres) => luhn(chiffres) % 10 === 0) ?? '';
  const chiffres = (longueur: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: longueur, maxLength: longueur }).map((liste) => liste.join(''));
  const siret = fc.tuple(chiffres(8), chiffres(4)).map(([debut, nic]) => withKey(withKey(debut) + nic));

  it('are never taken for a telephone or a NIR, however they are written', () => {
    fc.assert(fc.property(fc.array(siret, { minLength: 1, maxLength: 5 }), (sirets) => {
      const grouped = sirets.map((un) => un.replace(/^(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 '));
      const entetes = ['SIRET', 'Groupes', 'Tiers', 'SIREN', 'SIREN groupé'];
      expect(find(entetes, ...sirets.map((un, rang) => [un, grouped[rang] ?? '', `Société (${un})`, un.slice(0, 9), (grouped[rang] ?? '').slice(0, 11)]), [sirets.join(' ; '), grouped.join('\n'), null, null, null])).toBeNull();
    }), { numRuns: 500 });
  });

  it('a NIR is known by its key', () => {
    expect([isNir(NIR), isNir('255081416802539'), isNir('25508141680253'), isNir('255131416802538')]).toEqual([true, false, false, false]);
    // 1 85 05 2A 192 123 is counted as 1850519192123 = 97 × 19077517444 + 55, and 97 − 55 = 42.
    expect([isNir('185052A19212342'), isNir('185052B19212342')]).toEqual([true, false]);
  });
});
