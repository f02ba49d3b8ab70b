import { Component, type ReactNode } from 'react';
import { Avis } from '../composants/affichage';
import { Bouton } from '../composants/bouton';
import { COMMUN } from '../textes/commun';

interface Props {
  /** Where one is: going elsewhere clears the failure. */
  readonly adresse: string;
  readonly children: ReactNode;
}

/** A screen that breaks leaves the shell standing, and says what to do. */
export class LimiteErreur extends Component<Props, { readonly tombee: string | null }> {
  override state = { tombee: null as string | null };

  static getDerivedStateFromError(): { readonly tombee: string } {
    return { tombee: window.location.pathname };
  }

  override componentDidUpdate(avant: Props): void {
    if (this.state.tombee !== null && avant.adresse !== this.props.adresse) this.setState({ tombee: null });
  }

  override render(): ReactNode {
    if (this.state.tombee === null) return this.props.children;
    return (
      <>
        <h1>{COMMUN.erreurEcran.titre}</h1>
        <Avis genre="erreur"><p>{COMMUN.erreurEcran.phrase}</p></Avis>
        <div className="actions"><Bouton onClick={() => window.location.reload()}>{COMMUN.erreurEcran.bouton}</Bouton></div>
      </>
    );
  }
}
