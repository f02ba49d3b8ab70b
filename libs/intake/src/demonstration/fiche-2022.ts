import { NATURES_CONCESSION } from './cas-particuliers';
import type { ContratDemo, ModificationDemo } from './contrat';
import { toEuros, writeCodeCPV, writeDate, writeDureeMois, writeMontant, writeNotification, writeObjet, writeTitulaireId } from './ecriture-champs';
import type { LigneDemo } from './publication';

/** One record of the format of 2022 (schema 2.0.4): a tree of strings, numbers, booleans and lists, for JSON and for XML. */
export type Fiche = Readonly<Record<string, unknown>>;

const AVANCE_OBLIGATOIRE = 5_000_000n;
const GROS_TRAVAUX = 20_000_000n;

export const isConcession = ({ contrat }: LigneDemo): boolean => contrat.nature === 'CONCESSION';

export function toFiche2022(ligne: LigneDemo): Fiche {
  return isConcession(ligne) ? toFicheConcession(ligne) : toFicheMarche(ligne);
}

function toFicheMarche({ contrat, modifications }: LigneDemo): Fiche {
  const { genre, montant, dureeMois, titulaires } = contrat;
  const avance = montant >= AVANCE_OBLIGATOIRE && dureeMois > 2;
  const accordCadre = contrat.nature === 'ACCORD_CADRE';
  return {
    id: contrat.id,
    acheteur: { id: contrat.acheteurId },
    nature: 'Marché',
    objet: writeObjet(contrat),
    codeCPV: writeCodeCPV(contrat),
    techniques: { technique: [accordCadre || contrat.nature === 'SUBSEQUENT' ? 'Accord-cadre' : 'Sans objet'] },
    modalitesExecution: { modaliteExecution: [accordCadre ? 'Bons de commande' : 'Sans objet'] },
    ...(contrat.idAccordCadre === null ? {} : { idAccordCadre: contrat.idAccordCadre }),
    marcheInnovant: false,
    ccag: ccagOf(contrat),
    offresRecues: contrat.offresRecues,
    attributionAvance: avance,
    ...(avance ? { tauxAvance: 0.1 } : {}),
    typeGroupementOperateurs: titulaires.length > 1 ? (contrat.offresRecues % 2 ? 'Conjoint' : 'Solidaire') : 'Pas de groupement',
    sousTraitanceDeclaree: contrat.codeCPV.startsWith('45') && montant >= GROS_TRAVAUX,
    datePublicationDonnees: writeDate(contrat.publieLe),
    procedure: contrat.procedure,
    lieuExecution: { code: contrat.lieu.codeInsee, typeCode: 'Code commune' },
    dureeMois: writeDureeMois(contrat),
    dateNotification: writeNotification(contrat),
    montant: writeMontant(contrat),
    typesPrix: { typePrix: [dureeMois > 3 ? 'Définitif révisable' : 'Définitif ferme'] },
    formePrix: genre.accordCadre ? 'Unitaire' : 'Forfaitaire',
    ...(genre.metier === 'ALIMENTATION' ? { origineUE: 0.9, origineFrance: 0.8 } : {}),
    titulaires: titulaires.map((titulaire) => ({ titulaire: { typeIdentifiant: 'SIRET', id: writeTitulaireId(titulaire, contrat) } })),
    ...considerationsOf(contrat),
    ...(modifications.length === 0 ? {} : { modifications: modifications.map((une, rang) => ({ modification: toModification(une, rang + 1) })) }),
  };
}

/** A concession has a signature, an overall value and a grantor where a contract has a notification, an amount and a buyer. */
function toFicheConcession({ contrat }: LigneDemo): Fiche {
  return {
    id: contrat.id,
    autoriteConcedante: { id: contrat.acheteurId },
    nature: NATURES_CONCESSION.get(contrat.objet) ?? 'Concession de service',
    objet: writeObjet(contrat),
    procedure: contrat.procedure,
    dureeMois: contrat.dureeMois,
    dateSignature: writeDate(contrat.notification),
    datePublicationDonnees: writeDate(contrat.publieLe),
    dateDebutExecution: writeDate(contrat.notification),
    valeurGlobale: toEuros(contrat.montant),
    montantSubventionPublique: 0,
    concessionnaires: contrat.titulaires.map(({ siret }) => ({ concessionnaire: { typeIdentifiant: 'SIRET', id: siret } })),
    ...considerationsOf(contrat),
  };
}

function considerationsOf({ social, environnement }: ContratDemo): Fiche {
  return {
    considerationsSociales: { considerationSociale: social.length > 0 ? social : ['Pas de considération sociale'] },
    considerationsEnvironnementales: { considerationEnvironnementale: environnement.length > 0 ? environnement : ['Pas de considération environnementale'] },
  };
}

function toModification({ date, publieLe, montant, dureeMois }: ModificationDemo, id: number): Fiche {
  return {
    id,
    ...(dureeMois === null ? {} : { dureeMois }),
    ...(montant === null ? {} : { montant: toEuros(montant) }),
    dateNotificationModification: writeDate(date),
    datePublicationDonneesModification: writeDate(publieLe),
  };
}

function ccagOf({ codeCPV, genre }: ContratDemo): string {
  if (codeCPV.startsWith('45')) return 'Travaux';
  if (codeCPV.startsWith('71')) return 'Maitrise d\'œuvre';
  if (genre.metier === 'NUMERIQUE') return 'Techniques de l\'information et de la communication';
  if (genre.metier === 'ASSURANCE') return 'Pas de CCAG';
  return genre.metier === 'ETUDES' ? 'Prestations intellectuelles' : 'Fournitures courantes et services';
}
