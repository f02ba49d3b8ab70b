import { hasValidSirenKey, isSiren } from '../collectivite/siren';
import { cleCible, listFeuilles, type CibleRetenue, type ContenuSpaser, type IndicateurLocal, type ModeleLibre } from './contenu-spaser';
import { listIndicateurs } from './modele';
import { parseValeurCible } from './unite-cible';

/** A point of a scheme that is wrong: which field, which code, what to do. A draft is saved all the same. */
export interface DefautContenu {
  readonly champ: string;
  readonly code: string;
  readonly message: string;
}

const ANNEE_MIN = 2015;
const ANNEE_MAX = 2040;
const LONGUEUR_MAX = 2_000;

/** Everything that is wrong in a scheme, at once; empty when it may go before the council. */
export function verifyContenu(contenu: ContenuSpaser, modele: ModeleLibre, signatairePossible: (siren: string) => boolean = () => true): readonly DefautContenu[] {
  return [
    ...verifyCadre(contenu),
    ...verifyChoix(contenu, modele),
    ...contenu.cibles.flatMap((cible, rang) => verifyCible(cible, rang, contenu)),
    ...doublons(contenu.cibles.map(cleCible)).map((rang) => defaut(`cibles[${rang}].annee`, 'CIBLE_EN_DOUBLE', 'Cette année a déjà une cible pour cet indicateur. Gardez-en une seule.')),
    ...verifyLocaux(contenu),
    ...verifySignataires(contenu, signatairePossible),
  ];
}

function verifyCadre({ titre, debut, fin, suivi }: ContenuSpaser): readonly DefautContenu[] {
  const trouves: DefautContenu[] = [];
  if (titre.trim() === '') trouves.push(defaut('titre', 'TITRE_ABSENT', 'Donnez un titre au schéma, par exemple «\u00a0SPASER 2026-2029\u00a0».'));
  for (const [champ, annee] of [['debut', debut], ['fin', fin]] as const) {
    if (!Number.isInteger(annee) || annee < ANNEE_MIN || annee > ANNEE_MAX) {
      trouves.push(defaut(champ, 'ANNEE_HORS_BORNES', `Écrivez une année entre ${ANNEE_MIN} et ${ANNEE_MAX}, par exemple 2029.`));
    }
  }
  if (fin < debut) trouves.push(defaut('fin', 'FIN_AVANT_DEBUT', `Le schéma finit en ${fin}, avant de commencer en ${debut}. Inversez les deux années.`));
  const textes = { titre, 'suivi.pilote': suivi.pilote, 'suivi.modalites': suivi.modalites, 'suivi.lieuPublication': suivi.lieuPublication };
  for (const [champ, texte] of Object.entries(textes)) {
    if (texte.length > LONGUEUR_MAX) trouves.push(defaut(champ, 'TEXTE_TROP_LONG', 'Ce texte dépasse 2\u00a0000 caractères. Raccourcissez-le.'));
  }
  return trouves;
}

function verifyChoix({ actions, indicateurs, variante }: ContenuSpaser, modele: ModeleLibre): readonly DefautContenu[] {
  const feuilles = new Set(listFeuilles(modele).map(({ code }) => code));
  const connus = new Set<string>([...listIndicateurs(modele).map(({ code }) => code), 'VOL']);
  return [
    ...(actions.length === 0 ? [defaut('actions', 'AUCUNE_ACTION', 'Cochez au moins une action\u00a0: c’est elle que votre schéma engage.')] : []),
    ...actions.filter((code) => !feuilles.has(code)).map((code) => defaut('actions', 'ACTION_INCONNUE', `L’action «\u00a0${code}\u00a0» n’existe pas dans ce modèle. Retirez-la.`)),
    ...indicateurs.filter((code) => !connus.has(code)).map((code) => defaut('indicateurs', 'INDICATEUR_INCONNU', `L’indicateur «\u00a0${code}\u00a0» n’existe pas dans ce modèle. Retirez-le.`)),
    ...(modele.variantes.some(({ code }) => code === variante) ? [] : [defaut('variante', 'VARIANTE_INCONNUE', `La formule «\u00a0${variante}\u00a0» n’existe pas dans ce modèle. Choisissez-en une autre.`)]),
  ];
}

function verifyCible(cible: CibleRetenue, rang: number, contenu: ContenuSpaser): readonly DefautContenu[] {
  const { indicateur, unite, valeur, valeurModele, motif } = cible;
  const champ = `cibles[${rang}]`;
  const trouves = [...verifyValeur(valeur, unite, champ), ...verifyAnnee(cible, champ, contenu)];
  if (!contenu.indicateurs.includes(indicateur)) trouves.push(defaut(`${champ}.indicateur`, 'CIBLE_SANS_INDICATEUR', `L’indicateur ${indicateur} n’est pas retenu. Retenez-le, ou retirez sa cible.`));
  const lue = parseValeurCible(valeur);
  if (lue !== null && lue !== valeurModele && (motif ?? '').trim() === '') {
    const propose = valeurModele === null ? 'Le modèle n’en propose pas' : `Le modèle propose ${valeurModele}`;
    trouves.push(defaut(`${champ}.motif`, 'MOTIF_ABSENT', `${propose}\u00a0: dites en une phrase pourquoi vous choisissez ${valeur}.`));
  }
  return trouves;
}

function verifyCibleLocale(cible: IndicateurLocal['cibles'][number], unite: string, champ: string, contenu: ContenuSpaser): readonly DefautContenu[] {
  return [...verifyValeur(cible.valeur, unite, champ), ...verifyAnnee(cible, champ, contenu)];
}

function verifyValeur(valeur: string, unite: string, champ: string): DefautContenu[] {
  const lue = parseValeurCible(valeur);
  if (lue === null) return [defaut(`${champ}.valeur`, 'CIBLE_ILLISIBLE', `«\u00a0${valeur}\u00a0» n’est pas un nombre. Écrivez par exemple 25 ou 12,5.`)];
  if (unite !== '%' || Number(lue) <= 100) return [];
  return [defaut(`${champ}.valeur`, 'POURCENT_TROP_GRAND', `${lue}\u00a0% dépasse 100\u00a0%. Écrivez un nombre entre 0 et 100.`)];
}

function verifyAnnee({ annee }: Pick<CibleRetenue, 'annee'>, champ: string, { debut, fin }: ContenuSpaser): DefautContenu[] {
  if (annee === 'ANNUEL' || (annee >= debut && annee <= fin)) return [];
  return [defaut(`${champ}.annee`, 'CIBLE_HORS_PERIODE', `La cible de ${annee} est hors du schéma, qui va de ${debut} à ${fin}. Changez l’année ou la période.`)];
}

function verifyLocaux(contenu: ContenuSpaser): readonly DefautContenu[] {
  const { indicateursLocaux } = contenu;
  return [
    ...indicateursLocaux.flatMap(({ code, libelle, unite, cibles }, rang) => {
      const champ = `indicateursLocaux[${rang}]`;
      return [
        ...(/^L-[A-Z0-9]{1,8}$/.test(code) ? [] : [defaut(`${champ}.code`, 'CODE_LOCAL', 'Le code d’un indicateur local commence par L-, par exemple L-1.')]),
        ...(libelle.trim() === '' ? [defaut(`${champ}.libelle`, 'LIBELLE_ABSENT', 'Dites ce que compte cet indicateur, par exemple «\u00a0Repas bio servis à la cantine\u00a0».')] : []),
        ...(unite.trim() === '' ? [defaut(`${champ}.unite`, 'UNITE_ABSENTE', 'Donnez son unité, par exemple «\u00a0repas\u00a0» ou «\u00a0%\u00a0».')] : []),
        ...cibles.flatMap((cible, place) => verifyCibleLocale(cible, unite, `${champ}.cibles[${place}]`, contenu)),
        ...doublons(cibles.map(({ annee }) => String(annee))).map((place) =>
          defaut(`${champ}.cibles[${place}].annee`, 'CIBLE_EN_DOUBLE', 'Cette année a déjà une cible pour cet indicateur. Gardez-en une seule.')),
      ];
    }),
    ...doublons(indicateursLocaux.map(({ code }) => code)).map((rang) => defaut(`indicateursLocaux[${rang}].code`, 'CODE_EN_DOUBLE', 'Ce code est déjà pris. Donnez-en un autre, par exemple L-2.')),
  ];
}

function verifySignataires({ signataires }: ContenuSpaser, possible: (siren: string) => boolean): readonly DefautContenu[] {
  return [
    ...signataires.flatMap((siren, rang) =>
      isSiren(siren) && hasValidSirenKey(siren) && possible(siren) ? [] : [defaut(`signataires[${rang}]`, 'SIGNATAIRE_INCONNU', `Le SIREN ${siren} n’est pas celui d’un acheteur public du territoire. Choisissez-le dans la liste.`)],
    ),
    ...doublons(signataires).map((rang) => defaut(`signataires[${rang}]`, 'SIGNATAIRE_EN_DOUBLE', 'Cet acheteur est déjà dans la liste.')),
  ];
}

const defaut = (champ: string, code: string, message: string): DefautContenu => ({ champ, code, message });

/** Ranks of the values already seen before. */
function doublons(valeurs: readonly string[]): readonly number[] {
  return valeurs.flatMap((valeur, rang) => (valeurs.indexOf(valeur) < rang ? [rang] : []));
}
