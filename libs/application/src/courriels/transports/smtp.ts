import { createTransport, type Transporter } from 'nodemailer';
import { CourrielDiffere, CourrielRefuse, type MessageCourriel, type TransportCourriel } from '../transport-courriel';
import { toMessage } from './composition';

const DELAI_MS = 10_000;
/** Refusals that bear on one message; those of the account or of the connection are breakdowns. */
const DU_MESSAGE = ['EENVELOPE', 'EMESSAGE'];
/** « 5.1.1 »: there is no such mailbox. « 554 relay denied » and its like come from a setting that someone will correct. */
const BOITE_INCONNUE = /\b5\.(?:1\.\d+|2\.1)\b/;
const BOUCLES = ['localhost', '127.0.0.1', '::1'];

interface ErreurSmtp extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Sends by an SMTP server, one connection per message. Whatever it does not answer within ten seconds has failed. */
export class TransportSmtp implements TransportCourriel {
  private readonly transporteur: Transporter;

  constructor(
    url: string,
    private readonly delaiMs = DELAI_MS,
  ) {
    // Read by hand: a query in the address could otherwise change any option, certificates included.
    const { protocol, hostname, port, username, password } = new URL(url);
    const chiffre = protocol === 'smtps:';
    const host = hostname.replace(/^\[|\]$/g, '');
    const compte = username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
    this.transporteur = createTransport({
      host,
      port: port === '' ? (chiffre ? 465 : 587) : Number(port),
      secure: chiffre,
      // A password never travels in clear out of this machine.
      requireTLS: !chiffre && 'auth' in compte && !BOUCLES.includes(host),
      ...compte,
      connectionTimeout: delaiMs,
      greetingTimeout: delaiMs,
      socketTimeout: delaiMs,
      dnsTimeout: delaiMs,
    });
  }

  async send(message: MessageCourriel): Promise<void> {
    const envoi = this.transporteur.sendMail(toMessage(message));
    try {
      await withinDelay(envoi, this.delaiMs);
    } catch (error) {
      throw explain(error as ErreurSmtp);
    }
  }
}

/** A server that trickles its answers resets the timeouts of the socket, never this one. */
async function withinDelay(envoi: Promise<unknown>, delaiMs: number): Promise<void> {
  let minuterie: NodeJS.Timeout | undefined;
  const depasse = new Promise<never>((_, reject) => {
    minuterie = setTimeout(() => reject(new Error(`Le serveur de courriels n’a pas fini en ${Math.round(delaiMs / 1000)} secondes.`)), delaiMs);
  });
  try {
    await Promise.race([envoi, depasse]);
  } finally {
    clearTimeout(minuterie);
    envoi.catch(() => undefined);
  }
}

/** The sentence that an operator reads, without the recipient: the ledger of jobs keeps no address. */
function explain({ code = '', command = '', response = '', responseCode = 0, message }: ErreurSmtp): Error {
  if (message.startsWith('Le serveur de courriels')) return new Error(message);
  const detail = [code, command, responseCode || ''].filter((morceau) => morceau !== '').join(' ') || 'sans réponse';
  if (!DU_MESSAGE.includes(code)) return new Error(`Le serveur de courriels ne répond pas comme il faut (${detail}).`);
  if (command === 'RCPT TO' && BOITE_INCONNUE.test(response)) return new CourrielRefuse(`Cette adresse n’existe pas, selon le serveur de courriels (${detail}).`);
  return new CourrielDiffere(`Le serveur de courriels ne prend pas ce message pour l’instant (${detail}).`);
}
