import type { MessageCourriel, TransportCourriel } from '../transport-courriel';
import { toMessage } from './composition';

const FILET = '─'.repeat(60);

/** Prints the text of each message on the screen: nothing is sent, nothing is kept. */
export class TransportConsole implements TransportCourriel {
  constructor(private readonly print: (texte: string) => void) {}

  async send(message: MessageCourriel): Promise<void> {
    const { subject } = toMessage(message);
    this.print([FILET, `À\u00a0: ${message.destinataire}`, `Objet\u00a0: ${subject}`, '', message.texte.trimEnd(), FILET].join('\n'));
  }
}
