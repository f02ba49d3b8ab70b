import { CHAMPS_MARCHE, foldEssentielles, foldMarche, numeroPublie, readSaisieMarche, toContrat, type DateCivile, type EnregistrementMarche, type Marche, type SaisieMarche } from '@spaser/domain';
import { desContrats } from '../testing/des-publications';
import { json2022, readOne, SIRET_TITULAIRE, unMarche2019, unMarche2022, unMarcheComplet2022, uneConcessionComplete2022, xmlOf } from '../testing/fabrique';
import { faultsOf2022 } from '../testing/regles-2022';
import type { MarcheAPublier } from './ecriture-2022';
import { writeDecp2022 } from './write-decp-2022';

const LE = '2026-11-30' as DateCivile;
const RIEN = readSaisieMarche(Object.fromEntries(Object.keys(CHAMPS_MARCHE).map((cle) => [cle, null])));

const lire = async (marches: readonly unknown[], concessions: readonly unknown[] = []) => (await readOne(json2022(marches, concessions))).enregistrements;
function aPublier(enregistrements: readonly EnregistrementMarche[], saisie: Partial<SaisieMarche> | null = null): MarcheAPublier {
  const marche = foldMarche(enregistrements, 'COMMUNE', saisie && { ...RIEN, ...saisie });
  return { contrat: toContrat(marche.uid, marche), numero: numeroPublie(marche), acheteur: marche.acheteurId, essentielles: foldEssentielles(enregistrements) };
}
const ecrire = (...marches: readonly MarcheAPublier[]) => {
  const fichier = writeDecp2022(marches, LE);
  return { ...fichier, lu: JSON.parse(fichier.texte) as { readonly marches: Readonly<Record<'marche' | 'contrat-concession', readonly Readonly<Record<string, unknown>>[]>> } };
};
const manquesOf = (marche: MarcheAPublier): readonly string[] => ecrire(marche).incomplets.flatMap(({ manques }) => manques.map(({ champ }) => champ));
const seul = (marche: MarcheAPublier): Readonly<Record<string, unknown>> => ecrire(marche).lu.marches.marche[0] ?? {};

describe('the corrected DECP 2022 of a buyer', () => {
  it('gives back a complete publication word for word, contracts and concessions each in their list', async () => {
    const modification = { id: 2, dureeMois: 14, montant: 50_000.1, titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: SIRET_TITULAIRE } }], dateNotificationModification: '2025-09-01', datePublicationDonneesModification: '2025-09-15' };
    const marche = unMarcheComplet2022({ modifications: [{ modification }], idAccordCadre: '2024-AC' });
    const concession = uneConcessionComplete2022();
    const { lu, nombre, incomplets, texte } = ecrire(...(await lire([marche], [concession])).map((un) => aPublier([un])));
    expect([lu, nombre, incomplets]).toEqual([{ marches: { marche: [marche], 'contrat-concession': [concession] } }, 2, []]);
    expect(faultsOf2022(lu)).toEqual([]);
    expect(Object.keys(lu.marches.marche[0] ?? {}).slice(0, 4)).toEqual(['id', 'acheteur', 'nature', 'objet']);
    expect(texte.endsWith('}\n')).toBe(true);
  });

  it('reads the same from XML, where every value is text', async () => {
    const depuisXml = (await readOne(`<?xml version="1.0" encoding="UTF-8"?>${xmlOf('marches', [{ marche: unMarcheComplet2022() }])}`)).enregistrements;
    const [depuisJson] = await lire([unMarcheComplet2022()]);
    expect(depuisXml[0]?.essentielles).toEqual(depuisJson?.essentielles);
  });

  it('puts what is stated over what is published', async () => {
    const publie = await lire([unMarcheComplet2022({ typeGroupementOperateurs: 'Solidaire', titulaires: [SIRET_TITULAIRE, '90000000200007'].map((id) => ({ titulaire: { typeIdentifiant: 'SIRET', id } })) })]);
    const ecrit = seul(aPublier(publie, {
      montant: 8_000_010n, nature: 'ACCORD_CADRE', clauses: [], reservations: [{ article: 'L2113-12', domaine: null }], procedure: 'appel d’offres ouvert',
      titulaires: [{ id: SIRET_TITULAIRE, typeIdentifiant: 'SIRET', denominationSociale: 'Ateliers' }], modifications: [{ date: '2025-07-01' as DateCivile, montant: 9_000_000n, dureeMois: null }],
    }));
    expect(ecrit).toMatchObject({
      montant: 80_000.1, nature: 'Marché', techniques: { technique: ['Accord-cadre'] }, considerationsSociales: { considerationSociale: ['Marché réservé'] }, procedure: 'Appel d\'offres ouvert', typeGroupementOperateurs: 'Pas de groupement',
      titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: SIRET_TITULAIRE } }],
      modifications: [{ modification: { id: 1, montant: 90_000, dateNotificationModification: '2025-07-01', datePublicationDonneesModification: LE } }],
    });
    expect(faultsOf2022({ marches: { marche: [ecrit] } })).toEqual([]);
  });

  it('leaves out and names what lacks a datum: nothing is guessed', async () => {
    const [sec] = await lire([unMarche2022()]);
    expect(ecrire(aPublier([sec as EnregistrementMarche])).nombre).toBe(0);
    expect(manquesOf(aPublier([sec as EnregistrementMarche]))).toEqual([
      'modalitesExecution', 'marcheInnovant', 'ccag', 'offresRecues', 'attributionAvance', 'typeGroupementOperateurs', 'sousTraitanceDeclaree', 'typesPrix', 'formePrix',
    ]);
    const complet = await lire([unMarcheComplet2022()]);
    const sans = async (champs: Readonly<Record<string, unknown>>) => manquesOf(aPublier(await lire([unMarcheComplet2022(champs)])));
    expect(await sans({ id: 'un-identifiant-trop-long' })).toEqual(['id']);
    expect(await sans({ montant: 0.5 })).toEqual(['montant']);
    expect(await sans({ ccag: 'CCAG maison' })).toEqual(['ccag']);
    expect(await sans({ lieuExecution: { code: '40001' } })).toEqual(['lieuExecution']);
    expect(await sans({ procedure: 'Procédure concurrentielle avec négociation' })).toEqual(['procedure']);
    expect(await sans({ considerationsSociales: null })).toEqual(['considerationsSociales']);
    expect(await sans({ titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '123' } }] })).toEqual(['titulaires']);
    expect(await sans({ actesSousTraitance: [{ acteSousTraitance: { id: 1, montant: 10 } }] })).toEqual(['actesSousTraitance']);
    expect(await sans({ modifications: [{ modification: { id: 1, montant: 0, dateNotificationModification: '2025-09-01', datePublicationDonneesModification: '2025-09-01' } }] })).toEqual(['modifications']);
    expect(manquesOf({ ...aPublier(complet), acheteur: '214000010', numero: null })).toEqual(['id', 'acheteur']);
    expect(manquesOf(aPublier(complet, { etiquettes: ['E1'] }))).toEqual(['considerationsEnvironnementales']);
    expect(manquesOf(aPublier(complet, { titulaires: [SIRET_TITULAIRE, '90000000200007'].map((id) => ({ id, typeIdentifiant: 'SIRET', denominationSociale: null })) }))).toEqual(['typeGroupementOperateurs']);
    expect(manquesOf(aPublier((await readOne(JSON.stringify({ marches: [unMarche2019()] }))).enregistrements))).toContain('considerationsSociales');
  });

  it('is empty and still a DECP file when there is nothing to publish', async () => {
    const { texte, lu } = ecrire();
    expect([lu, (await readOne(texte)).enregistrements]).toEqual([{ marches: { marche: [], 'contrat-concession': [] } }, []]);
  });

  it('writes an amount without noise, and gives up one that a JSON number cannot hold', async () => {
    const complet = await lire([unMarcheComplet2022()]);
    const montant = (centimes: bigint) => aPublier(complet, { montant: centimes });
    expect([seul(montant(110n))['montant'], seul(montant(4_503_599_627_370_497n))['montant'], manquesOf(montant(9_999_999_999_999_999_999n))]).toEqual([1.1, 45_035_996_273_704.97, ['montant']]);
  });
});

describe('imported again', () => {
  it('changes nothing that counts, for any contract', async () => {
    await desContrats(async (enregistrements, sorte) => {
      const marche = aPublier(enregistrements);
      const relus = (await readOne(ecrire(marche).texte)).enregistrements;
      expect(ecrire(marche).incomplets).toEqual([]);
      expect(faultsOf2022(ecrire(marche).lu)).toEqual([]);
      const avant = foldMarche(enregistrements, 'COMMUNE');
      expect(withoutNoms(foldMarche(relus, 'COMMUNE'))).toEqual(withoutNoms(avant));
      expect(foldMarche([...enregistrements, ...relus], 'COMMUNE')).toEqual(avant);
      expect(foldEssentielles(relus)).toEqual(foldEssentielles(enregistrements));
      expect(sorte).toBe(avant.nature === 'CONCESSION' ? 'concession' : 'marche');
    });
  });
});

it('says to who imports it what the buyer states', async () => {
  await desContrats(async (enregistrements) => {
    const dit: Partial<SaisieMarche> = { montant: 4_500_050n, dureeMois: 7, clauses: [{ dateEffet: null, heures: 35_000n, variations: [] }], reservations: [], criteresSociaux: [] };
    const marche = aPublier(enregistrements, dit);
    const relu = foldMarche((await readOne(ecrire(marche).texte)).enregistrements, 'COMMUNE');
    const { etats, montantInitial, montantCourant, dureeMois, considerationsSociales, dateNotification } = marche.contrat.marche;
    expect(relu).toMatchObject({ etats, montantInitial, montantCourant, dureeMois, considerationsSociales, dateNotification });
  });
});

/** The format of 2022 has no place for names of holders; what a person reads of a record is not what the record says. */
function withoutNoms(marche: Marche): unknown {
  const contrat = toContrat('m', marche);
  return { ...contrat, marche: { ...marche, anomalies: [], titulaires: marche.titulaires.map(({ id, typeIdentifiant }) => ({ id, typeIdentifiant })) } };
}
