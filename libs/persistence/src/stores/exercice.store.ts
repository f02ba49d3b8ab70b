import type { EntityManager } from 'typeorm';
import { DomainError, type Annee, type Centimes, type CodeIndicateur, type Exercice, type StatutExercice, type VolumeAnnuel } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { toCentimes } from '../rows/json-exact';

export interface VolumeDeclare {
  readonly collectiviteId: string;
  readonly annee: Annee;
  readonly volumeAchats: Centimes;
  readonly base: VolumeAnnuel['base'];
  /** Where the declaration comes from: the name of the file. */
  readonly source: string;
}

/** A year as it stands. `source` is that of its volume; `revision` is 0 as long as nobody has answered on screen. */
export interface ExerciceConnu extends Exercice {
  readonly revision: number;
  readonly source: string;
  readonly changeLe: Date;
}

/** Source of a volume that a person declares on screen: no file replaces it. */
export const SOURCE_SAISIE = 'SAISIE';

/** The years of buyers: what they declare, and the volume of their purchases. A year without a row, or without a volume, is not zero. */
export class ExerciceStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /**
   * Keeps a volume read from a file; `true` when it is new or different. What a person has declared on screen stays, and so does the
   * volume of a year that is declared or closed.
   */
  async declare(volume: VolumeDeclare): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO exercice AS e (collectivite_id, annee, territoire_code, volume_achats, base, source) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (collectivite_id, annee) DO UPDATE SET volume_achats = excluded.volume_achats, base = excluded.base, source = excluded.source, declare_le = now()
       WHERE (e.volume_achats, e.base) IS DISTINCT FROM (excluded.volume_achats, excluded.base)
         AND e.statut IN ('OUVERT', 'ROUVERT') AND (e.source <> '${SOURCE_SAISIE}' OR e.volume_achats IS NULL)
       RETURNING 1`,
      [volume.collectiviteId, volume.annee, this.perimetre.territoireCode, volume.volumeAchats.toString(), volume.base, volume.source],
    );
    return rows.length > 0;
  }

  async find(collectiviteId: string, annee: Annee): Promise<ExerciceConnu | null> {
    const rows: ExerciceLu[] = await this.manager.query(`SELECT ${COLONNES} FROM exercice WHERE collectivite_id = $1 AND annee = $2`, [collectiviteId, annee]);
    return rows[0] ? toExercice(rows[0]) : null;
  }

  /** What the buyers of the perimeter say of a year, by their ids; one that has said nothing is left out. */
  async listOfAnnee(annee: Annee): Promise<ReadonlyMap<string, ExerciceConnu>> {
    const rows: (ExerciceLu & { id: string })[] = await this.manager.query(`SELECT collectivite_id AS id, ${COLONNES} FROM exercice WHERE territoire_code = $1 AND annee = $2`, [this.perimetre.territoireCode, annee]);
    return new Map(rows.map((row) => [row.id, toExercice(row)]));
  }

  /** The years of a collectivité that someone has spoken of, latest first. */
  async list(collectiviteId: string): Promise<readonly ExerciceConnu[]> {
    const rows: ExerciceLu[] = await this.manager.query(`SELECT ${COLONNES} FROM exercice WHERE collectivite_id = $1 ORDER BY annee DESC`, [collectiviteId]);
    return rows.map(toExercice);
  }

  /** Writes a whole year over the revision that was read. @throws DomainError REVISION_PERIMEE */
  async save(collectiviteId: string, exercice: Exercice, lue: number): Promise<number> {
    const { annee, statut, dejaClos, aucunMarche, aucuns, nonConcernes, volume, projetsReservables } = exercice;
    const rows: { revision: number }[] = await this.manager.query(
      `INSERT INTO exercice AS e (collectivite_id, annee, territoire_code, volume_achats, base, source, statut, deja_clos, aucun_marche, aucuns, non_concernes, reservables_attribues, reservables_reserves, revision)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)
       ON CONFLICT (collectivite_id, annee) DO UPDATE SET volume_achats = excluded.volume_achats, base = excluded.base,
         source = CASE WHEN (e.volume_achats, e.base) IS DISTINCT FROM (excluded.volume_achats, excluded.base) THEN excluded.source ELSE e.source END,
         statut = excluded.statut, deja_clos = excluded.deja_clos, aucun_marche = excluded.aucun_marche, aucuns = excluded.aucuns, non_concernes = excluded.non_concernes,
         reservables_attribues = excluded.reservables_attribues, reservables_reserves = excluded.reservables_reserves, revision = e.revision + 1, change_le = now()
       WHERE e.revision = $14 RETURNING revision`,
      [
        collectiviteId, annee, this.perimetre.territoireCode, volume?.montant.toString() ?? null, volume?.base ?? 'ESTIME', SOURCE_SAISIE, statut, dejaClos, aucunMarche, aucuns, nonConcernes,
        projetsReservables?.attribues ?? null, projetsReservables?.reserves ?? null, lue,
      ],
    );
    if (!rows[0]) throw new DomainError('REVISION_PERIMEE');
    return rows[0].revision;
  }
}

const COLONNES = `annee, volume_achats, base, source, statut, deja_clos, aucun_marche, aucuns, non_concernes, reservables_attribues, reservables_reserves, revision, change_le`;

interface ExerciceLu {
  annee: number;
  volume_achats: string | null;
  base: string;
  source: string;
  statut: string;
  deja_clos: boolean;
  aucun_marche: boolean;
  aucuns: string[];
  non_concernes: string[];
  reservables_attribues: number | null;
  reservables_reserves: number | null;
  revision: number;
  change_le: Date;
}

function toExercice(row: ExerciceLu): ExerciceConnu {
  const montant = toCentimes(row.volume_achats);
  const { reservables_attribues: attribues, reservables_reserves: reserves } = row;
  return {
    annee: row.annee,
    statut: row.statut as StatutExercice,
    dejaClos: row.deja_clos,
    aucunMarche: row.aucun_marche,
    aucuns: row.aucuns as CodeIndicateur[],
    nonConcernes: row.non_concernes as CodeIndicateur[],
    volume: montant === null ? null : { montant, base: row.base as VolumeAnnuel['base'] },
    projetsReservables: attribues === null || reserves === null ? null : { attribues, reserves },
    revision: row.revision,
    source: row.source,
    changeLe: row.change_le,
  };
}
