import { v7 as uuidv7 } from 'uuid';
import { DomainError, readSuite } from '@spaser/domain';
import type { Compte, UniteDeTravail } from '@spaser/persistence';
import { hashSecret } from '../courriels/send-courriel';
import type { Horloge } from '../horloge/horloge';
import { hashAleatoire } from './coffre';
import { perimetreIdentite } from './freiner';

/** Someone who has proved a first factor; with a second one enrolled, she is not signed in yet. */
export interface PersonneReconnue {
  readonly utilisateurId: string;
  readonly doubleFacteur: boolean;
  readonly siren: string | null;
  readonly suite: string;
}

/** Opens a link received by e-mail: whoever opens it reads that mailbox. Single use. */
export class OpenLien {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Whether this browser is the one that asked for the link: it may then be used without a click. @throws DomainError LIEN_INVALIDE */
  async isFromHere(territoireCode: string, secret: string, cookie: string | null): Promise<boolean> {
    const jeton = await this.unite.read(perimetreIdentite(territoireCode), (stores) => stores.jetons.find(hashSecret(secret), 'LIEN_CONNEXION'));
    if (!jeton) throw new DomainError('LIEN_INVALIDE');
    return cookie !== null && jeton.navigateur !== null && jeton.navigateur === hashAleatoire(cookie);
  }

  /** @throws DomainError LIEN_INVALIDE */
  execute(territoireCode: string, secret: string): Promise<PersonneReconnue> {
    return this.unite.run(perimetreIdentite(territoireCode), async (stores) => {
      const jeton = await stores.jetons.consume(hashSecret(secret), 'LIEN_CONNEXION');
      if (!jeton) throw new DomainError('LIEN_INVALIDE');
      const { nom, siren, suite } = jeton.cible;
      const instant = this.horloge.now();
      const utilisateurId = await stores.utilisateurs.open({ id: uuidv7(), courriel: jeton.courriel, nom: typeof nom === 'string' ? nom : '', instant });
      const compte = await stores.utilisateurs.find(utilisateurId);
      if (!compte) throw new DomainError('LIEN_INVALIDE');
      await stores.utilisateurs.markConnexion(utilisateurId, instant);
      return { ...reconnue(compte), siren: typeof siren === 'string' ? siren : null, suite: readSuite(typeof suite === 'string' ? suite : null) };
    });
  }
}

export function reconnue({ id, totpActifLe }: Compte): PersonneReconnue {
  return { utilisateurId: id, doubleFacteur: totpActifLe !== null, siren: null, suite: readSuite(null) };
}
