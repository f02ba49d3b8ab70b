import { simplify } from '../../../normalise/mot';
import { normaliseEntete } from '../entete';
import type { SorteDonneePersonnelle } from './marques';

const PERSONNES: ReadonlySet<string> = new Set([
  'salarie', 'salaries', 'salariee', 'beneficiaire', 'beneficiaires', 'participant', 'participants', 'participante', 'agent', 'stagiaire', 'stagiaires', 'demandeur', 'personne', 'contact', 'referent', 'conducteur', 'interlocuteur', 'employe',
  'usager', 'apprenti', 'signataire', 'gerant', 'dirigeant', 'responsable', 'tuteur', 'conseiller', 'candidate', 'individu',
]);
/** Alone above a column of texts, these words name people; « Contact » or « Responsable » may head a column of services. */
const SEULES: ReadonlySet<string> = new Set(['salarie', 'salaries', 'salariee', 'beneficiaire', 'beneficiaires', 'participant', 'participants', 'participante', 'stagiaire', 'stagiaires', 'apprenti', 'individu']);
const PRECISIONS: ReadonlySet<string> = new Set(['nom', 'noms', 'famille', 'usage', 'naissance', 'jeune', 'fille', 'marital', 'patronymique', 'complet', 'patronyme', 'usuel', 'numero']);

/** What a header announces of persons, and what a cell under it must hold for it to be so; `null`: nothing. */
export interface Annonce {
  readonly sorte: SorteDonneePersonnelle;
  readonly confirm: (cellules: readonly string[]) => boolean;
}

export function findAnnonce(entete: string): Annonce | null {
  const mots = normaliseEntete(entete).split(' ').filter((mot) => mot !== '');
  const has = (...cherches: readonly string[]): boolean => cherches.some((mot) => mots.includes(mot));
  if (has('nombre', 'total', 'type', 'statut', 'categorie', 'heures')) return null;
  if (has('prenom', 'prenoms')) return { sorte: 'PRENOM', confirm: someTexte };
  if (has('nom', 'noms', 'patronyme') && mots.every((mot) => PRECISIONS.has(mot) || PERSONNES.has(mot))) return { sorte: 'NOM', confirm: mots.some((mot) => PERSONNES.has(mot)) ? someTexte : someNomDePersonne };
  if (mots.length === 1 && SEULES.has(mots[0] ?? '')) return { sorte: 'NOM', confirm: someNomDePersonne };
  if (has('nir') || has('secu') || (has('securite') && has('sociale'))) return { sorte: 'NIR', confirm: (cellules) => cellules.some((cellule) => /(?:\d[\s.]*){10}/.test(cellule)) };
  if (has('mail', 'email', 'courriel', 'mel') || (has('adresse') && has('electronique'))) return { sorte: 'COURRIEL', confirm: someTexte };
  if (has('telephone', 'telephones', 'portable', 'gsm') || (mots.length === 1 && has('mobile'))) return { sorte: 'TELEPHONE', confirm: (cellules) => cellules.some((cellule) => /(?:\d[\s.\-/]*){9}/.test(cellule)) };
  if (has('naissance', 'ddn') || (mots.length === 1 && has('ne', 'nee'))) return { sorte: 'NAISSANCE', confirm: (cellules) => cellules.length > 0 };
  if (has('domicile') || (has('adresse', 'residence') && mots.some((mot) => PERSONNES.has(mot) || mot === 'personnelle'))) return { sorte: 'ADRESSE', confirm: someTexte };
  return null;
}

const SANS_NOM: ReadonlySet<string> = new Set(['oui', 'non', 'neant', 'aucun', 'aucune', 'sans objet', 'nc', 'so', 'nr', 'total', 'sans', 'x', 'o', 'n']);
const isTexte = (cellule: string): boolean => /\p{L}{2}/u.test(cellule) && !SANS_NOM.has(simplify(cellule));
const someTexte = (cellules: readonly string[]): boolean => cellules.some(isTexte);

/** Words that only a legal person has in its name. */
const ORGANISATION = /(?<![\p{L}])(?:sarl|sas|sasu|sa|eurl|snc|scop|scic|esat|ea|eatt|ei|aci|ai|etti|esus|gie|epic|association|asso|entreprises?|ateliers?|soci[ée]t[ée]|[ée]tablissements?|ets|cuma|r[ée]gie|groupe|groupement|chantiers?|coop[ée]rative|fondation|mutuelle|services?|direction|mairie|commune|ville|syndicat|communaut[ée]|centre|[ée]cole|coll[èe]ge|conseil)(?![\p{L}])/iu;

/** Whether a column of texts without digits names people: fewer than half of them are organisations. */
function someNomDePersonne(cellules: readonly string[]): boolean {
  const textes = cellules.filter(isTexte);
  const noms = textes.filter((cellule) => /^[\p{L}\s.,'’()-]+$/u.test(cellule));
  const organisations = textes.filter((cellule) => ORGANISATION.test(cellule));
  return noms.length > 0 && noms.length * 2 >= cellules.length && organisations.length * 2 < textes.length;
}
