import type { ContratLu, ContratOuvert, EcritureListee } from '@spaser/application';
import { computeHeuresClauses, formatEuros, isReserveInclusif, numeroPublie } from '@spaser/domain';
import { adresses } from '@spaser/views';
import type { ContratDto, ContratResumeDto, EcritureDto, VersionEcritureDto } from './registre.dto';

export function toContratResumeDto({ contrat, etat, ecriture }: ContratLu): ContratResumeDto {
  const { id, marche, clauses, reservations } = contrat;
  const heures = computeHeuresClauses(clauses);
  return {
    id, etat, reference: marche.uid, numero: marche.saisie?.numero ?? numeroPublie(marche), objet: marche.objet, titulaires: marche.titulaires.flatMap(({ id: identifiant, denominationSociale }) => [denominationSociale, identifiant].filter((nom) => nom !== null)), dateNotification: marche.dateNotification,
    montant: marche.montantInitial === null ? null : formatEuros(marche.montantInitial),
    clause: clauses && clauses.length > 0,
    reserve: reservations && reservations.some(isReserveInclusif),
    heures: heures === null ? null : formatEuros(heures),
    version: ecriture?.version ?? null,
    ecritureId: ecriture?.id ?? null,
  };
}

export function toContratDto(ouvert: ContratOuvert): ContratDto {
  return {
    ...toContratResumeDto(ouvert),
    publie: ouvert.contenuPublie && { ...ouvert.contenuPublie },
    contenu: ouvert.contenu && { ...ouvert.contenu },
    voies: ouvert.voies && [...ouvert.voies],
    sources: ouvert.sources.map(({ fichier, ligne, importeLe }) => ({ fichier, ligne, importeLe: importeLe.toISOString() })),
    versions: ouvert.versions.map(toVersionDto),
    page: adresses.marche(ouvert.contrat.id),
  };
}

export function toVersionDto({ version, acte, contenu, source, parMoi, ecritLe }: ContratOuvert['versions'][number]): VersionEcritureDto {
  return { version, acte, contenu: contenu && { ...contenu }, source, parMoi, ecritLe: ecritLe.toISOString() };
}

export function toEcritureDto({ id, version, sorte, marcheId, marche, operateur, contenu, source, ecritLe }: EcritureListee): EcritureDto {
  return { id, version, sorte, marcheId, marche, operateur, contenu: { ...contenu }, source, ecritLe: ecritLe.toISOString() };
}
