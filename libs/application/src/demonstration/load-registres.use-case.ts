import type { Collectivite, ReponsesExercice } from '@spaser/domain';
import { ANNEE_PLEINE, drawAdoptions, drawVieDeLaCommune, drawVieDeLEpci, drawVieDuDepartement, endAt, readReferentiel, yearSansMarche, type AnneeDemo, type ContratTenu, type EcritureDemo } from '@spaser/intake';
import type { UniteDeTravail } from '@spaser/persistence';
import type { Acteur } from '../acteur/acteur';
import { ChangeExercice } from '../exercices/change-exercice.use-case';
import { findExercice } from '../registre/load-registre';
import { WriteEcriture, type EcritureACreer } from '../registre/write-ecriture.use-case';
import { findSchemaDeLAnnee } from '../spaser/schema-de-l-annee';
import { WriteSuivi } from '../suivi/write-suivi.use-case';
import { today, type Horloge } from '../horloge/horloge';
import { acteurOf } from './acteur-demonstration';

/** What the registers of the demonstration hold. */
export interface RegistresCharges {
  readonly ecritures: number;
  /** Years that were declared or signed. */
  readonly annees: number;
}

/** How far the loading has come, in records. */
export interface AvancementRegistres {
  readonly faites: number;
  readonly total: number;
  readonly collectivite: string;
}

interface VieDemo {
  readonly collectivite: Collectivite;
  readonly annees: readonly AnneeDemo[];
}

const COMMUNES_SANS_MARCHE = 3;

/**
 * Makes some buyers of the demonstration keep their register, say where their actions stand, declare their years and sign them, by the
 * same use cases as people: the Département in full, an EPCI, a small commune, and three that bought nothing above the threshold.
 */
export class LoadRegistres {
  private readonly registre: WriteEcriture;
  private readonly suivi: WriteSuivi;
  private readonly exercices: ChangeExercice;

  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {
    this.registre = new WriteEcriture(unite, horloge);
    this.suivi = new WriteSuivi(unite, horloge);
    this.exercices = new ChangeExercice(unite, horloge);
  }

  /** After the contracts, the volumes and the adoptions of the demonstration. */
  async execute({ territoireCode }: { readonly territoireCode: string }, onProgress: (avancement: AvancementRegistres) => void = () => undefined): Promise<RegistresCharges> {
    const vies = await this.drawVies(territoireCode);
    const total = vies.reduce((somme, { annees }) => somme + annees.reduce((cumul, { ecritures }) => cumul + ecritures.length, 0), 0);
    let faites = 0;
    for (const { collectivite, annees } of vies) {
      onProgress({ faites, total, collectivite: collectivite.nom });
      faites += await this.play(collectivite, annees);
    }
    onProgress({ faites, total, collectivite: '' });
    return { ecritures: faites, annees: vies.flatMap(({ annees }) => annees).filter(({ jusqua }) => jusqua !== 'OUVERT').length };
  }

  private async drawVies(territoireCode: string): Promise<readonly VieDemo[]> {
    const toutes = await this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, (stores) => stores.territoire.listCollectivites());
    const { temoins, adoptions } = drawAdoptions(await readReferentiel(territoireCode), today(this.horloge));
    const departement = toutes.find(({ type }) => type === 'DEPARTEMENT');
    const [epci, commune] = [toutes.find(({ siren }) => siren === temoins.epci), toutes.find(({ siren }) => siren === temoins.adoptee)];
    const vies: VieDemo[] = [];
    if (departement) vies.push({ collectivite: departement, annees: drawVieDuDepartement(territoireCode, await this.listContrats(departement)) });
    if (epci) vies.push({ collectivite: epci, annees: drawVieDeLEpci(epci.siren, await this.listContrats(epci)) });
    if (commune) vies.push({ collectivite: commune, annees: drawVieDeLaCommune(await this.listContrats(commune)) });
    const communes = adoptions.filter(({ stade, siren }) => stade === 'ADOPTE' && siren !== temoins.adoptee).flatMap(({ siren }) => toutes.filter((une) => une.siren === siren && une.type === 'COMMUNE'));
    const sansMarche = (await this.keepSansMarche(communes)).map((collectivite): VieDemo => ({ collectivite, annees: [yearSansMarche(ANNEE_PLEINE)] }));
    return [...vies, ...sansMarche].map((vie) => ({ ...vie, annees: vie.annees.map((annee) => endAt(annee, today(this.horloge))) }));
  }

  /** The first communes that have declared their purchases of the full year, and notified no contract in it. */
  private async keepSansMarche(communes: readonly Collectivite[]): Promise<readonly Collectivite[]> {
    const gardees: Collectivite[] = [];
    for (const commune of communes) {
      if (gardees.length === COMMUNES_SANS_MARCHE) break;
      const { id, territoireCode } = commune;
      const exercice = await this.unite.read({ sorte: 'COLLECTIVITE', territoireCode, collectiviteId: id }, (stores) => findExercice(stores, id, ANNEE_PLEINE));
      const contrats = await this.listContrats(commune);
      if (exercice.volume !== null && contrats.every(({ marche }) => marche.dateNotification !== null && !marche.dateNotification.startsWith(String(ANNEE_PLEINE)))) gardees.push(commune);
    }
    return gardees;
  }

  private listContrats({ id, territoireCode }: Collectivite): Promise<readonly ContratTenu[]> {
    return this.unite.read({ sorte: 'COLLECTIVITE', territoireCode, collectiviteId: id }, (stores) => stores.marches.listOfCollectivite(id));
  }

  /** Everything is recorded before any year is closed: an avenant of one bears on a contract of another. */
  private async play(collectivite: Collectivite, annees: readonly AnneeDemo[]): Promise<number> {
    const acteur = acteurOf(collectivite);
    const { siren } = collectivite;
    const ecritures = annees.flatMap((annee) => annee.ecritures);
    const contrats = ecritures.filter(({ sorte }) => sorte === 'MARCHE');
    const autres = ecritures.filter(({ sorte }) => sorte !== 'MARCHE');
    const ecrits = await this.registre.createAll(acteur, { siren, ecritures: contrats.map((ecriture) => toCreer(ecriture)) });
    const ajoutes = new Map(contrats.flatMap(({ cle }, rang): [string, string | null][] => (cle === undefined ? [] : [[cle, ecrits[rang]?.marcheId ?? null]])));
    await this.registre.createAll(acteur, { siren, ecritures: autres.map((ecriture) => toCreer(ecriture, ajoutes)) });
    for (const annee of annees) await this.follow(acteur, collectivite, annee);
    for (const annee of annees) await this.close(acteur, collectivite, annee);
    return ecritures.length;
  }

  /** The actions that the scheme in force at the end of the year retains: the day on which the demonstration starts decides when some were voted. */
  private async follow(acteur: Acteur, { id, siren, territoireCode }: Collectivite, { annee, suivis = [] }: AnneeDemo): Promise<void> {
    if (suivis.length === 0) return;
    const schema = await this.unite.read({ sorte: 'COLLECTIVITE', territoireCode, collectiviteId: id }, (stores) => findSchemaDeLAnnee(stores, id, annee));
    for (const { action, ...contenu } of suivis) {
      if (schema?.contenu.actions.includes(action)) await this.suivi.save(acteur, { siren, annee, action, version: 0, contenu });
    }
  }

  private async close(acteur: Acteur, { id, siren, territoireCode }: Collectivite, { annee, reponses: toutes, jusqua }: AnneeDemo): Promise<void> {
    if (toutes === null) return;
    const { base, ...dites } = toutes;
    const avant = await this.unite.read({ sorte: 'COLLECTIVITE', territoireCode, collectiviteId: id }, (stores) => findExercice(stores, id, annee));
    const reponses: ReponsesExercice = {
      aucunMarche: false, aucuns: [], nonConcernes: [], projetsReservables: null, ...dites, volume: avant.volume && { montant: avant.volume.montant, base: base ?? avant.volume.base },
    };
    let { revision } = await this.exercices.answer(acteur, { siren, annee, revision: avant.revision, reponses });
    for (const acte of ACTES[jusqua]) ({ revision } = await this.exercices.execute(acteur, { siren, annee, acte, revision, motif: null }));
  }
}

const ACTES = { OUVERT: [], DECLARE: ['DECLARER'], CLOS: ['DECLARER', 'CLORE'] } as const;

const toCreer = ({ sorte, marche, contenu }: EcritureDemo, ajoutes: ReadonlyMap<string, string | null> = new Map()): EcritureACreer => ({ sorte, marcheId: marche === null ? null : (ajoutes.get(marche) ?? marche), contenu });
