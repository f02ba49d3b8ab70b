/** Enough of a file to tell its format and to hold the header of a CSV. */
export const OCTETS_ECHANTILLON = 64 * 1024;

export interface Flux {
  /** The first bytes, at least `OCTETS_ECHANTILLON` unless the file is shorter. */
  readonly echantillon: Buffer;
  /** The whole, first bytes included; to be read once. */
  readonly octets: AsyncIterable<Buffer>;
  /** Gives the source back when the rest is not wanted. */
  close(): Promise<void>;
}

/** Reads the beginning of a stream without losing it. */
export async function openFlux(source: AsyncIterable<Buffer>): Promise<Flux> {
  const iterateur = source[Symbol.asyncIterator]();
  const debut: Buffer[] = [];
  let lus = 0;
  while (lus < OCTETS_ECHANTILLON) {
    const { done, value } = await iterateur.next();
    if (done) break;
    debut.push(value);
    lus += value.length;
  }
  return {
    echantillon: Buffer.concat(debut),
    octets: replay(debut, iterateur),
    close: async () => {
      await iterateur.return?.();
    },
  };
}

async function* replay(debut: Buffer[], iterateur: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    for (let bloc = debut.shift(); bloc; bloc = debut.shift()) yield bloc;
    for (let suite = await iterateur.next(); !suite.done; suite = await iterateur.next()) yield suite.value;
  } finally {
    await iterateur.return?.();
  }
}
