import type { CodeIndicateur } from './code-indicateur';
import type { DefinitionIndicateur } from './definition-indicateur';

/** One definition per code: a code without a definition does not compile. */
export const DEFINITIONS = {
  A1: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Parmi les marchés de plus de 25 000 € HT notifiés dans l’année, ceux qui comportent dès le départ une clause d’insertion.',
  },
  A2: {
    unite: 'heure', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les heures de travail d’insertion que les contrats notifiés dans l’année, et les avenants de l’année, engagent les entreprises à '
      + 'réaliser.',
  },
  A3: {
    unite: 'personne', nature: 'FLUX', mode: 'DECLARE', sousMesures: [],
    definition: 'Les personnes qui ont commencé dans l’année à travailler grâce à une clause d’insertion, chacune comptée une seule fois.',
  },
  B1: {
    unite: 'acheteur', nature: 'STOCK', mode: 'MIXTE',
    sousMesures: [
      { code: 'B1.epci', libelle: 'EPCI à fiscalité propre engagés', unite: 'acheteur' },
      { code: 'B1.communes', libelle: 'Communes engagées', unite: 'acheteur' },
    ],
    definition: 'Les acheteurs publics du territoire, hors Département, qui au 31 décembre ont un SPASER en vigueur ou ont inséré une clause sociale '
      + 'dans un marché notifié depuis le 1er janvier 2023.',
  },
  C1: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les marchés notifiés dans l’année auxquels seuls peuvent répondre des entreprises adaptées, des ESAT ou des structures d’insertion.',
  },
  C2: {
    unite: '€', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les sommes hors taxes payées dans l’année à des ESAT, des entreprises adaptées ou des structures d’insertion, reconnus comme tels le '
      + 'jour du paiement.',
  },
  C3: {
    unite: 'utilisation', nature: 'FLUX', mode: 'DECLARE', sousMesures: [],
    definition: 'Les besoins que l’acheteur a publiés dans l’année sur la plateforme de l’inclusion pour que des structures inclusives y répondent.',
  },
  C4: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Parmi les marchés de plus de 25 000 € HT notifiés dans l’année, ceux dont l’un des critères de choix de l’offre est social.',
  },
  D1: {
    unite: 'document', nature: 'FLUX', mode: 'DECLARE', sousMesures: [],
    definition: 'Les index de l’égalité salariale et les plans pour l’égalité professionnelle que des candidats ont joints à leur réponse dans l’année.',
  },
  E1: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les marchés notifiés dans l’année qui demandent, par un critère ou une exigence, que la ressource utilisée soit gérée durablement.',
  },
  F2: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les marchés notifiés dans l’année qui font appel à des matériaux éco-labellisés ou biosourcés, ou à une certification '
      + 'environnementale.',
  },
  G1: {
    unite: 'année', nature: 'STOCK', mode: 'MIXTE',
    sousMesures: [
      { code: 'G1.info', libelle: 'Durée de vie du parc informatique interne', unite: 'année' },
      { code: 'G1.mob', libelle: 'Durée de vie du mobilier interne', unite: 'année' },
    ],
    definition: 'L’âge moyen des ordinateurs, et celui des meubles, au moment où la collectivité cesse de s’en servir.',
  },
  G2: {
    unite: 'achat', nature: 'FLUX', mode: 'MIXTE', sousMesures: [],
    definition: 'Les achats de l’année, par marché ou non, pour lesquels la collectivité a exigé du matériel d’occasion.',
  },
  H1: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les marchés de travaux notifiés dans l’année qui demandent des matériaux recyclés ou recyclables.',
  },
  I1: {
    unite: 'véhicule', nature: 'FLUX', mode: 'DECLARE', sousMesures: [],
    definition: 'Les véhicules peu polluants, vélos compris, que la collectivité a achetés et reçus dans l’année.',
  },
  J1: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les marchés notifiés dans l’année dont un critère de choix récompense la baisse de l’empreinte carbone de l’entreprise pendant '
      + 'l’exécution.',
  },
  K1: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les marchés de voirie notifiés dans l’année qui prévoient de réutiliser des agrégats issus d’anciennes chaussées.',
  },
  K2: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les marchés de voirie notifiés dans l’année qui prévoient des enrobés fabriqués à température réduite, donc avec moins d’énergie.',
  },
  K3: {
    unite: 'tonne', nature: 'FLUX', mode: 'DECLARE',
    sousMesures: [
      { code: 'K3.agr', libelle: 'Agrégats d’enrobés réellement incorporés', unite: 'tonne' },
      { code: 'K3.tied', libelle: 'Enrobés tièdes ou à basses températures', unite: 'tonne' },
    ],
    definition: 'Les tonnes d’agrégats d’enrobés réutilisés et, à part, les tonnes d’enrobés tièdes mises en œuvre sur les chantiers de l’année.',
  },
  T1: {
    unite: 'marché', nature: 'FLUX', mode: 'CALCULE', sousMesures: [],
    definition: 'Les marchés notifiés dans l’année à une entreprise de l’économie sociale et solidaire, seule ou en groupement.',
  },
  T2: {
    unite: 'marché', nature: 'REPARTITION', mode: 'CALCULE', sousMesures: [],
    definition: 'Les domaines d’activité des marchés de l’année réservés à des entreprises de l’économie sociale et solidaire.',
  },
  U1: {
    unite: 'démarche', nature: 'FLUX', mode: 'DECLARE', sousMesures: [],
    definition: 'Les démarches engagées dans l’année par les services pour connaître les entreprises avant de lancer un achat.',
  },
  U2: {
    unite: 'entreprise', nature: 'FLUX', mode: 'MIXTE', sousMesures: [],
    definition: 'Les entreprises de l’économie sociale et solidaire qui ont répondu dans l’année à une démarche de sourcing, chacune comptée une seule '
      + 'fois.',
  },
} as const satisfies Record<CodeIndicateur, DefinitionIndicateur>;
