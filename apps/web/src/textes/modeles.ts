import { formatJour } from '../outils/dates';
import { compte, phrase } from './phrase';

export const MODELES = {
  titre: 'Modèles de schéma',
  constat: phrase`Les collectivités adoptent leur schéma sur la dernière version publiée. Une version publiée ne change plus : on prépare la suivante.`,
  publies: 'Versions publiées', modele: 'Modèle', version: 'Version', publiee: 'Publiée le', editeur: 'Éditeur', actes: 'Actions',
  brouillons: 'En rédaction',
  brouillon: (titre: string, version: number): string => phrase`${titre}, version ${version}`,
  maj: (jour: string): string => phrase`Dernière modification le ${formatJour(jour)}`,
  enPublication: 'Publication en cours…', reprendre: (version: number): string => phrase`Reprendre la version ${version}`,
  preparer: (version: number): string => phrase`Préparer la version ${version}`, occupe: 'Préparation…',
} as const;

export const MODELE = {
  titre: (version: number): string => phrase`Version ${version} du modèle`,
  constat: phrase`Vous écrivez, tout s'enregistre seul. Personne ne voit cette version avant sa publication.`,
  resume: phrase`L'essentiel`,
  cadre: { titre: 'Le cadre', nom: 'Titre du modèle', editeur: 'Publié par', debut: 'Première année', fin: 'Dernière année', source: 'Source', aideSource: phrase`Le texte adopté d'où vient le modèle.` },
  arbre: {
    titre: 'Les engagements', phrase: phrase`Le texte est repris mot pour mot par les collectivités qui l'adoptent.`, intitule: 'Intitulé', numero: 'Numéro', sansTitre: phrase`à nommer`,
    ajouter: (niveau: string): string => phrase`Ajouter : ${niveau.toLocaleLowerCase('fr')}`, retirer: (nom: string): string => phrase`Retirer ${nom}`, monter: (nom: string): string => phrase`Monter ${nom}`, retire: (nom: string): string => phrase`${nom} est retiré.`,
  },
  indicateurs: {
    titre: 'Indicateurs', code: 'Code', libelle: 'Libellé', unite: 'Unité', definition: 'Définition', propre: 'Ajouter un indicateur propre au modèle', catalogue: 'Ajouter un indicateur du catalogue', choisir: 'Choisir un indicateur…',
    retirer: (code: string): string => phrase`Retirer l'indicateur ${code}`, retire: (code: string): string => phrase`L'indicateur ${code} est retiré.`, deCode: (libelle: string, code: string): string => phrase`${libelle} de ${code}`,
  },
  objectifs: {
    titre: 'Les objectifs chiffrés', nom: (id: string): string => phrase`Objectif ${id}`, indicateur: 'Indicateur', libelle: 'Ce qui est compté', unite: 'Unité', annee: 'Année', aideAnnee: phrase`Vide : chaque année.`, valeur: 'Cible', mention: 'Précision',
    illisible: phrase`Écrivez un nombre, par exemple 25 ou 12,5.`, ajouterCible: 'Ajouter une cible', retirerCible: (annee: string): string => phrase`Retirer la cible (${annee})`, ajouter: 'Ajouter un objectif', retirer: (id: string): string => phrase`Retirer l'objectif ${id}`, retire: phrase`La ligne est retirée.`,
  },
  formules: {
    titre: 'Les formules', phrase: phrase`Chaque taille de collectivité se voit proposer une formule, avec ses indicateurs.`, nom: 'Nom', description: 'Description', min: phrase`À partir de (habitants)`, sous: phrase`Moins de (habitants)`, aide: phrase`Vide : sans limite.`,
    indicateurs: 'Indicateurs de la formule', choix: { NON: 'Absent', OUI: 'Retenu', FACULTATIF: 'Au choix' },
  },
  changements: {
    titre: (nombre: number): string => (nombre === 0 ? phrase`Aucun changement depuis la version publiée` : phrase`${compte(nombre, 'changement')} depuis la version publiée`),
    enCours: 'Comparaison…', sujet: 'Sujet', avant: 'Version publiée', apres: 'Votre version', rien: '—',
  },
  publier: {
    bouton: 'Relire et publier', occupe: 'Vérification…', titre: (version: number): string => phrase`Publier la version ${version} ?`,
    phrase: phrase`Elle ne pourra plus changer. Les collectivités qui suivent le modèle la compareront à la leur ; rien ne changera chez elles sans leur accord.`,
    valider: 'Publier', fait: (version: number): string => phrase`La publication de la version ${version} est demandée.`, sansChangement: phrase`Rien n'a changé depuis la version publiée : il n'y a rien à publier.`,
    nonEnregistre: phrase`Vos dernières modifications ne sont pas encore enregistrées. Attendez un instant, puis recommencez.`,
  },
  abandonner: { bouton: 'Abandonner cette version', titre: 'Abandonner cette version ?', phrase: phrase`Ce que vous avez écrit sera effacé. La version publiée ne change pas.`, valider: 'Abandonner', fait: 'La version est abandonnée.' },
} as const;
