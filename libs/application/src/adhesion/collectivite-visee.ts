import {
  DomainError, hasPreuveAutomatique, isAcheteurDuTerritoire, isDomaineJetable, judgeCourriel, judgeSiret, readAdresse,
  type Collectivite, type JugementPreuve, type Role, type SituationCollectivite,
} from '@spaser/domain';
import { isCommuneActuelle } from '@spaser/intake';
import type { IdentiteLue, MembreLu, Perimetre, Stores } from '@spaser/persistence';

/** Who answers claims in the Département, in the order in which they are named as a contact. */
export const ROLES_QUI_REPONDENT = ['FACILITATEUR', 'ADMIN_TERRITOIRE'] as const satisfies readonly Role[];

/** A collectivité and everything that a decision on its rights depends on, under the lock of its rights. */
export interface CollectiviteVisee {
  readonly collectivite: Collectivite;
  readonly membres: readonly MembreLu[];
  readonly officielles: readonly string[];
  readonly situation: SituationCollectivite;
}

export function identite(territoireCode: string): Perimetre {
  return { sorte: 'IDENTITE', territoireCode };
}

/** Members whose rights are not suspended. */
export function listActifs(membres: readonly MembreLu[]): readonly MembreLu[] {
  return membres.filter(({ suspendueLe }) => suspendueLe === null);
}

export function isAdministrateur(membre: Pick<MembreLu, 'roles' | 'suspendueLe'>): boolean {
  return membre.suspendueLe === null && membre.roles.includes('ADMIN_COLLECTIVITE');
}

/** Locks the rights of a collectivité and reads where they stand: what is decided next is decided on that. */
export async function takeVisee(stores: Stores, collectivite: Collectivite): Promise<CollectiviteVisee> {
  await stores.adhesions.lock(collectivite.id);
  const membres = await stores.adhesions.listMembres(collectivite.id);
  const officielles = (await stores.annuaire.find(collectivite.siren))?.courriels ?? [];
  return {
    collectivite,
    membres,
    officielles,
    situation: {
      administrateurs: membres.filter(isAdministrateur).length,
      gelee: await stores.inscriptions.isGelee(collectivite.id),
      aUneAdresseOfficielle: officielles.length > 0,
    },
  };
}

/**
 * The collectivité that one claims to act for. One that does not exist any more, or that is only quoted by a file, has no council
 * to speak for. @throws DomainError COLLECTIVITE_INCONNUE, COLLECTIVITE_FERMEE
 */
export async function requireOuverte(stores: Stores, siren: string): Promise<Collectivite> {
  const collectivite = await stores.territoire.findCollectivite(siren);
  if (!collectivite) throw new DomainError('COLLECTIVITE_INCONNUE');
  const dissoute = collectivite.type === 'COMMUNE' && !(await isCommuneActuelle(collectivite.codeInsee ?? ''));
  if (dissoute || !isAcheteurDuTerritoire(collectivite)) throw new DomainError('COLLECTIVITE_FERMEE');
  return collectivite;
}

export async function requireCollectivite(stores: Stores, id: string): Promise<Collectivite> {
  const collectivite = (await stores.territoire.listCollectivites()).find((candidate) => candidate.id === id);
  if (!collectivite) throw new DomainError('INTROUVABLE');
  return collectivite;
}

/** What a person's own address and SIRET prove here; an address that nobody has opened proves nothing. */
export async function judgePersonne(stores: Stores, { courriel, courrielVerifieLe }: IdentiteLue, visee: CollectiviteVisee, siret: string | null): Promise<JugementPreuve> {
  const { collectivite, officielles } = visee;
  if (!hasPreuveAutomatique(collectivite.type)) return { suffit: false, motif: 'SANS_PREUVE_AUTOMATIQUE' };
  const parSiret = siret === null ? null : judgeSiret(siret, collectivite.siren);
  if (parSiret?.suffit) return parSiret;
  if (courrielVerifieLe === null) return { suffit: false, motif: 'ADRESSE_NON_VERIFIEE' };
  const domainesPartages = (await stores.annuaire.listCourrielsDesAutres(collectivite.siren)).flatMap((autre) => readAdresse(autre)?.domaine ?? []);
  const parCourriel = judgeCourriel(courriel, { courriels: officielles, domainesPartages });
  return !parCourriel.suffit && parSiret && !isDomaineJetable(readAdresse(courriel)?.domaine ?? '') ? parSiret : parCourriel;
}

