import { Link } from 'wouter';
import type { MesureDetaillee, PieceDuChiffre } from '../../api/indicateurs';
import { Carte, Tableau } from '../../composants/affichage';
import { FIGURE } from '../../textes/figure';
import { Titre } from './titre';

interface PiecesProps {
  readonly siren: string;
  readonly niveau: 2 | 3;
  readonly mesure: MesureDetaillee;
  readonly id: string;
}

/** Every record of a figure with what it brings. */
export function Comptes({ siren, niveau, mesure: { comptes, libelle }, id }: PiecesProps) {
  const publiques = comptes.some(({ page }) => page !== null);
  const apports = comptes.some(({ quantite }) => quantite !== '1');
  return (
    <Carte titre={<Titre texte={FIGURE.comptes(comptes.length)} mesure={libelle} />} niveau={niveau} id={id}>
      {comptes.length > 0 && (
        <Tableau
          legende={<span className="sr">{FIGURE.comptes(comptes.length)}</span>} cle={({ id: une }) => une} lignes={comptes}
          colonnes={[
            { nom: FIGURE.piece, cellule: (piece) => <NomPiece siren={siren} piece={piece} /> },
            ...(apports ? [{ nom: FIGURE.apport, chiffre: true, cellule: ({ quantite }: (typeof comptes)[number]) => quantite }] : []),
            ...(publiques ? [{ nom: FIGURE.ailleurs, cellule: (piece: PieceDuChiffre) => <LienPublic piece={piece} /> }] : []),
          ]}
        />
      )}
    </Carte>
  );
}

/** The records set aside, by reason. */
export function MisesAPart({ siren, niveau, mesure: { misesAPart, libelle }, id }: PiecesProps) {
  const nombre = misesAPart.reduce((somme, { pieces }) => somme + pieces.length, 0);
  return (
    <Carte titre={<Titre texte={FIGURE.aPart(nombre)} mesure={libelle} />} niveau={niveau} id={id}>
      {misesAPart.map(({ phrase, pieces }) => (
        <details key={phrase} className="repli">
          <summary>{FIGURE.motif(phrase, pieces.length)}</summary>
          <ul className="pieces">{pieces.map((piece) => <li key={piece.id}><NomPiece siren={siren} piece={piece} /></li>)}</ul>
        </details>
      ))}
    </Carte>
  );
}

/** A contract opens in the register of its buyer; any other record is named. */
function NomPiece({ siren, piece: { id, sorte, libelle } }: { readonly siren: string; readonly piece: PieceDuChiffre }) {
  return sorte === 'MARCHE' ? <Link href={`/c/${siren}/contrats/${id}`}>{libelle}</Link> : libelle;
}

function LienPublic({ piece: { page, libelle } }: { readonly piece: PieceDuChiffre }) {
  return page === null ? null : <a href={page}>{FIGURE.pagePublique}<span className="sr">{`\u00a0: ${libelle}`}</span></a>;
}
