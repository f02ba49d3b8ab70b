import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { DomainError, isDoubleFacteurRequis } from '@spaser/domain';
import type { Compte, Stores, UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
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

  /** A new key, which protects nothing until a code confirms it. @throws DomainError DOUBLE_FACTEUR_DEJA_ACTIF */
  async propose({ territoireCode, utilisateurId, courriel }: Pick<Acteur, 'territoireCode' | 'utilisateurId' | 'courriel'>): Promise<Enrolement> {
    const cle = generateSecret();
    const propose = await this.unite.run(perimetreIdentite(territoireCode), (stores) => stores.utilisateurs.proposeTotp(utilisateurId, this.coffre.seal(cle, utilisateurId)));
    if (!propose) throw new DomainError('DOUBLE_FACTEUR_DEJA_ACTIF');
    return { cle, adresse: generateURI({ issuer: 'SPASER', label: courriel, secret: cle }) };
  }

  /** Confirms the key by a first code; every other session of the person ends. Returns the recovery codes, shown once. @throws DomainError CODE_REFUSE, TROP_DE_TENTATIVES */
  async confirm({ territoireCode, utilisateurId }: Pick<Acteur, 'territoireCode' | 'utilisateurId'>, code: string, session: string | null): Promise<readonly string[]> {
    await freiner(this.unite, this.horloge, territoireCode, 'code', utilisateurId);
    const codes = Array.from({ length: NOMBRE_DE_CODES }, () => randomBytes(5).toString('hex').replace(/(.{5})/, '$1-'));
    return this.unite.run(perimetreIdentite(territoireCode), async (stores) => {
      const compte = await this.requireCompte(stores, utilisateurId);
      if (compte.totpActifLe !== null) throw new DomainError('DOUBLE_FACTEUR_DEJA_ACTIF');
      if (!(await this.useTotp(stores, compte, code))) throw new DomainError('CODE_REFUSE');
      await stores.utilisateurs.activateTotp(utilisateurId, this.horloge.now(), codes.map((un) => this.coffre.hash(un)));
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

  /** A step may be late by one; once used, neither it nor an older one serves again. */
  private async useTotp(stores: Stores, { id, totpSecret }: Compte, code: string): Promise<boolean> {
    if (totpSecret === null) return false;
    const secret = this.coffre.open(totpSecret, id);
    const maintenant = Math.floor(this.horloge.now().getTime() / 1_000);
    for (const pas of [0, -1]) {
      const epoch = maintenant + pas * PAS_SECONDES;
      if (verifySync({ secret, token: code.replace(/\s/g, ''), epoch }).valid) return stores.utilisateurs.useTotpPas(id, Math.floor(epoch / PAS_SECONDES));
    }
    return false;
  }
}
