import type { EntityManager } from 'typeorm';
import type { Perimetre } from '../perimetre';
import { AdhesionStore } from './adhesion.store';
import { AgregatStore } from './agregat.store';
import { AnnuaireStore } from './annuaire.store';
import { ConsolidationStore } from './consolidation.store';
import { ContributionStore } from './contribution.store';
import { CourrielStore } from './courriel.store';
import { DepotLigneStore } from './depot-ligne.store';
import { DepotStore } from './depot.store';
import { EcritureStore } from './ecriture.store';
import { EssaiStore } from './essai.store';
import { ExerciceStore } from './exercice.store';
import { FaitStore } from './fait.store';
import { DecisionDouteStore } from './decision-doute.store';
import { DemandeStore } from './demande.store';
import { DeliberationStore } from './deliberation.store';
import { DestinataireStore } from './destinataire.store';
import { FichierStore } from './fichier.store';
import { InscriptionStore } from './inscription.store';
import { IntakeStore } from './intake.store';
import { InvitationStore } from './invitation.store';
import { JournalStore } from './journal.store';
import { JetonStore } from './jeton.store';
import { MarcheStore } from './marche.store';
import { ModeleBrouillonStore } from './modele-brouillon.store';
import { ModeleStore } from './modele.store';
import { OutboxStore } from './outbox.store';
import { PieceStore } from './piece.store';
import { ReleveSourceStore } from './releve-source.store';
import { SessionStore } from './session.store';
import { SpaserStore } from './spaser.store';
import { SuiviActionStore } from './suivi-action.store';
import { TentativeStore } from './tentative.store';
import { TerritoireStore } from './territoire.store';
import { UtilisateurStore } from './utilisateur.store';

/** The stores of one transaction. They live and die with it. */
export interface Stores {
  readonly territoire: TerritoireStore;
  readonly fichiers: FichierStore;
  readonly relevesDeSource: ReleveSourceStore;
  readonly intake: IntakeStore;
  readonly marches: MarcheStore;
  readonly exercices: ExerciceStore;
  readonly ecritures: EcritureStore;
  readonly decisionsDeDoute: DecisionDouteStore;
  readonly depots: DepotStore;
  readonly lignesDeDepot: DepotLigneStore;
  readonly essais: EssaiStore;
  readonly faits: FaitStore;
  readonly agregats: AgregatStore;
  readonly contributions: ContributionStore;
  readonly consolidations: ConsolidationStore;
  readonly modeles: ModeleStore;
  readonly brouillonsDeModele: ModeleBrouillonStore;
  readonly pieces: PieceStore;
  readonly destinataires: DestinataireStore;
  readonly schemas: SpaserStore;
  readonly suivis: SuiviActionStore;
  readonly deliberations: DeliberationStore;
  readonly journal: JournalStore;
  readonly inscriptions: InscriptionStore;
  readonly annuaire: AnnuaireStore;
  readonly demandes: DemandeStore;
  readonly adhesions: AdhesionStore;
  readonly invitations: InvitationStore;
  readonly jetons: JetonStore;
  readonly courriels: CourrielStore;
  readonly utilisateurs: UtilisateurStore;
  readonly sessions: SessionStore;
  readonly tentatives: TentativeStore;
  readonly outbox: OutboxStore;
}

export function createStores(manager: EntityManager, perimetre: Perimetre): Stores {
  return {
    territoire: new TerritoireStore(manager, perimetre),
    fichiers: new FichierStore(manager, perimetre),
    relevesDeSource: new ReleveSourceStore(manager, perimetre),
    intake: new IntakeStore(manager, perimetre),
    marches: new MarcheStore(manager, perimetre),
    exercices: new ExerciceStore(manager, perimetre),
    ecritures: new EcritureStore(manager, perimetre),
    decisionsDeDoute: new DecisionDouteStore(manager, perimetre),
    depots: new DepotStore(manager, perimetre),
    lignesDeDepot: new DepotLigneStore(manager, perimetre),
    essais: new EssaiStore(manager),
    faits: new FaitStore(manager, perimetre),
    agregats: new AgregatStore(manager, perimetre),
    contributions: new ContributionStore(manager, perimetre),
    consolidations: new ConsolidationStore(manager, perimetre),
    modeles: new ModeleStore(manager, perimetre),
    brouillonsDeModele: new ModeleBrouillonStore(manager, perimetre),
    pieces: new PieceStore(manager, perimetre),
    destinataires: new DestinataireStore(manager),
    schemas: new SpaserStore(manager, perimetre),
    suivis: new SuiviActionStore(manager, perimetre),
    deliberations: new DeliberationStore(manager, perimetre),
    journal: new JournalStore(manager, perimetre),
    inscriptions: new InscriptionStore(manager, perimetre),
    annuaire: new AnnuaireStore(manager, perimetre),
    demandes: new DemandeStore(manager, perimetre),
    adhesions: new AdhesionStore(manager, perimetre),
    invitations: new InvitationStore(manager, perimetre),
    jetons: new JetonStore(manager, perimetre),
    courriels: new CourrielStore(manager, perimetre),
    utilisateurs: new UtilisateurStore(manager, perimetre),
    sessions: new SessionStore(manager, perimetre),
    tentatives: new TentativeStore(manager, perimetre),
    outbox: new OutboxStore(manager, perimetre),
  };
}
