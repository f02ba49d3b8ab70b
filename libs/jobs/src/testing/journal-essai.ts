import type { Journal } from '../journal';

/** A journal that keeps its sentences. */
export class JournalEssai implements Journal {
  readonly phrases: string[] = [];

  log(phrase: string): void {
    this.phrases.push(phrase);
  }

  warn(phrase: string): void {
    this.phrases.push(phrase);
  }
}
