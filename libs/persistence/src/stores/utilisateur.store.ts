import type { EntityManager } from 'typeorm';
import type { Perimetre } from '../perimetre';

/** An account: who a person is, and by what she proves it. */
export interface Compte {
  readonly id: string;
  readonly courriel: string;
  readonly nom: string;
  readonly courrielVerifieLe: Date | null;
  /** Argon2id, or `null` for who signs in by link. */
  readonly motDePasse: string | null;
  /** Sealed: the database alone cannot read it. */
  readonly totpSecret: string | null;
  /** Sealed key of a second factor that no code has confirmed yet. */
  readonly totpPropose: string | null;
  /** `null` while enrolment is not confirmed. */
  readonly totpActifLe: Date | null;
  readonly codesRestants: number;
  readonly creeLe: Date;
  readonly derniereConnexionLe: Date | null;
}

const COLONNES = `id, courriel, nom, courriel_verifie_le AS "courrielVerifieLe", mot_de_passe AS "motDePasse", totp_secret AS "totpSecret", totp_propose AS "totpPropose", totp_actif_le AS "totpActifLe",
  cardinality(codes_secours) AS "codesRestants", cree_le AS "creeLe", derniere_connexion_le AS "derniereConnexionLe"`;

/** Accounts. Only the accounts' role reads and writes them; an erased one is nobody. */
export class UtilisateurStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async find(id: string): Promise<Compte | null> {
    const [row]: Compte[] = await this.manager.query(`SELECT ${COLONNES} FROM utilisateur WHERE territoire_code = $1 AND id = $2 AND efface_le IS NULL`, [
      this.perimetre.territoireCode, id,
    ]);
    return row ?? null;
  }

  async findByCourriel(courriel: string): Promise<Compte | null> {
    const [row]: Compte[] = await this.manager.query(`SELECT ${COLONNES} FROM utilisateur WHERE territoire_code = $1 AND courriel = $2 AND efface_le IS NULL`, [
      this.perimetre.territoireCode, courriel,
    ]);
    return row ?? null;
  }

  /** The account of a mailbox whose link has just been opened, created if need be: two links opened at once make one account. */
  async open({ id, courriel, nom, instant }: { readonly id: string; readonly courriel: string; readonly nom: string; readonly instant: Date }): Promise<string> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO utilisateur AS u (territoire_code, id, courriel, nom, courriel_verifie_le) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (territoire_code, courriel) DO UPDATE SET courriel_verifie_le = $5, nom = CASE WHEN u.nom = '' THEN excluded.nom ELSE u.nom END RETURNING id`,
      [this.perimetre.territoireCode, id, courriel, nom, instant],
    );
    return rows[0]?.id ?? id;
  }

  /** An account that another provider opens: nobody has opened its mailbox here yet. `false` when the address is someone's. */
  async createExterne({ id, courriel, nom }: { readonly id: string; readonly courriel: string; readonly nom: string }): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'INSERT INTO utilisateur (territoire_code, id, courriel, nom) VALUES ($1, $2, $3, $4) ON CONFLICT (territoire_code, courriel) DO NOTHING RETURNING 1',
      [this.perimetre.territoireCode, id, courriel, nom],
    );
    return rows.length > 0;
  }

  async setNom(id: string, nom: string): Promise<void> {
    await this.update('nom = $3', id, nom);
  }

  async markConnexion(id: string, instant: Date): Promise<void> {
    await this.update('derniere_connexion_le = $3', id, instant);
  }

  async setMotDePasse(id: string, empreinte: string | null): Promise<void> {
    await this.update('mot_de_passe = $3', id, empreinte);
  }

  /** Writes a secret that nobody has confirmed yet, beside the one in use if there is one. */
  async proposeTotp(id: string, scelle: string): Promise<void> {
    await this.update('totp_propose = $3', id, scelle);
  }

  /** The proposed second factor is confirmed, by a code of the time step `pas`, and takes the place of the former one. `false` when it is no longer the one proposed. */
  async activateTotp(id: string, { propose, pas, instant, codes }: { readonly propose: string; readonly pas: number; readonly instant: Date; readonly codes: readonly string[] }): Promise<boolean> {
    const [, nombre]: [unknown, number] = await this.manager.query(
      `UPDATE utilisateur SET totp_secret = totp_propose, totp_propose = NULL, totp_dernier_pas = $4, totp_actif_le = $5, codes_secours = $6
       WHERE territoire_code = $1 AND id = $2 AND totp_propose = $3 AND efface_le IS NULL`,
      [this.perimetre.territoireCode, id, propose, pas, instant, codes],
    );
    return nombre === 1;
  }

  async disableTotp(id: string): Promise<void> {
    await this.update(`totp_secret = NULL, totp_propose = NULL, totp_actif_le = NULL, totp_dernier_pas = NULL, codes_secours = $3`, id, []);
  }

  /** Uses a time step up: the same code, or an older one, is refused from then on. */
  async useTotpPas(id: string, pas: number): Promise<boolean> {
    return (await this.update('totp_dernier_pas = $3', id, pas, '(totp_dernier_pas IS NULL OR totp_dernier_pas < $3)')) === 1;
  }

  /** Uses a recovery code up: of two who try at once, one succeeds. */
  async useCode(id: string, empreinte: string): Promise<boolean> {
    return (await this.update('codes_secours = array_remove(codes_secours, $3)', id, empreinte, '$3 = ANY (codes_secours)')) === 1;
  }

  /** The account that an identity of another provider signs in to: provider and subject, never an e-mail address. */
  async findByIdentite(emetteur: string, sujet: string): Promise<string | null> {
    const [row]: { utilisateur_id: string }[] = await this.manager.query(
      'SELECT utilisateur_id FROM identite_externe WHERE territoire_code = $1 AND emetteur = $2 AND sujet = $3',
      [this.perimetre.territoireCode, emetteur, sujet],
    );
    return row?.utilisateur_id ?? null;
  }

  /** Links an identity to an account; one that is someone's already stays hers. */
  async linkIdentite(id: string, emetteur: string, sujet: string): Promise<void> {
    await this.manager.query(
      'INSERT INTO identite_externe (territoire_code, emetteur, sujet, utilisateur_id) VALUES ($1, $2, $3, $4) ON CONFLICT (territoire_code, emetteur, sujet) DO NOTHING',
      [this.perimetre.territoireCode, emetteur, sujet, id],
    );
  }

  async listIdentites(id: string): Promise<readonly { readonly emetteur: string; readonly lieLe: Date }[]> {
    return this.manager.query('SELECT emetteur, lie_le AS "lieLe" FROM identite_externe WHERE territoire_code = $1 AND utilisateur_id = $2 ORDER BY lie_le', [
      this.perimetre.territoireCode, id,
    ]);
  }

  /** Empties the identity. The row stays, so that what she did keeps its author; nothing in it says who she was. */
  async erase(id: string, instant: Date): Promise<void> {
    await this.manager.query('DELETE FROM identite_externe WHERE territoire_code = $1 AND utilisateur_id = $2', [this.perimetre.territoireCode, id]);
    await this.update(
      `efface_le = $3, courriel = 'efface-' || id || '@efface.invalid', nom = '', courriel_verifie_le = NULL, mot_de_passe = NULL, totp_secret = NULL, totp_propose = NULL, totp_actif_le = NULL,
       totp_dernier_pas = NULL, codes_secours = '{}', derniere_connexion_le = NULL`,
      id, instant,
    );
    await this.manager.query(
      `UPDATE jeton SET courriel = 'efface@efface.invalid', cible = '{}', consomme_le = coalesce(consomme_le, $3) WHERE territoire_code = $1 AND utilisateur_id = $2`,
      [this.perimetre.territoireCode, id, instant],
    );
  }

  /** `SET` and the condition are constants of this file; the value is a parameter. */
  private async update(affectation: string, id: string, valeur: unknown, condition = 'TRUE'): Promise<number> {
    const sql = ['UPDATE utilisateur SET', affectation, 'WHERE territoire_code = $1 AND id = $2 AND efface_le IS NULL AND', condition].join(' ');
    const [, nombre]: [unknown, number] = await this.manager.query(sql, [this.perimetre.territoireCode, id, valeur]);
    return nombre;
  }
}
