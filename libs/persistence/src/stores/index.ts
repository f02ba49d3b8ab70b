import type { EntityManager } from 'typeorm';
import type { Perimetre } from '../perimetre';
import { ConsolidationStore } from './consolidation.store';
import { ContributionStore } from './contribution.store';
import { ExerciceStore } from './exercice.store';
import { FaitStore } from './fait.store';
import { DeliberationStore } from './deliberation.store';
import { FichierStore } from './fichier.store';
import { InscriptionStore } from './inscription.store';
import { IntakeStore } from './intake.store';
import { JournalStore } from './journal.store';
import { MarcheStore } from './marche.store';
import { ModeleStore } from './modele.store';
import { OutboxStore } from './outbox.store';
import { SpaserStore } from './spaser.store';
import { TerritoireStore } from './territoire.store';

/** The stores of one transaction. They live and die with it. */
export interface Stores {
  readonly territoire: TerritoireStore;
  readonly fichiers: FichierStore;
  readonly intake: IntakeStore;
  readonly marches: MarcheStore;
  readonly exercices: ExerciceStore;
  readonly faits: FaitStore;
  readonly contributions: ContributionStore;
  readonly consolidations: ConsolidationStore;
  readonly modeles: ModeleStore;
  readonly schemas: SpaserStore;
  readonly deliberations: DeliberationStore;
  readonly journal: JournalStore;
  readonly inscriptions: InscriptionStore;
  readonly outbox: OutboxStore;
}

export function createStores(manager: EntityManager, perimetre: Perimetre): Stores {
  return {
    territoire: new TerritoireStore(manager, perimetre),
    fichiers: new FichierStore(manager, perimetre),
    intake: new IntakeStore(manager, perimetre),
    marches: new MarcheStore(manager, perimetre),
    exercices: new ExerciceStore(manager, perimetre),
    faits: new FaitStore(manager, perimetre),
    contributions: new ContributionStore(manager, perimetre),
    consolidations: new ConsolidationStore(manager, perimetre),
    modeles: new ModeleStore(manager, perimetre),
    schemas: new SpaserStore(manager, perimetre),
    deliberations: new DeliberationStore(manager, perimetre),
    journal: new JournalStore(manager, perimetre),
    inscriptions: new InscriptionStore(manager),
    outbox: new OutboxStore(manager, perimetre),
  };
}
