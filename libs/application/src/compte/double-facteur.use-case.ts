import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { DomainError, isDoubleFacteurRequis, normaliseCourriel } from '@spaser/domain';
import type { Compte, Stores, UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { askCourriel } from '../courriels/ask-courriel';
import type { Coffre } from './coffre';
import { cleOf, freiner, perimetreIdentite } from './freiner';

const PAS_SECONDES = 30;
const NOMBRE_DE_CODES = 8;

/** What an authenticator application needs, shown once. */
export interface Enrolement {
  readonly cle: string;
  readonly adresse: string;
}

/** The second factor: a code of six digits that an application makes, or one of the recovery codes printed at enrolment. */
export class DoubleFacteur {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
    private readonly coffre: Coffre,
  ) {}

  /** A new key, which protects nothing until a code confirms it; the one in use, if any, holds until then. @throws DomainError DOUBLE_FACTEUR_REQUIS when the session has not given it */
  async propose({ territoireCode, utilisateurId, courriel, doubleFacteur }: Pick<Acteur, 'territoireCode' | 'utilisateurId' | 'courriel' | 'doubleFacteur'>): Promise<Enrolement> {
    const cle = generateSecret();
    await this.unite.run(perimetreIdentite(territoireCode), async (stores) => {
      requireGiven(await this.requireCompte(stores, utilisateurId), doubleFacteur);
      await stores.utilisateurs.proposeTotp(utilisateurId, this.coffre.seal(cle, utilisateurId));
    });
    return { cle, adresse: generateURI({ issuer: 'SPASER', label: courriel, secret: cle }) };
  }

  /**
   * Confirms the proposed key by a first code; it takes the place of the former one, and every other session of the person ends.
   * Returns new recovery codes, shown once. @throws DomainError CODE_REFUSE, TROP_DE_TENTATIVES, DOUBLE_FACTEUR_REQUIS
   */
  async confirm({ territoireCode, utilisateurId, doubleFacteur }: Pick<Acteur, 'territoireCode' | 'utilisateurId' | 'doubleFacteur'>, code: string, session: string | null): Promise<readonly string[]> {
    await freiner(this.unite, this.horloge, territoireCode, 'code', utilisateurId);
    const codes = Array.from({ length: NOMBRE_DE_CODES }, () => randomBytes(5).toString('hex').replace(/(.{5})/, '$1-'));
    return this.unite.run(perimetreIdentite(territoireCode), async (stores) => {
      const compte = await this.requireCompte(stores, utilisateurId);
      requireGiven(compte, doubleFacteur);
      const pas = compte.totpPropose === null ? null : this.findPas(this.coffre.open(compte.totpPropose, utilisateurId), code);
      if (compte.totpPropose === null || pas === null) throw new DomainError('CODE_REFUSE');
      if (!(await stores.utilisateurs.activateTotp(utilisateurId, { propose: compte.totpPropose, pas, instant: this.horloge.now(), codes: codes.map((un) => this.coffre.hash(un)) }))) throw new DomainError('CODE_REFUSE');
      await stores.sessions.destroyOf(utilisateurId, session);
      await stores.tentatives.forget(cleOf('code', utilisateurId));
      return codes;
    });
  }

  /** Verifies a code at sign-in: of the application, used once, or of recovery. @throws DomainError CODE_REFUSE, TROP_DE_TENTATIVES */
  async verify(territoireCode: string, utilisateurId: string, code: string): Promise<void> {
    await freiner(this.unite, this.horloge, territoireCode, 'code', utilisateurId);
    await this.unite.run(perimetreIdentite(territoireCode), async (stores) => {
      const compte = await this.requireCompte(stores, utilisateurId);
      const propre = code.trim().toLowerCase();
      const juste = /^\d{6}$/.test(propre.replace(/\s/g, '')) ? await this.useTotp(stores, compte, propre) : await stores.utilisateurs.useCode(utilisateurId, this.coffre.hash(propre));
      if (!juste || compte.totpActifLe === null) throw new DomainError('CODE_REFUSE');
      await stores.tentatives.forget(cleOf('code', utilisateurId));
    });
  }

  /**
   * Takes the second factor of a person away when she has lost her telephone and her codes: an operator does it, who has made sure
   * of who asks. Her sessions end and she is told by e-mail. `false` when the address has none. @throws DomainError COURRIEL_ILLISIBLE
   */
  async release(territoireCode: string, courriel: string): Promise<boolean> {
    return this.unite.run(perimetreIdentite(territoireCode), async (stores) => {
      const compte = await stores.utilisateurs.findByCourriel(normaliseCourriel(courriel));
      if (!compte || compte.totpActifLe === null) return false;
      await stores.utilisateurs.disableTotp(compte.id);
      await stores.sessions.destroyOf(compte.id);
      await askCourriel(stores, { gabarit: 'facteur-retire', destinataire: compte.courriel, donnees: {} });
      return true;
    });
  }

  /** @throws DomainError DOUBLE_FACTEUR_OBLIGATOIRE when a role asks for it, DOUBLE_FACTEUR_REQUIS without it in this session */
  async disable(acteur: Acteur, session: string | null): Promise<void> {
    if (acteur.adhesions.some(({ roles }) => roles.some(isDoubleFacteurRequis))) throw new DomainError('DOUBLE_FACTEUR_OBLIGATOIRE');
    if (!acteur.doubleFacteur) throw new DomainError('DOUBLE_FACTEUR_REQUIS');
    await this.unite.run(perimetreIdentite(acteur.territoireCode), async (stores) => {
      await stores.utilisateurs.disableTotp(acteur.utilisateurId);
      await stores.sessions.destroyOf(acteur.utilisateurId, session);
    });
  }

  private async requireCompte(stores: Stores, utilisateurId: string): Promise<Compte> {
    const compte = await stores.utilisateurs.find(utilisateurId);
    if (!compte) throw new DomainError('NON_CONNECTE');
    return compte;
  }

  /** Once used, neither a step nor an older one serves again. */
  private async useTotp(stores: Stores, { id, totpSecret }: Compte, code: string): Promise<boolean> {
    const pas = totpSecret === null ? null : this.findPas(this.coffre.open(totpSecret, id), code);
    return pas !== null && stores.utilisateurs.useTotpPas(id, pas);
  }

  /** The time step that a code is of: the present one, or the one before. */
  private findPas(secret: string, code: string): number | null {
    const maintenant = Math.floor(this.horloge.now().getTime() / 1_000);
    const epoch = [maintenant, maintenant - PAS_SECONDES].find((instant) => verifySync({ secret, token: code.replace(/\s/g, ''), epoch: instant }).valid);
    return epoch === undefined ? null : Math.floor(epoch / PAS_SECONDES);
  }
}

/** Nobody replaces a second factor without having given it. */
function requireGiven({ totpActifLe }: Compte, donne: boolean): void {
  if (totpActifLe !== null && !donne) throw new DomainError('DOUBLE_FACTEUR_REQUIS');
}
