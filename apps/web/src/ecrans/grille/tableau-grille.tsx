import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { readCellulesCollees } from '../../outils/cellules-collees';
import { GRILLE } from '../../textes/grille';
import { insecables } from '../../textes/phrase';
import type { Bloc } from './coller';
import { COLONNES, isReponse, REPONSES, type ColonneGrille } from './colonnes';
import { isChangee, isPublie, type LigneGrille } from './lignes';

interface Props {
  readonly siren: string;
  readonly lignes: readonly LigneGrille[];
  /** Nothing can be written while what was written is being saved. */
  readonly fige: boolean;
  readonly onEcrire: (cle: string, colonne: ColonneGrille, texte: string) => void;
  readonly onQuitter: () => void;
  readonly onColler: (rang: number, colonne: ColonneGrille, bloc: Bloc) => void;
  readonly onReculer: () => void;
  readonly onEnregistrer: () => void;
}

export const idDeCellule = (rang: number, colonne: ColonneGrille): string => `cellule-${rang}-${colonne}`;

/** A table whose cells are fields: arrows move, a block pastes, the server's refusals stand under their cell. */
export function TableauGrille({ siren, lignes, fige, onEcrire, onQuitter, onColler, onReculer, onEnregistrer }: Props) {
  const entree = useRef('');
  const viser = (rang: number, colonne: ColonneGrille | undefined): boolean => {
    const cellule = colonne === undefined ? null : document.getElementById(idDeCellule(rang, colonne));
    cellule?.focus();
    if (cellule instanceof HTMLInputElement) cellule.select();
    return cellule !== null;
  };
  const ecrire = (cle: string, colonne: ColonneGrille, texte: string): void => { if (!fige) onEcrire(cle, colonne, texte); };
  const bouger = (evenement: KeyboardEvent<HTMLElement>, { cle }: LigneGrille, rang: number, colonne: ColonneGrille): void => {
    const { key, ctrlKey, metaKey, shiftKey, target } = evenement;
    const libre = target instanceof HTMLInputElement;
    const voisine = (pas: number): ColonneGrille | undefined => COLONNES[COLONNES.indexOf(colonne) + pas];
    const auDebut = libre && target.selectionStart === 0 && target.selectionEnd === 0;
    const alaFin = libre && target.selectionStart === target.value.length && target.selectionEnd === target.value.length;
    let fait = false;
    if (ctrlKey || metaKey) {
      if (key === 'Enter') { onEnregistrer(); fait = true; }
      if (key === 'z' && !shiftKey && !fige) { onReculer(); fait = true; }
    } else if (key === 'Enter' || (key === 'ArrowDown' && libre)) fait = viser(rang + 1, colonne);
    else if (key === 'ArrowUp' && libre) fait = viser(rang - 1, colonne);
    else if (key === 'ArrowLeft' && auDebut) fait = viser(rang, voisine(-1));
    else if (key === 'ArrowRight' && alaFin) fait = viser(rang, voisine(1));
    else if (key === 'Escape') { ecrire(cle, colonne, entree.current); fait = true; }
    if (fait) evenement.preventDefault();
  };
  const coller = (evenement: ClipboardEvent<HTMLElement>, rang: number, colonne: ColonneGrille): void => {
    const bloc = readCellulesCollees(evenement.clipboardData?.getData('text/plain') ?? '');
    if (bloc.length < 2 && (bloc[0]?.length ?? 0) < 2) return;
    evenement.preventDefault();
    if (!fige) onColler(rang, colonne, bloc);
  };
  return (
    <div className="grille" role="region" aria-label={GRILLE.legende} tabIndex={0}>
      <table>
        <caption className="sr">{GRILLE.legende}</caption>
        <thead><tr><th scope="col" className="c-rang">{GRILLE.rang}</th>{COLONNES.map((colonne) => <th key={colonne} scope="col">{GRILLE.colonne(colonne)}</th>)}</tr></thead>
        <tbody>
          {lignes.map((ligne, rang) => (
            <tr key={ligne.cle} className={isChangee(ligne) ? 'changee' : undefined}>
              <th scope="row" className="c-rang">{ligne.contrat === null ? rang + 1 : <Link href={`/c/${siren}/contrats/${ligne.contrat.id}`} aria-label={GRILLE.fiche(rang, ligne.cellules.objet)}>{rang + 1}</Link>}</th>
              {COLONNES.map((colonne) => {
                const id = idDeCellule(rang, colonne);
                const erreur = ligne.erreurs[colonne];
                const dite = ligne.cellules[colonne];
                const commun = {
                  id, 'aria-label': GRILLE.cellule(colonne, rang, ligne.cellules.objet), 'aria-invalid': erreur === undefined ? undefined : true, 'aria-describedby': erreur === undefined ? undefined : `${id}-erreur`,
                  onFocus: () => { entree.current = dite; }, onBlur: onQuitter,
                  onKeyDown: (evenement: KeyboardEvent<HTMLElement>) => bouger(evenement, ligne, rang, colonne), onPaste: (evenement: ClipboardEvent<HTMLElement>) => coller(evenement, rang, colonne),
                };
                return (
                  <td key={colonne} className={`c-${colonne}`}>
                    {colonne === 'clause' || colonne === 'reserve' ? (
                      <select {...commun} value={dite} onChange={({ currentTarget }) => ecrire(ligne.cle, colonne, currentTarget.value)}>{(isReponse(dite) ? REPONSES : [...REPONSES, dite]).map((reponse) => <option key={reponse} value={reponse}>{GRILLE.reponse(reponse)}</option>)}</select>
                    ) : (
                      <input {...commun} value={dite} readOnly={fige || (colonne === 'numero' && isPublie(ligne))} onChange={({ currentTarget }) => ecrire(ligne.cle, colonne, currentTarget.value)} />
                    )}
                    {erreur !== undefined && <span className="erreur-cellule" id={`${id}-erreur`}>{insecables(erreur)}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
