import { describePannes } from './pannes.contract';

describePannes('PostgreSQL');
