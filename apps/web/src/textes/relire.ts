import type { EtatCompletude } from '@spaser/domain';
import { compte, phrase } from './phrase';

const ETATS: Readonly<Record<EtatCompletude, string>> = { CONFORME: 'Conforme', A_COMPLETER: 'À compléter', SANS_OBJET: 'Sans objet' };

export const RELIRE = {
  titre: 'Relire avant le conseil', constat: phrase`Voici ce que votre assemblée lira. Corrigez un bloc, ou passez aux documents.`,
  formule: 'Formule et durée', actions: 'Actions et cibles', suivi: 'Suivi', plus: 'Indicateurs locaux et signataires',
  modifier: (bloc: string): string => `Modifier : ${bloc.toLowerCase()}`,
  ligneFormule: 'Formule', lignePeriode: 'Durée',
  aucune: phrase`Aucune action n'est retenue.`,
  completude: {
    titre: 'Ce que la loi demande', etat: (etat: EtatCompletude): string => ETATS[etat],
    bilan: (conformes: number, aCompleter: number, oblige: boolean): string => {
      if (aCompleter === 0) return phrase`Rien à compléter : ${compte(conformes, 'point')} ${conformes < 2 ? 'conforme' : 'conformes'} sur neuf${conformes === 9 ? '' : ', les autres sont sans objet pour vous'}.`;
      return oblige ? phrase`${compte(aCompleter, 'point')} à compléter sur neuf : la loi les exige de vous.` : phrase`${compte(aCompleter, 'point')} à compléter sur neuf. Vous pouvez continuer : la loi ne l'exige pas de vous, mais un schéma complet se défend mieux.`;
    },
    source: phrase`Article L. 2111-3 du code de la commande publique.`,
  },
  conseil: {
    titre: 'Quand le conseil se réunit-il ?', libelle: 'Date du conseil', aide: phrase`Elle vous sera rappelée sur votre accueil. Vous pouvez laisser vide.`,
  },
  valider: 'Préparer les documents', occupe: 'Préparation…', retour: 'Revenir à mes choix', erreurs: phrase`Le schéma n'est pas encore prêt`,
} as const;
