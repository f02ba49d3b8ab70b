import { anneeOf, computeComparaison, isAcheteurDuTerritoire, strateOf, type Annee, type Comparaison, type Part, type Strate } from '@spaser/domain';
import type { UniteDeTravail } from '@spaser/persistence';
import { requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';

/** What collectivités of the same size are compared on: the share of inclusive purchases, and that of contracts with an insertion clause. */
export const CHIFFRES_COMPARES = ['VOL', 'A1'] as const;
export type ChiffreCompare = (typeof CHIFFRES_COMPARES)[number];

/** `strate` is `null` for who has no peer in its territory; there is nothing to compare then. */
export interface ComparaisonLue {
  readonly annee: Annee;
  readonly strate: Strate | null;
  readonly chiffres: readonly (Comparaison & { readonly code: ChiffreCompare })[];
}

/** Where a collectivité stands among those of its size: for its members alone, without a name and without a rank. */
export class ReadComparaison {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Of a year, the last complete one without it. @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren, annee = anneeOf(today(this.horloge)) - 1 }: { readonly siren: string; readonly annee?: Annee | undefined }): Promise<ComparaisonLue> {
    const { collectiviteId } = requireAdhesion(acteur, siren);
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode: acteur.territoireCode }, async (stores) => {
      const acheteurs = (await stores.territoire.listCollectivites()).filter(isAcheteurDuTerritoire);
      const soi = acheteurs.find(({ id }) => id === collectiviteId);
      const strate = soi ? strateOf(soi) : null;
      if (strate === null) return { annee, strate, chiffres: [] };
      const ids = acheteurs.filter((acheteur) => strateOf(acheteur) === strate).map(({ id }) => id);
      const contrats = await stores.agregats.listDesContrats(annee, ids);
      const a1 = new Map([...contrats].map(([id, mesures]): [string, Part | null] => [id, mesures.find(({ code }) => code === 'A1')?.part ?? null]));
      const parts: Readonly<Record<ChiffreCompare, ReadonlyMap<string, Part | null>>> = { VOL: await stores.agregats.listPartsInclusives(annee, ids), A1: a1 };
      return { annee, strate, chiffres: CHIFFRES_COMPARES.map((code) => ({ code, ...computeComparaison(collectiviteId, parts[code]) })) };
    });
  }
}
