import { LIMITES_DEMANDE, statutDemandeAu, suiteOf, type Collectivite, type PreuveDepartement, type StatutDemande, type SuiteDemande } from '@spaser/domain';
import type { DemandeLue, IdentiteLue, Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { identite, isAdministrateur, ROLES_QUI_REPONDENT } from './collectivite-visee';

const JOUR = 86_400_000;

/** One of my claims: where it stands, and whom it waits for. */
export interface MaDemande {
  readonly demande: DemandeLue;
  readonly statut: StatutDemande;
  readonly collectivite: Collectivite;
  /** Who is asked, while it waits. */
  readonly attend: Exclude<SuiteDemande, 'DROITS'> | null;
  /** Addresses of the directory that the link may be sent to. */
  readonly officielles: readonly string[];
  readonly renvoisRestants: number;
}

/** A claim as those who may answer it read it. */
export interface DemandeAExaminer {
  readonly demande: DemandeLue;
  readonly statut: StatutDemande;
  readonly collectivite: Collectivite;
  readonly demandeur: IdentiteLue | null;
  readonly gelee: boolean;
  /** When the actor may answer; `null`: the claim is closed. */
  readonly decidableLe: Date | null;
  /** Number of the directory, to call back. */
  readonly telephone: string | null;
  readonly officielles: readonly string[];
  readonly preuves: readonly PreuveDepartement[];
}

export class ListDemandes {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** The actor's own claims, newest first. */
  mine(acteur: Acteur): Promise<readonly MaDemande[]> {
    return this.unite.read(identite(acteur.territoireCode), async (stores) => {
      const parId = await collectivitesOf(stores);
      const lues = (await stores.demandes.listOf(acteur.utilisateurId)).flatMap((demande) => {
        const collectivite = parId.get(demande.collectiviteId);
        return collectivite ? [{ demande, collectivite }] : [];
      });
      const miennes: MaDemande[] = [];
      for (const { demande, collectivite } of lues) miennes.push(await this.toMienne(stores, demande, collectivite));
      return miennes;
    });
  }

  /**
   * The claims that an actor may answer: those on her collectivité, read in its perimeter, then who made them; for the Département,
   * those of the whole territory. @throws DomainError INTROUVABLE, DROIT_MANQUANT, DOUBLE_FACTEUR_REQUIS
   */
  async forCollectivite(acteur: Acteur, { siren }: { readonly siren: string }): Promise<readonly DemandeAExaminer[]> {
    const sienne = requireAdhesion(acteur, siren);
    const departement = sienne.type === 'DEPARTEMENT';
    const adhesion = departement ? requireAdhesion(acteur, siren, ...ROLES_QUI_REPONDENT, 'ADMIN_COLLECTIVITE') : requireAdhesion(acteur, siren, 'ADMIN_COLLECTIVITE');
    const territoire = departement && adhesion.roles.some((role) => (ROLES_QUI_REPONDENT as readonly string[]).includes(role));
    const siennes = await this.unite.read(perimetreOf(acteur, adhesion), (stores) => stores.demandes.listOfCollectivite(adhesion.collectiviteId));
    return this.unite.read(identite(acteur.territoireCode), async (stores) => {
      const autres = territoire ? (await stores.demandes.listAttente()).filter(({ collectiviteId }) => collectiviteId !== adhesion.collectiviteId) : [];
      const demandes = [...siennes, ...autres];
      const parId = await collectivitesOf(stores);
      const identites = await stores.adhesions.listIdentites([...new Set(demandes.map(({ utilisateurId }) => utilisateurId))]);
      const lues = demandes.flatMap((demande) => {
        const collectivite = parId.get(demande.collectiviteId);
        return collectivite ? [{ demande, collectivite }] : [];
      });
      const examinees: DemandeAExaminer[] = [];
      for (const { demande, collectivite } of lues) {
        examinees.push(await this.toExaminer(stores, demande, collectivite, identites.get(demande.utilisateurId) ?? null, collectivite.id === adhesion.collectiviteId));
      }
      return examinees;
    });
  }

  private async toMienne(stores: Stores, demande: DemandeLue, collectivite: Collectivite): Promise<MaDemande> {
    const statut = statutDemandeAu(demande, this.horloge.now());
    const officielles = statut === 'DEPOSEE' ? ((await stores.annuaire.find(collectivite.siren))?.courriels ?? []) : [];
    const { administrateurs, gelee } = await situationOf(stores, collectivite.id);
    const { constatee, motif } = demande.dossier;
    const jugement = constatee === null ? ({ suffit: false, motif: motif ?? 'DOMAINE_DIFFERENT' } as const) : ({ suffit: true, voie: constatee } as const);
    const suite = suiteOf(jugement, { administrateurs, gelee, aUneAdresseOfficielle: officielles.length > 0 });
    const attend = statut !== 'DEPOSEE' ? null : suite === 'DROITS' ? 'DEPARTEMENT' : suite;
    return { demande, statut, collectivite, attend, officielles, renvoisRestants: attend === 'MAIRIE' ? Math.max(0, LIMITES_DEMANDE.envoisMairie - demande.envois) : 0 };
  }

  private async toExaminer(stores: Stores, demande: DemandeLue, collectivite: Collectivite, demandeur: IdentiteLue | null, chezSoi: boolean): Promise<DemandeAExaminer> {
    const statut = statutDemandeAu(demande, this.horloge.now());
    const entree = await stores.annuaire.find(collectivite.siren);
    const { administrateurs, gelee } = await situationOf(stores, collectivite.id);
    const attend = !chezSoi && administrateurs > 0 && !gelee ? LIMITES_DEMANDE.joursAdministrateurs * JOUR : 0;
    return {
      demande, statut, collectivite, demandeur, gelee,
      decidableLe: statut === 'DEPOSEE' ? new Date(demande.creeLe.getTime() + attend) : null,
      telephone: entree?.telephone ?? null,
      officielles: entree?.courriels ?? [],
      preuves: demande.dossier.departement,
    };
  }
}

async function situationOf(stores: Stores, collectiviteId: string): Promise<{ readonly administrateurs: number; readonly gelee: boolean }> {
  const administrateurs = (await stores.adhesions.listMembres(collectiviteId)).filter(isAdministrateur).length;
  return { administrateurs, gelee: await stores.inscriptions.isGelee(collectiviteId) };
}

async function collectivitesOf(stores: Stores): Promise<ReadonlyMap<string, Collectivite>> {
  return new Map((await stores.territoire.listCollectivites()).map((collectivite) => [collectivite.id, collectivite]));
}
