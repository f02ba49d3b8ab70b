import type { ActeExercice, Exercice } from '../api/exercices';
import type { TonEtiquette } from '../composants/affichage';
import { compte, phrase } from './phrase';

const STATUTS: Readonly<Record<Exercice['statut'], { readonly libelle: string; readonly ton: TonEtiquette }>> = {
  OUVERT: { libelle: 'À déclarer', ton: 'ocre' }, DECLARE: { libelle: 'Déclarée, à signer', ton: 'bleu' }, CLOS: { libelle: 'Close', ton: 'vert' }, ROUVERT: { libelle: 'Rouverte', ton: 'ocre' },
};
const ACTES: Readonly<Record<ActeExercice, (annee: number) => string>> = {
  DECLARER: (annee) => phrase`Déclarer l'année ${annee}`, REPRENDRE: () => 'Reprendre la déclaration', CLORE: (annee) => phrase`Signer et clore ${annee}`, ROUVRIR: (annee) => phrase`Rouvrir ${annee}`,
};
const FAITS: Readonly<Record<ActeExercice, string>> = { DECLARER: 'Année déclarée. Il reste à la signer.', REPRENDRE: 'Déclaration reprise.', CLORE: 'Année close.', ROUVRIR: 'Année rouverte.' };

export const ANNEE = {
  titre: (annee: number): string => phrase`Vos achats de ${annee}`,
  constats: {
    OUVERT: phrase`Vérifiez ce que nous avons trouvé, complétez, puis déclarez. Tout s'enregistre au fur et à mesure.`,
    EN_COURS: phrase`L'année n'est pas terminée. Préparez-la dès maintenant : vous la déclarerez en janvier.`,
    DECLARE: phrase`L'année est déclarée. Une personne habilitée la relit et la signe.`, CLOS: phrase`L'année est close : ses chiffres ne changent plus sans une réouverture motivée.`,
    ROUVERT: phrase`L'année est rouverte. Corrigez-la, puis déclarez et signez de nouveau.`,
  },
  statut: (statut: Exercice['statut']) => STATUTS[statut],
  marches: {
    titre: 'Vos marchés', aucunConnu: phrase`Nous n'avons trouvé aucun marché publié par votre collectivité cette année-là.`,
    trouves: (total: number): string => phrase`Nous connaissons ${compte(total, 'marché')}.`, aConfirmer: (nombre: number): string => phrase`${compte(nombre, 'marché reste', 'marchés restent')} à confirmer.`,
    verifier: (nombre: number): string => (nombre < 2 ? 'Vérifier le marché' : phrase`Vérifier les ${nombre} marchés`), voir: 'Voir les marchés', ajouter: 'Ajouter un marché',
    entre: phrase`Pensez à ceux de 25 000 à 40 000 € HT : ils ne sont pas toujours publiés.`, aucun: phrase`Aucun marché supérieur à 25 000 € HT cette année-là`,
  },
  rien: {
    titre: phrase`Rien d'autre à déclarer ?`, phrase: phrase`En un clic, dites que vous n'avez rien d'autre : ni marché oublié, ni clause, ni achat particulier.`, bouton: phrase`Nous n'avons rien d'autre`,
    question: (annee: number): string => phrase`Rien d'autre à déclarer pour ${annee} ?`,
    consequence: (nombre: number): string => phrase`Vous déclarez zéro pour ${compte(nombre, 'indicateur')} dont rien n'est encore dit. Vous pourrez changer d'avis avant de déclarer l'année.`,
    valider: phrase`Confirmer : rien d'autre à déclarer`, fait: phrase`C'est noté : rien d'autre à déclarer.`,
  },
  volume: {
    titre: 'Total de vos achats', libelle: (annee: number): string => phrase`Total des achats payés en ${annee}, hors taxes`,
    aide: phrase`Fournitures, services et travaux. Dans vos comptes : 60, 61 et 62 (sauf les charges de personnel extérieur), 20, 21 et 23. Sans les salaires (64), les subventions (65) ni les emprunts.`,
    facultatif: phrase`Sans ce total, votre part d'achats inclusifs ne se calcule pas. Le reste se déclare quand même.`, enregistrer: 'Enregistrer le total', fait: 'Total enregistré.',
    base: phrase`Comment évaluer vos marchés inclusifs`, estime: phrase`Par leur montant, réparti sur leur durée`, mandate: phrase`Par ce que vous avez payé dans l'année (mandats saisis par marché)`,
  },
  recensement: {
    titre: 'Projets réservables', aide: phrase`Parmi les projets que votre recensement disait réservables aux structures d'insertion ou du handicap, combien ont été attribués cette année-là, et combien ont été réservés ?`,
    attribues: 'Projets réservables attribués', reserves: 'Dont réservés', enregistrer: 'Enregistrer ces nombres', fait: 'Nombres enregistrés.',
  },
  indicateurs: {
    titre: (annee: number): string => phrase`Vos indicateurs de ${annee}`, phrase: phrase`Un vide n'est pas un zéro. Pour chaque indicateur sans chiffre : complétez-le, dites qu'il n'y a rien, ou qu'il ne vous concerne pas.`,
    autres: (nombre: number): string => phrase`Les ${nombre} autres indicateurs du modèle`,
    legende: (code: string): string => phrase`Ce que vous dites de ${code}`, chiffre: phrase`D'après ce qui est saisi`, aucun: 'Rien cette année', nonConcerne: 'Ne nous concerne pas', completer: 'Compléter', ouvrir: 'Comprendre ce chiffre',
    completerLequel: (code: string, liste: string): string => phrase`Compléter ${code} : ${liste}`,
  },
  controles: { titre: 'Contrôles', aucun: phrase`Rien à signaler : l'année peut être déclarée.`, bloquant: 'À corriger avant de déclarer :', alerte: 'À vérifier :', bloquants: (nombre: number): string => phrase`${compte(nombre, 'point')} à corriger avant de déclarer` },
  acte: (acte: ActeExercice, annee: number): string => ACTES[acte](annee), fait: (acte: ActeExercice): string => FAITS[acte],
  confirmer: {
    DECLARER: phrase`Ce que vous avez dit de l'année est figé jusqu'à sa signature. Vous pourrez reprendre la déclaration.`, CLORE: phrase`Vous signez ces chiffres au nom de la collectivité. Ils entrent dans les chiffres du territoire.`,
    REPRENDRE: '', ROUVRIR: phrase`Les chiffres déjà arrêtés par le comité ne changeront pas. Dites pourquoi vous rouvrez cette année.`,
  },
  motif: 'Motif de la réouverture', motifManque: phrase`Dites en une phrase pourquoi vous rouvrez cette année.`,
  lecture: phrase`Vous pouvez lire cette année, non la déclarer.`, avant: 'Avant de déclarer',
} as const;
