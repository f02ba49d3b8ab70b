import type { Annee } from '@spaser/domain';
import { phrase } from '../typographie';
import { toPage, type Page, type TerritoireLu } from './page';

/** A page of plain text: sections of sentences. */
export interface VueInformations extends Page {
  readonly h1: string;
  readonly conclusion: string;
  readonly sections: readonly { readonly titre: string; readonly phrases: readonly string[] }[];
}

export interface InformationsLues {
  readonly territoire: TerritoireLu;
  readonly annee: Annee | null;
}

export function toVueAccessibilite({ territoire, annee }: InformationsLues): VueInformations {
  const h1 = phrase`Accessibilité : non auditée`;
  const conclusion = phrase`Aucune personne n'a encore audité ce site au regard du RGAA. Nous ne déclarons donc aucun taux de conformité.`;
  return {
    ...toPage({ territoire, annee, rubrique: null, constat: h1, sujet: 'Accessibilité', description: conclusion }),
    h1,
    conclusion,
    sections: [
      { titre: 'Ce qui est fait', phrases: [
        phrase`Toutes les pages se lisent et se parcourent au clavier, sans JavaScript, du téléphone au grand écran.`,
        phrase`Chaque graphique a un titre, une description et un tableau qui dit la même chose.`,
        phrase`Aucune information ne tient à la seule couleur.`,
        phrase`Un contrôle automatique (axe-core, règles WCAG 2.2 A et AA) passe sur chaque page à trois largeurs d'écran. Il ne remplace pas un audit.`,
      ] },
      { titre: 'Ce qui reste à faire', phrases: [
        phrase`Faire auditer le site par une personne qualifiée, puis publier la déclaration de conformité.`,
        phrase`Faire essayer les pages avec NVDA et VoiceOver par des personnes qui s'en servent chaque jour.`,
      ] },
      { titre: phrase`Un obstacle ?`, phrases: [
        phrase`Écrivez à la collectivité qui publie ce site : elle vous doit une réponse et une autre façon d'accéder à l'information.`,
        phrase`Sans réponse, vous pouvez saisir le Défenseur des droits, gratuitement.`,
      ] },
    ],
  };
}

export function toVueMentions({ territoire, annee }: InformationsLues): VueInformations {
  const h1 = 'Mentions légales';
  const conclusion = phrase`Qui publie quoi, sous quelle licence, et ce que ce site ne fait pas.`;
  return {
    ...toPage({ territoire, annee, rubrique: null, constat: h1, sujet: null, description: conclusion }),
    h1,
    conclusion,
    sections: [
      {
        titre: 'Éditeur',
        phrases: [phrase`Ce site est publié par la collectivité qui l'exploite. Son nom et ses coordonnées sont à compléter avant l'ouverture au public.`],
      },
      { titre: 'Données et licence', phrases: [
        phrase`Les marchés viennent des données essentielles de la commande publique (DECP), publiées par les acheteurs sous Licence Ouverte 2.0.`,
        phrase`Les chiffres de ce site sont réutilisables sous la même licence, en citant la source et la date.`,
        phrase`Communes et intercommunalités viennent du code officiel géographique et de la base nationale sur l'intercommunalité.`,
        phrase`Le logiciel est libre, sous licence EUPL 1.2. La police Source Sans 3 est sous licence OFL 1.1.`,
      ] },
      { titre: 'Vie privée', phrases: [
        phrase`Ces pages ne déposent aucun cookie, n'exécutent aucun script et ne chargent rien depuis un autre site.`,
        phrase`Seule la documentation de l'API exécute un script, le sien.`,
        phrase`Les noms d'entreprises affichés sont ceux que les acheteurs ont publiés. Une erreur se corrige à la source, chez l'acheteur.`,
      ] },
    ],
  };
}
