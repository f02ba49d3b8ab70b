import { checkVraisemblance, type DateCivile } from '@spaser/domain';
import type { LigneLue, Position } from '@spaser/intake';
import type { EnregistrementAccepte, LigneEcartee, Stores } from '@spaser/persistence';
import type { Acheteurs } from './acheteurs';

const LOT = 1_000;
/** Rows set aside that the report itself shows, for each reason; the database keeps them all. */
const EXEMPLES_PAR_MOTIF = 5;

/** Rows in = accepted + set aside + rejected; every code met, with how many times. */
export interface Decompte {
  readonly lus: number;
  readonly acceptes: number;
  readonly misDeCote: number;
  readonly rejetes: number;
  readonly motifs: Readonly<Record<string, number>>;
}

/** Sorts the rows of one file as they come, and hands them to the database by lots: memory does not grow with the file. */
export class LectureFichier {
  lus = 0;
  readonly exemples: LigneEcartee[] = [];
  private acceptes = 0;
  private misDeCote = 0;
  private rejetes = 0;
  private ecrites = 0;
  private readonly motifs: Record<string, number> = {};
  private lotAcceptes: EnregistrementAccepte[] = [];
  private lotEcartees: LigneEcartee[] = [];

  constructor(
    private readonly stores: Stores,
    private readonly fichierId: string,
    private readonly acheteurs: Acheteurs,
    private readonly aujourdhui: DateCivile,
  ) {}

  async read(lue: LigneLue): Promise<void> {
    this.lus += 1;
    if (lue.sorte === 'REJET') {
      const { position, colonne, code, phrase, valeur } = lue.rejet;
      this.rejetes += 1;
      await this.setAside({ sorte: 'REJETE', ...position, colonne, code, phrase, valeur });
      return;
    }
    const acheteur = await this.acheteurs.find(lue.enregistrement);
    if (!acheteur) {
      this.misDeCote += 1;
      await this.setAside(horsTerritoire(lue.position, lue.enregistrement.acheteurId));
      return;
    }
    const enregistrement = checkVraisemblance(lue.enregistrement, acheteur.type, this.aujourdhui);
    for (const code of new Set(enregistrement.anomalies.map((anomalie) => anomalie.code))) this.count(code);
    this.acceptes += 1;
    this.lotAcceptes.push({ collectiviteId: acheteur.id, empreinte: lue.empreinte, fichierId: this.fichierId, ...lue.position, enregistrement });
    if (this.lotAcceptes.length >= LOT) await this.flushAcceptes();
  }

  async finish(): Promise<Decompte> {
    await this.flushAcceptes();
    await this.flushEcartees();
    return { lus: this.lus, acceptes: this.acceptes, misDeCote: this.misDeCote, rejetes: this.rejetes, motifs: this.motifs };
  }

  private async setAside(ligne: LigneEcartee): Promise<void> {
    this.count(ligne.code);
    if ((this.motifs[ligne.code] ?? 0) <= EXEMPLES_PAR_MOTIF) this.exemples.push(ligne);
    this.lotEcartees.push(ligne);
    if (this.lotEcartees.length >= LOT) await this.flushEcartees();
  }

  private count(code: string): void {
    this.motifs[code] = (this.motifs[code] ?? 0) + 1;
  }

  private async flushAcceptes(): Promise<void> {
    if (this.lotAcceptes.length > 0) await this.stores.intake.stage(this.lotAcceptes);
    this.lotAcceptes = [];
  }

  private async flushEcartees(): Promise<void> {
    if (this.lotEcartees.length > 0) await this.stores.fichiers.addEcartees(this.fichierId, this.ecrites + 1, this.lotEcartees);
    this.ecrites += this.lotEcartees.length;
    this.lotEcartees = [];
  }
}

function horsTerritoire(position: Position, acheteurId: string): LigneEcartee {
  return {
    sorte: 'MIS_DE_COTE',
    ...position,
    colonne: 'acheteur.id',
    code: 'HORS_TERRITOIRE',
    phrase: `L’acheteur ${acheteurId} n’est pas du territoire. S’il en est, ajoutez-le par « import acheteurs », puis importez de nouveau ce fichier.`,
    valeur: acheteurId,
  };
}
