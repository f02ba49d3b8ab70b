import { Socle1763800000000 } from './1763800000000-socle';

export const MIGRATIONS = [Socle1763800000000] as const;
