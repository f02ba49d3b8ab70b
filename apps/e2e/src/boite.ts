import { simpleParser, type ParsedMail } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as its reader sees it, with the first link of the product in it. */
export interface Message {
  readonly destinataire: string;
  readonly sujet: string;
  readonly texte: string;
  readonly html: string;
  readonly lien: string | null;
}

/** A real SMTP server on the loopback, which keeps every message that it receives. */
export interface Boite {
  readonly url: string;
  readonly messages: readonly Message[];
  /** The next message to this address whose subject matches, waited for; each is given once. */
  next(destinataire: string, sujet?: RegExp): Promise<Message>;
  close(): Promise<void>;
}

const DELAI_LECTURE_MS = 250;

export async function openBoite(): Promise<Boite> {
  const messages: Message[] = [];
  const donnes = new Set<Message>();
  const serveur = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(flux, _session, done) {
      simpleParser(flux).then((lu) => {
        done();
        // The sender commits what makes the link open once we have answered: nobody opens a message within those milliseconds.
        setTimeout(() => messages.push(toMessage(lu)), DELAI_LECTURE_MS);
      }, done);
    },
  });
  serveur.listen(0, '127.0.0.1');
  await once(serveur.server, 'listening');
  const { port } = serveur.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    async next(destinataire, sujet = /./) {
      for (const limite = Date.now() + 20_000; Date.now() < limite; await new Promise((resolve) => setTimeout(resolve, 100))) {
        const message = messages.find((candidat) => !donnes.has(candidat) && candidat.destinataire === destinataire && sujet.test(candidat.sujet));
        if (message) {
          donnes.add(message);
          return message;
        }
      }
      throw new Error(`no message to ${destinataire} matches ${String(sujet)}; received: ${messages.map((m) => `${m.destinataire} «${m.sujet}»`).join(', ')}`);
    },
    close: () => new Promise((resolve) => serveur.close(resolve)),
  };
}

function toMessage(lu: ParsedMail): Message {
  const [destination] = lu.to === undefined ? [] : [lu.to].flat().flatMap(({ value }) => value);
  const texte = lu.text ?? '';
  return {
    destinataire: destination?.address ?? '',
    sujet: lu.subject ?? '',
    texte,
    html: typeof lu.html === 'string' ? lu.html : '',
    lien: /https?:\/\/\S+\?jeton=[\w-]+/.exec(texte)?.[0] ?? null,
  };
}
