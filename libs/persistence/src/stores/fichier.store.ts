import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Perimetre } from '../perimetre';
import { toJson } from '../rows/json-exact';
import type { EffetSurContrats } from './intake.store';

export interface LigneEcartee {
  readonly sorte: 'REJETE' | 'MIS_DE_COTE';
  readonly ligne: number;
  readonly chemin: string;
  readonly colonne: string | null;
  readonly code: string;
  readonly phrase: string;
  readonly valeur: string | null;
}

export interface BilanFichier extends EffetSurContrats {
  readonly statut: 'TERMINE' | 'REFUSE';
  readonly octetsLus: number;
  readonly lus: number;
  readonly acceptes: number;
  readonly misDeCote: number;
  readonly rejetes: number;
  readonly motifs: Readonly<Record<string, number>>;
  readonly refus: string | null;
}

export interface FichierImporte {
  readonly id: string;
  readonly nom: string;
  readonly format: string;
  readonly statut: string;
  readonly lus: number;
  readonly acceptes: number;
  readonly misDeCote: number;
  readonly rejetes: number;
  readonly termineLe: Date | null;
}

/** Imported files: what was read, what was set aside and why. */
export class FichierStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  /** Opens the record of a file. Called under the import lock: whatever is still « en cours » was cut short. */
  async start(fichier: { readonly nom: string; readonly format: string; readonly taille: number | null; readonly tousAcheteurs: boolean }): Promise<string> {
    const id = uuidv7();
    await this.manager.query(`UPDATE fichier_importe SET statut = 'INTERROMPU', termine_le = clock_timestamp() WHERE territoire_code = $1 AND statut = 'EN_COURS'`, [
      this.perimetre.territoireCode,
    ]);
    await this.manager.query(
      `INSERT INTO fichier_importe (territoire_code, id, nom, format, taille, statut, tous_acheteurs) VALUES ($1, $2, $3, $4, $5, 'EN_COURS', $6)`,
      [this.perimetre.territoireCode, id, fichier.nom, fichier.format, fichier.taille, fichier.tousAcheteurs],
    );
    return id;
  }

  async finish(id: string, bilan: BilanFichier): Promise<void> {
    await this.manager.query(
      `UPDATE fichier_importe SET statut = $3, octets_lus = $4, lus = $5, acceptes = $6, mis_de_cote = $7, rejetes = $8, crees = $9, modifies = $10,
              inchanges = $11, motifs = $12, refus = $13, termine_le = clock_timestamp()
       WHERE territoire_code = $1 AND id = $2`,
      [
        this.perimetre.territoireCode, id, bilan.statut, bilan.octetsLus, bilan.lus, bilan.acceptes, bilan.misDeCote, bilan.rejetes, bilan.crees,
        bilan.modifies, bilan.inchanges, JSON.stringify(bilan.motifs), bilan.refus,
      ],
    );
  }

  async addEcartees(fichierId: string, premierRang: number, lignes: readonly LigneEcartee[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO ligne_ecartee (territoire_code, fichier_id, rang, sorte, ligne, chemin, colonne, code, phrase, valeur)
       SELECT $1, $2, $3 + r.rang - 1, r.sorte, r.ligne, r.chemin, r.colonne, r.code, r.phrase, r.valeur
       FROM ROWS FROM (jsonb_to_recordset($4::jsonb) AS (sorte text, ligne integer, chemin text, colonne text, code text, phrase text, valeur text))
         WITH ORDINALITY AS r(sorte, ligne, chemin, colonne, code, phrase, valeur, rang)`,
      [this.perimetre.territoireCode, fichierId, premierRang, toJson(lignes)],
    );
  }

  /** Files of the territory that brought contracts, latest first. */
  async list(limite = 50): Promise<readonly FichierImporte[]> {
    const rows: { id: string; nom: string; format: string; statut: string; lus: number; acceptes: number; mis_de_cote: number; rejetes: number; termine_le: Date | null }[] =
      await this.manager.query(
        `SELECT id, nom, format, statut, lus, acceptes, mis_de_cote, rejetes, termine_le FROM fichier_importe
         WHERE territoire_code = $1 ORDER BY commence_le DESC, id DESC LIMIT $2`,
        [this.perimetre.territoireCode, limite],
      );
    return rows.map((row) => ({ ...row, misDeCote: row.mis_de_cote, termineLe: row.termine_le }));
  }
}
