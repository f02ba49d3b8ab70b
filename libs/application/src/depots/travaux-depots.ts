import { anneeOf, DomainError, STATUTS_LIGNE, writeReferenceDepot, type Annee, type BilanDepot, type Collectivite, type DateCivile, type EffetDepot, type StatutLigne } from '@spaser/domain';
import type { ChangementDepot, DepotConnu, LigneDepot, LigneVerifiee, Stores, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import { listQualificationsPartagees } from '../registre/load-registre';
import { Avancement } from './avancement';
import { loadContexte } from './contexte-depot';
import type { DepotDemande } from './evenements';
import { compareFigures, readFigures } from './effet-depot';
import { undoLignes } from './undo-lignes';
import { verifyLigne } from './verify-ligne';
import { writeLignes } from './write-lignes';

interface EnTravail {
  /** Who asked for this step. */
  readonly acteurId: string;
  readonly depot: DepotConnu;
  readonly acheteur: Collectivite;
  readonly avancement: Avancement;
}

/** The long steps of a deposit, carried out by a worker: verify its lines, write them, undo them. Run twice, each does the same thing. */
export class TravauxDepots {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** Reads every line against the register and tells what an import would do, figures included; nothing of it is written. */
  async verify(stores: Stores, demande: DepotDemande): Promise<void> {
    const travail = await this.take(stores, demande, 'VERIFICATION');
    if (travail === null) return;
    const { depot, acheteur, avancement } = travail;
    const { lignes, verdicts } = await this.judge(stores, travail);
    await saveByBlocs(verdicts, (bloc) => stores.lignesDeDepot.verifyAll(acheteur.id, depot.id, bloc));
    const ecrites = lignes.filter(({ versionEcrite }) => versionEcrite !== null).length;
    await stores.ecritures.lock(acheteur.id);
    const { effet, arret } = await this.simulate(stores, travail, verdicts);
    await avancement.end();
    const reste = verdicts.some(({ statut }) => statut !== 'INCHANGE');
    await stores.depots.update(acheteur.id, depot, { etat: ecrites > 0 && !reste ? 'IMPORTE' : 'APERCU', phrase: arret, bilan: { ...bilanOf(verdicts), ecrites, effet } });
  }

  /** Writes what the lines say into the register, all of it or nothing, and gives the import its reference. */
  async write(stores: Stores, demande: DepotDemande): Promise<void> {
    const travail = await this.take(stores, demande, 'ECRITURE');
    if (travail === null) return;
    const { acteurId, depot, acheteur, avancement } = travail;
    const jour = today(this.horloge);
    await stores.ecritures.lock(acheteur.id);
    const reference = depot.reference ?? writeReferenceDepot(anneeOf(jour), (await stores.depots.countReferences(acheteur.id, anneeOf(jour))) + 1);
    await this.conclude(stores, travail, 'APERCU', async () => {
      const { lignes, verdicts } = await this.judge(stores, travail);
      await saveByBlocs(verdicts, (bloc) => stores.lignesDeDepot.verifyAll(acheteur.id, depot.id, bloc));
      const ecrites = await writeLignes(stores, { acheteur: acheteurOf(acheteur), auteurId: acteurId, source: reference }, depot, verdicts, avancement);
      const deja = lignes.filter(({ versionEcrite }) => versionEcrite !== null).length;
      if (ecrites + deja === 0) return { etat: 'APERCU', phrase: PERIME, bilan: { ...bilanOf(verdicts), ecrites: 0, effet: [] } };
      await stores.journal.add({ collectiviteId: acheteur.id, acteurId, acte: 'DEPOT_IMPORTE', objetId: depot.id, detail: { reference, nom: depot.nom, lignes: ecrites } });
      return { etat: 'IMPORTE', reference, phrase: null, importeLe: depot.importeLe ?? this.horloge.now(), annuleLe: null, bilan: { ...bilanOf(verdicts), ecrites: deja + ecrites, effet: depot.bilan?.effet ?? [] } };
    });
  }

  /** Puts the register back as it was before the import, but for the records that someone has changed since. */
  async undo(stores: Stores, demande: DepotDemande): Promise<void> {
    const travail = await this.take(stores, demande, 'ANNULATION');
    if (travail === null) return;
    const { acteurId, depot, acheteur, avancement } = travail;
    await stores.ecritures.lock(acheteur.id);
    await this.conclude(stores, travail, 'IMPORTE', async () => {
      const lignes = await stores.lignesDeDepot.list(acheteur.id, depot.id);
      const { defaites, gardees } = await undoLignes(stores, { acheteur: acheteurOf(acheteur), auteurId: acteurId, source: depot.reference ?? '' }, depot, lignes, avancement);
      await stores.journal.add({ collectiviteId: acheteur.id, acteurId, acte: 'DEPOT_ANNULE', objetId: depot.id, detail: { reference: depot.reference, lignes: defaites, gardees } });
      return { etat: 'ANNULE', phrase: null, annuleLe: this.horloge.now(), bilan: depot.bilan && { ...depot.bilan, ecrites: gardees, gardees } };
    });
  }

  private async take(stores: Stores, { collectiviteId, depotId, acteurId }: DepotDemande, etat: DepotConnu['etat']): Promise<EnTravail | null> {
    const depot = await stores.depots.find(collectiviteId, depotId);
    const acheteur = (await stores.territoire.listCollectivites()).find(({ id }) => id === collectiviteId);
    if (!depot || !acheteur || depot.etat !== etat) return null;
    return { acteurId, depot, acheteur, avancement: new Avancement(this.unite, acheteur.territoireCode, collectiviteId, depotId) };
  }

  /** What each line that is not written yet would do, in the order of the file. */
  private async judge(stores: Stores, { depot, acheteur, avancement }: EnTravail): Promise<{ readonly lignes: readonly LigneDepot[]; readonly verdicts: readonly LigneVerifiee[] }> {
    const lignes = await stores.lignesDeDepot.list(acheteur.id, depot.id);
    const contexte = await loadContexte(stores, acheteur, depot, today(this.horloge));
    const verdicts: LigneVerifiee[] = [];
    for (const [rang, ligne] of lignes.entries()) {
      if (ligne.versionEcrite === null) verdicts.push(verifyLigne(contexte, ligne));
      await avancement.reach(rang + 1, lignes.length);
    }
    return { lignes, verdicts };
  }

  /** Writes for nothing, to know what the figures would be. */
  private async simulate(stores: Stores, { acteurId, depot, acheteur, avancement }: EnTravail, verdicts: readonly LigneVerifiee[]): Promise<{ readonly effet: readonly EffetDepot[]; readonly arret: string | null }> {
    const annees = listAnnees(verdicts);
    if (annees.length === 0) return { effet: [], arret: null };
    const partagees = await listQualificationsPartagees(stores);
    const avant = await readFigures(stores, acheteur.id, annees, partagees);
    try {
      const apres = await stores.essais.simulate(async () => {
        await writeLignes(stores, { acheteur: acheteurOf(acheteur), auteurId: acteurId, source: 'SIMULATION' }, depot, verdicts, avancement);
        return readFigures(stores, acheteur.id, annees, partagees);
      });
      return { effet: compareFigures(avant, apres), arret: null };
    } catch (erreur) {
      if (!(erreur instanceof DomainError)) throw erreur;
      return { effet: [], arret: erreur.message };
    }
  }

  /** Runs a step whole; what stops it (a year closed meanwhile) is told on the deposit, which goes back where it was. */
  private async conclude(stores: Stores, { depot, acheteur, avancement }: EnTravail, retour: DepotConnu['etat'], step: () => Promise<ChangementDepot>): Promise<void> {
    try {
      await stores.depots.update(acheteur.id, depot, await stores.essais.attempt(step));
    } catch (erreur) {
      if (!(erreur instanceof DomainError)) throw erreur;
      await stores.depots.update(acheteur.id, depot, { etat: retour, phrase: erreur.message });
    }
    await avancement.end();
  }
}

const BLOC = 500;
const PERIME = 'Rien n’a été importé\u00a0: depuis cet aperçu, votre registre a changé. Relisez ce qui est dit de chaque ligne.';

async function saveByBlocs<T>(lignes: readonly T[], save: (bloc: readonly T[]) => Promise<void>): Promise<void> {
  for (let debut = 0; debut < lignes.length; debut += BLOC) await save(lignes.slice(debut, debut + BLOC));
}

const acheteurOf = ({ id: collectiviteId, siren, nom, type }: Collectivite): { readonly collectiviteId: string; readonly siren: string; readonly nom: string; readonly type: Collectivite['type'] } => ({ collectiviteId, siren, nom, type });

function bilanOf(verdicts: readonly LigneVerifiee[]): Pick<BilanDepot, 'lignes'> {
  return { lignes: Object.fromEntries(STATUTS_LIGNE.map((statut) => [statut, verdicts.filter((verdict) => verdict.statut === statut).length])) as Record<StatutLigne, number> };
}

/** The years that the lines to write speak of. */
function listAnnees(verdicts: readonly LigneVerifiee[]): readonly Annee[] {
  return [...new Set(verdicts.flatMap(({ statut, contenu }) => (statut === 'NOUVEAU' || statut === 'MODIFIE' ? datesOf(contenu) : [])))];
}

function datesOf(contenu: LigneVerifiee['contenu']): readonly Annee[] {
  if (typeof contenu?.['annee'] === 'number') return [contenu['annee']];
  const jour = contenu?.['dateNotification'] ?? contenu?.['date'] ?? contenu?.['du'];
  return typeof jour === 'string' ? [anneeOf(jour as DateCivile)] : [];
}
