import type { ReactNode } from 'react';

/** A white sheet on the sand: one subject. */
export function Carte({ titre, niveau = 2, id, etiquette, forte = false, children }: {
  readonly titre?: ReactNode; readonly niveau?: 2 | 3; readonly id?: string; readonly etiquette?: ReactNode; readonly forte?: boolean; readonly children?: ReactNode;
}) {
  const Titre = `h${niveau}` as const;
  return (
    <section className={forte ? 'carte forte' : 'carte'} aria-labelledby={titre !== undefined && id !== undefined ? `${id}-titre` : undefined}>
      {titre !== undefined && <div className="carte-tete"><Titre id={id === undefined ? undefined : `${id}-titre`}>{titre}</Titre>{etiquette}</div>}
      {children}
    </section>
  );
}

export type TonEtiquette = 'neutre' | 'vert' | 'ocre' | 'bleu' | 'rouge';

/** A status in words; its colour only repeats it. */
export function Etiquette({ ton = 'neutre', children }: { readonly ton?: TonEtiquette; readonly children: ReactNode }) {
  return <span className={`etiquette ${ton}`}>{children}</span>;
}

/** Something that one must know here. */
export function Avis({ genre = 'information', titre, niveau = 2, children }: {
  readonly genre?: 'information' | 'alerte' | 'erreur' | 'succes'; readonly titre?: string; readonly niveau?: 2 | 3; readonly children?: ReactNode;
}) {
  const Titre = `h${niveau}` as const;
  return <div className={genre === 'information' ? 'avis' : `avis ${genre}`}>{titre !== undefined && <Titre>{titre}</Titre>}{children}</div>;
}

export interface Tache {
  readonly code: string;
  readonly titre: string;
  readonly statut: string;
  readonly ton: TonEtiquette;
  readonly phrase: string;
  readonly actions: ReactNode;
}

/** What is left to do, the first to do first; what is done is one quiet line. */
export function ListeTaches({ taches, finies, titreFinies }: { readonly taches: readonly Tache[]; readonly finies: readonly string[]; readonly titreFinies: string }) {
  return (
    <>
      {taches.length > 0 && (
        <ul className="taches nu">
          {taches.map(({ code, titre, statut, ton, phrase, actions }, rang) => (
            <li key={code}>
              <Carte titre={titre} id={`tache-${code}`} etiquette={<Etiquette ton={ton}>{statut}</Etiquette>} forte={rang === 0}>
                <p className="mesure">{phrase}</p>
                <div className="actions">{actions}</div>
              </Carte>
            </li>
          ))}
        </ul>
      )}
      {finies.length > 0 && <div className="finies"><span>{titreFinies} </span><ul className="nu">{finies.map((finie) => <li key={finie}>{finie}</li>)}</ul></div>}
    </>
  );
}

/** Where one is in a journey of a few screens. */
export function Etapes({ etapes, courante, nom }: { readonly etapes: readonly string[]; readonly courante: number; readonly nom: string }) {
  return (
    <nav aria-label={nom}>
      <ol className="etapes nu">
        {etapes.map((etape, rang) => <li key={etape} className={rang < courante ? 'faite' : undefined} aria-current={rang === courante ? 'step' : undefined}>{etape}</li>)}
      </ol>
    </nav>
  );
}

export interface Colonne<L> {
  readonly nom: string;
  readonly chiffre?: boolean;
  readonly cellule: (ligne: L) => ReactNode;
}

/** A table that a narrow screen folds into cards, each cell under its name. */
export function Tableau<L>({ legende, colonnes, lignes, cle }: { readonly legende: ReactNode; readonly colonnes: readonly Colonne<L>[]; readonly lignes: readonly L[]; readonly cle: (ligne: L) => string }) {
  return (
    <table className="pliable">
      <caption>{legende}</caption>
      <thead><tr>{colonnes.map(({ nom, chiffre }) => <th key={nom} scope="col" className={chiffre ? 'n' : undefined}>{nom}</th>)}</tr></thead>
      <tbody>
        {lignes.map((ligne) => (
          <tr key={cle(ligne)}>
            {colonnes.map(({ nom, chiffre, cellule }, rang) =>
              rang === 0 ? <th key={nom} scope="row">{cellule(ligne)}</th> : <td key={nom} data-nom={nom} className={chiffre ? 'n' : undefined}>{cellule(ligne)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
