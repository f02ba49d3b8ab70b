import { describeSorte, reviveChamps } from '@spaser/domain';
import { phrase } from '../../typographie';
import { toColonneRegistre, type ColonneDecrite } from './colonnes-registre';
import type { EcritureExportee } from './exports-lus';
import { toFeuilleDecrite, type FeuilleDecrite } from './feuille-decrite';
import type { SorteListee } from './quoi-export';

type Ligne = EcritureExportee & { readonly valeurs: Readonly<Record<string, unknown>> };

/** A list of the register, one line per record: every field of its description, the contract that it speaks of, and where it comes from. */
export function toFeuilleEcritures(sorte: SorteListee, ecritures: readonly EcritureExportee[]): FeuilleDecrite {
  const { pluriel, aide, champs, marche } = describeSorte(sorte);
  const colonnes: readonly ColonneDecrite<Ligne>[] = [
    ...Object.entries(champs).map(([cle, champ]) => toColonneRegistre<Ligne>(champ, champ.libelle, ({ valeurs }) => valeurs[cle])),
    ...(marche === 'SANS' ? [] : [{ titre: 'Marché', sorte: 'TEXTE' as const, read: (ligne: Ligne) => ligne.marche, definition: phrase`Objet du marché dont parle la ligne.` }]),
    { titre: 'Provenance', sorte: 'TEXTE', read: ({ source }) => (source === 'SAISIE' ? 'Saisie' : source), definition: phrase`Saisie à l'écran, ou référence du fichier importé.` },
    { titre: 'Écrit le', sorte: 'DATE', read: ({ ecritLe }) => ecritLe, definition: phrase`Jour de la dernière correction.` },
    { titre: 'Identifiant', sorte: 'TEXTE', read: ({ id }) => id, definition: phrase`Celui de la ligne dans SPASER, qui ne change pas.` },
  ];
  return toFeuilleDecrite(pluriel, ecritures.map((ecriture) => ({ ...ecriture, valeurs: reviveChamps(champs, ecriture.contenu) })), colonnes, [aide]);
}
