import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { COMMUN } from '../textes/commun';
import { useTerritoire } from '../coquille/session';

interface PageProps {
  /** The one h1 of the screen. */
  readonly titre: string;
  readonly surtitre?: ReactNode;
  readonly constat?: ReactNode;
  readonly aCote?: ReactNode;
  /** Whom the screen is about: in the title of the window, after the finding. */
  readonly sujet?: string;
  readonly children?: ReactNode;
}

/** The address whose title last took the focus: the first screen of a visit leaves it to the browser. */
let dernier: string | null = null;

/** A screen: its title names the window (« constat — collectivité — produit ») and takes the focus when one arrives from another. */
export function Page({ titre, surtitre, constat, aCote, sujet, children }: PageProps) {
  const [adresse] = useLocation();
  const tete = useRef<HTMLHeadingElement>(null);
  const produit = `${COMMUN.marque} ${useTerritoire()}`.trim();
  useEffect(() => {
    document.title = [titre, sujet, produit].filter((partie) => partie !== undefined && partie !== '').join(' — ');
  }, [titre, sujet, produit]);
  useEffect(() => {
    if (dernier !== null && dernier !== adresse) {
      window.scrollTo(0, 0);
      tete.current?.focus({ preventScroll: true });
    }
    dernier = adresse;
  }, [adresse]);
  return (
    <>
      <div className="tete">
        <div>
          {surtitre !== undefined && <div className="surtitre">{surtitre}</div>}
          <h1 tabIndex={-1} ref={tete}>{titre}</h1>
          {constat !== undefined && <p className="constat">{constat}</p>}
        </div>
        {aCote}
      </div>
      {children}
    </>
  );
}

/** The place of a screen while it is read: its shape, and one sentence for who does not see it. */
export function Squelette() {
  return (
    <div className="squelette">
      <h1 className="sr">{COMMUN.chargement}</h1>
      <span className="ligne" /><span /><span />
    </div>
  );
}
