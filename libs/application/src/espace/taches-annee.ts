import { echeanceDeclaration, isExerciceOuvert, ROLES_REGISTRE, TRANSITIONS_EXERCICE, type Annee, type Role, type StatutExercice } from '@spaser/domain';
import type { Tache } from './tache';

/** Where the last complete year of a collectivité stands. */
export interface SituationAnnee {
  readonly annee: Annee;
  readonly statut: StatutExercice;
  /** Someone has answered at least one of its questions. */
  readonly repondue: boolean;
  /** Published contracts that it notified in the year, and how many of them nobody has confirmed. */
  readonly publies: number;
  readonly aConfirmer: number;
}

/** What is left to do of the last complete year, for who may do it. */
export function listTachesAnnee(situation: SituationAnnee, roles: readonly Role[]): readonly Tache[] {
  const may = (permis: readonly Role[]): boolean => roles.some((role) => permis.includes(role));
  const declare = may(TRANSITIONS_EXERCICE.DECLARER.roles);
  const signe = situation.statut === 'DECLARE' && may(TRANSITIONS_EXERCICE.CLORE.roles);
  // As long as the year is not begun, its own task leads to its contracts: one card, not two.
  const seule = declare && isVierge(situation);
  const confirme = may(ROLES_REGISTRE) && isExerciceOuvert(situation.statut) && situation.aConfirmer > 0 && !seule;
  return [
    ...(confirme ? [confirmer(situation)] : []),
    ...(declare ? [declarer(situation, signe)] : []),
    ...(signe ? [signer(situation)] : []),
  ];
}

const isVierge = ({ statut, repondue }: SituationAnnee): boolean => statut === 'OUVERT' && !repondue;
const commun = ({ annee, aConfirmer }: SituationAnnee) => ({ annee, aConfirmer, spaserId: null, echeance: null }) as const;

function declarer(situation: SituationAnnee, signe: boolean): Tache {
  const { annee, statut } = situation;
  const tache = { ...commun(situation), code: 'DECLARER_ANNEE', titre: `Déclarer vos achats ${annee}` } as const;
  if (statut === 'CLOS') return { ...tache, etat: 'FAIT', phrase: `L’année ${annee} est déclarée et signée.` };
  if (statut === 'DECLARE') return { ...tache, etat: signe ? 'FAIT' : 'EN_COURS', phrase: `L’année ${annee} est déclarée. Il reste à la signer.` };
  const echeance = echeanceDeclaration(annee);
  if (statut === 'ROUVERT') return { ...tache, etat: 'EN_COURS', echeance, phrase: `L’année ${annee} est rouverte. Corrigez-la, puis déclarez-la de nouveau.` };
  if (!isVierge(situation)) return { ...tache, etat: 'EN_COURS', echeance, phrase: `Vos réponses sont enregistrées. Relisez-les, puis déclarez l’année ${annee}.` };
  return { ...tache, etat: 'A_FAIRE', echeance, phrase: phraseTrouves(situation) };
}

function phraseTrouves({ publies, aConfirmer }: SituationAnnee): string {
  if (publies === 0) return 'Nous n’avons trouvé aucun marché publié. Dites ce que vous avez acheté, ou déclarez que vous n’avez rien.';
  if (aConfirmer === 0) return `${publies === 1 ? 'Votre marché publié est vérifié' : `Vos ${publies} marchés publiés sont vérifiés`}. Ajoutez ce qui manque, ou déclarez que vous n’avez rien d’autre.`;
  return publies === 1
    ? 'Nous avons trouvé un marché publié. Vérifiez-le, ou déclarez que vous n’avez rien d’autre.'
    : `Nous avons trouvé ${publies} marchés publiés. Vérifiez-les, ou déclarez que vous n’avez rien d’autre.`;
}

function signer(situation: SituationAnnee): Tache {
  return {
    ...commun(situation), code: 'SIGNER_ANNEE', etat: 'A_FAIRE', titre: `Signer l’année ${situation.annee}`,
    phrase: 'Vos achats sont déclarés. Relisez les chiffres, puis signez\u00a0: l’année est alors close.',
  };
}

function confirmer(situation: SituationAnnee): Tache {
  const { annee, aConfirmer } = situation;
  return {
    ...commun(situation), code: 'CORRIGER', etat: 'A_FAIRE', titre: `Vérifier vos marchés ${annee}`,
    phrase: aConfirmer === 1 ? 'Un marché publié reste à confirmer. Il est compté tant que vous ne dites pas le contraire.' : `${aConfirmer} marchés publiés restent à confirmer. Ils sont comptés tant que vous ne dites pas le contraire.`,
  };
}
