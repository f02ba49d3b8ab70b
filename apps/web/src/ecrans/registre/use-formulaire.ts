import { useState } from 'react';
import { erreursParChamp, Probleme, type ErreurChamp } from '../../api/probleme';
import type { ErreurResumee } from '../../composants/resume-erreurs';
import { idDeChamp, type Valeurs } from '../../outils/saisie';
import { insecables } from '../../textes/phrase';

/** What is being written, what the server refuses of it, and whether it is on its way. Nothing that is written is lost by a refusal. */
export function useFormulaire(initial: Valeurs) {
  const [saisie, setSaisie] = useState(initial);
  const [occupe, setOccupe] = useState(false);
  const [tentative, setTentative] = useState<{ readonly essai: number; readonly erreurs: readonly ErreurChamp[] }>({ essai: 0, erreurs: [] });
  const resume: readonly ErreurResumee[] = tentative.erreurs.map(({ champ, message }) => ({ cible: champ === '' ? null : idDeChamp(champ), message: insecables(message) }));
  return {
    saisie,
    occupe,
    resume,
    essai: tentative.essai,
    erreurs: erreursParChamp(tentative.erreurs),
    modifiee: JSON.stringify(saisie) !== JSON.stringify(initial),
    dire: (cle: string, valeur: unknown): void => setSaisie((avant) => ({ ...avant, [cle]: valeur })),
    remettre: (valeurs: Valeurs): void => {
      setSaisie(valeurs);
      setTentative({ essai: 0, erreurs: [] });
    },
    /** `true` when it went; every refusal is shown at once otherwise. */
    envoyer: async (acte: () => Promise<unknown>): Promise<boolean> => {
      setOccupe(true);
      try {
        await acte();
        setTentative({ essai: 0, erreurs: [] });
        return true;
      } catch (error) {
        const erreurs = error instanceof Probleme && error.erreurs.length > 0 ? error.erreurs : [{ champ: '', message: error instanceof Error ? error.message : '' }];
        setTentative(({ essai }) => ({ essai: essai + 1, erreurs }));
        return false;
      } finally {
        setOccupe(false);
      }
    },
  };
}
