import type { SorteQualification } from '@spaser/domain';
import type { Metier } from '../catalogue/genre';
import { drawVivier, articleOf, structureOf, type StructureDemo } from './structures';
import type { EcritureDemo } from './ecriture-demo';

/** A contract below 40 000 €, that nobody has to publish and that its buyer adds. */
interface Ajout {
  readonly objet: string;
  readonly jour: string;
  readonly euros: number;
  readonly mois: number;
  readonly type: 'TRAVAUX' | 'FOURNITURES' | 'SERVICES';
  readonly cpv: string;
  /** A kind of structure, the contract being reserved to it or not, or a trade. */
  readonly titulaire: { readonly structure: SorteQualification; readonly reserve: boolean } | { readonly metier: Metier };
  readonly heures?: number;
  readonly criteres?: readonly string[];
  readonly etiquettes?: readonly string[];
  readonly labels?: readonly string[];
  readonly leviers?: readonly string[];
  /** The contract is reserved to the ESS (L. 2113-15), in this domain. */
  readonly domaine?: string;
}

const reserve = (structure: SorteQualification): Ajout['titulaire'] => ({ structure, reserve: true });

const AJOUTS: Readonly<Record<number, readonly Ajout[]>> = {
  2024: [
    { objet: 'Ateliers de médiation numérique dans les espaces de services au public', jour: '2024-03-18', euros: 36_000, mois: 18, type: 'SERVICES', cpv: '80533100', titulaire: { structure: 'ESUS', reserve: false }, domaine: 'ADMINISTRATIFS_SOCIAUX_EDUCATIFS_CULTURELS' },
    { objet: 'Entretien des abords des centres médico-sociaux', jour: '2024-05-06', euros: 31_400, mois: 12, type: 'SERVICES', cpv: '77310000', titulaire: reserve('ESAT') },
  ],
  2025: [
    { objet: 'Entretien des espaces verts des collèges, secteur du littoral', jour: '2025-02-03', euros: 38_400, mois: 12, type: 'SERVICES', cpv: '77310000', titulaire: reserve('ESAT'), leviers: ['ENGINS_ALTERNATIFS'] },
    { objet: 'Blanchisserie du linge des foyers de l’enfance', jour: '2025-03-10', euros: 33_600, mois: 12, type: 'SERVICES', cpv: '98310000', titulaire: reserve('EA'), etiquettes: ['F2'], labels: ['ECOLABEL_EUROPEEN'] },
    { objet: 'Mise sous pli et routage des courriers de l’aide à l’autonomie', jour: '2025-04-14', euros: 27_900, mois: 12, type: 'SERVICES', cpv: '79571000', titulaire: reserve('ESAT') },
    { objet: 'Débroussaillage et nettoyage des pistes cyclables', jour: '2025-05-05', euros: 39_200, mois: 10, type: 'SERVICES', cpv: '90610000', titulaire: reserve('ACI'), leviers: ['CARBURANT_HUILE'] },
    { objet: 'Reconditionnement de postes informatiques pour les collégiens', jour: '2025-06-16', euros: 34_500, mois: 12, type: 'FOURNITURES', cpv: '30213000', titulaire: reserve('EI'), etiquettes: ['G2'] },
    { objet: 'Nettoyage des locaux du site archéologique', jour: '2025-02-24', euros: 29_800, mois: 12, type: 'SERVICES', cpv: '90911200', titulaire: { metier: 'PROPRETE' }, heures: 120, etiquettes: ['F2'], labels: ['ECOLABEL_EUROPEEN'] },
    { objet: 'Réfection des peintures du centre d’exploitation routier', jour: '2025-04-28', euros: 36_700, mois: 4, type: 'TRAVAUX', cpv: '45442110', titulaire: { metier: 'BATIMENT' }, heures: 90, criteres: ['SECURITE'] },
    { objet: 'Abattage et élagage d’arbres le long des routes départementales', jour: '2025-09-08', euros: 37_900, mois: 5, type: 'SERVICES', cpv: '77211400', titulaire: { metier: 'PAYSAGE' }, criteres: ['SECURITE', 'FORMATION'], leviers: ['CARBURANT_HUILE', 'ENTRETIEN_VEHICULES'] },
    { objet: 'Repas des journées d’accueil des nouveaux collégiens', jour: '2025-06-02', euros: 26_300, mois: 3, type: 'SERVICES', cpv: '55520000', titulaire: { structure: 'ESUS', reserve: false }, criteres: ['EGALITE_CHANCES'], etiquettes: ['F2'], labels: ['AB'] },
    { objet: 'Signalétique des aires de covoiturage', jour: '2025-07-07', euros: 28_400, mois: 4, type: 'FOURNITURES', cpv: '34992200', titulaire: { metier: 'ROUTE' } },
    { objet: 'Impression du magazine départemental, numéros d’été', jour: '2025-05-19', euros: 30_900, mois: 4, type: 'SERVICES', cpv: '79810000', titulaire: { metier: 'COMMUNICATION' }, etiquettes: ['F2'], labels: ['IMPRIM_VERT'] },
    { objet: 'Entretien des chaudières des logements de fonction', jour: '2025-10-13', euros: 25_600, mois: 12, type: 'SERVICES', cpv: '50720000', titulaire: { metier: 'MAINTENANCE' } },
  ],
};

/** What the contracts that a register adds bring to the shares of its year. */
export interface MarchesAjoutes {
  readonly ecritures: readonly EcritureDemo[];
  /** Those held by a structure, for the payments that follow. */
  readonly tenus: readonly { readonly cle: string; readonly structure: StructureDemo; readonly euros: number; readonly jour: string; readonly mois: number }[];
  readonly clauses: number;
  readonly criteres: number;
  readonly heures: number;
  readonly reserves: number;
}

/** The contracts that nobody publishes, notified in a year. */
export function drawMarchesAjoutes(code: string, annee: number, structures: readonly StructureDemo[]): MarchesAjoutes {
  const ajouts = AJOUTS[annee] ?? [];
  const vivier = drawVivier(code);
  const lus = ajouts.map((ajout, rang) => ({ ajout, cle: `ajout/${annee}/${rang + 1}`, structure: 'structure' in ajout.titulaire ? structureOf(structures, ajout.titulaire.structure, rang) : null }));
  return {
    ecritures: lus.map(({ ajout, cle, structure }, rang) => {
      const titulaire = structure ?? ('metier' in ajout.titulaire ? vivier.get(ajout.titulaire.metier)?.[rang * 3] : undefined);
      return { sorte: 'MARCHE', marche: null, cle, contenu: { ...contenuOf(ajout, structure), titulaires: titulaire ? [{ id: titulaire.siret, denominationSociale: titulaire.nom }] : [] } };
    }),
    tenus: lus.flatMap(({ ajout: { euros, jour, mois }, cle, structure }) => (structure ? [{ cle, structure, euros, jour, mois }] : [])),
    clauses: ajouts.filter(({ heures }) => heures !== undefined).length,
    criteres: ajouts.filter(({ criteres }) => criteres !== undefined).length,
    heures: ajouts.reduce((somme, { heures = 0 }) => somme + heures, 0),
    reserves: ajouts.filter((ajout) => 'reserve' in ajout.titulaire && ajout.titulaire.reserve).length,
  };
}

function contenuOf(ajout: Ajout, structure: StructureDemo | null): Readonly<Record<string, unknown>> {
  const { objet, jour, euros, mois, type, cpv, heures, criteres = [], etiquettes = [], labels = [], leviers = [], domaine, titulaire } = ajout;
  const reservations = domaine ? [{ article: 'L2113-15', domaine }] : structure && 'reserve' in titulaire && titulaire.reserve ? [{ article: articleOf(structure) }] : [];
  return {
    objet, dateNotification: jour, montant: String(euros), dureeMois: mois, typeMarche: type, nature: 'MARCHE', procedure: 'Procédure adaptée', codeCPV: cpv,
    clauses: heures === undefined ? [] : [{ heures }], reservations, criteresSociaux: criteres, etiquettes, labels, leviers,
  };
}
