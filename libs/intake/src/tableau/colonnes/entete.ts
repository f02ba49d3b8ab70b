import { remember } from '../../normalise/memoire';
import { simplify } from '../../normalise/mot';

/** Words that make no difference between two headers; « e » and « s » come from « réalisé(e)s », « t » from « (t) ». */
const VIDES: ReadonlySet<string> = new Set([
  'de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'en', 'et', 'a', 'au', 'aux', 'ou', 'un', 'une', 'par', 'pour', 'sur', 'dans', 'que', 'qui', 'euro', 'euros', 'eur', 's', 'e', 'es', 't',
]);

const ABREGES: Readonly<Record<string, string>> = {
  nb: 'nombre', nbr: 'nombre', nbre: 'nombre', mt: 'montant', mnt: 'montant', mtt: 'montant', mont: 'montant', notif: 'notification', ste: 'societe', qte: 'quantite', ref: 'reference', tel: 'telephone',
  fourn: 'fournisseur', benef: 'beneficiaires', hrs: 'heures', mdt: 'mandat', lib: 'libelle', num: 'numero', proc: 'procedure',
};
/** Short for something at the beginning of a header only: « N marché », « Dt notif. ». */
const ABREGES_EN_TETE: Readonly<Record<string, string>> = { n: 'numero', no: 'numero', nr: 'numero', dt: 'date' };

/**
 * A header as it is compared and remembered: accents, case, punctuation, line breaks, units (« € », « (en euros) ») and « (oui/non) » aside,
 * usual short forms written in full. « H.T. » and « T.T.C. » stay, and « k€ » becomes a word: they change the amount.
 */
export const normaliseEntete = remember((texte: string): string => {
  const mots = (prepare(texte).match(/[\p{L}\p{N}]+/gu) ?? []).map((mot, rang) => ABREGES[mot] ?? (rang === 0 ? ABREGES_EN_TETE[mot] : undefined) ?? mot);
  const utiles = mots.filter((mot) => !VIDES.has(mot));
  return (utiles.length > 0 ? utiles : mots).join(' ');
});

function prepare(texte: string): string {
  // « dateNotification », « codeCPV »: DECP parts the words of its headers by capitals.
  const mots = simplify(texte.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/œ/gi, 'oe'));
  return mots
    .replace(/\(?\b(?:o\s?\/\s?n|oui\s?(?:\/|ou)\s?non)\b\)?/g, ' ')
    .replace(/\bn[°º]s?/g, ' numero ')
    .replace(/k\s?€|\bke\b|\bkeur\w*/g, ' milliers ')
    .replace(/m€|\bmeur\w*/g, ' millions ')
    .replace(/\bhors (?:taxes?|tva)\b|\bh[. ]{0,2}t\b/g, ' ht ')
    .replace(/\btoutes taxes(?: comprises)?\b|\bt[. ]{0,2}t[. ]{0,2}c\b/g, ' ttc ')
    .replace(/%/g, ' pourcentage ');
}

/** Words of a header that tell it apart: « HT » is how every amount of the register is. */
export const listMots = remember((texte: string): readonly string[] => {
  const mots = normaliseEntete(texte).split(' ').filter(Boolean);
  const sansTaxe = mots.filter((mot) => mot !== 'ht');
  return sansTaxe.length > 0 ? sansTaxe : mots;
});

/**
 * Words that make a header speak of something else than the words beside them: « Montant TTC » is no « Montant », « Date de fin » no « Date »,
 * « Ville du titulaire » no « Titulaire ». A header that holds one is only what expressly holds it too.
 */
export const MOTS_ETRANGERS: ReadonlySet<string> = new Set([
  // Another quantity, or another unit of it.
  'ttc', 'tva', 'taxe', 'taxes', 'milliers', 'millions', 'kg', 'pourcentage', 'taux', 'part', 'jour', 'jours', 'semaines', 'annee', 'annees', 'an', 'ans', 'total', 'cumul', 'cumule', 'reste', 'solde', 'etp',
  'maximum', 'maxi', 'max', 'minimum', 'mini', 'min', 'estime', 'estimee', 'estimatif', 'estimation', 'prevu', 'prevue', 'prevues', 'prevus', 'previsionnel', 'previsionnelle', 'provisoire', 'budget', 'engage', 'engagement',
  // Another kind of information.
  'date', 'montant', 'numero', 'nombre', 'duree', 'type', 'nature', 'heures', 'siret', 'siren', 'nom', 'code', 'libelle', 'denomination', 'raison', 'adresse', 'ville', 'postal', 'commune', 'pays', 'departement', 'region', 'telephone',
  'mail', 'email', 'courriel', 'fax', 'contact', 'prenom', 'commentaire', 'commentaires', 'observation', 'observations', 'remarque', 'remarques', 'objet', 'procedure', 'statut', 'etat', 'categorie',
  // Another moment, another party.
  'debut', 'demarrage', 'fin', 'echeance', 'limite', 'attribution', 'signature', 'deliberation', 'reconduction', 'reconductions', 'avenant', 'avenants', 'modification', 'titulaire', 'titulaires', 'attributaire', 'entreprise',
  'fournisseur', 'acheteur', 'service', 'direction', 'agent', 'responsable', 'sous',
  // Our own exports give each information three times.
  'publication', 'saisie',
]);
