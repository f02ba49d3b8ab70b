import { useRef, useState, type ReactNode } from 'react';
import { erreursParChamp, Probleme, type ErreurChamp } from '../../api/probleme';
import { Bouton } from '../../composants/bouton';
import { Champ } from '../../composants/champ';
import { ResumeErreurs } from '../../composants/resume-erreurs';
import { idDuChamp } from '../../outils/composition';
import { jourDe } from '../../outils/dates';
import { manquesOf, refusDePiece, VOTE_VIDE, type VoteSaisi } from '../../outils/vote';
import { DOCUMENTS_TEXTES } from '../../textes/documents';
import { insecables } from '../../textes/phrase';

interface Props {
  readonly valider: string;
  readonly occupe: string;
  readonly genre?: 'principal' | 'danger';
  /** Only an adoption takes the signed act along. */
  readonly avecPiece?: boolean;
  /** What was recorded, to correct it. */
  readonly initial?: VoteSaisi;
  readonly annulation?: ReactNode;
  readonly onVote: (vote: VoteSaisi, piece: File | null) => Promise<void>;
}

/** Number and date of a vote, and what one may add. What is wrong is said all at once; nothing that is written is lost. */
export function FormulaireVote({ valider, occupe, genre = 'principal', avecPiece = false, initial = VOTE_VIDE, annulation, onVote }: Props) {
  const [vote, setVote] = useState(initial);
  const [enCours, setEnCours] = useState(false);
  const [tentative, setTentative] = useState<{ readonly essai: number; readonly erreurs: readonly ErreurChamp[] }>({ essai: 0, erreurs: [] });
  const fichier = useRef<HTMLInputElement>(null);
  const textes = DOCUMENTS_TEXTES.vote;
  const champs = erreursParChamp(tentative.erreurs);

  const envoyer = async (): Promise<void> => {
    const piece = fichier.current?.files?.[0] ?? null;
    const refus = piece === null ? null : refusDePiece(piece);
    const manques = [...manquesOf(vote), ...(refus === null ? [] : [{ champ: 'fichier', message: refus }])];
    const refuser = (erreurs: readonly ErreurChamp[]): void => setTentative(({ essai }) => ({ essai: essai + 1, erreurs }));
    if (manques.length > 0) return refuser(manques);
    setEnCours(true);
    try {
      await onVote(vote, piece);
    } catch (error) {
      const erreurs = error instanceof Probleme ? error.erreurs : [];
      refuser(erreurs.length > 0 ? erreurs : [{ champ: '', message: error instanceof Error ? error.message : '' }]);
    } finally {
      setEnCours(false);
    }
  };
  const saisir = (champ: keyof VoteSaisi) => ({ id: idDuChamp(champ), name: champ, value: vote[champ], erreur: champs[champ], onChange: ({ target }: { readonly target: HTMLInputElement }) => setVote((avant) => ({ ...avant, [champ]: target.value })) });

  return (
    <form className="pile" noValidate onSubmit={(evenement) => { evenement.preventDefault(); void envoyer(); }}>
      <ResumeErreurs essai={tentative.essai} erreurs={tentative.erreurs.map(({ champ, message }) => ({ cible: champ === '' ? null : idDuChamp(champ), message: insecables(message) }))} />
      <Champ {...saisir('numero')} libelle={textes.numero} aide={textes.aideNumero} largeur="moyen" maxLength={60} />
      <Champ {...saisir('seanceLe')} type="date" libelle={textes.seance} aide={textes.aideSeance} largeur="moyen" max={jourDe(new Date())} />
      {avecPiece && (
        <details className="repli" open={initial.executoireLe !== '' || initial.url !== ''}>
          <summary>{textes.plus}</summary>
          <div className="pile">
            <Champ {...saisir('executoireLe')} type="date" libelle={textes.effet} aide={textes.aideEffet} largeur="moyen" facultatif />
            <Champ {...saisir('url')} type="url" inputMode="url" libelle={textes.url} aide={textes.aideUrl} facultatif />
            <div className={champs['fichier'] === undefined ? 'champ' : 'champ en-erreur'}>
              <label htmlFor={idDuChamp('fichier')}>{textes.fichier}</label>
              <p className="aide" id="aide-fichier">{textes.aideFichier}</p>
              {champs['fichier'] !== undefined && <p className="erreur" id="erreur-fichier">{champs['fichier']}</p>}
              <input type="file" accept="application/pdf,.pdf" id={idDuChamp('fichier')} name="fichier" ref={fichier} aria-describedby="aide-fichier" aria-invalid={champs['fichier'] !== undefined || undefined} />
            </div>
          </div>
        </details>
      )}
      <div className="actions"><Bouton type="submit" genre={genre} occupe={enCours}>{enCours ? occupe : valider}</Bouton>{annulation}</div>
    </form>
  );
}
