import { openBoiteSmtp } from '@spaser/application/testing';

/** A message as its reader sees it, with the first link of the product in it. */
export interface Message {
  readonly destinataire: string;
  readonly sujet: string;
  readonly texte: string;
  readonly lien: string | null;
}

/** A real SMTP server on the loopback, which keeps every message that it receives. */
export interface Boite {
  readonly url: string;
  /** The next message to this address whose subject matches, waited for; each is given once. */
  next(destinataire: string, sujet?: RegExp): Promise<Message>;
  close(): Promise<void>;
}

const PATIENCE_MS = 20_000;

export async function openBoite(): Promise<Boite> {
  const serveur = await openBoiteSmtp();
  const donnes = new Set<number>();
  const recus = (): readonly Message[] =>
    serveur.messages.map((lu, rang) => ({
      destinataire: serveur.enveloppes[rang]?.[0] ?? '', sujet: lu.subject ?? '', texte: lu.text ?? '', lien: /https?:\/\/\S+\?jeton=[\w-]+/.exec(lu.text ?? '')?.[0] ?? null,
    }));
  return {
    url: serveur.url,
    async next(destinataire, sujet = /./) {
      for (const limite = Date.now() + PATIENCE_MS; Date.now() < limite; await new Promise((resolve) => setTimeout(resolve, 100))) {
        const rang = recus().findIndex((message, place) => !donnes.has(place) && message.destinataire === destinataire && sujet.test(message.sujet));
        const message = recus()[rang];
        if (message) {
          donnes.add(rang);
          return message;
        }
      }
      throw new Error(`no message to ${destinataire} matches ${String(sujet)}; received: ${recus().map((m) => `${m.destinataire} «${m.sujet}»`).join(', ')}`);
    },
    close: () => serveur.close(),
  };
}
