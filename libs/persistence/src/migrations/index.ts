import { Socle1763800000000 } from './1763800000000-socle';
import { Adoption1764000000000 } from './1764000000000-adoption';
import { Conjoints1764200000000 } from './1764200000000-conjoints';
import { Suspensions1764300000000 } from './1764300000000-suspensions';
import { FacteurPropose1764400000000 } from './1764400000000-facteur-propose';
import { Registre1764500000000 } from './1764500000000-registre';
import { SuiviAction1764600000000 } from './1764600000000-suivi-action';
import { DispositionsNotifiees1764700000000 } from './1764700000000-dispositions-notifiees';
import { Depot1764800000000 } from './1764800000000-depot';
import { ReleveSource1764900000000 } from './1764900000000-releve-source';
import { DecisionDoute1765000000000 } from './1765000000000-decision-doute';
import { RemarqueDepot1765100000000 } from './1765100000000-remarque-depot';
import { OubliDepot1765200000000 } from './1765200000000-oubli-depot';

export const MIGRATIONS = [
  Socle1763800000000, Adoption1764000000000, Conjoints1764200000000, Suspensions1764300000000, FacteurPropose1764400000000, Registre1764500000000,
  SuiviAction1764600000000, DispositionsNotifiees1764700000000, Depot1764800000000, ReleveSource1764900000000, DecisionDoute1765000000000, RemarqueDepot1765100000000, OubliDepot1765200000000,
] as const;
