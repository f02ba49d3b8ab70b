import { join } from 'node:path';
import { horlogeSysteme } from '../../horloge/horloge';
import type { Configuration } from '../../configuration/configuration';
import type { TransportCourriel } from '../transport-courriel';
import { TransportConsole } from './console';
import { Disjoncteur } from './disjoncteur';
import { TransportFichier } from './fichier';
import { TransportSmtp } from './smtp';

/** Value of SPASER_COURRIELS for which messages are printed and not written. */
const ECRAN = '-';

/**
 * The transport of the configuration: the server of SPASER_SMTP_URL, else the folder of SPASER_COURRIELS (« courriels » in
 * the data folder by default), else the screen. `print` writes one text on the console of the process.
 */
export function openTransport({ SPASER_SMTP_URL, SPASER_COURRIELS, SPASER_DATA }: Configuration, print: (texte: string) => void): TransportCourriel {
  if (SPASER_SMTP_URL) return new Disjoncteur(new TransportSmtp(SPASER_SMTP_URL), horlogeSysteme);
  if (SPASER_COURRIELS === ECRAN) return new TransportConsole(print);
  return new TransportFichier(SPASER_COURRIELS ?? join(SPASER_DATA, 'courriels'), print);
}
