import { readVolumes } from '@spaser/intake';
import type { UniteDeTravail } from '@spaser/persistence';
import { basename } from 'node:path';
import { CONSOLIDATION_DEMANDEE } from '../exercices/recompute-exercice.use-case';
import { requireTerritoire } from '../referentiel/require-territoire';
import type { BilanLignes } from './bilan-lignes';

/** Declares the annual purchases of buyers: the denominators, which nothing else may replace (decision D-09). */
export class ImportVolumes {
  constructor(private readonly unite: UniteDeTravail) {}

  /** A row whose buyer is not in the referential is told, the others are kept. @throws DomainError TERRITOIRE_INCONNU */
  async execute(commande: { readonly territoireCode: string; readonly chemin: string }): Promise<BilanLignes> {
    const { territoireCode, chemin } = commande;
    await requireTerritoire(this.unite, territoireCode);
    return this.unite.run({ sorte: 'TRAITEMENT', territoireCode }, async (stores) => {
      const parSiren = new Map((await stores.territoire.listCollectivites()).map((collectivite) => [collectivite.siren as string, collectivite.id]));
      const rejets: BilanLignes['rejets'][number][] = [];
      let acceptes = 0;
      let changes = 0;
      for await (const lue of readVolumes(chemin)) {
        if (lue.sorte === 'REJET') {
          rejets.push({ ...lue.rejet, ligne: lue.rejet.position.ligne });
          continue;
        }
        const { siren, annee, volumeHT, base } = lue.valeur;
        const collectiviteId = parSiren.get(siren);
        if (!collectiviteId) {
          rejets.push({ ligne: lue.position.ligne, colonne: 'siren', code: 'ACHETEUR_INCONNU', phrase: phraseInconnu(siren), valeur: siren });
          continue;
        }
        acceptes += 1;
        if (await stores.exercices.declare({ collectiviteId, annee, volumeAchats: volumeHT, base, source: basename(chemin) })) changes += 1;
      }
      if (changes > 0) await stores.outbox.add([CONSOLIDATION_DEMANDEE]);
      return { nom: basename(chemin), lus: acceptes + rejets.length, acceptes, rejetes: rejets.length, changes, rejets };
    });
  }
}

function phraseInconnu(siren: string): string {
  return `Aucun acheteur du territoire ne porte le SIREN ${siren}. Vérifiez-le, ou ajoutez cet acheteur par « import acheteurs ».`;
}
