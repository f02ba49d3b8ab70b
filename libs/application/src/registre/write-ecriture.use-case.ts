import { describeSorte, DomainError, ROLES_REGISTRE, verifyEcriture, writeChamps, type ChampRefuse, type ContenuEcrit, type Marche, type SorteEcriture } from '@spaser/domain';
import { SOURCE_SAISIE, type EcritureConnue, type Stores, type UniteDeTravail } from '@spaser/persistence';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { ChampsRefuses } from '../spaser/champs-refuses';
import { requireNotGelee } from '../spaser/spaser-en-main';
import { applyEcritures, type ChangementEcriture, type EcritureEcrite } from './apply-ecritures';

type Brut = Readonly<Record<string, unknown>>;

/** A record to enter: `marcheId` is the contract that it speaks of. */
export interface EcritureACreer {
  readonly sorte: SorteEcriture;
  readonly marcheId: string | null;
  readonly contenu: Brut;
  /** Chosen by who asks: a record that was written already under it is answered as it is, so that a request whose answer was lost can be sent again. */
  readonly id?: string;
}

/**
 * Enters, corrects, deletes and restores the records of a register. Each change is a version that can be undone; it is refused in a year
 * that is declared or closed, and the figures that it moves are recomputed by a job that its own transaction asks for.
 */
export class WriteEcriture {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT, ECRITURE_A_CORRIGER (every refused field), MARCHE_REQUIS, EXERCICE_FERME, REVISION_PERIMEE when a record of the same id, or of the same contract, says something else */
  create(acteur: Acteur, { siren, ...ecriture }: EcritureACreer & { readonly siren: string }): Promise<EcritureEcrite> {
    return this.run(acteur, siren, async (stores, adhesion) => {
      const { changement, refus, ecrite } = await this.prepare(stores, adhesion, ecriture);
      if (refus.length > 0) throw new ChampsRefuses('ECRITURE_A_CORRIGER', refus);
      return ecrite ?? this.write(stores, acteur, adhesion, changement);
    });
  }

  /**
   * Enters many records in one transaction: all of them, or none when a field of any is refused. `champ` then begins with the rank of its
   * record, « 12.montant ». Returns them in the order in which they came. @throws DomainError as `create`
   */
  createAll(acteur: Acteur, commande: { readonly siren: string; readonly ecritures: readonly EcritureACreer[] }): Promise<readonly EcritureEcrite[]> {
    return this.run(acteur, commande.siren, async (stores, adhesion) => {
      const preparees = [];
      for (const ecriture of commande.ecritures) preparees.push(await this.prepare(stores, adhesion, ecriture));
      const defauts = preparees.flatMap(({ refus }, rang) => refus.map((defaut) => ({ ...defaut, champ: `${rang}.${defaut.champ}` })));
      if (defauts.length > 0) throw new ChampsRefuses('ECRITURE_A_CORRIGER', defauts);
      const ecrites = await this.writeAll(stores, acteur, adhesion, preparees.filter(({ ecrite }) => ecrite === null).map(({ changement }) => changement));
      const parId = new Map(ecrites.map((ecrite) => [ecrite.id, ecrite]));
      return preparees.map(({ changement, ecrite }) => ecrite ?? (parId.get(changement.id) as EcritureEcrite));
    });
  }

  /** `version`: the one that was read. @throws DomainError as `create`, REVISION_PERIMEE, ECRITURE_DEJA_SUPPRIMEE */
  update(acteur: Acteur, commande: { readonly siren: string; readonly id: string; readonly version: number; readonly marcheId: string | null; readonly contenu: Brut }): Promise<EcritureEcrite> {
    return this.run(acteur, commande.siren, async (stores, adhesion) => {
      const avant = await this.take(stores, adhesion, commande.id, commande.version);
      if (avant.contenu === null) throw new DomainError('ECRITURE_DEJA_SUPPRIMEE');
      const marcheId = avant.sorte === 'MARCHE' ? avant.marcheId : commande.marcheId;
      const marche = await this.requireMarche(stores, adhesion, avant.sorte, marcheId);
      const { contenu, refus } = this.read(avant.sorte, commande.contenu, adhesion.siren, await isPublie(stores, adhesion.collectiviteId, marche?.marche));
      if (refus.length > 0) throw new ChampsRefuses('ECRITURE_A_CORRIGER', refus);
      return this.write(stores, acteur, adhesion, { id: avant.id, sorte: avant.sorte, marcheId: marche?.id ?? null, avant, contenu, acte: 'CORRECTION' });
    });
  }

  /** The record leaves the figures; its versions stay. */
  delete(acteur: Acteur, commande: { readonly siren: string; readonly id: string; readonly version: number }): Promise<EcritureEcrite> {
    return this.run(acteur, commande.siren, async (stores, adhesion) => {
      const avant = await this.take(stores, adhesion, commande.id, commande.version);
      if (avant.contenu === null) throw new DomainError('ECRITURE_DEJA_SUPPRIMEE');
      return this.write(stores, acteur, adhesion, { id: avant.id, sorte: avant.sorte, marcheId: avant.marcheId, avant, contenu: null, acte: 'SUPPRESSION' });
    });
  }

  /** Puts back what an earlier version said, as a new version: undoing is restoring the one before. */
  restore(acteur: Acteur, commande: { readonly siren: string; readonly id: string; readonly version: number; readonly vers: number }): Promise<EcritureEcrite> {
    return this.run(acteur, commande.siren, async (stores, adhesion) => {
      const avant = await this.take(stores, adhesion, commande.id, commande.version);
      const versions = await stores.ecritures.listVersions(adhesion.collectiviteId, avant.id);
      const voulue = versions.find(({ version }) => version === commande.vers);
      if (!voulue && commande.vers !== 0) throw new DomainError('INTROUVABLE');
      const contenu = voulue?.contenu ?? null;
      if (contenu === null && avant.contenu === null) throw new DomainError('ECRITURE_DEJA_SUPPRIMEE');
      return this.write(stores, acteur, adhesion, { id: avant.id, sorte: avant.sorte, marcheId: avant.marcheId, avant, contenu, acte: contenu === null ? 'SUPPRESSION' : 'RETABLISSEMENT' });
    });
  }

  private run<T>(acteur: Acteur, siren: string, fn: (stores: Stores, adhesion: AdhesionActeur) => Promise<T>): Promise<T> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_REGISTRE);
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, adhesion.collectiviteId);
      await stores.ecritures.lock(adhesion.collectiviteId);
      return fn(stores, adhesion);
    });
  }

  private async take(stores: Stores, { collectiviteId }: AdhesionActeur, id: string, version: number): Promise<EcritureConnue> {
    const ecriture = await stores.ecritures.find(collectiviteId, id);
    if (!ecriture) throw new DomainError('INTROUVABLE');
    if (ecriture.version !== version) throw new DomainError('REVISION_PERIMEE');
    return ecriture;
  }

  private async requireMarche(stores: Stores, { collectiviteId }: AdhesionActeur, sorte: SorteEcriture, marcheId: string | null): Promise<{ readonly id: string; readonly marche: Marche } | null> {
    const { marche: besoin } = describeSorte(sorte);
    if (marcheId === null || besoin === 'SANS') {
      if (besoin === 'REQUIS') throw new DomainError('MARCHE_REQUIS', { champ: 'marcheId' });
      return null;
    }
    const marche = await stores.marches.findOfCollectivite(collectiviteId, marcheId);
    if (!marche) throw new DomainError('INTROUVABLE');
    return marche;
  }

  private async prepare(stores: Stores, adhesion: AdhesionActeur, { sorte, marcheId, contenu: brut, id }: EcritureACreer): Promise<Preparee> {
    const marche = await this.requireMarche(stores, adhesion, sorte, marcheId);
    const deja = sorte === 'MARCHE' && marche ? await stores.ecritures.findOfMarche(adhesion.collectiviteId, marche.id) : id === undefined ? null : await stores.ecritures.find(adhesion.collectiviteId, id);
    const { contenu, refus } = this.read(sorte, brut, adhesion.siren, marche !== null);
    const changement: ChangementEcriture = { id: deja?.id ?? id ?? uuidv7(), sorte, marcheId: marche?.id ?? deja?.marcheId ?? null, avant: deja, contenu, acte: deja ? 'RETABLISSEMENT' : 'CREATION' };
    if (deja !== null && deja.sorte !== sorte) throw new DomainError('REVISION_PERIMEE');
    if (!deja?.contenu) return { changement, refus, ecrite: null };
    if (deja.id !== id || !isDeepStrictEqual(deja.contenu, contenu)) throw new DomainError('REVISION_PERIMEE');
    return { changement, refus, ecrite: { id: deja.id, version: deja.version, marcheId: deja.marcheId } };
  }

  private read(sorte: SorteEcriture, brut: Brut, siren: string, publie: boolean): { readonly contenu: ContenuEcrit; readonly refus: readonly ChampRefuse[] } {
    const { contenu, refus } = verifyEcriture(sorte, brut, { aujourdhui: today(this.horloge), siren, publie });
    return { contenu: refus.length > 0 ? {} : writeChamps(describeSorte(sorte).champs, contenu), refus };
  }

  private async write(stores: Stores, acteur: Acteur, adhesion: AdhesionActeur, changement: ChangementEcriture): Promise<EcritureEcrite> {
    const [ecrite] = await this.writeAll(stores, acteur, adhesion, [changement]);
    return ecrite as EcritureEcrite;
  }

  private writeAll(stores: Stores, acteur: Acteur, acheteur: AdhesionActeur, changements: readonly ChangementEcriture[]): Promise<readonly EcritureEcrite[]> {
    return applyEcritures(stores, { acheteur, auteurId: acteur.utilisateurId, source: SOURCE_SAISIE }, changements);
  }
}

/** A new record as it would be written, every field that is refused, and what is written already under its id. */
interface Preparee {
  readonly changement: ChangementEcriture;
  readonly refus: readonly ChampRefuse[];
  readonly ecrite: EcritureEcrite | null;
}

async function isPublie(stores: Stores, collectiviteId: string, marche: Marche | undefined): Promise<boolean> {
  return marche !== undefined && (await stores.marches.listPublications(collectiviteId, marche.uid)).length > 0;
}
