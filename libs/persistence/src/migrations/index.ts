import { Socle1763800000000 } from './1763800000000-socle';
import { Adoption1764000000000 } from './1764000000000-adoption';

export const MIGRATIONS = [Socle1763800000000, Adoption1764000000000] as const;
