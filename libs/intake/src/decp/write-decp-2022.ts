import { isSiret, type DateCivile, type EtatMarche, type Marche } from '@spaser/domain';
import {
  ACCORD_CADRE, ESSENTIELLES_CONCESSION, ESSENTIELLES_MARCHE, NATURES_MARCHE, PROCEDURES_CONCESSION, PROCEDURES_MARCHE, SANS_GROUPEMENT, SANS_TECHNIQUE, type CleConcession, type CleMarche,
} from './champs-2022';
import {
  MANQUE, writeConsiderationsEnvironnementales, writeConsiderationsSociales, writeDuree, writeEssentielle, writeLieu, writeModifications, writeMontant, writeMot, writeTexte, writeTitulaires, type Ecrit, type MarcheAPublier,
} from './ecriture-2022';

/** A contract that the file leaves out, and what its publication lacks, in French. */
export interface ContratIncomplet {
  readonly id: string;
  readonly manques: readonly { readonly champ: string; readonly libelle: string }[];
}

export interface FichierDecp {
  /** Text of the file: UTF-8, fields in the order of the schema. */
  readonly texte: string;
  readonly nombre: number;
  readonly incomplets: readonly ContratIncomplet[];
}

type Ecrire = (marche: MarcheAPublier, le: DateCivile) => Ecrit;
type Champ = readonly [champ: string, libelle: string, ecrire: Ecrire];

const essentielle = (cle: CleMarche): Ecrire => ({ essentielles }) => writeEssentielle(ESSENTIELLES_MARCHE[cle], essentielles[cle]);
const deConcession = (cle: CleConcession): Ecrire => ({ essentielles }) => writeEssentielle(ESSENTIELLES_CONCESSION[cle], essentielles[cle]);
const acheteur: Ecrire = ({ acheteur: siret }) => (siret !== null && isSiret(siret) ? { id: siret } : MANQUE);
/** What was never published is published by this very file. */
const publication: Ecrire = ({ essentielles }, le) => essentielles['datePublicationDonnees'] ?? le;

const MARCHE: readonly Champ[] = [
  ['id', 'le numéro du marché, en 16 caractères au plus', ({ numero }) => writeTexte(numero, 16)],
  ['acheteur', 'le SIRET de l’acheteur', acheteur],
  ['nature', 'la nature du contrat', ({ contrat: { marche: { nature } }, essentielles }) =>
    nature === 'MARCHE_PARTENARIAT' ? 'Marché de partenariat' : nature === 'AUTRE' ? writeMot(NATURES_MARCHE, (essentielles['nature'] ?? null) as string | null) : 'Marché'],
  ['objet', 'l’objet, en 1\u00a0000 caractères au plus', ({ contrat: { marche } }) => writeTexte(marche.objet, 1_000)],
  ['codeCPV', 'le code CPV', ({ contrat: { marche } }) => marche.codeCPV ?? MANQUE],
  ['techniques', 'la technique d’achat', writeTechniques],
  ['modalitesExecution', 'les modalités d’exécution', essentielle('modalitesExecution')],
  ['idAccordCadre', 'le numéro de l’accord-cadre, en 16 caractères au plus', ({ contrat: { marche: { idAccordCadre } } }) => (idAccordCadre === null ? undefined : writeTexte(idAccordCadre, 16))],
  ['marcheInnovant', 'si le marché est innovant', essentielle('marcheInnovant')],
  ['ccag', 'le CCAG de référence', essentielle('ccag')],
  ['offresRecues', 'le nombre d’offres reçues', essentielle('offresRecues')],
  ['attributionAvance', 'si une avance est accordée', essentielle('attributionAvance')],
  ['tauxAvance', 'le taux de l’avance', essentielle('tauxAvance')],
  ['typeGroupementOperateurs', 'la forme du groupement d’entreprises', writeGroupement],
  ['sousTraitanceDeclaree', 'si une sous-traitance est déclarée', essentielle('sousTraitanceDeclaree')],
  ['actesSousTraitance', 'un acte de sous-traitance, publié incomplet', essentielle('actesSousTraitance')],
  ['procedure', 'la procédure, dans les mots de 2022', ({ contrat: { marche } }) => writeMot(PROCEDURES_MARCHE, marche.procedure)],
  ['lieuExecution', 'le lieu d’exécution', writeLieu],
  ['dureeMois', 'la durée en mois', ({ contrat: { marche } }) => writeDuree(dureeInitiale(marche))],
  ['dateNotification', 'la date de notification', ({ contrat: { marche } }) => marche.dateNotification ?? MANQUE],
  ['datePublicationDonnees', 'la date de publication', publication],
  ['montant', 'le montant, d’au moins 1\u00a0€', ({ contrat: { marche } }) => writeMontant(marche.montantInitial)],
  ['typesPrix', 'le type de prix', essentielle('typesPrix')],
  ['formePrix', 'la forme du prix', essentielle('formePrix')],
  ['origineUE', 'la part d’origine européenne', essentielle('origineUE')],
  ['origineFrance', 'la part d’origine française', essentielle('origineFrance')],
  ['titulaires', 'le SIRET de chaque titulaire', (marche) => writeTitulaires(marche, 'titulaire')],
  ['considerationsSociales', 'les considérations sociales', (marche) => writeConsiderationsSociales(marche, 'Marché réservé')],
  ['considerationsEnvironnementales', 'les considérations environnementales\u00a0: clause ou critère', writeConsiderationsEnvironnementales],
  ['modificationsActesSousTraitance', 'une modification de sous-traitance, publiée incomplète', essentielle('modificationsActesSousTraitance')],
  ['modifications', 'un avenant sans montant ni durée valables', (marche, le) => writeModifications(marche, { date: 'dateNotificationModification', montant: 'montant' }, le)],
];

const CONCESSION: readonly Champ[] = [
  ['id', 'le numéro de la concession, en 16 caractères au plus', ({ numero }) => writeTexte(numero, 16)],
  ['autoriteConcedante', 'le SIRET de l’autorité concédante', acheteur],
  ['nature', 'la nature de la concession', deConcession('nature')],
  ['objet', 'l’objet, en 1\u00a0000 caractères au plus', ({ contrat: { marche } }) => writeTexte(marche.objet, 1_000)],
  ['procedure', 'la procédure, dans les mots de 2022', ({ contrat: { marche } }) => writeMot(PROCEDURES_CONCESSION, marche.procedure)],
  ['dureeMois', 'la durée en mois', ({ contrat: { marche } }) => writeDuree(dureeInitiale(marche))],
  ['dateSignature', 'la date de signature', ({ contrat: { marche } }) => marche.dateNotification ?? MANQUE],
  ['datePublicationDonnees', 'la date de publication', publication],
  ['dateDebutExecution', 'la date de début d’exécution', deConcession('dateDebutExecution')],
  ['valeurGlobale', 'la valeur globale, d’au moins 1\u00a0€', ({ contrat: { marche } }) => writeMontant(marche.montantInitial)],
  ['montantSubventionPublique', 'le montant des subventions publiques', deConcession('montantSubventionPublique')],
  ['donneesExecution', 'une donnée d’exécution, publiée incomplète', deConcession('donneesExecution')],
  ['concessionnaires', 'le SIRET de chaque concessionnaire', (marche) => writeTitulaires(marche, 'concessionnaire')],
  ['considerationsSociales', 'les considérations sociales', (marche) => writeConsiderationsSociales(marche, 'Concession réservée')],
  ['considerationsEnvironnementales', 'les considérations environnementales\u00a0: clause ou critère', writeConsiderationsEnvironnementales],
  ['modifications', 'un avenant sans montant ni durée valables', (marche, le) => writeModifications(marche, { date: 'dateSignatureModification', montant: 'valeurGlobale' }, le)],
];

/**
 * The contracts of a buyer as DECP 2022 publishes them (schema 2.0.4). A contract that lacks a datum is left out and named, never completed
 * by a guess (ADR 0025). `le`: the day on which the file is written.
 */
export function writeDecp2022(marches: readonly MarcheAPublier[], le: DateCivile): FichierDecp {
  const ecrits: { readonly concession: boolean; readonly ecrit: Readonly<Record<string, unknown>> }[] = [];
  const incomplets: ContratIncomplet[] = [];
  for (const marche of marches) {
    const concession = marche.contrat.marche.nature === 'CONCESSION';
    const champs = (concession ? CONCESSION : MARCHE).map(([champ, libelle, ecrire]) => ({ champ, libelle, valeur: ecrire(marche, le) }));
    const manques = champs.filter(({ valeur }) => valeur === MANQUE).map(({ champ, libelle }) => ({ champ, libelle }));
    if (manques.length > 0) incomplets.push({ id: marche.contrat.id, manques });
    else ecrits.push({ concession, ecrit: Object.fromEntries(champs.filter(({ valeur }) => valeur !== undefined).map(({ champ, valeur }) => [champ, valeur])) });
  }
  const liste = (desConcessions: boolean) => ecrits.filter(({ concession }) => concession === desConcessions).map(({ ecrit }) => ecrit);
  return { texte: `${JSON.stringify({ marches: { marche: liste(false), 'contrat-concession': liste(true) } }, null, 2)}\n`, nombre: ecrits.length, incomplets };
}

/** A framework agreement is a technique in the format of 2022, and its nature says it whatever the published techniques. */
function writeTechniques({ contrat: { marche: { nature } }, essentielles }: MarcheAPublier): Ecrit {
  const publiees = essentielles['techniques'] as readonly string[] | undefined;
  if (nature === 'ACCORD_CADRE') return { technique: [...new Set([ACCORD_CADRE, ...(publiees ?? []).filter((une) => une !== SANS_TECHNIQUE)])] };
  if (publiees === undefined) return MANQUE;
  const autres = nature === 'MARCHE' ? publiees.filter((une) => une !== ACCORD_CADRE) : publiees;
  return { technique: autres.length === 0 ? [SANS_TECHNIQUE] : autres };
}

/** One holder makes no group; several who are stated anew make one that only its buyer can name. */
function writeGroupement({ contrat: { marche: { titulaires, saisie } }, essentielles }: MarcheAPublier): Ecrit {
  const publie = writeEssentielle(ESSENTIELLES_MARCHE.typeGroupementOperateurs, essentielles['typeGroupementOperateurs']);
  if (saisie?.titulaires == null) return publie;
  return titulaires.length === 1 ? SANS_GROUPEMENT : publie === SANS_GROUPEMENT ? MANQUE : publie;
}

/** The duration at the notification: that of the state whose amount is the initial one, else any that a record of that day gives. */
function dureeInitiale({ etats, dateNotification, montantInitial }: Marche): number | null {
  const initiaux = etats.filter(({ sorte, date }) => sorte === 'INITIAL' && date === dateNotification);
  const dureeOf = (lus: readonly EtatMarche[]): number | null => lus.findLast(({ dureeMois }) => dureeMois !== null)?.dureeMois ?? null;
  return dureeOf(initiaux.filter(({ montant }) => montant === montantInitial)) ?? dureeOf(initiaux);
}
