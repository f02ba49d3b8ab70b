import type { NaturePreuve, Role } from '@spaser/domain';
import { queryOptions } from '@tanstack/react-query';
import { client, recevoir } from './client';
import type { components } from './schema';

export type Membres = components['schemas']['MembresDto'];
export type Membre = components['schemas']['MembreDto'];
export type Invitation = components['schemas']['InvitationDto'];
export type InvitationRecue = components['schemas']['InvitationRecueDto'];
export type DemandeAExaminer = components['schemas']['DemandeAExaminerDto'];

const de = (siren: string) => ({ params: { path: { siren } } });

export const lireMembres = (siren: string) => queryOptions({ queryKey: ['acces', siren, 'membres'], queryFn: (): Promise<Membres> => recevoir(client.GET('/api/espace/{siren}/membres', de(siren))) });

export const lireDemandes = (siren: string) =>
  queryOptions({
    queryKey: ['acces', siren, 'demandes'],
    queryFn: async (): Promise<readonly DemandeAExaminer[]> => (await recevoir(client.GET('/api/espace/{siren}/demandes', de(siren)))).demandes,
  });

export const lireInvitations = queryOptions({
  queryKey: ['invitations'],
  queryFn: async (): Promise<readonly InvitationRecue[]> => (await recevoir(client.GET('/api/invitations'))).invitations,
});

export const accepterInvitation = (id: string): Promise<{ siren: string }> => recevoir(client.POST('/api/invitations/{id}/acceptation', { params: { path: { id } } }));

export const inviter = (siren: string, courriel: string, roles: readonly Role[]): Promise<unknown> =>
  recevoir(client.POST('/api/espace/{siren}/invitations', { ...de(siren), body: { courriel, roles: [...roles] } }));

export const retirerInvitation = (siren: string, id: string): Promise<unknown> => recevoir(client.DELETE('/api/espace/{siren}/invitations/{id}', { params: { path: { siren, id } } }));

const membre = (siren: string, utilisateurId: string) => ({ params: { path: { siren, utilisateurId } } });

export const changerRoles = (siren: string, utilisateurId: string, roles: readonly Role[]): Promise<unknown> =>
  recevoir(client.PUT('/api/espace/{siren}/membres/{utilisateurId}', { ...membre(siren, utilisateurId), body: { roles: [...roles] } }));

export const retirerMembre = (siren: string, utilisateurId: string): Promise<unknown> => recevoir(client.DELETE('/api/espace/{siren}/membres/{utilisateurId}', membre(siren, utilisateurId)));

const demande = (siren: string, id: string) => ({ params: { path: { siren, id } } });

export const accorder = (siren: string, id: string, preuve: { readonly nature: NaturePreuve; readonly reference: string } | null): Promise<{ suite: 'ACCEPTEE' | 'ATTEND_UN_SECOND' }> =>
  recevoir(client.POST('/api/espace/{siren}/demandes/{id}/accord', { ...demande(siren, id), body: preuve === null ? {} : { preuve: { ...preuve } } }));

export const refuser = (siren: string, id: string, motif: string): Promise<unknown> => recevoir(client.POST('/api/espace/{siren}/demandes/{id}/refus', { ...demande(siren, id), body: { motif } }));

export const leverGel = (siren: string, collectivite: string, maintenir: boolean, motif: string): Promise<unknown> =>
  recevoir(client.POST('/api/espace/{siren}/gel/levee', { ...de(siren), body: { collectivite, maintenir, motif } }));

/** One's own claims: sent again to the mairie, or given up. */
export const renvoyerDemande = (id: string): Promise<unknown> => recevoir(client.POST('/api/demandes/{id}/renvoi', { params: { path: { id } }, body: { rang: 0 } }));
export const retirerDemande = (id: string): Promise<unknown> => recevoir(client.DELETE('/api/demandes/{id}', { params: { path: { id } } }));
