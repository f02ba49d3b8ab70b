import { anneeOf, compareToPublications, isRetenu, obligationOf, type Annee, type DateCivile } from '@spaser/domain';
import { writeDecp2022, type FichierDecp } from '@spaser/intake';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { confronteContrats, ofMembre, ofTerritoire, type CollectiviteLue, type ContratAConfronter } from './confronte-contrats';

/** `ECARTS`: only the contracts that a publication does not say as their buyer does; `null`: all of the year. */
export type SeulementDecp = 'ECARTS' | null;

export interface ExportDecp extends FichierDecp {
  /** Name of the file. */
  readonly nom: string;
}

interface Question {
  readonly siren: string;
  readonly seulement: SeulementDecp;
}

/** The corrected DECP 2022 file of a collectivité and a year, what is stated over what is published. */
export class WriteExportDecp {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** For a member; without a year, the last complete one. @throws DomainError INTROUVABLE */
  forMembre(acteur: Acteur, { siren, annee = anneeOf(today(this.horloge)) - 1, seulement }: Question & { readonly annee?: Annee | undefined }): Promise<ExportDecp> {
    return this.write(ofMembre(this.unite, acteur, siren), annee, seulement);
  }

  /** @throws DomainError TERRITOIRE_INCONNU, SIREN_INVALIDE, ACHETEUR_INCONNU */
  async execute({ territoireCode, siren, annee, seulement }: Question & { readonly territoireCode: string; readonly annee: Annee }): Promise<ExportDecp> {
    return this.write(await ofTerritoire(this.unite, territoireCode, siren), annee, seulement);
  }

  private async write(collectivite: CollectiviteLue, annee: Annee, seulement: SeulementDecp): Promise<ExportDecp> {
    const contrats = await collectivite.read((stores, id, type) => confronteContrats(stores, id, type, annee));
    return { ...fichierDecp(contrats, seulement, today(this.horloge)), nom: `decp-${collectivite.siren}-${annee}.json` };
  }
}

/** What a buyer has set aside, or what another one publishes for the group, is not its own to publish. */
export function fichierDecp(contrats: readonly ContratAConfronter[], seulement: SeulementDecp, le: DateCivile): FichierDecp {
  const siens = contrats.filter(({ contrat: { marche }, publie }) => isRetenu(marche) && (publie !== null || obligationOf(marche) !== 'COORDONNATEUR'));
  const { nonPublies, differents } = compareToPublications(siens);
  const enEcart = new Set([...nonPublies, ...differents].map(({ contrat }) => contrat.id));
  return writeDecp2022(siens.filter(({ contrat }) => seulement === null || enEcart.has(contrat.id)).map(({ aPublier }) => aPublier), le);
}
