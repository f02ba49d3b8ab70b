const DEFAUT = '/app';
const LOCALE = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/**
 * Where to go once signed in: an address of this site and of no other. Two slashes, a backslash (which browsers read as a
 * slash), a control character or another site lead to the signed-in space instead.
 */
export function readSuite(texte: string | null | undefined): string {
  if (texte === null || texte === undefined || texte.length > 512 || !LOCALE.test(texte)) return DEFAUT;
  const lue = new URL(texte, 'http://ici.invalid');
  // What stands after « .. » or a tab removed by the parser is what the browser will open.
  const suite = `${lue.pathname}${lue.search}`;
  if (lue.host !== 'ici.invalid' || suite.startsWith('//')) return DEFAUT;
  return suite.startsWith('/connexion') ? DEFAUT : suite;
}
