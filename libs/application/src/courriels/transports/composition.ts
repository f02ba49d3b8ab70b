import type { SendMailOptions } from 'nodemailer';
import { CourrielRefuse, type MessageCourriel } from '../transport-courriel';

const LONGUEUR_ADRESSE = 254;
/** One plain address: no list, no route, no comment, nothing that could fold a header. */
const ADRESSE = /^[^\s<>()[\]@,;:"\\\p{Cc}]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
const NOMMEE = /^([^<>\r\n]+) <([^<>\r\n]+)>$/;

/**
 * A message as nodemailer composes it. Addresses are objects, which nodemailer never parses as lists, and each is one plain
 * address. The Message-ID changes at each sending: a message sent again has another link, and must not pass for its twin.
 * @throws CourrielRefuse when the recipient is not one plain address
 */
export function toMessage({ expediteur, destinataire, sujet, texte, html, courrielId, date }: MessageCourriel): SendMailOptions {
  if (destinataire.length > LONGUEUR_ADRESSE || !ADRESSE.test(destinataire)) throw new CourrielRefuse('L’adresse du destinataire n’est pas une adresse électronique.');
  const [, nom = '', adresse = expediteur] = NOMMEE.exec(expediteur) ?? [];
  return {
    from: { name: nom, address: adresse },
    to: { name: '', address: destinataire },
    subject: sujet.replace(/[\p{Cc}\p{Cf}]+/gu, ' '),
    text: texte,
    html,
    date,
    textEncoding: 'quoted-printable',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'X-Spaser-Courriel': courrielId },
    // Nothing of a message is ever fetched from a file or from the network.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
