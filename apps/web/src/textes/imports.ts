import type { EtatDepot, StatutLigne } from '@spaser/domain';
import type { TonEtiquette } from '../composants/affichage';
import { compte, enumere, formatNombre, phrase } from './phrase';

const ETATS: Readonly<Record<EtatDepot, { readonly libelle: string; readonly ton: TonEtiquette }>> = {
  LECTURE: { libelle: 'Lecture', ton: 'bleu' }, COLONNES: { libelle: 'Colonnes à dire', ton: 'ocre' }, VERIFICATION: { libelle: 'Vérification', ton: 'bleu' }, APERCU: { libelle: 'À importer', ton: 'ocre' },
  ECRITURE: { libelle: 'Import en cours', ton: 'bleu' }, IMPORTE: { libelle: 'Importé', ton: 'vert' }, ANNULATION: { libelle: 'Annulation', ton: 'bleu' }, ANNULE: { libelle: 'Annulé', ton: 'neutre' },
  REFUSE: { libelle: 'Refusé', ton: 'rouge' }, ABANDONNE: { libelle: 'Abandonné', ton: 'neutre' },
};
const TRAVAUX: Partial<Record<EtatDepot, string>> = { LECTURE: 'Lecture du fichier', VERIFICATION: 'Vérification', ECRITURE: 'Import', ANNULATION: 'Annulation' };
const STATUTS: Readonly<Record<StatutLigne, string>> = { NOUVEAU: 'Nouvelles', MODIFIE: 'Modifiées', INCHANGE: 'Déjà connues', A_CORRIGER: 'À corriger', IGNORE: 'Ignorées' };

export const IMPORTS = {
  titre: 'Imports', constat: phrase`Déposez le fichier que vous avez, tel qu'il est. Rien n'est écrit avant que vous l'ayez vu.`,
  deposer: 'Déposer un fichier', contenu: 'Que contient-il ?', fichier: 'Fichier Excel, LibreOffice, CSV ou DECP', aideFichier: phrase`20 Mo au plus. L'ordre des colonnes est libre, celles en trop sont ignorées. Aucun nom de personne.`,
  xlsx: 'XLSX', ods: 'ODS', modele: 'Pas de fichier ? Partez d’un modèle :', coller: phrase`Ou collez des cellules de votre tableur`, colle: 'Cellules collées, avec leurs titres', collage: 'Collage', lire: 'Lire ces cellules', envoi: 'Envoi…',
  collesVides: phrase`Collez d'abord des cellules, la ligne des titres comprise.`,
  liste: 'Fichiers déposés', nom: 'Fichier', quand: 'Déposé le', etat: 'État', lignes: 'Lignes', aucun: phrase`Vous n'avez encore déposé aucun fichier.`,
  etatDe: (etat: EtatDepot) => ETATS[etat],
  ecrites: (nombre: number): string => compte(nombre, 'ligne importée', 'lignes importées'),
  tous: 'Tous les imports',
  travail: (etat: EtatDepot, faites: number | null, total: number | null): string => (faites === null || total === null || total === 0 ? `${TRAVAUX[etat] ?? ''}…` : phrase`${TRAVAUX[etat] ?? ''} : ${compte(faites, 'ligne')} sur ${formatNombre(total)}`),
  fermer: phrase`Vous pouvez fermer cette page : le travail continue, et vous le retrouverez ici.`,
  refuse: phrase`Ce fichier n'a pas été importé`, recommencer: 'Déposer un autre fichier', abandonner: 'Abandonner ce fichier', abandonne: phrase`Fichier abandonné : ses lignes sont oubliées.`,
  rien: phrase`Rien n'est encore importé.`, deja: (reference: string, jour: string): string => phrase`Vous avez déjà importé ce fichier le ${jour} (${reference}). Rien ne sera compté deux fois.`,
  feuille: (feuille: string, autres: readonly string[]): string => phrase`Feuille lue : « ${feuille} ».${autres.length === 0 ? '' : phrase` Le fichier en a d'autres : ${enumere(autres)}.`}`,
  autreFeuille: 'Lire une autre feuille', feuilleALire: 'Feuille à lire', memeFichier: (nom: string): string => phrase`Donnez de nouveau le fichier « ${nom} », que nous n'avons pas gardé`,
  statut: (statut: StatutLigne): string => STATUTS[statut], nombres: 'Ce que dit votre fichier',
  effet: phrase`Ce que l'import change à vos chiffres`, aucunEffet: phrase`Aucun indicateur ne change.`, inconnu: 'non renseigné', vers: (avant: string, apres: string): string => `${avant} → ${apres}`,
  colonnes: (reconnues: number, total: number): string => phrase`Colonnes reconnues : ${reconnues} sur ${total}`, colonnesAConfirmer: (nombre: number): string => phrase`, dont ${nombre} à confirmer`,
  aDire: phrase`Dites ce que donne chaque colonne`, manquantes: (libelles: readonly string[]): string => phrase`Il manque : ${enumere(libelles)}. Dites quelle colonne du fichier les donne ; nous le retiendrons.`,
  nePasLire: 'Ne pas lire', sansTitre: (rang: number): string => `Colonne ${rang}`, exemple: (textes: readonly string[]): string => phrase`par exemple ${enumere(textes)}`, appliquer: 'Lire ainsi',
  aCorriger: (nombre: number, causes: number): string => phrase`À corriger : ${compte(nombre, 'ligne')}, ${compte(causes, 'cause')}`,
  cause: (libelle: string | null, nombre: number): string => phrase`${libelle ?? 'La ligne'} — ${compte(nombre, 'ligne')}`,
  numeros: (numeros: readonly number[], reste: number): string => phrase`Ligne${numeros.length + reste > 1 ? 's' : ''} ${numeros.join(', ')}${reste > 0 ? ` et ${reste} autres` : ''}`,
  correction: (numero: number, valeur: string | null): string => (valeur === null || valeur === '' ? phrase`Ligne ${numero}, vide` : phrase`Ligne ${numero}, « ${valeur} »`), 
  semblables: (nombre: number): string => phrase` — et ${compte(nombre, 'ligne semblable', 'lignes semblables')}`, corriger: (nombre: number): string => phrase`Appliquer ${compte(nombre, 'correction')}`,
  ignorer: (nombre: number): string => (nombre < 2 ? phrase`Ne pas importer cette ligne` : phrase`Ne pas importer ces ${nombre} lignes`), plus: (nombre: number): string => phrase`${nombre} autres lignes sont dans le fichier annoté.`,
  annote: phrase`Télécharger le fichier annoté`, annotePhrase: phrase`Corrigez-le dans votre tableur, puis déposez-le de nouveau.`,
  importer: (nombre: number): string => phrase`Importer ${compte(nombre, 'ligne')}`, plusTard: (nombre: number): string => phrase`Vous pourrez corriger ${nombre < 2 ? 'la ligne restante' : `les ${nombre} lignes restantes`} plus tard : elles restent ici.`,
  rienAImporter: phrase`Aucune ligne n'est à importer : tout ce que dit ce fichier est déjà connu, ignoré, ou à corriger.`,
  recu: (nombre: number): string => phrase`${compte(nombre, 'ligne importée', 'lignes importées')}.`, reference: (reference: string): string => phrase`Référence ${reference}`,
  part: (avant: string, apres: string, annee: number): string => phrase`Votre part inclusive de ${annee} passe de ${avant} à ${apres}.`, reste: (nombre: number): string => phrase`${compte(nombre, 'ligne reste', 'lignes restent')} à corriger.`,
  annuler: 'Annuler cet import', annulerTitre: phrase`Annuler tout l'import ?`, annulerPhrase: (jour: string): string => phrase`Votre registre revient comme avant ; ce que vous avez changé depuis est gardé. Possible jusqu'au ${jour}.`,
  annule: phrase`Cet import est annulé : votre registre est revenu comme avant.`, gardees: (nombre: number): string => phrase`${compte(nombre, 'ligne a été changée depuis et reste', 'lignes ont été changées depuis et restent')} dans le registre.`, refaire: phrase`Reprendre cet import`,
  oublie: (jour: string): string => phrase`Ses lignes sont oubliées depuis le ${jour} : ce qu'il a écrit dans le registre demeure, et s'y corrige.`,
  voirLignes: 'Voir les lignes', ligne: 'Ligne', changement: 'Ce qui change', pourquoi: 'Pourquoi', suite: 'Lignes suivantes', dit: 'Ce que dit la ligne', aucuneLigne: phrase`Aucune ligne.`,
} as const;
