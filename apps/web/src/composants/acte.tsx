import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Bouton } from './bouton';
import { Dialogue } from './dialogue';
import { COMMUN } from '../textes/commun';
import { insecables } from '../textes/phrase';

interface Props {
  readonly bouton: string;
  /** Whom the act is about, for who hears the button alone. */
  readonly nomComplet?: string;
  readonly genre?: 'second' | 'discret' | 'danger';
  readonly titre: string;
  readonly valider: string;
  readonly danger?: boolean;
  /** One sentence when something is missing, and nothing is sent; `null` when it may go. */
  readonly manque?: () => string | null;
  readonly onValider: () => Promise<unknown>;
  readonly children?: ReactNode;
}

/** A button, then the question that it asks, then the act. What is refused is said in the dialog, and what was written stays. */
export function Acte({ bouton, nomComplet, genre = 'second', titre, valider, danger = false, manque, onValider, children }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const [absent, setAbsent] = useState<string | null>(null);
  const acte = useMutation({ mutationFn: onValider, onSuccess: () => setOuvert(false) });
  const erreur = absent ?? acte.error?.message ?? null;
  const envoyer = (): void => {
    const manquant = manque?.() ?? null;
    setAbsent(manquant);
    if (manquant === null) acte.mutate();
  };
  return (
    <>
      <Bouton genre={genre} aria-label={nomComplet} onClick={() => { acte.reset(); setAbsent(null); setOuvert(true); }}>{bouton}</Bouton>
      <Dialogue ouvert={ouvert} titre={titre} onFermer={() => setOuvert(false)}>
        <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); envoyer(); }}>
          {children}
          {erreur !== null && <p className="erreur-champ" role="alert">{insecables(erreur)}</p>}
          <div className="actions">
            <Bouton type="submit" genre={danger ? 'danger' : 'principal'} occupe={acte.isPending}>{acte.isPending ? COMMUN.envoi : valider}</Bouton>
            <Bouton genre="second" onClick={() => setOuvert(false)}>{COMMUN.annuler}</Bouton>
          </div>
        </form>
      </Dialogue>
    </>
  );
}
