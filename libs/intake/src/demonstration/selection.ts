import type { AcheteurDemo } from './acheteur';
import { anneeOfJour } from './calendrier';
import type { ContratDemo } from './contrat';
import { categorieOf, countEngagesVises, drawElans, partInclusiveVisee, type Elan } from './engagement';
import { groupBy } from './group-by';
import { PREMIERE_ANNEE } from './periode';
import type { Tirage } from './tirage';
import { computeValeurDemo, toContratPublie } from './valeur';
import { volumeOf, type VolumeDemo } from './volumes';

/** A contract that may become inclusive, and its worth in cents in each year that it bears on. */
export interface Candidat {
  readonly contrat: ContratDemo;
  readonly valeurs: ReadonlyMap<number, number>;
}

/** Share of a buyer's room that one year's contracts may take in that year and in the next ones: theirs come too. */
const REMPLISSAGE = [1, 0.62, 0.42, 0.28] as const;
/** Clauses go to the larger contracts first. */
const PREFERENCE_AUX_GROS = 1.1;
/** The second round may carry one buyer this far above its own share. */
const TOLERANCE = 1.3;

export function toCandidat(contrat: ContratDemo, annees: readonly number[]): Candidat {
  const publie = toContratPublie(contrat);
  const notifie = anneeOfJour(contrat.notification);
  const valeurs = new Map<number, number>();
  for (const annee of annees) {
    const valeur = annee < notifie ? null : computeValeurDemo(publie, annee)?.valeur;
    if (valeur) valeurs.set(annee, Number(valeur));
  }
  return { contrat, valeurs };
}

/**
 * Chooses the inclusive contracts year after year: who is engaged first, then which of its contracts, until the
 * territory's share of the declared volumes follows the story.
 */
export class Selection {
  /** Chosen contracts; `true`: with a clause for certain, being the buyer's first. */
  readonly retenus = new Map<ContratDemo, boolean>();
  /** Year of engagement, by SIREN. */
  readonly engages = new Map<string, number>();
  private readonly parCategorie: ReadonlyMap<string, readonly AcheteurDemo[]>;
  private readonly elans: ReadonlyMap<string, Elan>;
  private readonly declares: ReadonlyMap<string, number>;
  private readonly cumuls = new Map<string, number>();
  private readonly vises = new Map<number, number>();

  constructor(
    private readonly acheteurs: readonly AcheteurDemo[],
    volumes: readonly VolumeDemo[],
    private readonly derniere: number,
    private readonly tirage: Tirage,
  ) {
    this.parCategorie = groupBy(acheteurs.filter(({ type }) => type !== 'DEPARTEMENT'), categorieOf);
    this.elans = drawElans(acheteurs, tirage);
    this.declares = new Map(volumes.map(({ siren, annee, volume }) => [`${siren}/${annee}`, Number(volume)]));
  }

  fillAnnee(annee: number, candidats: readonly Candidat[]): void {
    this.engage(annee, candidats);
    const parts = new Map<number, number>();
    for (let suivante = annee; suivante <= this.derniere; suivante += 1) parts.set(suivante, this.partParIntensite(suivante));
    const possibles = this.tirage.shuffle(
      candidats.filter(({ contrat }) => this.engages.has(contrat.acheteur.siren) && !this.retenus.has(contrat)),
      ({ contrat }) => contrat.genre.insertion * Number(contrat.montant) ** PREFERENCE_AUX_GROS,
    );
    for (const tolerance of [1, TOLERANCE]) {
      for (const candidat of possibles) {
        if (!this.retenus.has(candidat.contrat) && this.hasRoom(candidat, annee, parts, tolerance)) this.retain(candidat, false);
      }
    }
  }

  /** New buyers write their first clause; before the scheme, only those that lead it had any. */
  private engage(annee: number, candidats: readonly Candidat[]): void {
    const parAcheteur = groupBy(candidats, ({ contrat }) => contrat.acheteur.siren);
    const ordre = this.tirage.shuffle(
      this.acheteurs.filter(({ siren }) => parAcheteur.has(siren) && (this.engages.get(siren) ?? 0) < PREMIERE_ANNEE),
      ({ siren }) => this.elanOf(siren).precocite,
    );
    for (const acheteur of ordre) {
      const enTete = this.elanOf(acheteur.siren).enTete;
      if (annee < PREMIERE_ANNEE ? !enTete : !enTete && !this.hasPlace(acheteur, annee)) continue;
      this.engages.set(acheteur.siren, annee);
      const premier = (parAcheteur.get(acheteur.siren) ?? []).reduce((petit, un) => (weightOf(un) < weightOf(petit) ? un : petit));
      this.retain(premier, true);
    }
  }

  private hasPlace(acheteur: AcheteurDemo, annee: number): boolean {
    const categorie = categorieOf(acheteur);
    const memes = this.parCategorie.get(categorie) ?? [];
    const engages = memes.filter(({ siren }) => (this.engages.get(siren) ?? 0) >= PREMIERE_ANNEE).length;
    return engages < countEngagesVises(categorie, memes.length, annee);
  }

  /** Inclusive share of a buyer of intensity 1, such that the engaged ones together reach the territory's aim. */
  private partParIntensite(annee: number): number {
    const engages = this.acheteurs.filter(({ siren }) => this.engages.has(siren));
    const poids = engages.reduce((somme, acheteur) => somme + this.elanOf(acheteur.siren).intensite * this.volumeCompte(acheteur, annee), 0);
    return poids === 0 ? 0 : this.viseTerritoire(annee) / poids;
  }

  private hasRoom({ contrat, valeurs }: Candidat, annee: number, parts: ReadonlyMap<number, number>, tolerance: number): boolean {
    const { acheteur } = contrat;
    return [...valeurs].every(([suivante, valeur]) => {
      const remplissage = REMPLISSAGE[Math.min(suivante - annee, REMPLISSAGE.length - 1)] ?? 0;
      const sienne = (parts.get(suivante) ?? 0) * this.elanOf(acheteur.siren).intensite * Number(volumeOf(acheteur, suivante));
      if (this.cumulOf(acheteur.siren, suivante) + valeur > sienne * remplissage * tolerance) return false;
      return this.volumeCompte(acheteur, suivante) === 0 || this.cumulOf('territoire', suivante) + valeur <= this.viseTerritoire(suivante) * remplissage;
    });
  }

  private retain({ contrat, valeurs }: Candidat, premier: boolean): void {
    this.retenus.set(contrat, premier);
    for (const [annee, valeur] of valeurs) {
      this.add(contrat.acheteur.siren, annee, valeur);
      if (this.volumeCompte(contrat.acheteur, annee) > 0) this.add('territoire', annee, valeur);
    }
  }

  /** Volume by which a buyer weighs in the year's share: what it declared, or all of it in the year under way and before the scheme. */
  private volumeCompte(acheteur: AcheteurDemo, annee: number): number {
    if (annee >= this.derniere || annee < PREMIERE_ANNEE) return Number(volumeOf(acheteur, annee));
    return this.declares.get(`${acheteur.siren}/${annee}`) ?? 0;
  }

  private viseTerritoire(annee: number): number {
    const connu = this.vises.get(annee);
    if (connu !== undefined) return connu;
    const volume = this.acheteurs.reduce((somme, acheteur) => somme + this.volumeCompte(acheteur, annee), 0);
    const vise = partInclusiveVisee(annee) * volume;
    this.vises.set(annee, vise);
    return vise;
  }

  private elanOf(siren: string): Elan {
    return this.elans.get(siren) ?? { precocite: 1, intensite: 1, enTete: false };
  }

  private cumulOf(cle: string, annee: number): number {
    return this.cumuls.get(`${cle}/${annee}`) ?? 0;
  }

  private add(cle: string, annee: number, valeur: number): void {
    this.cumuls.set(`${cle}/${annee}`, this.cumulOf(cle, annee) + valeur);
  }
}

const weightOf = ({ valeurs }: Candidat): number => [...valeurs.values()].reduce((somme, valeur) => somme + valeur, 0);
