/** Bounds of what is read from a foreign file: beyond them, the record or the file is refused alone. */
export const LIMITES = {
  /** Levels of braces, brackets or elements in one record. */
  profondeur: 64,
  /** Bytes of one JSON or XML record. */
  octetsEnregistrement: 5 * 1024 * 1024,
  /** Bytes of one CSV row: far above any real one, it bounds what an unclosed quote can swallow. */
  octetsLigne: 1024 * 1024,
  /** Files of one zip. */
  fichiersZip: 200,
  /** Inflated size over compressed size of one file of a zip. */
  rapportZip: 100,
} as const;
