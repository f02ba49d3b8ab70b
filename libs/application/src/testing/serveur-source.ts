import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReponseSource = (reponse: ServerResponse, entetes: IncomingHttpHeaders) => void;

/** A server of this machine that answers as the test says, and keeps what it was asked. */
export interface ServeurSource {
  readonly adresse: string;
  readonly requetes: IncomingHttpHeaders[];
  answer(reponse: ReponseSource): void;
  close(): Promise<void>;
}

export const donner = (corps: string | Buffer, entetes: Record<string, string> = {}): ReponseSource => (reponse) => void reponse.writeHead(200, entetes).end(corps);

export async function openServeurSource(chemin = '/decp.json'): Promise<ServeurSource> {
  let courante: ReponseSource = donner('');
  const requetes: IncomingHttpHeaders[] = [];
  const serveur = createServer((requete, reponse) => {
    requetes.push(requete.headers);
    courante(reponse, requete.headers);
  });
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  return {
    adresse: `http://127.0.0.1:${(serveur.address() as AddressInfo).port}${chemin}`,
    requetes,
    answer: (reponse) => { courante = reponse; },
    close: () => new Promise((ferme) => { serveur.closeAllConnections(); serveur.close(() => ferme()); }),
  };
}
