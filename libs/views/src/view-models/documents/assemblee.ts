import type { TypeCollectivite } from '@spaser/domain';

/** How an act names a buyer, the assembly that votes and who signs. */
export interface Assemblee {
  /** « Commune », above the buyer's name. */
  readonly sorte: string;
  /** « votre commune », in the note. */
  readonly votre: string;
  /** « conseil municipal ». */
  readonly assemblee: string;
  /** « du conseil municipal ». */
  readonly delAssemblee: string;
  /** « au conseil municipal ». */
  readonly alAssemblee: string;
  /** « le maire ». */
  readonly executif: string;
  /** Texts that give the assembly its powers, as an act cites them. */
  readonly textes: readonly string[];
}

const CGCT = 'le code général des collectivités territoriales';
const CONSEIL_ADMINISTRATION = { assemblee: 'conseil d’administration', delAssemblee: 'du conseil d’administration', alAssemblee: 'au conseil d’administration', executif: 'le président' };
const ETABLISSEMENT = { sorte: 'Établissement public', votre: 'votre établissement', ...CONSEIL_ADMINISTRATION };

const ASSEMBLEES: Readonly<Record<TypeCollectivite, Assemblee>> = {
  COMMUNE: {
    sorte: 'Commune', votre: 'votre commune', assemblee: 'conseil municipal', delAssemblee: 'du conseil municipal', alAssemblee: 'au conseil municipal', executif: 'le maire',
    textes: [`${CGCT}, notamment son article L. 2121-29`],
  },
  EPCI: {
    sorte: 'Intercommunalité', votre: 'votre intercommunalité', assemblee: 'conseil communautaire', delAssemblee: 'du conseil communautaire', alAssemblee: 'au conseil communautaire',
    executif: 'le président', textes: [`${CGCT}, notamment son article L. 5211-1`],
  },
  DEPARTEMENT: {
    sorte: 'Département', votre: 'votre Département', assemblee: 'conseil départemental', delAssemblee: 'du conseil départemental', alAssemblee: 'au conseil départemental',
    executif: 'le président du conseil départemental', textes: [`${CGCT}, notamment son article L. 3211-1`],
  },
  SYNDICAT: {
    sorte: 'Syndicat', votre: 'votre syndicat', assemblee: 'comité syndical', delAssemblee: 'du comité syndical', alAssemblee: 'au comité syndical', executif: 'le président',
    textes: [`${CGCT}, notamment son article L. 5211-1`],
  },
  CCAS: {
    sorte: 'Centre communal d’action sociale', votre: 'votre CCAS', ...CONSEIL_ADMINISTRATION,
    textes: [CGCT, 'le code de l’action sociale et des familles'],
  },
  ETABLISSEMENT_PUBLIC: { ...ETABLISSEMENT, textes: [CGCT, 'les statuts de l’établissement'] },
  OFFICE_HABITAT: { ...ETABLISSEMENT, sorte: 'Office public de l’habitat', textes: ['le code de la construction et de l’habitation'] },
  HOPITAL: {
    ...ETABLISSEMENT, sorte: 'Établissement public de santé', assemblee: 'conseil de surveillance', delAssemblee: 'du conseil de surveillance', alAssemblee: 'au conseil de surveillance',
    executif: 'le directeur', textes: ['le code de la santé publique'],
  },
  SDIS: { ...ETABLISSEMENT, sorte: 'Service départemental d’incendie et de secours', textes: [CGCT] },
  AUTRE_PUBLIC: { ...ETABLISSEMENT, sorte: 'Acheteur public', assemblee: 'organe délibérant', delAssemblee: 'de l’organe délibérant', alAssemblee: 'à l’organe délibérant', textes: ['les statuts de l’établissement'] },
  PRIVE: { ...ETABLISSEMENT, sorte: 'Acheteur', assemblee: 'organe délibérant', delAssemblee: 'de l’organe délibérant', alAssemblee: 'à l’organe délibérant', textes: ['ses statuts'] },
};

export function assembleeOf(type: TypeCollectivite): Assemblee {
  return ASSEMBLEES[type];
}

/** « Le maire ». */
export function capitalise(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;
}
