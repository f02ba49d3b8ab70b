import type { ModeleEcrit } from '../../outils/modele';

/** What the parts of the editor share: the text, what the server finds wrong in it, and how to change it. */
export interface RedactionModele {
  readonly modele: ModeleEcrit;
  /** Sentences by place, as the server names places. */
  readonly erreurs: Readonly<Record<string, string>>;
  readonly changer: (changement: (modele: ModeleEcrit) => ModeleEcrit) => void;
  /** Takes something out, and offers to put it back. */
  readonly retirer: (texte: string, changement: (modele: ModeleEcrit) => ModeleEcrit) => void;
}
