export * from './registre';
export type { Journal } from './journal';
export * from './queue/queue';
export * from './queue/bullmq-queue';
export * from './queue/file-inutilisable';
export type { AccesFile } from './queue/backend';
export * from './schedules';
export * from './drain';
export * from './travaux';
