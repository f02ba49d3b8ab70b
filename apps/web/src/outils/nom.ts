/** First name of « Marie Lafitte »; empty when the name is an address, a title or a letter. */
export function prenomOf(nom: string): string {
  const premier = nom.trim().split(/\s+/)[0] ?? '';
  return premier.length < 2 || /[@.]/.test(premier) ? '' : premier;
}
