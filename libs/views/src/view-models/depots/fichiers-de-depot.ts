import { parseDateCivile, parseMontant, type DateCivile } from '@spaser/domain';
import { toFeuille, type Classeur, type Colonne } from '../../classeurs/classeur';
import { insecables, phrase } from '../../typographie';

/** A line of a deposited file as it is handed back: what was read, and what stops it. */
export interface LigneAnnotee {
  readonly cellules: readonly (string | null)[];
  readonly statut: string;
  readonly problemes: readonly string[];
}

/** A deposited file to hand back to who deposited it. */
export interface FichierAnnote {
  readonly nom: string;
  readonly entetes: readonly string[];
  readonly lignes: readonly LigneAnnotee[];
}

/** The file as it came, in its order, with two columns that say what became of each line: corrected, it can be deposited again. */
export function toClasseurAnnote({ nom, entetes, lignes }: FichierAnnote): Classeur {
  const colonnes: Colonne<LigneAnnotee>[] = [
    ...entetes.map((entete, indice): Colonne<LigneAnnotee> => ({ titre: entete || `Colonne ${indice + 1}`, sorte: 'TEXTE', read: ({ cellules }) => cellules[indice] ?? null })),
    { titre: 'État de la ligne', sorte: 'TEXTE', largeur: 18, read: ({ statut }) => statut },
    { titre: 'Problème', sorte: 'TEXTE', largeur: 60, read: ({ problemes }) => (problemes.length === 0 ? null : insecables(problemes.join(' '))) },
  ];
  return {
    titre: insecables(nom),
    notice: [
      phrase`Votre fichier, ligne à ligne, avec ce qui empêche d'importer certaines d'entre elles.`,
      phrase`Corrigez les lignes dont la colonne « Problème » est remplie, enregistrez, puis déposez ce fichier : les lignes déjà importées ne seront pas comptées deux fois.`,
    ],
    feuilles: [toFeuille('Lignes', lignes, colonnes)],
  };
}

/** A ready file to fill, described by what reads it. */
export interface ModeleAFournir {
  readonly titre: string;
  readonly colonnes: readonly { readonly titre: string; readonly sorte: 'TEXTE' | 'DATE' | 'MONTANT' | 'NOMBRE' }[];
  readonly exemples: readonly (readonly (string | null)[])[];
  readonly notice: readonly string[];
}

/** The ready file: its headers, two example rows to replace, and a notice that says each column. */
export function toClasseurModele({ titre, colonnes, exemples, notice }: ModeleAFournir): Classeur {
  return {
    titre: insecables(titre),
    notice: notice.map(insecables),
    feuilles: [toFeuille(titre, exemples, colonnes.map(({ titre: nom, sorte }, indice) => toColonne(nom, sorte, (exemple: readonly (string | null)[]) => exemple[indice] ?? null)))],
  };
}

function toColonne(titre: string, sorte: ModeleAFournir['colonnes'][number]['sorte'], texteOf: (exemple: readonly (string | null)[]) => string | null): Colonne<readonly (string | null)[]> {
  switch (sorte) {
    case 'DATE': return { titre, sorte, read: (exemple) => parseDateCivile(texteOf(exemple) ?? '') as DateCivile | null };
    case 'MONTANT': return { titre, sorte, read: (exemple) => parseMontant(texteOf(exemple) ?? '') };
    case 'NOMBRE': return { titre, sorte, read: (exemple) => toPart(texteOf(exemple)) };
    case 'TEXTE': return { titre, sorte, read: texteOf };
  }
}

function toPart(texte: string | null): { readonly numerateur: bigint; readonly denominateur: bigint } | null {
  const centiemes = parseMontant(texte ?? '');
  return centiemes === null ? null : { numerateur: centiemes, denominateur: 100n };
}
