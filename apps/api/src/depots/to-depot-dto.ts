import type { DepotLu, DepotOuvert, LigneDepot } from '@spaser/application';
import type { MotifIgnore } from '@spaser/domain';
import { insecables } from '@spaser/views';
import type { CauseDeRefusDto, DepotDto, DepotResumeDto, LigneDepotDto } from './depots.dto';

/** Lines shown of a cause: the others are in the annotated file. */
const CELLULES_PAR_CAUSE = 30;

export function toDepotResumeDto({ id, sorte, etat, revision, nom, reference, phrase, bilan, avancement, parMoi, deposeLe, importeLe, annulableJusquau }: DepotLu): DepotResumeDto {
  return {
    id, sorte, etat, revision, nom, reference, parMoi, annulableJusquau,
    phrase: phrase && insecables(phrase),
    bilan: bilan && { ...bilan, lignes: { ...bilan.lignes }, effet: bilan.effet.map((effet) => ({ ...effet, libelle: insecables(effet.libelle) })) },
    avancement: avancement && { faites: avancement.faites, total: avancement.total },
    deposeLe: deposeLe.toISOString(),
    importeLe: importeLe?.toISOString() ?? null,
  };
}

export function toDepotDto(depot: DepotOuvert): DepotDto {
  const libelles = new Map(depot.colonnesPossibles.map(({ cle, libelle }) => [cle, libelle]));
  return {
    ...toDepotResumeDto(depot),
    feuille: depot.feuille,
    feuilles: [...depot.feuilles],
    oublieLe: depot.oublieLe?.toISOString() ?? null,
    remarque: depot.remarque && insecables(depot.remarque),
    colonnes: depot.colonnes.map((colonne) => ({ ...colonne })),
    colonnesPossibles: depot.colonnesPossibles.map((colonne) => ({ ...colonne, libelle: insecables(colonne.libelle) })),
    manquantes: depot.manquantes.map(insecables),
    causes: depot.causes.map(({ colonne, code, message, cellules }): CauseDeRefusDto => ({
      colonne, libelle: colonne === null ? null : insecables(libelles.get(colonne) ?? colonne), code, message: insecables(message), nombre: cellules.length,
      cellules: cellules.slice(0, CELLULES_PAR_CAUSE).map((cellule) => ({ numero: cellule.numero, valeur: cellule.valeur, message: insecables(cellule.message) })),
    })),
    dejaImporte: depot.dejaImporte && { reference: depot.dejaImporte.reference, le: depot.dejaImporte.le.toISOString() },
    exemples: depot.exemples.map((cellules) => [...cellules]),
  };
}

/** Why a line is left out; the sentence of a closed year comes with its line. */
const MOTIFS: Readonly<Record<MotifIgnore, string | null>> = { ANNEE_FERMEE: null, CHOIX: 'Vous avez choisi de ne pas l’importer.', DOUBLON: 'Une ligne précédente dit exactement la même chose.' };

export function toLigneDepotDto({ rang, numero, cellules, statut, motif, refus, changements, versionEcrite }: LigneDepot): LigneDepotDto {
  const pourquoi = motif && MOTIFS[motif];
  return {
    rang, numero, cellules: [...cellules], statut, ecrite: versionEcrite !== null, changements,
    messages: [...refus.map(({ message }) => message), ...(pourquoi === null ? [] : [pourquoi])].map(insecables),
  };
}

/** What became of a line, in the file that is handed back. */
export const LIBELLES_STATUT_LIGNE = { NOUVEAU: 'Nouvelle', MODIFIE: 'Modifiée', INCHANGE: 'Déjà connue', A_CORRIGER: 'À corriger', IGNORE: 'Ignorée' } as const;
