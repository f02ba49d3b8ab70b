import { readAcheteurs } from '@spaser/intake';
import type { CollectiviteAEcrire, UniteDeTravail } from '@spaser/persistence';
import { basename } from 'node:path';
import { requireTerritoire } from '../referentiel/require-territoire';
import type { BilanLignes } from './bilan-lignes';

/** Adds other public buyers (syndicats, CCAS, hospitals, OPH, SDIS…) to the referential of a territory, by SIREN. */
export class ImportAcheteurs {
  constructor(private readonly unite: UniteDeTravail) {}

  /** Every wrong row is told with its line; the others are kept. @throws DomainError TERRITOIRE_INCONNU */
  async execute(commande: { readonly territoireCode: string; readonly chemin: string }): Promise<BilanLignes> {
    await requireTerritoire(this.unite, commande.territoireCode);
    const acheteurs: CollectiviteAEcrire[] = [];
    const rejets: BilanLignes['rejets'][number][] = [];
    for await (const lue of readAcheteurs(commande.chemin)) {
      if (lue.sorte === 'REJET') rejets.push({ ...lue.rejet, ligne: lue.rejet.position.ligne });
      else acheteurs.push({ ...lue.valeur, codeInsee: null, population: null, rattachement: 'TERRITOIRE' });
    }
    const derniers = [...new Map(acheteurs.map((acheteur) => [acheteur.siren, acheteur])).values()];
    const changes = await this.unite.run({ sorte: 'TRAITEMENT', territoireCode: commande.territoireCode }, (stores) => stores.territoire.saveCollectivites(derniers));
    return { nom: basename(commande.chemin), lus: acheteurs.length + rejets.length, acceptes: acheteurs.length, rejetes: rejets.length, changes, rejets };
  }
}
