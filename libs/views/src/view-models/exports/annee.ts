import { formatEuros, libelleStatutExercice, type Exercice } from '@spaser/domain';
import { insecables, phrase } from '../../typographie';
import { toFeuilleDecrite, type FeuilleDecrite } from './feuille-decrite';

interface Reponse {
  readonly question: string;
  readonly reponse: string | null;
}

/** What the collectivité answers of its year, one question per line; an empty answer is one that nobody has given. */
export function toFeuilleAnnee({ annee, statut, volume, aucunMarche, aucuns, nonConcernes, projetsReservables }: Exercice): FeuilleDecrite {
  const reponses: readonly Reponse[] = [
    { question: 'Année', reponse: String(annee) },
    { question: 'Où en est l’année', reponse: `Année ${libelleStatutExercice(statut)}` },
    { question: 'Total des achats de l’année, en euros HT', reponse: volume && formatEuros(volume.montant).replace('.', ',') },
    { question: 'Comment les marchés sont valorisés', reponse: volume && (volume.base === 'MANDATE' ? 'D’après les paiements' : 'Estimés selon les jours d’exécution') },
    { question: 'Aucun marché supérieur à 25\u00a0000\u00a0€ HT', reponse: aucunMarche ? 'Oui, déclaré' : null },
    { question: 'Indicateurs pour lesquels il n’y a rien à compter', reponse: aucuns.join(', ') || null },
    { question: 'Indicateurs qui ne concernent pas la collectivité', reponse: nonConcernes.join(', ') || null },
    { question: 'Projets réservables attribués dans l’année', reponse: projetsReservables && String(projetsReservables.attribues) },
    { question: 'Dont réservés', reponse: projetsReservables && String(projetsReservables.reserves) },
  ];
  return toFeuilleDecrite('L’année', reponses, [
    { titre: 'Question', sorte: 'TEXTE', largeur: 60, read: ({ question }) => insecables(question), definition: '' },
    { titre: 'Réponse', sorte: 'TEXTE', largeur: 40, read: ({ reponse }) => reponse, definition: '' },
  ], [phrase`Ce que la collectivité répond aux questions de l'année.`]);
}
