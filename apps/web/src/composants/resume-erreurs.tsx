import { useEffect, useRef, type MouseEvent } from 'react';
import { COMMUN } from '../textes/commun';

export interface ErreurResumee {
  /** Identifier of the field on the screen; `null`: the error bears on the whole. */
  readonly cible: string | null;
  readonly message: string;
  /** Address of the screen where the field is, when it is another one. */
  readonly href?: string;
}

interface Props {
  readonly erreurs: readonly ErreurResumee[];
  readonly titre?: string;
  /** Grows at each refusal, so that the same errors take the focus again. */
  readonly essai: number;
}

/** Everything that is wrong, at the head of the screen: it takes the focus, each line leads to its field, the title says so. */
export function ResumeErreurs({ erreurs, titre, essai }: Props) {
  const boite = useRef<HTMLDivElement>(null);
  const presentes = erreurs.length > 0;
  useEffect(() => {
    if (presentes && essai > 0) boite.current?.focus();
  }, [presentes, essai]);
  useEffect(() => {
    if (!presentes) return undefined;
    document.title = COMMUN.erreurTitre + document.title.replace(COMMUN.erreurTitre, '');
    return () => {
      document.title = document.title.replace(COMMUN.erreurTitre, '');
    };
  }, [presentes, essai]);
  if (!presentes) return null;
  return (
    <div className="resume-erreurs" role="alert" tabIndex={-1} ref={boite} aria-labelledby="titre-resume-erreurs">
      <h2 id="titre-resume-erreurs">{titre ?? COMMUN.aCorriger(erreurs.length)}</h2>
      <ul className="nu">
        {erreurs.map(({ cible, message, href }) => (
          <li key={`${cible} ${message}`}>{cible === null ? message : <a href={href ?? `#${cible}`} onClick={href === undefined ? (evenement) => aller(evenement, cible) : undefined}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** To the field itself, not only to its place: one writes at once. Folded parts open on the way. */
function aller(evenement: MouseEvent, cible: string): void {
  if (montrerChamp(cible)) evenement.preventDefault();
}

export function montrerChamp(cible: string): boolean {
  const champ = document.getElementById(cible);
  if (champ === null) return false;
  for (let repli = champ.closest('details'); repli !== null; repli = repli.parentElement?.closest('details') ?? null) repli.open = true;
  champ.scrollIntoView({ block: 'center' });
  champ.focus();
  return true;
}
