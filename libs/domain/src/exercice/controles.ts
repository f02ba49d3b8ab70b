import type { TypeCollectivite } from '../collectivite/collectivite';
import { contratsAuDessusDuSeuil, contratsDeLAnnee } from '../indicateur/formules/base';
import { computeMesures } from '../indicateur/formules';
import type { CodeIndicateur } from '../indicateur/code-indicateur';
import { isReserveInclusif } from '../marche/dispositifs';
import { voiesInclusion } from '../marche/inclusion';
import type { CodeAVerifier } from '../marche/anomalie';
import type { DoutesClos } from '../marche/doute';
import type { Marche } from '../marche/marche';
import { addMois, anneeOf, dernierJour } from '../quantite/date-civile';
import { sumMontants, type Centimes } from '../quantite/montant';
import type { ContratDuRegistre } from '../registre/contrat';
import { readQualification } from '../registre/qualification';
import type { RegistreAcheteur } from '../registre/registre-annee';

/** What a control finds: what is wrong and what to do, and the records that it bears on. A blocking one keeps the year from being declared. */
export interface Constat {
  readonly code: CodeControle;
  readonly gravite: 'BLOQUANT' | 'ALERTE';
  readonly phrase: string;
  readonly sujets: readonly string[];
}

/** What the controls read: the year, the buyer, what is published of its contracts, and its year before. */
export interface DossierExercice {
  readonly registre: RegistreAcheteur;
  readonly type: TypeCollectivite;
  /** The contracts as published, by id, when a person has stated something of them. */
  readonly publies: ReadonlyMap<string, Pick<Marche, 'considerationsSociales'>>;
  readonly volumePrecedent: Centimes | null;
  /** Indicators that the buyer's scheme follows, and of which nothing is said. */
  readonly sansReponse: readonly CodeIndicateur[];
  /** Doubts that the buyer has answered: it has said that what is published is right, and is not asked again. */
  readonly doutesClos: DoutesClos;
}

const CONTROLES = {
  AUCUN_MARCHE_DEMENTI: 'BLOQUANT', AUCUN_DEMENTI: 'BLOQUANT', RELEVE_SANS_CLAUSE: 'BLOQUANT', MONTANT_NUL: 'BLOQUANT',
  SANS_REPONSE: 'ALERTE', A_CONFIRMER: 'ALERTE', VOLUME_NON_DECLARE: 'ALERTE', VOLUME_INFERIEUR_AUX_MANDATS: 'ALERTE', VOLUME_EN_ECART: 'ALERTE', MONTANT_INHABITUEL: 'ALERTE', ACCORD_CADRE_AU_MAXIMUM: 'ALERTE', HEURES_INHABITUELLES: 'ALERTE',
  TRAVAUX_COURTS: 'ALERTE', CLAUSE_PUBLIEE_NON_SAISIE: 'ALERTE', CLAUSE_NON_PUBLIEE: 'ALERTE', TITULAIRE_NON_QUALIFIE: 'ALERTE', RESERVE_ESS_LONG: 'ALERTE', RESERVE_ESS_REPETE: 'ALERTE',
  HEURES_EN_ECART: 'ALERTE',
} as const satisfies Record<string, Constat['gravite']>;
export type CodeControle = keyof typeof CONTROLES;

/** The controls of a year before it is declared (domain §4.11); those of one field alone are made when it is entered. */
export function verifyExercice(dossier: DossierExercice): readonly Constat[] {
  const { registre } = dossier;
  const { retenus } = contratsDeLAnnee(registre);
  const isClos = ({ marche: { uid } }: ContratDuRegistre, ...codes: readonly CodeAVerifier[]): boolean => codes.some((code) => dossier.doutesClos.get(uid)?.has(code));
  return [
    ...declarations(registre), ...silences(dossier), ...volumes(dossier), ...heures(registre), ...publications(dossier, retenus), ...reservations(registre, retenus),
    ...about('MONTANT_NUL', retenus.filter(({ marche }) => marche.montantInitial === 0n), 'Un marché est à 0\u00a0€. Donnez son montant ou son estimation.', (n) => `${n} marchés sont à 0\u00a0€. Donnez leur montant ou leur estimation.`),
    ...about('A_CONFIRMER', retenus.filter(({ marche }) => (marche.saisie?.appartenance ?? null) === null && dossier.publies.has(marche.uid)), 'Un marché publié reste à confirmer. Il est compté tant que vous ne dites pas le contraire.',
      (n) => `${n} marchés publiés restent à confirmer. Ils sont comptés tant que vous ne dites pas le contraire.`),
    ...about('MONTANT_INHABITUEL', retenus.filter((contrat) => !isClos(contrat, 'MONTANT_TRES_FAIBLE', 'MONTANT_INVRAISEMBLABLE')).filter(({ marche: { montantInitial: m } }) => m !== null && m > 0n && (m < 10_000n || (dossier.type === 'COMMUNE' && m > 5_000_000_000n))),
      'Le montant d’un marché est inhabituel (moins de 100\u00a0€ ou plus de 50 millions). Vérifiez-le.', (n) => `Le montant de ${n} marchés est inhabituel (moins de 100\u00a0€ ou plus de 50 millions). Vérifiez-les.`),
    ...about('ACCORD_CADRE_AU_MAXIMUM', retenus.filter(({ marche }) => marche.nature === 'ACCORD_CADRE' && dossier.publies.has(marche.uid) && (marche.saisie?.montant ?? null) === null && (voiesInclusion(marche) ?? []).length > 0),
      'Le montant publié d’un accord-cadre inclusif est souvent son maximum. Donnez plutôt son estimation.', (n) => `Le montant publié de ${n} accords-cadres inclusifs est souvent leur maximum. Donnez plutôt leur estimation.`),
    ...about('TRAVAUX_COURTS', retenus.filter(({ clauses, marche }) => (clauses?.length ?? 0) > 0 && marche.typeMarche === 'TRAVAUX' && marche.dureeMois !== null && marche.dureeMois < 2),
      'Un marché de travaux clausé dure moins de deux mois\u00a0: il est rare qu’une clause s’y exécute. Vérifiez sa durée.', (n) => `${n} marchés de travaux clausés durent moins de deux mois. Vérifiez leur durée.`),
  ];
}

function about(code: CodeControle, contrats: readonly { readonly id: string }[], un: string, plusieurs: (nombre: number) => string): readonly Constat[] {
  if (contrats.length === 0) return [];
  return [{ code, gravite: CONTROLES[code], phrase: contrats.length === 1 ? un : plusieurs(contrats.length), sujets: contrats.map(({ id }) => id) }];
}

/** What is declared as « none » while something is recorded. */
function declarations(registre: RegistreAcheteur): readonly Constat[] {
  const grands = registre.aucunMarche ? contratsAuDessusDuSeuil(registre).retenus : [];
  const dementis = registre.aucuns.flatMap((code) => {
    const comptes = code === 'B1' ? [] : computeMesures(code as Exclude<CodeIndicateur, 'B1'>, registre).flatMap((mesure) => mesure.comptes);
    return comptes.length === 0 ? [] : [{ code, sujets: comptes.map(({ id }) => id) }];
  });
  return [
    ...about('AUCUN_MARCHE_DEMENTI', grands, 'Vous déclarez n’avoir aucun marché supérieur à 25\u00a0000\u00a0€, mais il y en a un. Confirmez-le ou dites qu’il n’est pas le vôtre, puis corrigez votre déclaration.',
      (n) => `Vous déclarez n’avoir aucun marché supérieur à 25\u00a0000\u00a0€, mais il y en a ${n}. Dites lesquels sont les vôtres, ou corrigez votre déclaration.`),
    ...dementis.map(({ code, sujets }): Constat => ({
      code: 'AUCUN_DEMENTI', gravite: 'BLOQUANT', phrase: `Vous déclarez n’avoir rien pour l’indicateur ${code}, mais des informations sont saisies. Retirez l’un ou l’autre.`, sujets,
    })),
  ];
}

/** What the scheme follows and nobody has answered. */
function silences({ sansReponse }: DossierExercice): readonly Constat[] {
  if (sansReponse.length === 0) return [];
  const [debut, suite] = sansReponse.length === 1 ? ['Un indicateur de votre schéma reste', 'Complétez-le, dites qu’il n’y a rien, ou qu’il ne vous concerne pas.'] : [`${sansReponse.length} indicateurs de votre schéma restent`, 'Complétez-les, dites qu’il n’y a rien, ou qu’ils ne vous concernent pas.'];
  return [{ code: 'SANS_REPONSE', gravite: 'ALERTE', phrase: `${debut} sans réponse (${sansReponse.join(', ')}). ${suite}`, sujets: [] }];
}

function volumes({ registre: { volume, mandats, annee }, volumePrecedent }: DossierExercice): readonly Constat[] {
  if (volume === null) return [{ code: 'VOLUME_NON_DECLARE', gravite: 'ALERTE', phrase: 'Le total de vos achats de l’année n’est pas donné\u00a0: votre part d’achats inclusifs ne pourra pas être calculée.', sujets: [] }];
  const constats: Constat[] = [];
  const payes = mandats.filter(({ date }) => anneeOf(date) === annee);
  if (sumMontants(payes.map(({ montant }) => montant)) > volume.montant) {
    constats.push({ code: 'VOLUME_INFERIEUR_AUX_MANDATS', gravite: 'ALERTE', phrase: 'Le total de vos achats est inférieur à la somme des mandats saisis. Vérifiez-le.', sujets: payes.map(({ id }) => id) });
  }
  if (volumePrecedent !== null && volumePrecedent > 0n && (2n * volume.montant < volumePrecedent || 2n * volume.montant > 3n * volumePrecedent)) {
    constats.push({ code: 'VOLUME_EN_ECART', gravite: 'ALERTE', phrase: 'Le total de vos achats a changé de plus de moitié en un an. Vérifiez qu’il est bien hors taxes et pour toute l’année.', sujets: [] });
  }
  return constats;
}

/** Hours against what they should be: the clause, the amount, and what was contracted once the contract is over. */
function heures({ contrats, releves, annee }: RegistreAcheteur): readonly Constat[] {
  const parId = new Map(contrats.map((contrat) => [contrat.id, contrat]));
  const sansClause = releves.filter(({ marcheId, heures: faites, date }) => anneeOf(date) === annee && (faites ?? 0n) > 0n && marcheId !== null && parId.get(marcheId)?.clauses?.length === 0);
  const inhabituelles = contrats.filter(({ clauses, marche: { montantInitial, dateNotification } }) => {
    const total = sumMontants((clauses ?? []).map(({ heures: h }) => h ?? 0n));
    if (total === 0n || montantInitial === null || montantInitial <= 0n || dateNotification === null || anneeOf(dateNotification) !== annee) return false;
    // Between 0,2 and 60 hours for 1 000 €, in hundredths of an hour and in cents.
    return total * 100_000n < 20n * montantInitial || total * 100_000n > 6_000n * montantInitial;
  });
  const enEcart = contrats.filter(({ id, clauses, marche: { dateNotification, dureeMois } }) => {
    const prevues = sumMontants((clauses ?? []).flatMap(({ heures: h, variations }) => [h ?? 0n, ...variations.map((variation) => variation.heures)]));
    if (prevues <= 0n || dateNotification === null || dureeMois === null || anneeOf(addMois(dateNotification, dureeMois)) !== annee) return false;
    const faites = sumMontants(releves.filter(({ marcheId, date }) => marcheId === id && date <= dernierJour(annee)).map(({ heures: h }) => h ?? 0n));
    return releves.some(({ marcheId }) => marcheId === id) && (10n * faites > 13n * prevues || 2n * faites < prevues);
  });
  return [
    ...about('RELEVE_SANS_CLAUSE', sansClause, 'Des heures sont relevées sur un marché que vous dites sans clause d’insertion. Ajoutez la clause, ou supprimez le relevé.', (n) => `${n} relevés portent des heures sur des marchés que vous dites sans clause. Ajoutez les clauses, ou supprimez ces relevés.`),
    ...about('HEURES_INHABITUELLES', inhabituelles, 'Les heures d’une clause sont hors de l’ordinaire pour le montant de son marché. Vérifiez les deux.', (n) => `Les heures de ${n} clauses sont hors de l’ordinaire pour le montant de leur marché. Vérifiez-les.`),
    ...about('HEURES_EN_ECART', enEcart, 'À la fin d’un marché, les heures réalisées s’écartent beaucoup des heures prévues. Vérifiez ses relevés.', (n) => `À la fin de ${n} marchés, les heures réalisées s’écartent beaucoup des heures prévues. Vérifiez leurs relevés.`),
  ];
}

/** What is stated against what is published of the same contract. */
function publications({ publies }: DossierExercice, contrats: readonly ContratDuRegistre[]): readonly Constat[] {
  const dits = contrats.flatMap((contrat) => {
    const publie = publies.get(contrat.marche.uid)?.considerationsSociales ?? null;
    return publie === null || !contrat.marche.saisie?.clauses ? [] : [{ contrat, publiee: publie.includes('Clause sociale'), saisie: contrat.marche.saisie.clauses.length > 0 }];
  });
  return [
    ...about('CLAUSE_PUBLIEE_NON_SAISIE', dits.filter(({ publiee, saisie }) => publiee && !saisie).map(({ contrat }) => contrat), 'Un marché est publié avec une clause sociale, et vous le dites sans. Corrigez l’un ou l’autre.', (n) => `${n} marchés sont publiés avec une clause sociale, et vous les dites sans. Corrigez l’un ou l’autre.`),
    ...about('CLAUSE_NON_PUBLIEE', dits.filter(({ publiee, saisie }) => !publiee && saisie).map(({ contrat }) => contrat), 'Un marché a une clause que ses données publiées ne disent pas. Pensez à corriger sa publication.', (n) => `${n} marchés ont une clause que leurs données publiées ne disent pas. Pensez à corriger leur publication.`),
  ];
}

/** What the law asks of a reserved contract (L. 2113-12, L. 2113-15). */
function reservations(registre: RegistreAcheteur, contrats: readonly ContratDuRegistre[]): readonly Constat[] {
  const reserves = contrats.flatMap((contrat) => (contrat.reservations ?? []).map((reservation) => ({ contrat, reservation })));
  const nonQualifies = reserves.filter(({ reservation, contrat: { marche } }) => {
    const { dateNotification, titulaires } = marche;
    if (reservation.article !== 'L2113-12' || !isReserveInclusif(reservation) || dateNotification === null || registre.qualifications.length === 0) return false;
    const connus = titulaires.flatMap(({ id }) => (id === null ? [] : [id]));
    return connus.length > 0 && connus.every((id) => readQualification(id, ['ESAT', 'EA', 'EATT'], dateNotification, registre.qualifications) !== 'QUALIFIE');
  });
  const ess = reserves.filter(({ reservation }) => reservation.article === 'L2113-15');
  const repetes = ess.filter(({ contrat }) => {
    const { dateNotification, titulaires } = contrat.marche;
    const sirens = new Set(titulaires.flatMap(({ id }) => (id === null ? [] : [id.slice(0, 9)])));
    return dateNotification !== null && registre.contrats.some(({ id, reservations: autres, marche }) =>
      id !== contrat.id && marche.dateNotification !== null && marche.dateNotification < dateNotification && addMois(marche.dateNotification, 36) > dateNotification
      && autres?.some(({ article }) => article === 'L2113-15') && marche.titulaires.some((titulaire) => titulaire.id !== null && sirens.has(titulaire.id.slice(0, 9))));
  });
  const ids = (liste: typeof reserves): readonly ContratDuRegistre[] => liste.map(({ contrat }) => contrat);
  return [
    ...about('TITULAIRE_NON_QUALIFIE', ids(nonQualifies), 'Un marché est réservé aux EA et ESAT, mais son titulaire n’est pas connu comme tel à sa notification. Vérifiez l’article ou la structure.', (n) => `${n} marchés sont réservés aux EA et ESAT, mais leur titulaire n’est pas connu comme tel. Vérifiez l’article ou la structure.`),
    ...about('RESERVE_ESS_LONG', ids(ess.filter(({ contrat }) => (contrat.marche.dureeMois ?? 0) > 36)), 'Un marché réservé à l’ESS dure plus de trois ans, ce que l’article L.\u00a02113-15 ne permet pas. Vérifiez sa durée.', (n) => `${n} marchés réservés à l’ESS durent plus de trois ans, ce que l’article L.\u00a02113-15 ne permet pas. Vérifiez leur durée.`),
    ...about('RESERVE_ESS_REPETE', ids(repetes), 'Une entreprise de l’ESS a déjà obtenu un marché réservé de votre part dans les trois ans. L’article L.\u00a02113-15 ne le permet pas pour un achat de même nature.', (n) => `${n} marchés réservés à l’ESS suivent un autre marché réservé à la même entreprise depuis moins de trois ans. Vérifiez-les.`),
  ];
}
