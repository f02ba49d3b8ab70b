import type { EntityManager } from 'typeorm';
import type { Annee, Centimes, DateCivile, MotifEcart, TypeCollectivite, VoieInclusion } from '@spaser/domain';
import type { Perimetre } from '../perimetre';
import { toCentimes } from '../rows/json-exact';

export const TRIS_CONTRIBUTION = ['valeur', 'acheteur', 'notification', 'montant'] as const;
export type TriContribution = (typeof TRIS_CONTRIBUTION)[number];

/** Filters of the contracts behind a figure. `null` filters nothing. */
export interface FiltreContributions {
  readonly texte: string | null;
  readonly acheteurSiren: string | null;
  readonly epciSiren: string | null;
  readonly voie: VoieInclusion | null;
  readonly sorte: 'COMPTE' | 'ECARTE';
  readonly motif: MotifEcart | null;
  readonly tri: TriContribution;
}

export interface ContributionMarche {
  readonly marcheId: string;
  readonly uid: string;
  readonly acheteurNom: string;
  readonly acheteurSiren: string;
  readonly acheteurType: TypeCollectivite;
  readonly objet: string | null;
  readonly dateNotification: DateCivile | null;
  readonly dureeMois: number | null;
  readonly montant: Centimes | null;
  readonly valeur: Centimes | null;
  readonly motif: MotifEcart | null;
  readonly jours: number | null;
  readonly joursTotal: number | null;
  readonly voies: readonly VoieInclusion[];
  readonly sources: readonly { readonly fichier: string; readonly ligne: number; readonly chemin: string }[];
}

/** A contract's value in one year, or the reason why it has none. */
export interface ValeurDuMarche {
  readonly annee: Annee;
  readonly valeur: Centimes | null;
  readonly motif: MotifEcart | null;
  readonly montant: Centimes | null;
  readonly jours: number | null;
  readonly joursTotal: number | null;
}

const ORDRES: Readonly<Record<TriContribution, string>> = {
  valeur: 'v.valeur DESC NULLS LAST, v.montant DESC NULLS LAST, m.uid',
  acheteur: 'c.nom, m.uid',
  notification: 'm.date_notification DESC NULLS LAST, m.uid',
  montant: 'v.montant DESC NULLS LAST, m.uid',
};

const FROM = `FROM valeur_annuelle v
  JOIN marche m ON m.collectivite_id = v.collectivite_id AND m.id = v.marche_id
  JOIN collectivite c ON c.id = v.collectivite_id
  WHERE v.territoire_code = $1 AND v.annee = $2 AND c.rattachement = 'TERRITOIRE' AND c.type <> 'PRIVE'
    AND (v.motif IS NULL) = ($3 = 'COMPTE')
    AND ($4::text IS NULL OR concat_ws(' ', m.objet, c.nom, m.uid) ILIKE '%' || $4 || '%')
    AND ($5::text IS NULL OR c.siren = $5)
    AND ($6::text IS NULL OR c.epci_siren = $6 OR c.siren = $6)
    AND ($7::text IS NULL OR $7 = ANY(v.voies))
    AND ($8::text IS NULL OR v.motif = $8)`;

/** The inclusive contracts of a territory in a year: those that make the figure, and those set aside. */
export class ContributionStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly perimetre: Perimetre,
  ) {}

  async list(annee: Annee, filtre: FiltreContributions, page: { readonly limite: number; readonly debut: number }): Promise<readonly ContributionMarche[]> {
    const ordre = ORDRES[filtre.tri];
    const sql =
      `SELECT m.id, m.uid, c.nom, c.siren, c.type, m.objet, m.date_notification, m.duree_mois, v.montant, v.valeur, v.motif, v.jours, v.jours_total, v.voies,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('fichier', f.nom, 'ligne', e.ligne, 'chemin', e.chemin) ORDER BY f.commence_le, e.ligne), '[]')
          FROM enregistrement e JOIN fichier_importe f ON f.territoire_code = e.territoire_code AND f.id = e.fichier_id
          WHERE e.collectivite_id = m.collectivite_id AND e.uid = m.uid) AS sources ` + FROM + ' ORDER BY ' + ordre + ' LIMIT $9 OFFSET $10';
    const rows: ContributionRow[] = await this.manager.query(sql, [...this.params(annee, filtre), page.limite, page.debut]);
    return rows.map(toContribution);
  }

  /** Number of contracts of the filter, and the exact sum of their values in cents. */
  async total(annee: Annee, filtre: FiltreContributions): Promise<{ readonly nombre: number; readonly somme: Centimes; readonly montants: Centimes | null }> {
    const [row]: { nombre: string; somme: string | null; montants: string | null }[] = await this.manager.query(
      'SELECT count(*) AS nombre, sum(v.valeur) AS somme, sum(v.montant) AS montants ' + FROM,
      this.params(annee, filtre),
    );
    return { nombre: Number(row?.nombre ?? 0), somme: BigInt(row?.somme ?? 0), montants: toCentimes(row?.montants ?? null) };
  }

  /** Value of one contract in each year where it was counted or set aside. */
  async listOfMarche(collectiviteId: string, marcheId: string): Promise<readonly ValeurDuMarche[]> {
    const rows: { annee: number; valeur: string | null; motif: string | null; montant: string | null; jours: number | null; jours_total: number | null }[] =
      await this.manager.query(
        `SELECT annee, valeur, motif, montant, jours, jours_total FROM valeur_annuelle WHERE collectivite_id = $1 AND marche_id = $2 ORDER BY annee`,
        [collectiviteId, marcheId],
      );
    return rows.map((row) => ({
      annee: row.annee,
      valeur: toCentimes(row.valeur),
      motif: row.motif as MotifEcart | null,
      montant: toCentimes(row.montant),
      jours: row.jours,
      joursTotal: row.jours_total,
    }));
  }

  private params(annee: Annee, filtre: FiltreContributions): unknown[] {
    const motif = filtre.texte === null ? null : filtre.texte.replace(/[\\%_]/g, '\\$&');
    return [this.perimetre.territoireCode, annee, filtre.sorte, motif, filtre.acheteurSiren, filtre.epciSiren, filtre.voie, filtre.motif];
  }
}

interface ContributionRow {
  id: string;
  uid: string;
  nom: string;
  siren: string;
  type: string;
  objet: string | null;
  date_notification: string | null;
  duree_mois: number | null;
  montant: string | null;
  valeur: string | null;
  motif: string | null;
  jours: number | null;
  jours_total: number | null;
  voies: string[];
  sources: { fichier: string; ligne: number; chemin: string }[];
}

function toContribution(row: ContributionRow): ContributionMarche {
  return {
    marcheId: row.id,
    uid: row.uid,
    acheteurNom: row.nom,
    acheteurSiren: row.siren,
    acheteurType: row.type as TypeCollectivite,
    objet: row.objet,
    dateNotification: row.date_notification as DateCivile | null,
    dureeMois: row.duree_mois,
    montant: toCentimes(row.montant),
    valeur: toCentimes(row.valeur),
    motif: row.motif as MotifEcart | null,
    jours: row.jours,
    joursTotal: row.jours_total,
    voies: row.voies as VoieInclusion[],
    sources: row.sources,
  };
}
