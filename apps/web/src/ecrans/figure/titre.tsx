/** A title that several measures of one screen share is told apart for who does not see which one it stands under. */
export function Titre({ texte, mesure }: { readonly texte: string; readonly mesure: string | null }) {
  return <>{texte}{mesure !== null && <span className="sr">{`\u00a0: ${mesure}`}</span>}</>;
}
