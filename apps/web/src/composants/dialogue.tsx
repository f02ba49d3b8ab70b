import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly ouvert: boolean;
  readonly titre: string;
  /** Escape asks for it too. Absent: a decision is needed before going on. */
  readonly onFermer?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The browser's own dialog: it traps the focus, gives it back, and makes the rest inert. */
export function Dialogue({ ouvert, titre, onFermer, children }: Props) {
  const boite = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ouvert && boite.current?.open === false) boite.current.showModal();
    if (!ouvert) boite.current?.close();
  }, [ouvert]);
  return (
    <dialog
      ref={boite}
      aria-labelledby="titre-dialogue"
      onCancel={(evenement) => {
        if (evenement.target !== evenement.currentTarget) return;
        evenement.preventDefault();
        onFermer?.();
      }}
    >
      {ouvert && <><h2 id="titre-dialogue" tabIndex={-1}>{titre}</h2>{children}</>}
    </dialog>
  );
}
