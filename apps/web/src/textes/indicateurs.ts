import type { Mesure } from '../api/indicateurs';
import type { TonEtiquette } from '../composants/affichage';
import { compte, phrase } from './phrase';

const ETATS: Readonly<Record<Mesure['etat'], string>> = { RENSEIGNE: 'Connu', ZERO_DECLARE: 'Zéro déclaré', NON_RENSEIGNE: 'Non renseigné', NON_CONCERNE: 'Non concerné' };
const STATUTS: Readonly<Record<Mesure['statut'], { readonly libelle: string; readonly ton: TonEtiquette }>> = {
  ATTEINT: { libelle: 'Cible atteinte', ton: 'vert' }, PROCHE: { libelle: 'Proche de la cible', ton: 'bleu' }, EN_RETARD: { libelle: 'En retard', ton: 'ocre' },
  SANS_CIBLE: { libelle: 'Sans cible cette année', ton: 'neutre' }, NON_MESURABLE: { libelle: 'Pas encore mesurable', ton: 'neutre' }, NON_CONCERNE: { libelle: 'Non concerné', ton: 'neutre' },
};

export const INDICATEURS = {
  titre: (annee: number): string => phrase`Vos indicateurs de ${annee}`,
  constat: (connus: number, total: number): string =>
    connus === 0 ? phrase`Aucun n'est encore connu : rien n'a été publié ni saisi, ou rien ne le dit.` : phrase`${compte(connus, 'indicateur')} sur ${total} ${connus < 2 ? 'est connu' : 'sont connus'}. Ce que personne n'a dit n'est pas zéro.`,
  lecture: 'Calcul…', completer: (annee: number): string => phrase`Compléter l'année ${annee}`,
  suivis: 'Ceux de votre schéma', autres: (nombre: number): string => phrase`Voir les ${nombre} autres indicateurs du modèle`, horsSchema: 'Hors de votre schéma', tous: 'Les indicateurs du modèle',
  sansSchema: phrase`Aucun schéma voté ne couvrait cette année : les chiffres sont donnés sans cible.`,
  etat: (etat: Mesure['etat']): string => ETATS[etat],
  statut: (statut: Mesure['statut']) => STATUTS[statut],
  reste: (nombre: number): string => phrase`et ${nombre} de plus`,
  horsModele: phrase`Voir ce que la loi demande en plus (hors modèle départemental)`, horsModelePhrase: phrase`Le code de la commande publique (article L. 2111-3) demande ces taux ; le schéma du département ne les porte pas. Ils n'ont pas de cible ici.`,
  colonnes: { indicateur: 'Indicateur', cible: 'Cible', verdict: 'Verdict' },
  prochaine: (cible: string): string => phrase`prochaine : ${cible}`, aucuneCible: 'aucune',
} as const;
