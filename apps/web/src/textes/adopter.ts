import { phrase } from './phrase';
import { enAnnee, valeurAvecUnite } from './valeurs';

export const ADOPTER = {
  titre: 'Votre schéma',
  constat: phrase`Tout est proposé à votre taille. Gardez, changez ou retirez ce que vous voulez : c'est enregistré au fur et à mesure.`,
  temps: 'Environ 5 minutes',
  continuer: 'Continuer', occupe: 'Enregistrement…',
  resume: 'Votre schéma en bref',
  supprimer: 'Supprimer ce brouillon',
  nonEnregistre: phrase`Votre saisie n'est pas encore enregistrée. Elle reste sur cet écran ; réessayez dans un instant.`,
  formule: {
    titre: 'Votre formule', proposee: 'Proposée', contient: phrase`Ce qu'elle contient`,
    facultatifs: (liste: string): string => phrase`En plus, si vous le souhaitez : ${liste}.`,
    changee: (nom: string): string => phrase`Formule « ${nom} » choisie.`,
  },
  actions: {
    titre: 'Vos actions et vos cibles',
    phrase: phrase`Trois actions suffisent pour adopter un schéma. Leur texte est celui du modèle, mot pour mot.`,
    aucune: phrase`Aucune action n'est cochée : votre schéma n'engage à rien pour l'instant.`,
    autres: (nombre: number): string => phrase`Ajouter une action (${nombre} autres dans le modèle)`,
    une: 'Ajouter une action (une autre dans le modèle)',
    action: (numero: number | null): string => (numero === null ? 'Action' : `Action ${numero}`),
    suivis: phrase`Ce que vous suivrez :`, sansCible: 'suivi, sans cible chiffrée',
    retiree: 'Action retirée.',
  },
  cibles: {
    ensemble: phrase`Pour l'ensemble de vos achats`,
    valeur: (annee: number | 'ANNUEL'): string => (annee === 'ANNUEL' ? 'Chaque année' : `En ${annee}`),
    modele: (valeur: string, unite: string): string => phrase`Le modèle propose ${valeurAvecUnite(valeur, unite)}`,
    motif: (valeur: string, unite: string, annee: number | 'ANNUEL', modele: string | null): string =>
      modele === null ? phrase`Pourquoi ${valeurAvecUnite(valeur, unite)} ${enAnnee(annee)} ?` : phrase`Pourquoi ${valeurAvecUnite(valeur, unite)} ${enAnnee(annee)}, au lieu de ${valeurAvecUnite(modele, unite)} ?`,
    aideMotif: phrase`Une phrase suffit. Elle figure dans le schéma.`,
    ajouter: (libelle: string): string => phrase`Ajouter une cible : ${libelle}`, ajoutee: 'Cible ajoutée.', retirerCelle: (libelle: string): string => phrase`Retirer cette cible : ${libelle}`, retiree: 'Cible retirée.',
    retablir: 'Reprendre les valeurs du modèle', retablies: 'Valeurs du modèle reprises.',
  },
  suivi: {
    titre: 'Le suivi et la durée',
    pilote: 'Qui pilote le schéma ?', aidePilote: phrase`Un nom ou une fonction, par exemple : la secrétaire de mairie et l'adjointe aux finances.`,
    modalites: 'Comment le suivez-vous chaque année ?', lieu: 'Où est-il publié ?',
    debut: 'Première année', fin: 'Dernière année', aideAnnee: phrase`Par exemple 2029.`,
    precisions: 'Préciser le suivi et la durée',
    periode: (debut: number, fin: number): string => phrase`Votre schéma va de ${debut} à ${fin}.`,
  },
  plus: { titre: 'Si vous voulez aller plus loin', phrase: phrase`Rien de ceci n'est nécessaire pour adopter.` },
  locaux: {
    titre: 'Ajouter vos propres indicateurs', phrase: phrase`Ce que vous comptez déjà et qui n'est pas dans le modèle.`,
    ajouter: 'Ajouter un indicateur', nom: (code: string): string => `Indicateur ${code}`, libelle: 'Ce que vous comptez', aideLibelle: phrase`Par exemple : repas bio servis à la cantine.`,
    unite: 'Unité', aideUnite: phrase`Par exemple : repas, % ou €.`, cible: 'Cible', annee: 'Année de la cible', retirer: (code: string): string => phrase`Retirer l'indicateur ${code}`, retire: 'Indicateur retiré.',
  },
  signataires: {
    titre: 'Adopter à plusieurs', phrase: phrase`Un schéma conjoint se prépare une fois et se vote dans chaque assemblée. Chacun suit ses propres indicateurs.`,
    chercher: 'Chercher un acheteur', aide: phrase`Nom, code postal ou SIREN.`, ajouter: (nom: string): string => `Ajouter ${nom}`, retirer: (nom: string): string => `Retirer ${nom}`, retire: (nom: string): string => phrase`${nom} retiré.`,
    aucun: (question: string): string => phrase`Aucun acheteur ne correspond à « ${question} ». Vérifiez l'orthographe, ou saisissez le SIREN.`,
    trouves: (nombre: number): string => (nombre < 2 ? phrase`${nombre} acheteur trouvé.` : phrase`${nombre} acheteurs trouvés.`),
    retenus: 'Signataires, avec vous',
  },
} as const;
