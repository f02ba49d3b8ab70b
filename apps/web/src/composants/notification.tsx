import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { COMMUN } from '../textes/commun';

interface Annonce {
  readonly texte: string;
  readonly annuler: (() => void) | null;
}

const Contexte = createContext<(texte: string, annuler?: () => void) => void>(() => undefined);

/** Ten seconds to change one's mind; the act itself is already done and saved. */
const DUREE_MS = 10_000;

/** `annoncer(« Indicateur retiré. », annuler)`: said to everyone, undone in one click. */
export function useNotification() {
  return useContext(Contexte);
}

export function Notifications({ children }: { readonly children: ReactNode }) {
  const [annonce, setAnnonce] = useState<Annonce | null>(null);
  const [tenue, setTenue] = useState(false);
  const annoncer = useCallback((texte: string, annuler?: () => void) => setAnnonce({ texte, annuler: annuler ?? null }), []);
  useEffect(() => {
    if (annonce === null || tenue) return undefined;
    const minuterie = window.setTimeout(() => setAnnonce(null), DUREE_MS);
    return () => window.clearTimeout(minuterie);
  }, [annonce, tenue]);
  return (
    <Contexte value={annoncer}>
      {children}
      <div role="status" aria-live="polite">
        {annonce !== null && (
          // Whoever is reading it, or on its button, keeps it.
          <div className="notification" onFocus={() => setTenue(true)} onBlur={() => setTenue(false)} onMouseEnter={() => setTenue(true)} onMouseLeave={() => setTenue(false)}>
            <span>{annonce.texte}</span>
            <button
              type="button"
              onClick={() => {
                annonce.annuler?.();
                setTenue(false);
                setAnnonce(annonce.annuler === null ? null : { texte: COMMUN.annule, annuler: null });
              }}
            >
              {annonce.annuler === null ? COMMUN.fermer : COMMUN.annuler}
            </button>
          </div>
        )}
      </div>
    </Contexte>
  );
}
