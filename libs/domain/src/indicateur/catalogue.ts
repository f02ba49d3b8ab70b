import { DomainError } from '../errors';
import type { CodeDecision } from '../methode/regle';
import { listDecisionsOf } from '../methode/registre';
import { listIndicateurs } from '../spaser/modele';
import { MODELE_LANDES_2023_2029 } from '../spaser/modele-landes-2023-2029';
import { CODES_INDICATEUR, type CodeIndicateur } from './code-indicateur';
import type { DefinitionIndicateur } from './definition-indicateur';
import { DEFINITIONS } from './definitions';

/** An indicator with everything that a reader may ask of it; `libelle` is the scheme's exact label. */
export interface Indicateur extends DefinitionIndicateur {
  readonly code: CodeIndicateur;
  readonly libelle: string;
  /** The decisions of method that its figure follows, in the order of the register. */
  readonly decisions: readonly CodeDecision[];
}

const LIBELLES = new Map(listIndicateurs(MODELE_LANDES_2023_2029).map(({ code, libelle }) => [code, libelle]));

/** The 23 indicators in the order of the scheme: label from the model, definition from here, decisions from the register. */
export const CATALOGUE: readonly Indicateur[] = CODES_INDICATEUR.map((code) => ({
  code,
  libelle: libelleOf(code),
  ...DEFINITIONS[code],
  decisions: listDecisionsOf(code),
}));

/** The share of the buyer's yearly purchases: a target of the scheme (O6) that no code of its own names. */
export const CHIFFRE_VOL = {
  code: 'VOL',
  libelle: MODELE_LANDES_2023_2029.objectifsChiffres.find(({ indicateur }) => indicateur === 'VOL')?.libelle ?? 'VOL',
  unite: '€', nature: 'FLUX', mode: 'MIXTE', sousMesures: [],
  definition: 'La part des achats de l’année qui passe par des marchés réservés ou par des marchés portant une clause d’insertion.',
  decisions: listDecisionsOf('VOL'),
} as const satisfies Omit<Indicateur, 'code'> & { readonly code: 'VOL' };

const PAR_CODE = new Map(CATALOGUE.map((indicateur) => [indicateur.code, indicateur]));

export function getIndicateur(code: CodeIndicateur): Indicateur {
  const indicateur = PAR_CODE.get(code);
  if (!indicateur) throw new DomainError('INDICATEUR_INCONNU', { code });
  return indicateur;
}

function libelleOf(code: CodeIndicateur): string {
  const libelle = LIBELLES.get(code);
  if (libelle === undefined) throw new DomainError('INDICATEUR_INCONNU', { code });
  return libelle;
}
