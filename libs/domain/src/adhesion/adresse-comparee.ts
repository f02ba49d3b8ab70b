/** An address as it is compared: the domain in punycode, so that a letter of another alphabet is another domain. */
export interface AdresseComparee {
  /** Before the @, ASCII letters in lower case; « nom+tag » and « nom » are two mailboxes. */
  readonly local: string;
  readonly domaine: string;
}

const LOCAL = /^[^\s@"<>(),:;\\[\]\p{Cc}\p{Cf}]{1,64}$/u;
const LABELS = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;
const DOMAINE_ASCII = /^(?:[a-z0-9-]{1,63}\.)+(?:[a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/** An address ready to be compared, or `null` when it cannot be one. Nothing is guessed: no tag, dot or accent is dropped. */
export function readAdresse(courriel: string): AdresseComparee | null {
  const texte = courriel.trim();
  const arobase = texte.lastIndexOf('@');
  const local = texte.slice(0, Math.max(arobase, 0));
  if (!LOCAL.test(local)) return null;
  const domaine = toAscii(texte.slice(arobase + 1));
  return domaine === null ? null : { local: lowerAscii(local), domaine };
}

/** Lower case of ASCII letters alone: the sign « K » (kelvin) must not become the letter k. */
function lowerAscii(texte: string): string {
  return texte.replace(/[A-Z]/g, (lettre) => lettre.toLowerCase());
}

/** The domain as the network knows it (UTS 46, punycode). */
function toAscii(domaine: string): string | null {
  if (!LABELS.test(domaine)) return null;
  try {
    const { hostname } = new URL(`http://${domaine}/`);
    return DOMAINE_ASCII.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}
