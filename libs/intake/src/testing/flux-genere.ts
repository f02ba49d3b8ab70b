import { unMarche2022, xmlOf } from './fabrique';

const OBJETS = ['Réfection de la toiture – lot', 'Fourniture de denrées « bio », lot', 'Maîtrise d’œuvre de la halle'];
const ENTETE_CSV = 'id_marche;date_notification;objet_marche;montant_marche;id_acheteur\n';

/** Amount in cents of the record of a rank, so that a test knows the total without reading. */
export const centimesOf = (rang: number): bigint => BigInt((rang * 7919) % 10_000_000);

function unRang(rang: number): Readonly<Record<string, unknown>> {
  const modification = { id: 1, dateNotificationModification: '2025-09-01', montant: rang + 1 };
  return unMarche2022({
    id: `M${rang}`,
    objet: `${OBJETS[rang % OBJETS.length]} ${rang}`,
    montant: Number(centimesOf(rang)) / 100,
    dateNotification: `202${rang % 6}-0${1 + (rang % 9)}-1${rang % 9}`,
    ...(rang % 8 === 0 && { modifications: [{ modification }] }),
  });
}

/** Whole files of about `octets` bytes, made as they are read: nothing of them is kept. */
export const GENERATEURS = {
  json: (octets: number) => generate(octets, '{"marches":{"marche":[', (rang) => (rang === 0 ? '' : ',\n') + JSON.stringify(unRang(rang)), ']}}'),
  xml: (octets: number) => generate(octets, '<marches>\n', (rang) => `${xmlOf('marche', unRang(rang))}\n`, '</marches>'),
  csv: (octets: number) =>
    generate(octets, ENTETE_CSV, (rang) => `M${rang};2025-01-1${rang % 9};"${`${OBJETS[rang % 3]}\n`.repeat(20)}";${rang}.50;21400001000014\n`, ''),
} as const;

async function* generate(octets: number, debut: string, un: (rang: number) => string, fin: string): AsyncGenerator<Buffer> {
  yield Buffer.from(debut);
  let bloc = '';
  for (let rang = 0, faits = 0; faits < octets; rang += 1) {
    bloc += un(rang);
    if (bloc.length < 65_536) continue;
    const pret = Buffer.from(bloc);
    bloc = '';
    faits += pret.length;
    yield pret;
  }
  yield Buffer.from(fin);
}
