import { createHash, randomBytes } from 'node:crypto';
import type { CourrielEnAttente, Stores } from '@spaser/persistence';
import { GABARITS_A_JETON, readDonneesCourriel, renderCourriel } from '@spaser/views';
import type { Horloge } from '../horloge/horloge';
import { CourrielRefuse, type TransportCourriel } from './transport-courriel';

const OCTETS_SECRET = 32;
const HEURE_MS = 3_600_000;
/** A link to sign in that arrives the next day worries more than it helps; the rest waits as long as mail servers do. */
const PATIENCE_MS = { connexion: 24 * HEURE_MS, autres: 5 * 24 * HEURE_MS } as const;
const DE_CONNEXION = ['lien-connexion'];

export interface OptionsEnvoi {
  /** Public address of the product, without a final slash. */
  readonly adresse: string;
  readonly expediteur: string;
}

/**
 * Sends one e-mail, within the worker's transaction. Its secret is made here and only its SHA-256 is kept, so that nothing
 * secret ever rests in the database. A transport that fails rolls everything back and the ledger tries again; a death between
 * the sending and the commit sends one more, whose link replaces the first: never lost, at most once too many for each death.
 */
export class SendCourriel {
  constructor(
    private readonly transport: TransportCourriel,
    private readonly horloge: Horloge,
    private readonly options: OptionsEnvoi,
  ) {}

  async execute(stores: Stores, { courrielId }: { readonly courrielId: string }): Promise<void> {
    const courriel = await stores.courriels.find(courrielId);
    if (!courriel || courriel.envoyeLe !== null || courriel.erreur !== null) return;
    if (this.isTooLate(courriel)) return stores.courriels.recordError(courrielId, 'Demandé il y a trop longtemps\u00a0: abandonné.');
    const jeton = courriel.jetonId === null ? null : await armJeton(stores, courriel.jetonId);
    if (jeton === null && (GABARITS_A_JETON as readonly string[]).includes(courriel.gabarit)) {
      return stores.courriels.recordError(courrielId, 'Son lien a déjà servi ou n’existe plus\u00a0: abandonné.');
    }
    const territoire = await stores.territoire.find();
    if (!territoire) throw new Error('no territory in the perimeter of the e-mail');
    const rendu = renderCourriel({ ...readDonneesCourriel(courriel.gabarit, courriel.donnees), jeton, territoire, adresse: this.options.adresse });
    try {
      await this.transport.send({ ...rendu, courrielId, destinataire: courriel.destinataire, expediteur: this.options.expediteur, date: this.horloge.now() });
    } catch (error) {
      if (!(error instanceof CourrielRefuse)) throw error;
      return stores.courriels.recordError(courrielId, error.message);
    }
    await stores.courriels.markSent(courrielId);
  }

  private isTooLate({ gabarit, creeLe }: CourrielEnAttente): boolean {
    const patience = DE_CONNEXION.includes(gabarit) ? PATIENCE_MS.connexion : PATIENCE_MS.autres;
    return this.horloge.now().getTime() - creeLe.getTime() > patience;
  }
}

/** 256 random bits, of which the database keeps the SHA-256. */
async function armJeton(stores: Stores, jetonId: string): Promise<{ readonly secret: string; readonly dureeSecondes: number } | null> {
  const secret = randomBytes(OCTETS_SECRET).toString('base64url');
  const arme = await stores.jetons.arm(jetonId, hashSecret(secret));
  return arme && { secret, dureeSecondes: arme.dureeSecondes };
}

/** What the database keeps of a secret: hexadecimal SHA-256. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
