import { DomainError } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import type { Horloge } from '../horloge/horloge';
import { perimetreIdentite } from './freiner';
import { hashMotDePasse, requireMotDePasse } from './mots-de-passe';

/** What a person reads of her own account. */
export interface MonCompte {
  readonly courriel: string;
  readonly nom: string;
  readonly motDePasse: boolean;
  readonly doubleFacteur: boolean;
  readonly codesRestants: number;
  readonly sessions: number;
}

/** A person changes her own account; whatever protects it ends her other sessions. */
export class ChangeCompte {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  read({ territoireCode, utilisateurId }: Acteur): Promise<MonCompte> {
    return this.unite.read(perimetreIdentite(territoireCode), async (stores) => {
      const compte = await stores.utilisateurs.find(utilisateurId);
      if (!compte) throw new DomainError('NON_CONNECTE');
      const { courriel, nom, motDePasse, totpActifLe, codesRestants } = compte;
      const sessions = await stores.sessions.listOf(utilisateurId, this.horloge.now());
      return { courriel, nom, motDePasse: motDePasse !== null, doubleFacteur: totpActifLe !== null, codesRestants, sessions: sessions.length };
    });
  }

  async setNom({ territoireCode, utilisateurId }: Acteur, nom: string): Promise<void> {
    await this.unite.run(perimetreIdentite(territoireCode), (stores) => stores.utilisateurs.setNom(utilisateurId, nom.trim()));
  }

  /** @throws DomainError MOT_DE_PASSE_FAIBLE, DOUBLE_FACTEUR_REQUIS: who has a second factor enrolled must have given it */
  async setMotDePasse(acteur: Acteur, motDePasse: string, session: string | null): Promise<void> {
    const contexte = [acteur.nom, acteur.courriel.split('@')[0] ?? '', ...acteur.adhesions.map(({ nom }) => nom)];
    const empreinte = await hashMotDePasse(requireMotDePasse(motDePasse, contexte));
    await this.unite.run(perimetreIdentite(acteur.territoireCode), async (stores) => {
      const compte = await stores.utilisateurs.find(acteur.utilisateurId);
      if (compte?.totpActifLe && !acteur.doubleFacteur) throw new DomainError('DOUBLE_FACTEUR_REQUIS');
      await stores.utilisateurs.setMotDePasse(acteur.utilisateurId, empreinte);
      await stores.sessions.destroyOf(acteur.utilisateurId, session);
    });
  }

  /** Ends every session but this one. */
  async endSessions({ territoireCode, utilisateurId }: Acteur, session: string | null): Promise<void> {
    await this.unite.run(perimetreIdentite(territoireCode), (stores) => stores.sessions.destroyOf(utilisateurId, session));
  }
}
