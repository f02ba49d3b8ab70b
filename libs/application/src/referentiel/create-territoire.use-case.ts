import { readReferentiel } from '@spaser/intake';
import type { CollectiviteAEcrire, UniteDeTravail } from '@spaser/persistence';
import { findModele, parseSiren, type Siren } from '@spaser/domain';
import { empreinteModele } from '../modeles/empreinte-modele';

/** The Départements that pilot a territory of the product, known without being asked. */
const PILOTES: Readonly<Record<string, { readonly siren: Siren; readonly nom: string }>> = {
  '40': { siren: parseSiren('224000018'), nom: 'Département des Landes' },
};

export interface TerritoireCree {
  readonly code: string;
  readonly nom: string;
  readonly millesime: number;
  readonly communes: number;
  readonly epci: number;
  /** SIREN of the pilot, or `null` when it is not known: the Département is then absent from the referential. */
  readonly departementSiren: Siren | null;
  readonly nouvelles: number;
}

/** Loads the communes, the EPCI and the Département of a territory, and publishes the model that leads it. Run again, it updates them and creates nothing twice. */
export class CreateTerritoire {
  constructor(private readonly unite: UniteDeTravail) {}

  async execute(commande: { readonly code: string; readonly departementSiren: string | null }): Promise<TerritoireCree> {
    const referentiel = await readReferentiel(commande.code);
    const connu = PILOTES[commande.code] ?? null;
    const pilote = commande.departementSiren ? parseSiren(commande.departementSiren) : (connu?.siren ?? null);
    const collectivites: CollectiviteAEcrire[] = [
      ...referentiel.communes.map((commune) => ({ ...commune, type: 'COMMUNE' as const, rattachement: 'TERRITOIRE' as const })),
      ...referentiel.epci.map((epci) => ({ ...epci, type: 'EPCI' as const, codeInsee: null, epciSiren: null, rattachement: 'TERRITOIRE' as const })),
    ];
    if (pilote) {
      const nom = connu?.nom ?? `Département (${referentiel.nom})`;
      collectivites.push({ siren: pilote, nom, type: 'DEPARTEMENT', codeInsee: null, epciSiren: null, population: null, rattachement: 'TERRITOIRE' });
    }
    const { code, nom, millesime } = referentiel;
    const nouvelles = await this.unite.run({ sorte: 'TRAITEMENT', territoireCode: code }, async (stores) => {
      await stores.territoire.save({ code, nom, millesime });
      const modele = findModele(code);
      if (modele) await stores.modeles.publish(modele, empreinteModele(modele));
      return stores.territoire.saveCollectivites(collectivites);
    });
    return { code, nom, millesime, communes: referentiel.communes.length, epci: referentiel.epci.length, departementSiren: pilote, nouvelles };
  }
}
