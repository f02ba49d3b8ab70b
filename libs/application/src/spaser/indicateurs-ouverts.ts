import { getIndicateur, isCodeIndicateur, listIndicateurs, type ContenuSpaser, type ModeleLibre } from '@spaser/domain';

/** An indicator of a model as a buyer chooses it or not. */
export interface IndicateurOuvert {
  readonly code: string;
  /** Exact label of the model. */
  readonly libelle: string;
  readonly unite: string;
  /** One plain sentence. */
  readonly definition: string;
  readonly retenu: boolean;
  /** Retained by the buyer's variant, offered by it, or neither. */
  readonly place: 'PROPOSE' | 'FACULTATIF' | 'AUTRE';
}

/** `VOL` has no label in the source: its target's own words name it. */
const DEFINITION_VOL = 'Ce que l’acheteur dépense dans des marchés réservés ou avec clause sociale, rapporté à tous ses achats de l’année.';

/** The indicators of a model in the order in which it prints them, and `VOL` last when the model has targets for it. */
export function listIndicateursOuverts(modele: ModeleLibre, contenu: Pick<ContenuSpaser, 'indicateurs' | 'variante'>): readonly IndicateurOuvert[] {
  const variante = modele.variantes.find(({ code }) => code === contenu.variante);
  const retenus = new Set(contenu.indicateurs);
  const placeOf = (code: string): IndicateurOuvert['place'] => {
    if (variante?.indicateurs.includes(code)) return 'PROPOSE';
    return variante?.facultatifs.includes(code) ? 'FACULTATIF' : 'AUTRE';
  };
  const imprimes = listIndicateurs(modele).map(({ code, libelle, propre }) => {
    const connu = isCodeIndicateur(code) ? getIndicateur(code) : null;
    return { code, libelle, unite: propre?.unite ?? connu?.unite ?? '', definition: propre?.definition ?? connu?.definition ?? '', retenu: retenus.has(code), place: placeOf(code) };
  });
  const volume = modele.objectifsChiffres.find(({ indicateur }) => indicateur === 'VOL');
  if (!volume) return imprimes;
  return [...imprimes, { code: 'VOL', libelle: volume.libelle, unite: volume.unite, definition: DEFINITION_VOL, retenu: retenus.has('VOL'), place: placeOf('VOL') }];
}
