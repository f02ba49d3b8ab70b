import fc from 'fast-check';
import type { EnregistrementMarche } from '@spaser/domain';
import { json2022, readOne, unMarcheComplet2022, uneConcessionComplete2022 } from './fabrique';

const montant = fc.integer({ min: 100, max: 2_000_000_000 }).map((centimes) => centimes / 100);
const jour = fc.integer({ min: 0, max: 1_400 }).map((rang) => new Date(Date.UTC(2023, 0, 1 + rang)).toISOString().slice(0, 10));
const siret = fc.constantFrom('90000000100017', '90000000200007', '90000000300005');
const mots = (...liste: readonly string[]) => fc.subarray([...liste], { minLength: 1 });
const objet = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((texte) => `Marché ${texte.normalize('NFC').replace(/[<&?¿]|[^\p{L}\p{N} ]/gu, '')}`.replace(/\s+/g, ' ').trim());
const dureeMois = fc.integer({ min: 1, max: 120 });
const commun = { id: fc.stringMatching(/^[A-Z0-9][A-Za-z0-9_.-]{0,14}[A-Z0-9]$/), objet, dureeMois, datePublicationDonnees: jour };
const sociales = (reserve: string) => fc.oneof(fc.constant(['Pas de considération sociale']), mots('Clause sociale', 'Critère social', reserve)).map((considerationSociale) => ({ considerationSociale }));
const environnementales = fc.oneof(fc.constant(['Pas de considération environnementale']), mots('Clause environnementale', 'Critère environnemental')).map((considerationEnvironnementale) => ({ considerationEnvironnementale }));
const titulaires = (un: string) => fc.uniqueArray(siret, { minLength: 1 }).map((ids) => ids.map((id) => ({ [un]: { typeIdentifiant: 'SIRET', id } })));

const modifications = (date: string, champMontant: string) => fc.uniqueArray(fc.record({ [date]: jour, datePublicationDonneesModification: jour, [champMontant]: montant, dureeMois }, { requiredKeys: [date, 'datePublicationDonneesModification'] }), { maxLength: 3, selector: (une) => une[date] })
  .map((unes) => unes.sort((a, b) => (String(a[date]) < String(b[date]) ? -1 : 1)).map((une, rang) => ({ modification: { ...une, id: rang + 1 } })));

const marche = fc.record({
  ...commun, montant, dateNotification: jour, titulaires: titulaires('titulaire'), considerationsSociales: sociales('Marché réservé'), considerationsEnvironnementales: environnementales,
  codeCPV: fc.constantFrom('45233140', '77310000', '03000000'), nature: fc.constantFrom('Marché', 'Marché de partenariat', 'Marché de défense ou de sécurité'), techniques: mots('Accord-cadre', 'Concours').map((technique) => ({ technique })),
  marcheInnovant: fc.boolean(), tauxAvance: fc.constantFrom(0, 0.05, 1), origineUE: fc.constantFrom(0, 0.3333), modifications: modifications('dateNotificationModification', 'montant'),
}).map((champs) => unMarcheComplet2022(champs));

const concession = fc.record({
  ...commun, valeurGlobale: montant, dateSignature: jour, dateDebutExecution: jour, concessionnaires: titulaires('concessionnaire'), considerationsSociales: sociales('Concession réservée'), considerationsEnvironnementales: environnementales,
  montantSubventionPublique: fc.constantFrom(0, 1200.5), modifications: modifications('dateSignatureModification', 'valeurGlobale'),
}).map((champs) => uneConcessionComplete2022(champs));

/** Runs a property on the records of contracts and concessions of any kind, complete, read from their file; one or two records of each. */
export async function desContrats(property: (enregistrements: readonly EnregistrementMarche[], sorte: 'marche' | 'concession') => Promise<void>): Promise<void> {
  const sorte = fc.oneof(fc.record({ sorte: fc.constant('marche' as const), brut: marche }), fc.record({ sorte: fc.constant('concession' as const), brut: concession }));
  await fc.assert(fc.asyncProperty(sorte, async ({ sorte: quoi, brut }) => {
    await property((await readOne(quoi === 'marche' ? json2022([brut]) : json2022([], [brut]))).enregistrements, quoi);
  }), { numRuns: 150 });
}
