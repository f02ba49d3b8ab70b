import { messageOf } from './registre';

/** Where the operator reads; Nest's logger and the command line both fit. Sentences are French. */
export interface Journal {
  log(phrase: string): void;
  warn(phrase: string): void;
}

/** An outage tells its beginning and its end, whatever the number of attempts in between. */
export class Incident {
  private enCours = false;

  constructor(
    private readonly journal: Journal,
    private readonly phrases: { readonly survenu: string; readonly resolu: string },
  ) {}

  occur(cause: unknown): void {
    if (this.enCours) return;
    this.enCours = true;
    this.journal.warn(`${this.phrases.survenu} (${messageOf(cause)})`);
  }

  resolve(): void {
    if (!this.enCours) return;
    this.enCours = false;
    this.journal.log(this.phrases.resolu);
  }
}
