import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What the provider says of someone. */
export interface Agente {
  readonly sub: string;
  readonly email: string;
  readonly given_name: string;
  readonly usual_name: string;
  readonly siret?: string;
}

export interface FournisseurIdentite {
  readonly emetteur: string;
  close(): Promise<void>;
}

/** Opens a real provider of identities in a process of its own. `retour` is the only address that it sends people back to. */
export async function openFournisseur({ retour, client, secret }: { readonly retour: string; readonly client: string; readonly secret: string }): Promise<FournisseurIdentite> {
  const processus = spawn(process.execPath, [path.resolve(__dirname, 'fournisseur-identite.mjs'), retour, client, secret], { stdio: ['ignore', 'pipe', 'inherit'] });
  const fin = once(processus, 'exit');
  const emetteur = await new Promise<string>((resolve, reject) => {
    processus.stdout.setEncoding('utf8').on('data', (ligne: string) => {
      const adresse = /^http:\S+$/m.exec(ligne)?.[0];
      if (adresse) resolve(adresse);
    });
    processus.once('exit', (code) => reject(new Error(`the provider stopped with ${code}`)));
  });
  return {
    emetteur,
    close: async () => {
      processus.kill();
      await fin;
    },
  };
}

/** A browser without scripts: it keeps cookies by host and follows redirections. */
export class PetitNavigateur {
  private readonly cookies = new Map<string, Map<string, string>>();

  async open(adresse: string, formulaire?: Readonly<Record<string, string>>): Promise<{ readonly url: string; readonly statut: number; readonly texte: string }> {
    const url = new URL(adresse);
    const bocal = this.cookies.get(url.host) ?? new Map<string, string>();
    this.cookies.set(url.host, bocal);
    const reponse = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...bocal].map(([nom, valeur]) => `${nom}=${valeur}`).join('; '), Origin: url.origin },
      ...(formulaire && { method: 'POST', body: new URLSearchParams(formulaire) }),
    });
    for (const [, nom = '', valeur = ''] of reponse.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie) ?? [])) bocal.set(nom, valeur);
    const ensuite = reponse.headers.get('location');
    if (ensuite && reponse.status >= 300 && reponse.status < 400 && !this.pause(ensuite)) return this.open(new URL(ensuite, url).href);
    return { url: ensuite ? new URL(ensuite, url).href : url.href, statut: reponse.status, texte: await reponse.text() };
  }

  /** Addresses whose redirection is shown and not followed. */
  constructor(private readonly pause: (adresse: string) => boolean = () => false) {}

  /** Fills the form of the provider in. */
  async identify(page: { readonly texte: string; readonly url: string }, agente: Agente): Promise<{ readonly url: string; readonly statut: number; readonly texte: string }> {
    const action = /<form[^>]* action="([^"]+)"/.exec(page.texte)?.[1];
    if (!action) throw new Error(`no form at ${page.url}: ${page.texte.slice(0, 300)}`);
    return this.open(new URL(action, page.url).href, { prompt: 'login', login: Buffer.from(JSON.stringify(agente)).toString('base64url'), password: 'x' });
  }
}
