import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';

type Genre = 'principal' | 'second' | 'danger' | 'discret';

interface BoutonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> {
  readonly genre?: Genre;
  /** Works already: it keeps its place and its focus, and a second click does nothing. */
  readonly occupe?: boolean;
}

/** Named by the act that it does. Never disabled: what prevents the act is said when one asks for it. */
export function Bouton({ genre = 'principal', occupe = false, type = 'button', onClick, ...reste }: BoutonProps) {
  return (
    <button
      {...reste}
      type={type}
      className={classeBouton(genre)}
      aria-disabled={occupe || undefined}
      onClick={(evenement) => {
        if (occupe) evenement.preventDefault();
        else onClick?.(evenement);
      }}
    />
  );
}

/** A link that leads to the next step looks like what it is: a step. */
export function LienBouton({ genre = 'principal', href, children }: { readonly genre?: Genre; readonly href: string; readonly children: ReactNode }) {
  return <Link href={href} className={classeBouton(genre)}>{children}</Link>;
}

export function classeBouton(genre: Genre): string {
  return genre === 'principal' ? 'bouton' : `bouton ${genre}`;
}
