import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHME = 'aes-256-gcm';
const OCTETS = { cle: 32, vecteur: 12, sceau: 16 } as const;

/**
 * What SPASER_CLE protects. Each use has its own key, derived by HKDF: reading the database without the key gives neither the
 * secrets of second factors nor a way to guess recovery codes. Losing SPASER_CLE loses the second factors with it.
 */
export class Coffre {
  private readonly cles: Readonly<Record<'totp' | 'empreinte', Buffer>>;
  /** Key that signs the cookie of the sessions. */
  readonly cleSession: string;

  constructor(cle: string) {
    const derive = (usage: string): Buffer => Buffer.from(hkdfSync('sha256', cle, '', `spaser:${usage}`, OCTETS.cle));
    this.cles = { totp: derive('totp'), empreinte: derive('empreinte') };
    this.cleSession = derive('session').toString('base64url');
  }

  /** Seals a text for its owner: moved to another account, it does not open. */
  seal(texte: string, proprietaire: string): string {
    const vecteur = randomBytes(OCTETS.vecteur);
    const chiffre = createCipheriv(ALGORITHME, this.cles.totp, vecteur).setAAD(Buffer.from(proprietaire));
    const corps = Buffer.concat([chiffre.update(texte, 'utf8'), chiffre.final()]);
    return Buffer.concat([vecteur, chiffre.getAuthTag(), corps]).toString('base64url');
  }

  /** @throws Error when the seal was broken, or made for someone else or with another key */
  open(scelle: string, proprietaire: string): string {
    const octets = Buffer.from(scelle, 'base64url');
    const debutCorps = OCTETS.vecteur + OCTETS.sceau;
    const dechiffre = createDecipheriv(ALGORITHME, this.cles.totp, octets.subarray(0, OCTETS.vecteur), { authTagLength: OCTETS.sceau })
      .setAAD(Buffer.from(proprietaire))
      .setAuthTag(octets.subarray(OCTETS.vecteur, debutCorps));
    return Buffer.concat([dechiffre.update(octets.subarray(debutCorps)), dechiffre.final()]).toString('utf8');
  }

  /** Keyed hash of something short, which cannot be guessed from the database alone. */
  hash(texte: string): string {
    return createHmac('sha256', this.cles.empreinte).update(texte).digest('hex');
  }
}

/** Hash of something that is random enough to need no key: the id of a session, the cookie of a browser. */
export function hashAleatoire(texte: string): string {
  return createHash('sha256').update(texte).digest('hex');
}
