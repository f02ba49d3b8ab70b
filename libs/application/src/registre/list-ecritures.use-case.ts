import { anneeOf, describeSorte, DomainError, type Annee, type DateCivile, type SorteEcriture } from '@spaser/domain';
import type { EcritureConnue, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { listVersions, type ContratOuvert } from './list-contrats.use-case';

/** A record of the register, with the contract that it speaks of. */
export interface EcritureListee extends EcritureConnue {
  readonly marche: string | null;
  /** Name of the operator that it designates by its identifier alone, when a contract gives it. */
  readonly operateur: string | null;
}

/** The records of a kind, contracts apart. */
export class ListEcritures {
  constructor(private readonly unite: UniteDeTravail) {}

  /** Of a year when the kind has a day and `annee` is given; newest first. @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren, sorte, annee }: { readonly siren: string; readonly sorte: SorteEcriture; readonly annee: Annee | null }): Promise<readonly EcritureListee[]> {
    const adhesion = requireAdhesion(acteur, siren);
    const { jour, champs } = describeSorte(sorte);
    const operateur = 'nom' in champs ? undefined : Object.entries(champs).find(([, { type }]) => type === 'OPERATEUR')?.[0];
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const contrats = await stores.marches.listOfCollectivite(adhesion.collectiviteId);
      const objets = new Map(contrats.map(({ id, marche }) => [id, marche.objet ?? marche.uid]));
      const noms = new Map(contrats.flatMap(({ marche: { titulaires } }) => titulaires.flatMap(({ id, denominationSociale }): [unknown, string][] => (id && denominationSociale ? [[id, denominationSociale]] : []))));
      return (await stores.ecritures.list(adhesion.collectiviteId, sorte))
        .filter(({ contenu }) => annee === null || jour === null || isOf(contenu?.[jour], annee))
        .map((ecriture) => ({ ...ecriture, marche: ecriture.marcheId && (objets.get(ecriture.marcheId) ?? null), operateur: (operateur && noms.get(ecriture.contenu?.[operateur])) ?? null }));
    });
  }

  /** Every version of a record, deleted or not. @throws DomainError INTROUVABLE */
  async versions(acteur: Acteur, { siren, id }: { readonly siren: string; readonly id: string }): Promise<ContratOuvert['versions']> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      if (!(await stores.ecritures.find(adhesion.collectiviteId, id))) throw new DomainError('INTROUVABLE');
      return listVersions(stores, acteur, adhesion.collectiviteId, id);
    });
  }
}

const isOf = (jour: unknown, annee: Annee): boolean => typeof jour === 'string' && anneeOf(jour as DateCivile) === annee;
