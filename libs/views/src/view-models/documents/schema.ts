import { anneeOf, libelleStatut, pruneArbre, type EtatCompletude, type LigneCompletude, type NoeudRetenu } from '@spaser/domain';
import { formatDate, formatNombre } from '@spaser/figures';
import { insecables, phrase } from '../../typographie';
import { assembleeOf } from './assemblee';
import { listEcarts, toTablesDeCibles, type EcartAuModele, type VueCibles } from './cibles';
import { periodeOf, toDocument, type VueDocument } from './document';
import type { DocumentsLus, ModeleSource } from './documents-lus';

/** A node of the tree at its place in the outline: `rang` is the level of its heading. */
export interface NoeudImprime {
  readonly rang: number;
  /** « Axe 1 », in the model's own word. */
  readonly repere: string;
  readonly titre: string;
  readonly champs: readonly { readonly libelle: string; readonly texte: string }[];
  readonly indicateurs: readonly { readonly code: string; readonly libelle: string }[];
}

/** The scheme as it is annexed to the délibération. */
export interface VueSchema extends VueDocument {
  readonly periode: string;
  readonly etat: string;
  readonly presentation: readonly string[];
  readonly noeuds: readonly NoeudImprime[];
  readonly tables: readonly VueCibles[];
  readonly ecarts: readonly EcartAuModele[];
  readonly locaux: readonly { readonly code: string; readonly libelle: string }[];
  readonly pilote: readonly string[];
  readonly modalites: readonly string[];
  readonly lieuPublication: string;
  readonly publication: string;
  readonly signataires: readonly { readonly nom: string; readonly siren: string }[];
  readonly completude: readonly { readonly numero: number; readonly intitule: string; readonly etat: string; readonly phrase: string }[];
  readonly modele: ModeleSource;
  readonly arrete: string;
}

/** The ninth line of the check: the buyers of a joint scheme. */
const LIGNE_CONJOINT = 9;
const PREMIER_RANG = 2;
const DERNIER_RANG = 6;
const ETATS: Readonly<Record<EtatCompletude, string>> = { CONFORME: 'Conforme', A_COMPLETER: 'À compléter', SANS_OBJET: 'Sans objet' };

export function toVueSchema(lus: DocumentsLus): VueSchema {
  const { contenu, collectivite, completude, modele, signataires, date } = lus;
  const periode = periodeOf(contenu);
  return {
    ...toDocument('schema', lus, contenu.titre.trim() || 'Schéma de promotion des achats publics socialement et écologiquement responsables', phrase`Le SPASER ${periode} de ${collectivite.nom} : engagements, objectifs chiffrés, suivi et publication.`),
    periode,
    etat: etatOf(lus),
    presentation: presentationOf(lus),
    noeuds: flatten(pruneArbre(lus.arbre), PREMIER_RANG),
    tables: toTablesDeCibles(contenu),
    ecarts: listEcarts(contenu.cibles),
    locaux: contenu.indicateursLocaux.map(({ code, libelle, unite }) => ({ code, libelle: phrase`${libelle} (unité : ${unite})` })),
    pilote: toLignes(contenu.suivi.pilote),
    modalites: toLignes(contenu.suivi.modalites),
    lieuPublication: contenu.suivi.lieuPublication.trim(),
    publication: phrase`Les indicateurs, en nombre de contrats ou en valeur, sont publiés tous les deux ans. La prochaine publication a lieu au plus tard fin ${anneeDePublication(lus)}.`,
    signataires: signataires.length === 0 ? [] : [{ nom: collectivite.nom, siren: collectivite.siren }, ...signataires].map(({ nom, siren }) => ({ nom, siren: formatSiren(siren) })),
    completude: completude.map((ligne) => ({ numero: ligne.numero, intitule: insecables(ligne.intitule), etat: ETATS[ligne.etat], phrase: constatOf(ligne) })),
    modele,
    arrete: phrase`Document établi le ${formatDate(date)}.`,
  };
}

/** « Adopté par délibération n° 2026-014 du 14 mars 2026 », or how far the scheme has come. */
function etatOf({ statut, deliberation, collectivite }: DocumentsLus): string {
  const { delAssemblee } = assembleeOf(collectivite.type);
  if (deliberation === null) return statut === 'BROUILLON' ? phrase`Brouillon, non soumis au vote` : phrase`Projet soumis au vote ${delAssemblee}`;
  const vote = phrase`Adopté par délibération n° ${deliberation.numero} du ${formatDate(deliberation.seanceLe)}`;
  return statut === 'ABROGE' || statut === 'REVISE' || statut === 'ECHU' ? phrase`${vote}. ${libelleStatut(statut)}` : vote;
}

function presentationOf({ arbre, contenu, modele, signataires }: DocumentsLus): readonly string[] {
  const feuilles = listFeuillesRetenues(arbre);
  const mesures = contenu.indicateurs.filter((code) => code !== 'VOL').length + contenu.indicateursLocaux.length;
  return [
    phrase`Ce schéma fixe, pour les années ${contenu.debut} à ${contenu.fin}, les objectifs de la politique d'achat, ses éléments sociaux et écologiques, et la manière dont ils sont suivis chaque année (article L. 2111-3 du code de la commande publique).`,
    phrase`Il retient ${nombreDeFeuilles(feuilles)} et ${formatNombre(mesures, 'indicateur', 'indicateurs')}. Leur texte est celui du modèle d'origine, mot pour mot (${modele.editeur}, version ${modele.version}).`,
    ...(signataires.length === 0 ? [] : [phrase`Il est élaboré conjointement par ${formatNombre(signataires.length + 1, 'acheteur', 'acheteurs')}. Les indicateurs sont établis pour chacun.`]),
  ];
}

/** Year of the next publication: every two years from the first of the scheme, never one that has passed. */
export function anneeDePublication({ contenu, date }: Pick<DocumentsLus, 'contenu' | 'date'>): number {
  const premiere = contenu.debut + 2;
  const retard = Math.max(0, anneeOf(date) - premiere);
  return premiere + 2 * Math.ceil(retard / 2);
}

/** The retained leaves of the tree, whatever the model calls them. */
export function listFeuillesRetenues(arbre: readonly NoeudRetenu[]): readonly NoeudRetenu[] {
  return pruneArbre(arbre).flatMap((noeud) => (noeud.feuille ? [noeud] : listFeuillesRetenues(noeud.enfants)));
}

/** « 5 actions », « 3 engagements »: the model's word, in the plural of French nouns. */
export function nombreDeFeuilles(feuilles: readonly NoeudRetenu[]): string {
  const mot = (feuilles[0]?.libelleNiveau ?? 'action').toLowerCase();
  return formatNombre(feuilles.length, mot, /[sxz]$/.test(mot) ? mot : /eau$/.test(mot) ? `${mot}x` : `${mot}s`);
}

/** What the act says of a line: the screen speaks to the person who writes it, the act does not. */
function constatOf({ numero, etat, phrase: constat }: LigneCompletude): string {
  if (etat === 'CONFORME') return insecables(constat);
  if (etat === 'A_COMPLETER') return 'À compléter.';
  return numero === LIGNE_CONJOINT ? 'Le schéma est porté par un seul acheteur.' : phrase`L'adoption est volontaire : la loi ne l'exige pas de cet acheteur.`;
}

function flatten(noeuds: readonly NoeudRetenu[], rang: number): readonly NoeudImprime[] {
  return noeuds.flatMap((noeud) => [
    {
      rang: Math.min(rang, DERNIER_RANG),
      repere: noeud.numero === null ? noeud.libelleNiveau : `${noeud.libelleNiveau}\u00a0${noeud.numero}`,
      titre: noeud.titre,
      champs: noeud.champs,
      indicateurs: noeud.indicateurs,
    },
    ...flatten(noeud.enfants, rang + 1),
  ]);
}

/** The lines that a person wrote, without the empty ones. */
function toLignes(texte: string): readonly string[] {
  return texte.split(/\r?\n/).map((ligne) => ligne.trim()).filter((ligne) => ligne !== '');
}

function formatSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}
