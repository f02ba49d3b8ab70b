import type { CourrielRendu } from '@spaser/views';

/** A message ready to leave, to one person. */
export interface MessageCourriel extends CourrielRendu {
  /** « SPASER Landes <spaser@exemple.fr> » or a bare address. */
  readonly expediteur: string;
  readonly destinataire: string;
  /** Identity of the row that asked for it: what an operator looks for. */
  readonly courrielId: string;
  readonly date: Date;
}

/** What carries e-mails: an SMTP server, a folder, or the screen. */
export interface TransportCourriel {
  /**
   * Resolves when the message is handed over.
   * @throws CourrielRefuse when it never will be, CourrielDiffere when the server is well and will not have it now; anything
   *   else is a breakdown of the transport itself
   */
  send(message: MessageCourriel): Promise<void>;
}

/** The mailbox does not exist: asking again would only harm the sender's name. */
export class CourrielRefuse extends Error {
  override readonly name = 'CourrielRefuse';
}

/** The server answers, and puts this message off. */
export class CourrielDiffere extends Error {
  override readonly name = 'CourrielDiffere';
}
