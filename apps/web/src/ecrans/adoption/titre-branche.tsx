import { insecables } from '../../textes/phrase';

/** Title of a branch of a model, those above it before, in small. */
export function TitreBranche({ titres }: { readonly titres: readonly string[] }) {
  const [dernier, ...dessus] = [...titres].reverse();
  if (dernier === undefined) return null;
  return <h3 className="titre-branche">{dessus.length > 0 && <span className="sous">{insecables([...dessus].reverse().join(' · '))}</span>}{insecables(dernier)}</h3>;
}
