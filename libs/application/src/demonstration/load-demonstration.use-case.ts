import { DomainError } from '@spaser/domain';
import { readReferentiel, writeDemonstration } from '@spaser/intake';
import type { UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { ImportAcheteurs } from '../imports/import-acheteurs.use-case';
import { ImportFichiers, type Avancement } from '../imports/import-fichiers.use-case';
import { ImportVolumes } from '../imports/import-volumes.use-case';
import { CreateTerritoire } from '../referentiel/create-territoire.use-case';

export interface DemonstrationChargee {
  readonly contrats: number;
  readonly fichiers: number;
}

/**
 * Writes the demonstration files in a folder and imports them by the same door as real ones, so that the demonstration
 * proves the product. Only into a territory without contracts.
 */
export class LoadDemonstration {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError BASE_NON_VIDE */
  async execute(
    commande: { readonly territoireCode: string; readonly dossier: string; readonly echelle?: number },
    onProgress: (avancement: Avancement) => void = () => undefined,
  ): Promise<DemonstrationChargee> {
    const { territoireCode, dossier, echelle = 1 } = commande;
    const { departementSiren } = await new CreateTerritoire(this.unite).execute({ code: territoireCode, departementSiren: null });
    await this.requireEmpty(territoireCode);
    const referentiel = await readReferentiel(territoireCode);
    const demonstration = await writeDemonstration(dossier, { referentiel, departementSiren, jusquA: today(this.horloge), echelle });
    await new ImportAcheteurs(this.unite).execute({ territoireCode, chemin: demonstration.acheteursCsv });
    const bilans = await new ImportFichiers(this.unite, this.horloge).execute({ territoireCode, chemins: demonstration.fichiers, tousAcheteurs: false }, onProgress);
    await new ImportVolumes(this.unite).execute({ territoireCode, chemin: demonstration.volumesCsv });
    await this.unite.run({ sorte: 'TRAITEMENT', territoireCode }, (stores) => stores.territoire.markDemonstration());
    return { contrats: bilans.reduce((somme, { contrats }) => somme + contrats.crees, 0), fichiers: bilans.length };
  }

  private async requireEmpty(territoireCode: string): Promise<void> {
    const fichiers = await this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, (stores) => stores.fichiers.list(1));
    if (fichiers.length > 0) throw new DomainError('BASE_NON_VIDE');
  }
}
