import { hasValidSiretKey, isSiren, isSiret, sirenOf, type Siren } from '@spaser/domain';
import type { Motif } from '../decp/marche-brut';
import type { Doutes } from './doutes';
import { isAbsent, toText } from './scalaire';

const CHAMP = 'acheteur.id';

/**
 * A buyer: 14 digits, or 9 (a doubt), spaces put aside. Anything else cannot be attached to anyone: the reason why
 * comes back instead. A wrong key is only a doubt, some real establishments have one.
 */
export function normaliseAcheteur(valeur: unknown, doutes: Doutes): { readonly id: string; readonly siren: Siren } | Motif {
  if (isAbsent(valeur)) return { code: 'ACHETEUR_MANQUANT', valeur: null };
  const brut = toText(valeur);
  const compact = brut?.replace(/\s/g, '') ?? '';
  if (isSiren(compact)) {
    doutes.add('SIRET_ACHETEUR_INCOMPLET', CHAMP, brut, compact);
    return { id: compact, siren: compact };
  }
  if (!isSiret(compact)) return { code: 'ACHETEUR_ILLISIBLE', valeur: brut ?? JSON.stringify(valeur) };
  if (!hasValidSiretKey(compact)) doutes.add('SIRET_ACHETEUR_CLE_FAUSSE', CHAMP, brut, compact);
  return { id: compact, siren: sirenOf(compact) };
}
