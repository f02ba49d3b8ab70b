import { foldMarche } from '@spaser/domain';
import { openFichiers, type FichierInterne, type Rejet } from '@spaser/intake';
import type { EffetSurContrats, LigneEcartee, Perimetre, Stores, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { requireTerritoire } from '../referentiel/require-territoire';
import { Acheteurs } from './acheteurs';
import { LectureFichier, type Decompte } from './lecture-fichier';

/** What became of one file: rows in = accepted + set aside + rejected, then the effect on contracts. */
export interface BilanFichierImporte extends Decompte {
  readonly nom: string;
  readonly format: string;
  readonly contrats: EffetSurContrats;
  /** Sentence when the whole file is refused. */
  readonly refus: string | null;
  /** The first rows set aside or rejected, with their sentence. */
  readonly exemples: readonly LigneEcartee[];
}

export interface Avancement {
  readonly fichier: string;
  readonly octetsLus: number;
  readonly taille: number | null;
  readonly lus: number;
}

export interface ImportCommande {
  readonly territoireCode: string;
  readonly chemins: readonly string[];
  /** Keep the rows whose buyer is outside the territory (they enter none of its figures). */
  readonly tousAcheteurs: boolean;
  /** Name to show, when the path is that of a temporary copy. */
  readonly nom?: string;
}

const AUCUN_EFFET: EffetSurContrats = { crees: 0, modifies: 0, inchanges: 0 };

/**
 * Imports procurement files into a territory, one transaction per file: what is valid in a batch is kept whatever
 * happens to its neighbours. The contracts that changed mark their (collectivité, exercice) in the outbox.
 */
export class ImportFichiers {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  async execute(commande: ImportCommande, onProgress: (avancement: Avancement) => void = () => undefined): Promise<readonly BilanFichierImporte[]> {
    await requireTerritoire(this.unite, commande.territoireCode);
    const bilans: BilanFichierImporte[] = [];
    for (const chemin of commande.chemins) {
      for await (const fichier of openFichiers(chemin, commande.nom === undefined ? {} : { nom: commande.nom })) bilans.push(await this.importFichier(fichier, commande, onProgress));
    }
    return bilans;
  }

  private async importFichier(fichier: FichierInterne, commande: ImportCommande, onProgress: (avancement: Avancement) => void): Promise<BilanFichierImporte> {
    const perimetre: Perimetre = { sorte: 'TRAITEMENT', territoireCode: commande.territoireCode };
    const { nom, format, taille } = fichier;
    let fichierId: string | null = null;
    try {
      return await this.unite.run(perimetre, async (stores) => {
        await stores.intake.lockTerritoire();
        // The file's own record is visible while the import runs: it lives in a transaction of its own.
        fichierId = await this.unite.run(perimetre, (autres) => autres.fichiers.start({ nom, format, taille, tousAcheteurs: commande.tousAcheteurs }));
        return this.readAndApply(stores, fichierId, fichier, commande, onProgress);
      });
    } catch (error) {
      if (!(error instanceof FichierRefuse) || fichierId === null) throw error;
      const id: string = fichierId;
      const bilan = refused(nom, format, error.rejet.code, error.rejet.phrase);
      await this.unite.run(perimetre, (stores) =>
        stores.fichiers.finish(id, { ...bilan, ...AUCUN_EFFET, statut: 'REFUSE', octetsLus: fichier.octetsLus() }),
      );
      return bilan;
    }
  }

  private async readAndApply(
    stores: Stores,
    fichierId: string,
    fichier: FichierInterne,
    commande: ImportCommande,
    onProgress: (avancement: Avancement) => void,
  ): Promise<BilanFichierImporte> {
    const lecture = new LectureFichier(stores, fichierId, await Acheteurs.load(stores, commande.tousAcheteurs), today(this.horloge));
    const progress = (): void => onProgress({ fichier: fichier.nom, octetsLus: fichier.octetsLus(), taille: fichier.taille, lus: lecture.lus });
    await stores.intake.openStaging();
    for await (const ligne of fichier.lignes()) {
      await lecture.read(ligne);
      if (lecture.lus % 500 === 0) progress();
    }
    const rejet = fichier.refus();
    if (rejet) throw new FichierRefuse(rejet);
    const decompte = await lecture.finish();
    progress();
    const contrats = decompte.acceptes > 0 ? await stores.intake.apply(foldMarche) : AUCUN_EFFET;
    await stores.fichiers.finish(fichierId, { ...decompte, ...contrats, statut: 'TERMINE', octetsLus: fichier.octetsLus(), refus: null });
    return { nom: fichier.nom, format: fichier.format, ...decompte, contrats, refus: null, exemples: lecture.exemples };
  }
}

/** Rolls back what was read of a file that turns out to be refused as a whole. */
class FichierRefuse extends Error {
  constructor(readonly rejet: Rejet) {
    super(rejet.phrase);
  }
}

function refused(nom: string, format: string, code: string, phrase: string): BilanFichierImporte {
  return { nom, format, lus: 0, acceptes: 0, misDeCote: 0, rejetes: 0, motifs: { [code]: 1 }, contrats: AUCUN_EFFET, refus: phrase, exemples: [] };
}
