import fc from 'fast-check';
import { ARTICLES_RESERVATION, BASES_VALEUR, CODES_INDICATEUR, describeSorte, DOMAINES_ESS, ETIQUETTES, exerciceVierge, foldMarche, QUALIFICATIONS, writeChamps, type ContenuEcrit, type DateCivile, type Exercice, type Marche, type SaisieMarche, type SorteEcriture } from '@spaser/domain';
import { unEnregistrement } from '@spaser/domain/testing';

/** Establishments of four legal persons: qualified exactly, by another establishment, or at the level of the legal person. */
const OPERATEURS = ['11111111100011', '11111111100022', '22222222200011', '33333333300011'] as const;
const NIVEAUX = [...OPERATEURS, '111111111', '222222222'] as const;
/** Days around the bounds of the year 2025. */
const jour = fc.constantFrom('2024-06-15', '2024-12-31', '2025-01-01', '2025-03-14', '2025-12-31', '2026-01-01') as fc.Arbitrary<DateCivile>;
const heures = fc.bigInt({ min: 0n, max: 99_999n });
const peut = <T>(arbitraire: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitraire, { nil: null });

const saisie: fc.Arbitrary<SaisieMarche> = fc.record({
  appartenance: fc.constantFrom(null, null, 'A_NOUS' as const, 'PAS_A_NOUS' as const), numero: fc.constant(null), objet: fc.constant(null), nature: fc.constant(null), typeMarche: peut(fc.constantFrom('TRAVAUX', 'FOURNITURES', 'SERVICES')),
  codeCPV: fc.constant(null), procedure: fc.constant(null), idAccordCadre: fc.constant(null), dateNotification: peut(jour), montant: peut(fc.bigInt({ min: 1n, max: 5_000_000n })), dureeMois: fc.constant(null),
  titulaires: peut(fc.array(fc.record({ id: fc.constantFrom(...OPERATEURS), typeIdentifiant: fc.constant('SIRET'), denominationSociale: fc.constant(null) }), { maxLength: 2 })),
  modifications: fc.constant(null), labels: fc.constant(null), coordonnateur: fc.constant(null), quotesParts: fc.constant(null),
  clauses: peut(fc.array(fc.record({
    dateEffet: peut(jour), heures: peut(heures), variations: fc.array(fc.record({ date: jour, heures: fc.bigInt({ min: -9_999n, max: 9_999n }) }), { maxLength: 2 }),
  }), { maxLength: 2 })),
  reservations: peut(fc.array(fc.record({ article: peut(fc.constantFrom(...ARTICLES_RESERVATION)), domaine: peut(fc.constantFrom(...DOMAINES_ESS)) }), { maxLength: 2 })),
  criteresSociaux: peut(fc.uniqueArray(fc.constantFrom('FORMATION', 'PARITE'))), etiquettes: peut(fc.uniqueArray(fc.constantFrom(...ETIQUETTES))),
  leviers: peut(fc.uniqueArray(fc.constantFrom('CARBURANT_HUILE' as const, 'ECO_CONDUITE' as const, 'VISIO' as const, 'AUTRE' as const))),
});

/** A contract, published or stated or both; some are framework agreements, or subsequent contracts of one that may be there. */
const marche = (siren: string): fc.Arbitrary<(rang: number) => Marche> => fc.record({
  nature: fc.constantFrom('MARCHE', 'MARCHE', 'ACCORD_CADRE', 'MARCHE_SUBSEQUENT', 'CONCESSION'), idAccordCadre: fc.constantFrom(null, null, 'm0', 'm1'),
  typeMarche: peut(fc.constantFrom('TRAVAUX', 'FOURNITURES', 'SERVICES')), dateNotification: peut(jour), montant: peut(fc.constantFrom(2_500_000n, 2_500_001n, 100n, 9_000_000n)),
  titulaires: fc.array(fc.record({ id: peut(fc.constantFrom(...OPERATEURS)), typeIdentifiant: fc.constant('SIRET'), denominationSociale: fc.constant(null) }), { maxLength: 2 }),
  considerationsSociales: peut(fc.uniqueArray(fc.constantFrom('Clause sociale', 'Critère social', 'Marché réservé', 'Concession réservée'))),
  considerationsEnvironnementales: peut(fc.uniqueArray(fc.constantFrom('Clause environnementale'))), dit: peut(saisie),
}).map(({ dit, ...publie }) => (rang: number) => foldMarche([unEnregistrement({ ...(publie as object), id: `m${rang}`, acheteurId: `${siren}00017` })], 'COMMUNE', dit));

const NOMBRE = fc.integer({ min: 0, max: 20 });
const quantite = fc.integer({ min: 1, max: 20 });
const operateur = fc.constantFrom(...OPERATEURS);
const CONTENUS: Readonly<Record<Exclude<SorteEcriture, 'MARCHE'>, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  RELEVE: fc.record({ date: jour, heures: peut(heures), nouveauxBeneficiaires: NOMBRE, dontDejaComptes: NOMBRE }),
  MANDAT: fc.record({ date: jour, fournisseur: fc.constantFrom(...NIVEAUX), montant: fc.bigInt({ min: 0n, max: 10n ** 12n }) }),
  SOURCING: fc.record({ date: jour, canal: fc.constantFrom('SOURCING_INVERSE_PLATEFORME', 'SALON'), repondants: peut(fc.array(fc.record({ operateur, date: jour }), { maxLength: 3 })) }),
  DOCUMENTS_EGALITE: fc.record({ date: jour, index: NOMBRE, plans: NOMBRE }),
  BIEN_RETIRE: fc.record({ date: jour, miseEnService: fc.constantFrom('2020-02-29', '2018-07-01'), famille: fc.constantFrom('INFORMATIQUE', 'MOBILIER'), quantite }),
  ACHAT_OCCASION: fc.record({ date: jour, objet: fc.constant('Tables') }),
  VEHICULE: fc.record({ date: jour, energie: fc.constantFrom('VELO', 'ELECTRIQUE', 'THERMIQUE'), quantite, mode: fc.constantFrom('ACHAT', 'LOCATION') }),
  TONNAGE: fc.record({ date: jour, agregats: fc.constantFrom(0n, 120_050n), tiedes: fc.constantFrom(0n, 7n) }),
  QUALIFICATION: fc.record({ operateur: fc.constantFrom(...NIVEAUX), nom: fc.constant('Ateliers'), sorte: fc.constantFrom('ESS', 'ESS', 'ESAT', ...QUALIFICATIONS), du: fc.constantFrom('2020-01-01', '2020-01-01', '2025-03-14', '2025-06-01'), au: fc.constantFrom(null, null, '2025-03-14', '2025-12-30'), source: fc.constant('convention') }),
};

export interface EcritureInventee {
  readonly sorte: Exclude<SorteEcriture, 'MARCHE'>;
  readonly contenu: ContenuEcrit;
}

/** A record of any kind, in the form in which it is kept. */
const ecriture: fc.Arbitrary<EcritureInventee> = fc.constantFrom(...(Object.keys(CONTENUS) as (keyof typeof CONTENUS)[]))
  .chain((sorte) => CONTENUS[sorte].map((contenu) => ({ sorte, contenu: writeChamps(describeSorte(sorte).champs, contenu) })));

const exercice: fc.Arbitrary<Exercice> = fc.record({
  aucunMarche: fc.boolean(), aucuns: fc.subarray([...CODES_INDICATEUR]), nonConcernes: fc.subarray([...CODES_INDICATEUR], { maxLength: 4 }),
  volume: peut(fc.record({ montant: fc.bigInt({ min: 0n, max: 10n ** 12n }), base: fc.constantFrom(...BASES_VALEUR) })),
  projetsReservables: peut(fc.record({ attribues: fc.constantFrom(0, 4), reserves: fc.constant(0) })),
}).map((reponses) => ({ ...exerciceVierge(2025), ...reponses }));

/** Everything that one buyer keeps of its purchases, 2025 being the year that it answers for. */
export interface RegistreInvente {
  readonly marches: readonly Marche[];
  readonly ecritures: readonly EcritureInventee[];
  readonly exercice: Exercice | null;
}

/** Registers in which each list may be empty, partly said, or unsaid, with days on both sides of the year. */
export function desRegistres(siren: string): fc.Arbitrary<RegistreInvente> {
  return fc.record({ marches: fc.array(marche(siren), { maxLength: 8 }).map((faits) => faits.map((faire, rang) => faire(rang))), ecritures: fc.array(ecriture, { maxLength: 25 }), exercice: peut(exercice) });
}
