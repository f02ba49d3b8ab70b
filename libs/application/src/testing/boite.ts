import { simpleParser, type ParsedMail } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the server of the test answers: it takes messages, or refuses in one of the ways of real ones. */
export type Humeur = 'ACCEPTE' | 'BOITE_INCONNUE' | 'PLUS_TARD' | 'RELAIS_REFUSE' | 'MUET';

/** A real SMTP server on the loopback, which keeps what it receives and can be told to misbehave. */
export interface BoiteSmtp {
  readonly url: string;
  readonly messages: readonly ParsedMail[];
  readonly enveloppes: readonly (readonly string[])[];
  humeur: Humeur;
  close(): Promise<void>;
}

const REPONSES: Readonly<Partial<Record<Humeur, readonly [number, string]>>> = {
  BOITE_INCONNUE: [550, '5.1.1 No such user here'],
  PLUS_TARD: [450, '4.2.1 Greylisted, come back'],
  RELAIS_REFUSE: [554, '5.7.1 Relay access denied'],
};

export async function openBoiteSmtp(): Promise<BoiteSmtp> {
  const messages: ParsedMail[] = [];
  const enveloppes: string[][] = [];
  const boite = { humeur: 'ACCEPTE' as Humeur };
  const serveur = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_adresse, _session, done) {
      if (boite.humeur === 'MUET') return;
      const [code, texte] = REPONSES[boite.humeur] ?? [];
      done(code ? Object.assign(new Error(texte), { responseCode: code }) : null);
    },
    onData(flux, session, done) {
      simpleParser(flux).then((lu) => {
        messages.push(lu);
        enveloppes.push(session.envelope.rcptTo.map(({ address }) => address));
        done();
      }, done);
    },
  });
  serveur.listen(0, '127.0.0.1');
  await once(serveur.server, 'listening');
  const { port } = serveur.server.address() as AddressInfo;
  return Object.assign(boite, {
    url: `smtp://127.0.0.1:${port}`, messages, enveloppes,
    close: () => new Promise<void>((resolve) => serveur.close(resolve)),
  });
}
