/** 13 digits: sex, year, month (some births have an odd one), department (« 2A », « 2B »), commune, rank. */
const NIR = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}$/i;
const NIR_ORDINAIRE = /^[12]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[1-9]\d|2[AB])\d{6}$/i;

/** Whether 15 characters are a NIR followed by its key: 97 less the rest of its division by 97, Corsica counted as 19 and 18. */
export function isNir(compact: string): boolean {
  const [nir, cle] = [compact.slice(0, 13).toUpperCase(), compact.slice(13)];
  if (!NIR.test(nir) || !/^\d{2}$/.test(cle)) return false;
  return 97n - (BigInt(nir.replace('2A', '19').replace('2B', '18')) % 97n) === BigInt(cle);
}

/** Whether 13 characters may be a NIR without its key: alone, a long reference may look the same. */
export function looksNirSansCle(compact: string): boolean {
  return NIR_ORDINAIRE.test(compact);
}
