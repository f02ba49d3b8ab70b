import type { DemandeAExaminer, DemandeDeposee, MaDemande } from '@spaser/application';
import { phrasePreuve, type MotifPreuve } from '@spaser/domain';
import type { DemandeAExaminerDto, DemandeDeposeeDto, MaDemandeDto } from './demandes.dto';

const expliquer = (motif: MotifPreuve | null): string | null => (motif === null ? null : phrasePreuve(motif));

export function toDeposeeDto({ id, statut, suite, voie, motif }: DemandeDeposee): DemandeDeposeeDto {
  return { id, statut, suite, voie, explication: suite === 'DROITS' ? null : expliquer(motif) };
}

export function toMienneDto({ demande, statut, collectivite, attend, officielles, renvoisRestants }: MaDemande): MaDemandeDto {
  return {
    id: demande.id,
    collectivite: { siren: collectivite.siren, nom: collectivite.nom },
    statut,
    attend,
    explication: attend === null ? null : expliquer(demande.dossier.motif),
    adressesOfficielles: [...officielles],
    renvoisRestants,
    deposeeLe: demande.creeLe.toISOString(),
    decideLe: demande.decideLe?.toISOString() ?? null,
    motif: demande.motif,
  };
}

export function toExaminerDto({ demande, statut, collectivite, demandeur, gelee, decidableLe, telephone, officielles, preuves }: DemandeAExaminer, moi: string): DemandeAExaminerDto {
  return {
    id: demande.id,
    collectivite: { siren: collectivite.siren, nom: collectivite.nom },
    statut,
    demandeur: demandeur && { nom: demandeur.nom, courriel: demandeur.courriel, verifiee: demandeur.courrielVerifieLe !== null },
    fonction: demande.dossier.fonction,
    constatee: demande.dossier.constatee,
    explication: expliquer(demande.dossier.motif),
    preuves: preuves.map(({ nature, reference, par }) => ({ nature, reference, parMoi: par === moi })),
    telephone,
    adressesOfficielles: [...officielles],
    gelee,
    decidableLe: decidableLe?.toISOString() ?? null,
    deposeeLe: demande.creeLe.toISOString(),
    decideLe: demande.decideLe?.toISOString() ?? null,
    motif: demande.motif,
  };
}
