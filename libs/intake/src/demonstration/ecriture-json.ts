import type { ContratDemo } from './contrat';
import { toEuros, writeCodeCPV, writeDate, writeMontant, writeObjet, writeTitulaireId } from './ecriture-champs';
import { isConcession, toFiche2022, type Fiche } from './fiche-2022';
import type { LigneDemo } from './publication';

/** DECP JSON 2022: contracts and concessions in two lists, one record per line of text. */
export function writeJson2022(lignes: readonly LigneDemo[]): string {
  const marches = lignes.filter((ligne) => !isConcession(ligne));
  const concessions = lignes.filter(isConcession);
  const listes = [['marche', marches] as const, ...(concessions.length > 0 ? [['contrat-concession', concessions] as const] : [])];
  return `{"marches":{${listes.map(([nom, liste]) => `"${nom}":${writeListe(liste.map(toFiche2022))}`).join(',')}}}\n`;
}

/** DECP JSON 2019: one flat list, bare lists inside, names written out, no considerations. */
export function writeJson2019(lignes: readonly LigneDemo[]): string {
  return `{"marches":${writeListe(lignes.map(toFiche2019))}}\n`;
}

function toFiche2019({ contrat, modifications }: LigneDemo): Fiche {
  return {
    _type: 'Marché',
    source: 'demonstration',
    id: contrat.id,
    acheteur: { id: contrat.acheteurId, nom: contrat.acheteur.nom },
    nature: contrat.nature === 'ACCORD_CADRE' ? 'Accord-cadre' : 'Marché',
    objet: writeObjet(contrat),
    codeCPV: writeCodeCPV(contrat),
    procedure: contrat.procedure,
    lieuExecution: { code: contrat.lieu.codeInsee, typeCode: 'Code commune', nom: contrat.lieu.nom },
    dureeMois: contrat.dureeMois,
    dateNotification: writeDate(contrat.notification),
    datePublicationDonnees: writeDate(contrat.publieLe),
    montant: writeMontant(contrat),
    formePrix: contrat.dureeMois > 3 ? 'Révisable' : 'Ferme',
    titulaires: contrat.titulaires.map((titulaire) => toTitulaire2019(titulaire, contrat)),
    modifications: modifications.map(({ date, publieLe, montant, dureeMois }) => ({
      objetModification: montant === null ? 'Prolongation du délai' : 'Modification du montant',
      dateNotificationModification: writeDate(date),
      datePublicationDonneesModification: writeDate(publieLe),
      ...(montant === null ? {} : { montant: toEuros(montant) }),
      ...(dureeMois === null ? {} : { dureeMois }),
    })),
  };
}

function toTitulaire2019(titulaire: ContratDemo['titulaires'][number], contrat: ContratDemo): Fiche {
  return { typeIdentifiant: 'SIRET', id: writeTitulaireId(titulaire, contrat), denominationSociale: titulaire.nom };
}

const writeListe = (fiches: readonly Fiche[]): string => `[\n${fiches.map((fiche) => JSON.stringify(fiche)).join(',\n')}\n]`;
