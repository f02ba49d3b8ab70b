import type { EcartsDecpLus } from '@spaser/application';
import { formatEuros, type ContratDuRegistre } from '@spaser/domain';
import { LIBELLES_OBLIGATION, toEcartEnMots } from '@spaser/views';
import type { ContratEnEcartDto, EcartsDecpDto } from './decp.dto';

export function toEcartsDecpDto({ annee, total, publiables, aConfirmer, nonPublies, differents, ecartes, aCompleter }: EcartsDecpLus): EcartsDecpDto {
  return {
    annee, total, publiables,
    aConfirmer: aConfirmer.map(toContrat),
    nonPublies: nonPublies.map(({ contrat, obligation, echeance }) => ({ ...toContrat(contrat), obligation, demande: LIBELLES_OBLIGATION[obligation], echeance })),
    differents: differents.map(({ contrat, champs }) => ({ ...toContrat(contrat), champs: champs.map(toEcartEnMots) })),
    ecartes: ecartes.map(({ contrat, motif }) => ({ ...toContrat(contrat), motif })),
    aCompleter: aCompleter.map(({ contrat, manques }) => ({ ...toContrat(contrat), manques: manques.map(({ libelle }) => libelle) })),
  };
}

function toContrat({ id, marche: { uid, objet, dateNotification, montantInitial } }: ContratDuRegistre): ContratEnEcartDto {
  return { id, reference: uid, objet, dateNotification, montant: montantInitial === null ? null : formatEuros(montantInitial) };
}
