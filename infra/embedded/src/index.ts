export { ErreurEmbarque, type CodeErreurEmbarque } from './errors';
export { findRunningPostgres } from './find-running-postgres';
export { removeHome } from './placement';
export { startPostgres, type ServeurEmbarque, type StartOptions } from './start-postgres';
