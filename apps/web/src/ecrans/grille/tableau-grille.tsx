import type { ClipboardEvent, KeyboardEvent } from 'react';
import { readCellulesCollees } from '../../outils/cellules-collees';
import { GRILLE } from '../../textes/grille';
import { insecables } from '../../textes/phrase';
import { COLONNES, isChangee, isPublie, REPONSES, type ColonneGrille, type LigneGrille } from './lignes';

interface Props {
  readonly lignes: readonly LigneGrille[];
  readonly onEcrire: (rang: number, colonne: ColonneGrille, texte: string) => void;
  readonly onColler: (rang: number, colonne: ColonneGrille, bloc: readonly (readonly string[])[]) => void;
  readonly onReculer: () => void;
  readonly onEnregistrer: () => void;
}

export const idDeCellule = (rang: number, colonne: ColonneGrille): string => `cellule-${rang}-${colonne}`;

/** A table whose cells are fields: arrows move, a block pastes, the server's refusals stand under their cell. */
export function TableauGrille({ lignes, onEcrire, onColler, onReculer, onEnregistrer }: Props) {
  const viser = (rang: number, colonne: ColonneGrille | undefined): boolean => {
    const cellule = colonne === undefined ? null : document.getElementById(idDeCellule(rang, colonne));
    cellule?.focus();
    if (cellule instanceof HTMLInputElement) cellule.select();
    return cellule !== null;
  };
  const bouger = (evenement: KeyboardEvent<HTMLElement>, rang: number, colonne: ColonneGrille): void => {
    const { key, ctrlKey, metaKey, target } = evenement;
    const libre = target instanceof HTMLInputElement;
    const voisine = (pas: number): ColonneGrille | undefined => COLONNES[COLONNES.indexOf(colonne) + pas];
    const auDebut = libre && target.selectionStart === 0 && target.selectionEnd === 0;
    const alaFin = libre && target.selectionStart === target.value.length && target.selectionEnd === target.value.length;
    let fait = false;
    if (ctrlKey || metaKey) {
      if (key === 'Enter') { onEnregistrer(); fait = true; }
      if (key === 'z') { onReculer(); fait = true; }
    } else if (key === 'Enter' || (key === 'ArrowDown' && libre)) fait = viser(rang + 1, colonne);
    else if (key === 'ArrowUp' && libre) fait = viser(rang - 1, colonne);
    else if (key === 'ArrowLeft' && auDebut) fait = viser(rang, voisine(-1));
    else if (key === 'ArrowRight' && alaFin) fait = viser(rang, voisine(1));
    else if (key === 'Escape') { onEcrire(rang, colonne, lignes[rang]?.initiales[colonne] ?? ''); fait = true; }
    if (fait) evenement.preventDefault();
  };
  const coller = (evenement: ClipboardEvent<HTMLElement>, rang: number, colonne: ColonneGrille): void => {
    const bloc = readCellulesCollees(evenement.clipboardData?.getData('text/plain') ?? '');
    if (bloc.length < 2 && (bloc[0]?.length ?? 0) < 2) return;
    evenement.preventDefault();
    onColler(rang, colonne, bloc);
  };
  return (
    <div className="grille" role="region" aria-label={GRILLE.legende} tabIndex={0}>
      <table>
        <caption className="sr">{GRILLE.legende}</caption>
        <thead><tr>{COLONNES.map((colonne) => <th key={colonne} scope="col">{GRILLE.colonne(colonne)}</th>)}</tr></thead>
        <tbody>
          {lignes.map((ligne, rang) => (
            <tr key={ligne.cle} className={isChangee(ligne) ? 'changee' : undefined}>
              {COLONNES.map((colonne) => {
                const id = idDeCellule(rang, colonne);
                const erreur = ligne.erreurs[colonne];
                const commun = {
                  id, 'aria-label': GRILLE.cellule(colonne, rang, ligne.cellules.objet), 'aria-invalid': erreur === undefined ? undefined : true, 'aria-describedby': erreur === undefined ? undefined : `${id}-erreur`,
                  onKeyDown: (evenement: KeyboardEvent<HTMLElement>) => bouger(evenement, rang, colonne), onPaste: (evenement: ClipboardEvent<HTMLElement>) => coller(evenement, rang, colonne),
                };
                return (
                  <td key={colonne} className={`c-${colonne}`}>
                    {colonne === 'clause' || colonne === 'reserve' ? (
                      <select {...commun} value={ligne.cellules[colonne]} onChange={({ currentTarget }) => onEcrire(rang, colonne, currentTarget.value)}>{REPONSES.map((dite) => <option key={dite} value={dite}>{GRILLE.reponse(dite)}</option>)}</select>
                    ) : (
                      <input {...commun} value={ligne.cellules[colonne]} readOnly={colonne === 'numero' && isPublie(ligne)} onChange={({ currentTarget }) => onEcrire(rang, colonne, currentTarget.value)} />
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
