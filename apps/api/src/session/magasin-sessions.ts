import { Store, type SessionData } from 'express-session';
import type { ContenuSession, Sessions } from '@spaser/application';

type Suite<T = void> = (erreur?: unknown, valeur?: T) => void;

/** The sessions of express-session, kept in PostgreSQL by the application. */
export class MagasinSessions extends Store {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  override get(id: string, suite: Suite<SessionData | null>): void {
    this.sessions.read(id).then((lue) => suite(null, lue && ({ cookie: { originalMaxAge: null }, ...lue } as unknown as SessionData)), suite);
  }

  override set(id: string, session: SessionData, suite: Suite = () => undefined): void {
    this.sessions.write(id, contenuOf(session)).then(() => suite(), suite);
  }

  override touch(id: string, session: SessionData, suite: Suite = () => undefined): void {
    this.sessions.touch(id, contenuOf(session)).then(() => suite(), suite);
  }

  override destroy(id: string, suite: Suite = () => undefined): void {
    this.sessions.destroy(id).then(() => suite(), suite);
  }
}

function contenuOf({ cookie: _cookie, ...contenu }: SessionData): ContenuSession {
  return contenu as ContenuSession;
}
