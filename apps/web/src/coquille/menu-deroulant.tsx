import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';

/** A button that unfolds links, by the browser's own `details`: Escape, a click elsewhere or a choice folds it again. */
export function MenuDeroulant({ resume, bordee = false, children }: { readonly resume: ReactNode; readonly bordee?: boolean; readonly children: ReactNode }) {
  const boite = useRef<HTMLDetailsElement>(null);
  const [adresse] = useLocation();
  useEffect(() => {
    if (boite.current) boite.current.open = false;
  }, [adresse]);
  useEffect(() => {
    const replier = (evenement: Event): void => {
      const menu = boite.current;
      if (!menu?.open) return;
      const ailleurs = evenement.target instanceof Node && !menu.contains(evenement.target);
      if (evenement instanceof KeyboardEvent) {
        if (evenement.key !== 'Escape') return;
        menu.open = false;
        menu.querySelector('summary')?.focus();
      } else if (ailleurs) menu.open = false;
    };
    const sortes = ['click', 'keydown', 'focusin'] as const;
    for (const sorte of sortes) document.addEventListener(sorte, replier);
    return () => sortes.forEach((sorte) => document.removeEventListener(sorte, replier));
  }, []);
  return (
    <details className={bordee ? 'menu-deroulant bordee' : 'menu-deroulant'} ref={boite}>
      <summary>{resume}</summary>
      <div className="volet">{children}</div>
    </details>
  );
}
