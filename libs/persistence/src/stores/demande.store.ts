import type { EntityManager } from 'typeorm';
import type { MotifPreuve, PreuveDepartement, StatutDemande, VoiePreuve } from '@spaser/domain';
import type { Perimetre } from '../perimetre';

/** What is known in favour of a claim. */
export interface DossierDemande {
  /** What the person says that she does there. */
  readonly fonction: string;
  /** Why her own proof was not enough. */
  readonly motif: MotifPreuve | null;
  /** What has been established, even when somebody else decides. */
  readonly constatee: VoiePreuve | null;
  readonly departement: readonly PreuveDepartement[];
}

export interface DemandeLue {
  readonly collectiviteId: string;
  readonly id: string;
  readonly utilisateurId: string;
  readonly statut: StatutDemande;
  readonly voie: VoiePreuve | null;
  readonly dossier: DossierDemande;
  /** Sendings of the link to the mairie. */
  readonly envois: number;
  readonly creeLe: Date;
  readonly decideLe: Date | null;
  readonly decidePar: string | null;
  readonly motif: string | null;
}

interface Row {
  collectivite_id: string;
  id: string;
  utilisateur_id: string;
  statut: StatutDemande;
  voie: VoiePreuve | null;
  preuve: DossierDemande;
  envois: number;
  cree_le: Date;
  decide_le: Date | null;
  decide_par: string | null;
  motif: string | null;
}

const COLONNES = 'collectivite_id, id, utilisateur_id, statut, voie, preuve, envois, cree_le, decide_le, decide_par, motif';

/** Claims « I act for this collectivité ». Members of a collectivité read its own; only the accounts' role writes them. */
export class DemandeStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async create(demande: Pick<DemandeLue, 'collectiviteId' | 'id' | 'utilisateurId' | 'dossier' | 'creeLe'>): Promise<void> {
    const { collectiviteId, id, utilisateurId, dossier, creeLe } = demande;
    await this.manager.query(
      `INSERT INTO demande (collectivite_id, id, territoire_code, utilisateur_id, statut, preuve, cree_le) VALUES ($1, $2, $3, $4, 'DEPOSEE', $5, $6)`,
      [collectiviteId, id, this.perimetre.territoireCode, utilisateurId, JSON.stringify(dossier), creeLe],
    );
  }

  /** One claim of the territory. */
  async find(id: string): Promise<DemandeLue | null> {
    const [row]: Row[] = await this.manager.query(`SELECT ${COLONNES} FROM demande WHERE territoire_code = $1 AND id = $2`, [this.perimetre.territoireCode, id]);
    return row ? toDemande(row) : null;
  }

  /** Newest first. */
  async listOf(utilisateurId: string): Promise<readonly DemandeLue[]> {
    return this.list(`SELECT ${COLONNES} FROM demande WHERE territoire_code = $1 AND utilisateur_id = $2 ORDER BY id DESC LIMIT 100`, utilisateurId);
  }

  /** Newest first. */
  async listOfCollectivite(collectiviteId: string): Promise<readonly DemandeLue[]> {
    return this.list(`SELECT ${COLONNES} FROM demande WHERE territoire_code = $1 AND collectivite_id = $2 ORDER BY id DESC LIMIT 200`, collectiviteId);
  }

  /** Claims of the whole territory that wait for an answer or that a mairie has contested, oldest first. */
  async listAttente(): Promise<readonly DemandeLue[]> {
    return this.list(`SELECT ${COLONNES} FROM demande WHERE territoire_code = $1 AND statut IN ('DEPOSEE', 'CONTESTEE') ORDER BY id LIMIT 500`);
  }

  /** How many claims without any proof a collectivité has received since an instant. */
  async countSansPreuve(collectiviteId: string, depuis: Date): Promise<number> {
    const [row]: { n: string }[] = await this.manager.query(
      `SELECT count(*) AS n FROM demande WHERE territoire_code = $1 AND collectivite_id = $2 AND cree_le > $3 AND preuve ->> 'constatee' IS NULL`,
      [this.perimetre.territoireCode, collectiviteId, depuis],
    );
    return Number(row?.n ?? 0);
  }

  /** Writes what has become of a claim; `true` unless it has changed state since it was read. */
  async decide(
    demande: Pick<DemandeLue, 'collectiviteId' | 'id' | 'statut'>,
    suite: Pick<DemandeLue, 'statut' | 'voie' | 'decidePar' | 'motif'> & { readonly decideLe: Date },
  ): Promise<boolean> {
    const [rows]: [unknown[], number] = await this.manager.query(
      `UPDATE demande SET statut = $4, voie = coalesce($5, voie), decide_par = $6, motif = $7, decide_le = $8
       WHERE collectivite_id = $1 AND id = $2 AND statut = $3 RETURNING 1`,
      [demande.collectiviteId, demande.id, demande.statut, suite.statut, suite.voie, suite.decidePar, suite.motif, suite.decideLe],
    );
    return rows.length > 0;
  }

  async setDossier(collectiviteId: string, id: string, dossier: DossierDemande): Promise<void> {
    await this.manager.query('UPDATE demande SET preuve = $3 WHERE collectivite_id = $1 AND id = $2', [collectiviteId, id, JSON.stringify(dossier)]);
  }

  async countEnvoi(collectiviteId: string, id: string): Promise<void> {
    await this.manager.query('UPDATE demande SET envois = envois + 1 WHERE collectivite_id = $1 AND id = $2', [collectiviteId, id]);
  }

  private async list(sql: string, ...parametres: readonly string[]): Promise<readonly DemandeLue[]> {
    const rows: Row[] = await this.manager.query(sql, [this.perimetre.territoireCode, ...parametres]);
    return rows.map(toDemande);
  }
}

function toDemande(row: Row): DemandeLue {
  return {
    collectiviteId: row.collectivite_id, id: row.id, utilisateurId: row.utilisateur_id, statut: row.statut, voie: row.voie, dossier: row.preuve, envois: row.envois,
    creeLe: row.cree_le, decideLe: row.decide_le, decidePar: row.decide_par, motif: row.motif,
  };
}
