import {
  DomainError, judgeDepartement, requireDecideur, requireRoles, ROLES_PREMIER_MEMBRE, statutDemandeAu, type NaturePreuve, type Role,
} from '@spaser/domain';
import type { DemandeLue, Stores, UniteDeTravail } from '@spaser/persistence';
import { requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { tellDemandeur } from './avertir';
import { identite, requireCollectivite, ROLES_QUI_REPONDENT, takeVisee, type CollectiviteVisee } from './collectivite-visee';
import { moveDemande, openDroits } from './open-droits';

/** `siren`: the collectivité in whose name the actor answers: the claim's own, or the Département. */
export interface DemandeDesignee {
  readonly siren: string;
  readonly id: string;
}

export interface AccordDemande extends DemandeDesignee {
  /** Roles given; by default everyday work, or those of a first member where there is no administrator. */
  readonly roles?: readonly string[];
  /** What the Département relied on: compulsory for it. */
  readonly preuve?: { readonly nature: NaturePreuve; readonly reference: string };
}

interface EnMain {
  readonly stores: Stores;
  readonly adhesion: AdhesionActeur;
  readonly par: 'ADMINISTRATEUR' | 'DEPARTEMENT';
  readonly visee: CollectiviteVisee;
  readonly demande: DemandeLue;
}

/** Answers a claim: the administrators of the collectivité first; the Département where there is none, after ten days, or when it is frozen. */
export class DecideDemande {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /**
   * `ATTEND_UN_SECOND`: a phone call is written down, and a second agent of the Département must make one too.
   * @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUBLE_FACTEUR_REQUIS, DEMANDE_CLOSE, DEMANDE_AUX_ADMINISTRATEURS, COLLECTIVITE_GELEE, PREUVE_INSUFFISANTE, ROLE_IMPOSSIBLE
   */
  accept(acteur: Acteur, accord: AccordDemande): Promise<'ACCEPTEE' | 'ATTEND_UN_SECOND'> {
    return this.decide(acteur, accord, async ({ stores, adhesion, par, visee, demande }) => {
      const parDefaut = visee.situation.administrateurs > 0 ? (['GESTIONNAIRE'] as const) : ROLES_PREMIER_MEMBRE;
      const roles: readonly Role[] = requireRoles(accord.roles ?? parDefaut, visee.collectivite.type, adhesion.roles);
      if (par === 'DEPARTEMENT' && !(await this.recordPreuve(stores, acteur, demande, accord.preuve))) return 'ATTEND_UN_SECOND';
      const personne = await stores.adhesions.lockIdentite(demande.utilisateurId);
      if (!personne) throw new DomainError('DEMANDE_CLOSE');
      await openDroits(stores, this.horloge, visee, demande, { personne, voie: par, roles, decision: { par, acteurId: acteur.utilisateurId } });
      return 'ACCEPTEE';
    });
  }

  /** @throws DomainError as `accept` */
  refuse(acteur: Acteur, { motif, ...designee }: DemandeDesignee & { readonly motif: string }): Promise<void> {
    return this.decide(acteur, designee, async ({ stores, par, visee, demande }) => {
      await moveDemande(stores, this.horloge, demande, 'REFUSER', { par, acteurId: acteur.utilisateurId, motif: motif.trim() });
      const personne = (await stores.adhesions.listIdentites([demande.utilisateurId])).get(demande.utilisateurId) ?? null;
      await tellDemandeur(stores, visee.collectivite, personne, motif.trim());
    });
  }

  /** The claim under the lock of its collectivité, and the actor's right to answer it, both as they are now. */
  private async decide<T>(acteur: Acteur, { siren, id }: DemandeDesignee, act: (enMain: EnMain) => Promise<T>): Promise<T> {
    const sienne = requireAdhesion(acteur, siren);
    return this.unite.run(identite(acteur.territoireCode), async (stores) => {
      const lue = await stores.demandes.find(id);
      const par = lue?.collectiviteId === sienne.collectiviteId ? 'ADMINISTRATEUR' : 'DEPARTEMENT';
      if (!lue || (par === 'DEPARTEMENT' && sienne.type !== 'DEPARTEMENT')) throw new DomainError('INTROUVABLE');
      const roles = par === 'ADMINISTRATEUR' ? (['ADMIN_COLLECTIVITE'] as const) : ROLES_QUI_REPONDENT;
      const adhesion = requireAdhesion(acteur, siren, ...roles);
      const visee = await takeVisee(stores, await requireCollectivite(stores, lue.collectiviteId));
      await requireEncore(stores, acteur, adhesion, roles);
      const demande = await stores.demandes.find(id);
      if (!demande || statutDemandeAu(demande, this.horloge.now()) !== 'DEPOSEE') throw new DomainError('DEMANDE_CLOSE');
      if (demande.utilisateurId === acteur.utilisateurId) throw new DomainError('DROIT_MANQUANT');
      requireDecideur(par, visee.situation, demande.creeLe, this.horloge.now());
      return act({ stores, adhesion, par, visee, demande });
    });
  }

  /** `true` when what the Département has written down is enough. */
  private async recordPreuve(stores: Stores, { utilisateurId: acteurId }: Acteur, demande: DemandeLue, preuve: AccordDemande['preuve']): Promise<boolean> {
    if (!preuve || preuve.reference.trim() === '') throw new DomainError('PREUVE_INSUFFISANTE', { detail: 'écrivez sa nature, et sa référence ou sa date.' });
    const departement = [...demande.dossier.departement, { par: acteurId, nature: preuve.nature, reference: preuve.reference.trim() }];
    await stores.demandes.setDossier(demande.collectiviteId, demande.id, { ...demande.dossier, departement });
    await stores.journal.add({ collectiviteId: demande.collectiviteId, acteurId, acte: 'NOTER_PREUVE', objetId: demande.id, detail: { nature: preuve.nature, reference: preuve.reference.trim() } });
    return judgeDepartement(departement, demande.utilisateurId) === 'SUFFIT';
  }
}

/** The actor's membership may have changed since her request was read. @throws DomainError INTROUVABLE, DROIT_MANQUANT */
export async function requireEncore(stores: Stores, { utilisateurId }: Acteur, { collectiviteId }: AdhesionActeur, roles: readonly Role[]): Promise<void> {
  const membre = (await stores.adhesions.listMembres(collectiviteId)).find((candidat) => candidat.utilisateurId === utilisateurId);
  if (!membre || membre.suspendueLe !== null) throw new DomainError('INTROUVABLE');
  if (!membre.roles.some((role) => roles.includes(role))) throw new DomainError('DROIT_MANQUANT');
}

