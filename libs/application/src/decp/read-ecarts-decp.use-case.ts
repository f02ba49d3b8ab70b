import { anneeOf, compareToPublications, listContratsEnEcart, type Annee, type ContratDuRegistre, type EcartsPublication } from '@spaser/domain';
import type { ContratIncomplet } from '@spaser/intake';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { confronteContrats, ofMembre, ofTerritoire, type CollectiviteLue } from './confronte-contrats';
import { fichierDecp } from './write-export-decp.use-case';

export interface EcartsDecpLus extends EcartsPublication {
  readonly collectivite: { readonly siren: string; readonly nom: string };
  readonly annee: Annee;
  /** Contracts of the four lists, each once. */
  readonly total: number;
  /** Contracts that the corrected file holds. */
  readonly publiables: number;
  /** Contracts that it leaves out, with what each lacks. */
  readonly aCompleter: readonly { readonly contrat: ContratDuRegistre; readonly manques: ContratIncomplet['manques'] }[];
}

/** What is published of a collectivité in a year beside what it states. */
export class ReadEcartsDecp {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** For a member; without a year, the last complete one. @throws DomainError INTROUVABLE */
  forMembre(acteur: Acteur, { siren, annee = anneeOf(today(this.horloge)) - 1 }: { readonly siren: string; readonly annee?: Annee | undefined }): Promise<EcartsDecpLus> {
    return this.read(ofMembre(this.unite, acteur, siren), annee);
  }

  /** @throws DomainError TERRITOIRE_INCONNU, SIREN_INVALIDE, ACHETEUR_INCONNU */
  async execute({ territoireCode, siren, annee }: { readonly territoireCode: string; readonly siren: string; readonly annee: Annee }): Promise<EcartsDecpLus> {
    return this.read(await ofTerritoire(this.unite, territoireCode, siren), annee);
  }

  private async read(collectivite: CollectiviteLue, annee: Annee): Promise<EcartsDecpLus> {
    const { siren, nom } = collectivite;
    const contrats = await collectivite.read((stores, id, type) => confronteContrats(stores, id, type, annee));
    const ecarts = compareToPublications(contrats);
    const { nombre, incomplets } = fichierDecp(contrats, null, today(this.horloge));
    const parId = new Map(contrats.map(({ contrat }) => [contrat.id, contrat]));
    const aCompleter = incomplets.flatMap(({ id, manques }) => { const contrat = parId.get(id); return contrat ? [{ contrat, manques }] : []; });
    return { ...ecarts, collectivite: { siren, nom }, annee, total: listContratsEnEcart(ecarts).size, publiables: nombre, aCompleter };
  }
}
