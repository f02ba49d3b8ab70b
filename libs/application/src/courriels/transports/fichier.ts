import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { v7 as uuidv7 } from 'uuid';
import type { MessageCourriel, TransportCourriel } from '../transport-courriel';
import { toMessage } from './composition';

/** Writes each message in a folder, as any mail reader opens it, and announces it in one line with the link to follow. */
export class TransportFichier implements TransportCourriel {
  private readonly compositeur = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly dossier: string,
    private readonly announce: (ligne: string) => void,
  ) {}

  async send(message: MessageCourriel): Promise<void> {
    const { message: contenu } = await this.compositeur.sendMail(toMessage(message));
    await mkdir(this.dossier, { recursive: true, mode: 0o700 });
    // In the order of the sendings, and whole at once: nobody reads half a message.
    const nom = join(this.dossier, `${uuidv7()}.eml`);
    await writeFile(`${nom}.partiel`, contenu as Buffer, { mode: 0o600 });
    await rename(`${nom}.partiel`, nom);
    this.announce(toAnnonce(message));
  }
}

/** « ✉ mairie@… · Votre lien de connexion : http://… » */
export function toAnnonce({ destinataire, sujet, lien }: MessageCourriel): string {
  return `✉ ${destinataire} · ${sujet}${lien === null ? '' : `\u00a0: ${lien}`}`;
}
