import type { ContratResume, VersionEcriture } from '../api/registre';
import type { TonEtiquette } from '../composants/affichage';
import { compte, phrase } from './phrase';

const ETATS: Readonly<Record<ContratResume['etat'], { readonly libelle: string; readonly ton: TonEtiquette }>> = {
  A_CONFIRMER: { libelle: 'À confirmer', ton: 'ocre' }, CONFIRME: { libelle: 'Confirmé', ton: 'vert' }, AJOUTE: { libelle: 'Ajouté par vous', ton: 'bleu' }, ECARTE: { libelle: 'Écarté', ton: 'neutre' },
};
const ACTES: Readonly<Record<VersionEcriture['acte'], string>> = { CREATION: 'Saisie', CORRECTION: 'Correction', SUPPRESSION: 'Suppression', RETABLISSEMENT: 'Rétablissement' };

export const REGISTRE = {
  titre: 'Notre registre', constat: phrase`Ce que personne ne publie, et dont vos indicateurs sont faits. Remplissez ce qui vous concerne, laissez le reste.`,
  annee: 'Année', toutes: 'Toutes les années',
  publie: (valeur: string): string => phrase`Publié : ${valeur}.`,
  choisir: 'Choisissez', nonDit: 'Non précisé', facultatif: (libelle: string): string => `${libelle} (facultatif)`,
  troisReponses: { OUI: 'Oui', NON: 'Non', INCONNU: 'Je ne sais pas' },
  aucun: phrase`Aucun de ceux-là`,
  ligne: (un: string, rang: number): string => `${un} ${rang}`,
  ajouterLigne: (un: string): string => phrase`Ajouter : ${un}`, retirer: 'Retirer', retirerLigne: (un: string, rang: number): string => `Retirer ${un} ${rang}`,
  enregistrer: 'Enregistrer', occupe: 'Enregistrement…', annuler: 'Annuler', supprimer: 'Supprimer', corriger: 'Corriger', modifier: 'Modifier',
  ajouter: (singulier: string): string => phrase`Ajouter : ${singulier.toLocaleLowerCase('fr')}`,
  corrigerLequel: (singulier: string, sujet: string): string => phrase`Corriger : ${singulier.toLocaleLowerCase('fr')}, ${sujet}`,
  supprimerLequel: (singulier: string, sujet: string): string => phrase`Supprimer : ${singulier.toLocaleLowerCase('fr')}, ${sujet}`,
  marche: 'Marché concerné', sansMarche: 'Aucun marché en particulier',
  vide: (pluriel: string, annee: number | null): string => phrase`Rien n'est saisi${annee === null ? '' : ` pour ${annee}`} dans « ${pluriel} ».`,
  videSuite: phrase`Si vous n'avez rien à y mettre, dites-le dans l'écran de l'année : un vide n'est pas un zéro.`,
  fait: 'Enregistré.', supprime: 'Ligne supprimée.', retabli: 'Version remise.',
  nombre: (nombre: number): string => compte(nombre, 'ligne'),
  sert: (codes: readonly string[]): string => phrase`Sert à : ${codes.join(', ')}`,
  ferme: (annee: number, statut: string): string => phrase`L'année ${annee} est ${statut} : ses informations ne changent plus.`, voirAnnee: phrase`Voir l'année`,
  importer: 'Importer un fichier', lecture: 'Vous pouvez lire ce registre, non le modifier.',
  abandon: phrase`Ce que vous avez écrit n'est pas enregistré. Quitter sans enregistrer ?`,
  histoire: {
    titre: (nombre: number): string => phrase`Histoire (${compte(nombre, 'version')})`, acte: ACTES, parVous: 'par vous', parUnAutre: phrase`par un autre membre`, parImport: (reference: string): string => phrase`par l'import ${reference}`,
    remettre: 'Remettre cette version', remettreLaquelle: (version: number): string => `Remettre cette version (${version})`,
  },
} as const;

export const CONTRATS = {
  titre: (annee: number): string => phrase`Vos marchés de ${annee}`,
  constat: (total: number, aConfirmer: number): string =>
    total === 0 ? phrase`Aucun marché n'est connu pour cette année.` : aConfirmer === 0 ? phrase`${compte(total, 'marché')}. Aucun n'attend votre confirmation.` : phrase`${compte(total, 'marché')}, dont ${aConfirmer} à confirmer : dites lesquels sont les vôtres.`,
  etat: (etat: ContratResume['etat']) => ETATS[etat],
  ajouter: 'Ajouter un marché', vide: phrase`Aucun marché publié n'a été trouvé. Ajoutez ceux que vous avez passés, ou déclarez qu'il n'y en a pas.`, declarer: phrase`Aller à l'année`,
  filtre: 'Montrer', filtres: { TOUS: 'Tous les marchés', A_CONFIRMER: 'À confirmer', CONFIRME: 'Confirmés', AJOUTE: 'Ajoutés par vous', ECARTE: 'Écartés' },
  chercher: 'Objet, titulaire ou référence', aucunTrouve: phrase`Aucun marché ne correspond. Changez le filtre ou le mot cherché.`,
  legende: 'Marchés de la collectivité', objet: 'Objet', date: 'Notifié le', montant: 'Montant HT', dispositifs: 'Dispositifs', statut: 'État', actes: 'Ce marché est-il le vôtre ?',
  sansObjet: 'Sans objet publié', sansDate: 'date inconnue', sansMontant: 'montant inconnu',
  clause: (heures: string | null): string => (heures === null ? 'Clause, heures inconnues' : phrase`Clause de ${heures} h`), sansClause: 'Sans clause', clauseInconnue: 'Clause ?', reserve: 'Réservé', nonDit: 'À préciser',
  oui: 'Oui', ouiLequel: (objet: string): string => phrase`Oui, le nôtre : ${objet}`, non: 'Non', nonLequel: (objet: string): string => phrase`Non, pas le nôtre : ${objet}`, doublon: 'Doublon', doublonLequel: (objet: string): string => phrase`Doublon : ${objet}`,
  confirmer: (nombre: number): string => phrase`Confirmer les ${nombre} marchés`, confirmation: (fait: number, total: number): string => phrase`Confirmation : ${fait} sur ${total}…`,
  confirme: 'Marché confirmé.', ecarte: phrase`Marché écarté : il n'est plus compté.`, tousConfirmes: (nombre: number): string => phrase`${compte(nombre, 'marché confirmé', 'marchés confirmés')}.`,
  nouveau: 'Un marché de plus', nouveauConstat: phrase`Trois réponses suffisent : son objet, sa date et son montant. Le reste peut attendre.`,
  unMarche: (objet: string): string => objet, reference: (reference: string): string => phrase`Référence : ${reference}`,
  constatPublie: phrase`Ce marché est publié. Dites ce que sa publication ne dit pas ; un champ vide laisse ce qui est publié.`, constatAjoute: phrase`Ce marché a été ajouté par votre collectivité.`,
  publique: 'Sa page publique', sources: 'D’où il vient', source: (fichier: string, ligne: number, jour: string): string => phrase`${fichier}, ligne ${ligne}, importé le ${jour}`,
  supprimer: 'Supprimer ce marché', supprimerSaisie: phrase`Revenir à ce qui est publié`, supprime: 'Marché supprimé.', revenu: 'Seule la publication compte désormais.',
  publieTitre: 'Ce qui est publié', corrigerPublie: 'Corriger ce qui est publié',
  comparer: (total: number | undefined): string => (total === undefined ? 'Comparer à ce qui est publié' : phrase`Comparer à ce qui est publié : ${compte(total, 'écart')}`),
  retour: 'Tous les marchés', enregistre: 'Marché enregistré.', plus: 'Plus de détails',
} as const;
