import { v7 as uuidv7 } from 'uuid';
import { normaliseCourriel } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Horloge } from '../horloge/horloge';
import { perimetreIdentite } from './freiner';
import { reconnue, type PersonneReconnue } from './open-lien.use-case';

/** Who an identity provider says that someone is. */
export interface IdentiteExterne {
  readonly emetteur: string;
  readonly sujet: string;
  readonly courriel: string;
  readonly nom: string;
  /** SIRET that it vouches for. */
  readonly siret: string | null;
}

/**
 * Signs in by another provider (ProConnect). What opens an account is the provider and its subject, never an e-mail address:
 * an address that has an account already is linked once its mailbox has been opened, by a link.
 */
export class SignInExterne {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** `A_RELIER`: the address is someone's, who must open its mailbox first. @throws DomainError COURRIEL_ILLISIBLE */
  execute(territoireCode: string, identite: IdentiteExterne): Promise<PersonneReconnue | 'A_RELIER'> {
    const courriel = normaliseCourriel(identite.courriel);
    return this.unite.run(perimetreIdentite(territoireCode), async ({ utilisateurs }) => {
      const connu = await utilisateurs.findByIdentite(identite.emetteur, identite.sujet);
      const id = connu ?? uuidv7();
      if (connu === null && !(await utilisateurs.createExterne({ id, courriel, nom: identite.nom.trim() }))) return 'A_RELIER';
      if (connu === null) await utilisateurs.linkIdentite(id, identite.emetteur, identite.sujet);
      const compte = await utilisateurs.find(id);
      if (!compte) return 'A_RELIER';
      await utilisateurs.markConnexion(id, this.horloge.now());
      return reconnue(compte);
    });
  }

  /** Links an identity to the account whose mailbox was opened, if it is the same address. Returns whether it is. */
  link(territoireCode: string, utilisateurId: string, { emetteur, sujet, courriel }: IdentiteExterne): Promise<boolean> {
    return this.unite.run(perimetreIdentite(territoireCode), async ({ utilisateurs }) => {
      const compte = await utilisateurs.find(utilisateurId);
      if (!compte || compte.courriel !== normaliseCourriel(courriel) || compte.courrielVerifieLe === null) return false;
      await utilisateurs.linkIdentite(utilisateurId, emetteur, sujet);
      return true;
    });
  }
}
