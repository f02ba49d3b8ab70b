import type { B1 } from '@spaser/domain';
import { formatNombre, isPluriel } from '@spaser/figures';
import { joinFrancais, phrase } from '../../typographie';

/** The other readings of decision D-10, shown beside B1 and compared with no target. */
export function phraseActives({ annee, actifs }: Pick<B1, 'annee' | 'actifs'>): string {
  const pluriel = isPluriel(actifs.epci + actifs.communes + actifs.autres);
  return phrase`Actives dans l'année : ${listComptes(actifs)} ${pluriel ? 'ont' : 'a'} notifié une clause sociale en ${annee}.`;
}

export function phraseElargi({ elargi }: Pick<B1, 'elargi'>): string {
  return elargi === null
    ? phrase`B1 élargi aux marchés réservés et aux critères sociaux : pas encore calculé.`
    : phrase`B1 élargi aux marchés réservés et aux critères sociaux, à titre indicatif : ${listComptes(elargi)}.`;
}

function listComptes({ epci, communes, autres }: B1['actifs']): string {
  return joinFrancais([
    formatNombre(epci, 'intercommunalité', 'intercommunalités'), formatNombre(communes, 'commune', 'communes'), formatNombre(autres, 'autre acheteur', 'autres acheteurs'),
  ]);
}
