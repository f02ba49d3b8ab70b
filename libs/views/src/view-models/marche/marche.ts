import { lastEtatWithMontant, listConsiderationsConnues, PHRASES_ECART, voiesInclusion, type Annee, type Marche } from '@spaser/domain';
import { formatDate, formatDateCourte, formatEntier, formatInstant, formatMontant, formatNombre } from '@spaser/figures';
import { adresses } from '../../adresses';
import { insecables, joinFrancais, phrase } from '../../typographie';
import { LIBELLES_VOIE } from '../libelles';
import { toPage, type Lien, type Page } from '../page';
import { NON_TRANSMIS, toTableau, type VueTableau } from '../tableau';
import { toCorrections, type VueCorrections } from './corrections';
import { listDoutes, type VueDoute } from './doutes';
import { listFaits, type Fait } from './faits';
import type { MarcheLu, ValeurLue } from './marche-lu';

/** One contract: what is known, how it changed, what it weighs each year, where it comes from, what is to be checked. */
export interface VueMarche extends Page {
  readonly surtitre: string;
  readonly h1: string;
  readonly conclusion: string;
  readonly retour: Lien | null;
  readonly faits: readonly Fait[];
  readonly sociales: string;
  readonly environnementales: string;
  readonly titulaires: readonly { readonly nom: string; readonly identifiant: string }[];
  readonly valeurs: VueTableau | null;
  readonly etats: VueTableau;
  readonly doutes: readonly VueDoute[];
  readonly sources: VueTableau | null;
  readonly corrections: VueCorrections | null;
  /** Where the proof of the inclusion comes from. */
  readonly preuve: string;
}

const LONGUEUR_TITRE = 70;

export function toVueMarche({ territoire, connu, valeurs, publie }: MarcheLu): VueMarche {
  const { marche, acheteur, sources } = connu;
  const annee = firstAnnee(valeurs.filter(({ valeur }) => valeur !== null)) ?? firstAnnee(valeurs);
  const h1 = marche.objet ?? 'Marché sans objet publié';
  const conclusion = phraseInclusion(marche, acheteur.nom);
  return {
    ...toPage({
      territoire, annee, rubrique: null, constat: h1.length > LONGUEUR_TITRE ? `${h1.slice(0, LONGUEUR_TITRE)}…` : h1, sujet: 'Marché', description: conclusion,
    }),
    surtitre: acheteur.nom,
    h1,
    conclusion,
    retour: annee === null ? null : { libelle: phrase`Voir les contrats ${annee}`, href: adresses.contrats(annee) },
    faits: listFaits(marche, acheteur.nom),
    sociales: phraseConsiderations(listConsiderationsConnues(marche), 'sociale'),
    environnementales: phraseConsiderations(marche.considerationsEnvironnementales, 'environnementale'),
    titulaires: marche.titulaires.map(({ id, typeIdentifiant, denominationSociale }) => ({
      nom: denominationSociale ?? 'Nom non transmis', identifiant: id === null ? 'identifiant non transmis' : `${typeIdentifiant} ${id}`,
    })),
    valeurs: toValeurs(valeurs),
    etats: toEtats(marche),
    doutes: listDoutes(marche),
    corrections: toCorrections(marche, publie),
    preuve: isProuveParLaCollectivite(marche) ? phrase`Preuve : ce que la collectivité tient dans son registre.` : phrase`Preuve DECP : la clause ou la réservation est publiée, sans ses heures ni son article.`,
    sources: sources.length === 0 ? null : toTableau('Lignes de fichiers qui parlent de ce marché', [
      { libelle: 'Fichier' }, { libelle: 'Ligne', nombre: true }, { libelle: 'Chemin' }, { libelle: 'Importé le' },
    ],
      sources.map(({ fichier, ligne, chemin, importeLe }) => [fichier, phrase`ligne ${formatEntier(ligne)}`, chemin, formatInstant(new Date(importeLe))])),
  };
}

/** The first year that the contract weighs in: where its reader most likely comes from. */
function firstAnnee(valeurs: readonly ValeurLue[]): Annee | null {
  return valeurs.length === 0 ? null : Math.min(...valeurs.map(({ annee }) => annee));
}

function phraseInclusion(marche: Marche, acheteur: string): string {
  const montant = marche.montantCourant === null ? 'd’un montant non transmis' : `de ${formatMontant(marche.montantCourant)}`;
  const debut = marche.dateNotification === null
    ? phrase`Marché ${montant}, passé par ${acheteur}.`
    : phrase`Marché ${montant}, notifié le ${formatDate(marche.dateNotification)} par ${acheteur}.`;
  const voies = voiesInclusion(marche);
  if (voies === null) return phrase`${debut} Ses sources ne disent pas s'il est inclusif.`;
  if (voies.length === 0) return phrase`${debut} Il ne compte pas comme achat inclusif.`;
  return phrase`${debut} Il est inclusif : ${joinFrancais(voies.map((voie) => LIBELLES_VOIE[voie].toLowerCase()))}, ${isProuveParLaCollectivite(marche) ? 'selon la collectivité' : 'preuve DECP'}.`;
}

const isProuveParLaCollectivite = ({ saisie }: Marche): boolean => (saisie?.clauses ?? saisie?.reservations ?? null) !== null;

function phraseConsiderations(dites: readonly string[] | null, genre: string): string {
  if (dites === null) return phrase`Les sources ne disent rien des considérations ${genre}s.`;
  return dites.length === 0 ? phrase`Aucune considération ${genre}, selon les sources.` : `${dites.join(', ')}.`;
}

function toValeurs(valeurs: readonly ValeurLue[]): VueTableau | null {
  if (valeurs.length === 0) return null;
  return toTableau(
    'Valeur comptée chaque année, au prorata des jours d’exécution ou selon ce qui est payé', [
      { libelle: 'Année' }, { libelle: 'Calcul' }, { libelle: 'Valeur', nombre: true },
    ],
    [...valeurs].sort((a, b) => a.annee - b.annee).map((valeur) => {
      const { annee, montant, jours, joursTotal } = valeur;
      if (valeur.valeur === null) return [String(annee), valeur.motif === null ? NON_TRANSMIS : insecables(PHRASES_ECART[valeur.motif]), 'mis de côté'];
      const calcul = montant === null ? NON_TRANSMIS : jours === null || joursTotal === null
        ? 'payé dans l’année' : phrase`${formatMontant(montant)} × ${formatNombre(jours, 'jour', 'jours')} ÷ ${formatNombre(joursTotal, 'jour', 'jours')}`;
      return [String(annee), calcul, formatMontant(valeur.valeur)];
    }),
  );
}

/** Every state, oldest first; the one that gives the current amount is named. */
function toEtats({ etats }: Marche): VueTableau {
  const retenu = lastEtatWithMontant(etats);
  return toTableau(
    'États successifs du marché, du plus ancien au plus récent', [
      { libelle: 'État' }, { libelle: 'Date' }, { libelle: 'Montant HT', nombre: true }, { libelle: 'Durée' }, { libelle: 'Retenu' },
    ],
    etats.map((etat) => [
      etat.sorte === 'INITIAL' ? 'Notification' : 'Modification',
      etat.date === null ? NON_TRANSMIS : formatDateCourte(etat.date),
      etat.montant === null ? NON_TRANSMIS : formatMontant(etat.montant),
      etat.dureeMois === null ? NON_TRANSMIS : formatNombre(etat.dureeMois, 'mois', 'mois'),
      etat === retenu ? 'Oui, dernier état connu' : 'Non',
    ]),
  );
}
