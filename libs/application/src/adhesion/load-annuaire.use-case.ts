import { basename } from 'node:path';
import { DomainError, type Collectivite, type DateCivile } from '@spaser/domain';
import { isCommuneActuelle, readAnnuaire, type Rejet, type ServiceAnnuaire } from '@spaser/intake';
import type { EntreeAnnuaire, UniteDeTravail } from '@spaser/persistence';
import { requireTerritoire } from '../referentiel/require-territoire';

/** Why a record of the directory is left aside. */
export const MOTIFS_IGNORE = {
  AUTRE_SERVICE: 'ni mairie, ni intercommunalité, ni département, et son SIREN n’est pas celui d’un acheteur du territoire',
  HORS_TERRITOIRE: 'hors du territoire',
  COMMUNE_ABSENTE: 'code d’une commune qui n’existe plus ou que le territoire ne connaît pas',
  SANS_COORDONNEES: 'ni adresse électronique, ni téléphone',
} as const;
export type MotifIgnore = keyof typeof MOTIFS_IGNORE;

/** What became of a file of the directory. */
export interface BilanAnnuaire {
  readonly nom: string;
  readonly date: DateCivile;
  readonly lus: number;
  /** Records kept: several may speak of one collectivité. */
  readonly retenus: number;
  readonly ignores: Readonly<Partial<Record<MotifIgnore, number>>>;
  readonly rejetes: number;
  readonly rejets: readonly Rejet[];
  readonly adressesIllisibles: readonly { readonly service: string; readonly valeur: string }[];
  readonly collectivites: number;
  readonly adresses: number;
  /** Communes of the territory that have no address in the file. */
  readonly communesSansAdresse: number;
}

const EXEMPLES = 20;

/**
 * Replaces the snapshot of official addresses of a territory by that of a file. All or nothing: a file that stops short, or that
 * knows nobody here, leaves the former one in place. Every address of a collectivité is kept, that of delegated mairies included.
 */
export class LoadAnnuaire {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError TERRITOIRE_INCONNU, ANNUAIRE_REFUSE */
  async execute({ territoireCode, chemin, date }: { readonly territoireCode: string; readonly chemin: string; readonly date: DateCivile }): Promise<BilanAnnuaire> {
    await requireTerritoire(this.unite, territoireCode);
    const toutes = await this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, (stores) => stores.territoire.listCollectivites());
    const tri = new Tri(toutes, territoireCode);
    let lus = 0;
    const rejets: Rejet[] = [];
    for await (const ligne of readAnnuaire(chemin)) {
      lus += 1;
      if (ligne.sorte === 'LIGNE') await tri.sort(ligne.valeur);
      else if (ligne.fatal) throw new DomainError('ANNUAIRE_REFUSE', { detail: ligne.rejet.phrase });
      else rejets.push(ligne.rejet);
    }
    const entrees = tri.entrees();
    if (entrees.length === 0) throw new DomainError('ANNUAIRE_REFUSE', { detail: 'il ne contient aucune collectivité du territoire.' });
    const nom = basename(chemin);
    await this.unite.run({ sorte: 'TRAITEMENT', territoireCode }, (stores) => stores.annuaire.replace(entrees, nom, date));
    const avecAdresse = new Set(entrees.filter(({ courriels }) => courriels.length > 0).map(({ siren }) => siren));
    return {
      nom, date, lus, retenus: tri.retenus, ignores: tri.ignores, rejetes: rejets.length, rejets: rejets.slice(0, EXEMPLES), adressesIllisibles: tri.illisibles.slice(0, EXEMPLES),
      collectivites: entrees.length,
      adresses: entrees.reduce((somme, { courriels }) => somme + courriels.length, 0),
      communesSansAdresse: toutes.filter(({ type, siren }) => type === 'COMMUNE' && !avecAdresse.has(siren)).length,
    };
  }
}

/** Says which collectivité each counter is, and puts together what several say of one. */
class Tri {
  retenus = 0;
  readonly ignores: Partial<Record<MotifIgnore, number>> = {};
  readonly illisibles: { service: string; valeur: string }[] = [];
  private readonly parSiren: ReadonlyMap<string, Collectivite>;
  private readonly parInsee: ReadonlyMap<string, Collectivite>;
  private readonly retenues = new Map<string, EntreeAnnuaire>();

  constructor(
    collectivites: readonly Collectivite[],
    private readonly territoireCode: string,
  ) {
    const dici = collectivites.filter(({ rattachement }) => rattachement === 'TERRITOIRE');
    this.parSiren = new Map(dici.map((collectivite) => [collectivite.siren, collectivite]));
    this.parInsee = new Map(dici.flatMap((collectivite) => (collectivite.codeInsee ? [[collectivite.codeInsee, collectivite] as const] : [])));
  }

  entrees(): readonly EntreeAnnuaire[] {
    return [...this.retenues.values()];
  }

  async sort(service: ServiceAnnuaire): Promise<void> {
    const trouvee = await this.find(service);
    if (typeof trouvee === 'string') return this.ignore(trouvee);
    this.illisibles.push(...service.illisibles.map((valeur) => ({ service: service.nom, valeur: valeur.slice(0, 100) })));
    if (service.courriels.length === 0 && service.telephone === null) return this.ignore('SANS_COORDONNEES');
    this.retenus += 1;
    const connue = this.retenues.get(trouvee.siren);
    this.retenues.set(trouvee.siren, {
      siren: trouvee.siren,
      courriels: [...new Set([...(connue?.courriels ?? []), ...service.courriels])],
      telephone: connue?.telephone ?? service.telephone,
      site: connue?.site ?? service.site,
    });
  }

  /** A mairie is found by its code INSEE alone: the SIREN of its record is sometimes that of another budget. The others, by SIREN. */
  private async find({ types, codesInsee, siren }: ServiceAnnuaire): Promise<Collectivite | MotifIgnore> {
    if (types.some((type) => type === 'mairie' || type === 'mairie_com')) {
      const commune = codesInsee.map((code) => this.parInsee.get(code)).find((trouvee) => trouvee !== undefined);
      if (!commune) return codesInsee.some((code) => code.startsWith(this.territoireCode)) ? 'COMMUNE_ABSENTE' : 'HORS_TERRITOIRE';
      return (await isCommuneActuelle(commune.codeInsee ?? '')) ? commune : 'COMMUNE_ABSENTE';
    }
    const connue = siren === null ? undefined : this.parSiren.get(siren);
    if (connue && connue.type !== 'COMMUNE') return connue;
    return types.some((type) => type === 'epci' || type === 'cg') ? 'HORS_TERRITOIRE' : 'AUTRE_SERVICE';
  }

  private ignore(motif: MotifIgnore): void {
    this.ignores[motif] = (this.ignores[motif] ?? 0) + 1;
  }
}
