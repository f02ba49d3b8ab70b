import { DUREES_SESSION, inactiviteOf, type Role } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Horloge } from '../horloge/horloge';
import { hashAleatoire } from './coffre';
import { perimetreIdentite } from './freiner';

/** What a session remembers, besides whose it is. */
export type ContenuSession = Readonly<Record<string, unknown>> & { readonly utilisateurId?: string; readonly ecriteLe?: string; readonly inactivite?: number };

/** Sessions kept by the server: the browser holds an id, the database its SHA-256. */
export class Sessions {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly territoireCode: string,
  ) {}

  empreinteOf(id: string): string {
    return hashAleatoire(id);
  }

  async read(id: string): Promise<ContenuSession | null> {
    const lue = await this.unite.read(this.perimetre, (stores) => stores.sessions.find(hashAleatoire(id), this.horloge.now()));
    return lue && { ...lue.contenu, ecriteLe: lue.creeLe.toISOString() };
  }

  /** A session that was ended elsewhere stays ended: only a new one is created. */
  async write(id: string, contenu: ContenuSession): Promise<void> {
    const session = { empreinte: hashAleatoire(id), utilisateurId: contenu.utilisateurId ?? null, contenu, expireLe: this.endOf(contenu) };
    await this.unite.run(this.perimetre, (stores) => (contenu.ecriteLe ? stores.sessions.update(session) : stores.sessions.create(session, this.horloge.now())));
  }

  async touch(id: string, contenu: ContenuSession): Promise<void> {
    await this.unite.run(this.perimetre, (stores) => stores.sessions.touch(hashAleatoire(id), this.endOf(contenu)));
  }

  async destroy(id: string): Promise<void> {
    await this.unite.run(this.perimetre, (stores) => stores.sessions.destroy(hashAleatoire(id)));
  }

  /** Seconds without a click that a person with these roles is left. */
  inactiviteOf(roles: readonly Role[]): number {
    return inactiviteOf(roles);
  }

  private endOf({ utilisateurId, ecriteLe, inactivite }: ContenuSession): Date {
    const maintenant = this.horloge.now().getTime();
    const debut = ecriteLe ? new Date(ecriteLe).getTime() : maintenant;
    const libre = utilisateurId ? (inactivite ?? DUREES_SESSION.inactiviteCommune) : DUREES_SESSION.attente;
    return new Date(Math.min(maintenant + libre * 1_000, debut + DUREES_SESSION.absolue * 1_000));
  }

  private get perimetre() {
    return perimetreIdentite(this.territoireCode);
  }
}
