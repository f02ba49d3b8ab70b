import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { describeEcartes, findDonneesPersonnelles, LIMITES_TABLEAU, normaliseEntete, readDecpEnTableau, readTableau, recogniseColonnes, RefusTableau, SORTES_DEPOT, weightEntete, type SorteDepot, type TableauLu } from '@spaser/intake';
import { DomainError, ROLES_REGISTRE } from '@spaser/domain';
import type { ChangementDepot, LigneLueDuFichier, Perimetre, Stores, UniteDeTravail } from '@spaser/persistence';
import { v7 as uuidv7 } from 'uuid';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { requireNotGelee } from '../spaser/spaser-en-main';
import { evenementDepot, VERIFY_DEPOT } from './evenements';

/** A file as a person deposits it, or the block of cells that she pastes. */
export interface FichierDepose {
  readonly siren: string;
  readonly sorte: SorteDepot;
  readonly nom: string;
  readonly octets: Buffer;
  /** The sheet to read; without it, the one whose headers are best recognised. */
  readonly feuille?: string | undefined;
}

/** How long the answer waits for a small file to be read: a larger one is then read on. */
const ATTENTE_MS = 600;
const BLOC = 1_000;
const ILLISIBLE = 'La lecture de ce fichier n’a pas abouti. Déposez-le de nouveau\u00a0; si cela recommence, enregistrez-le au format CSV.';

/**
 * Takes a file in. Its bytes are read, looked through for data about persons, and forgotten: only the lines of a file that holds none are
 * kept, with the question of what they would do left to a worker.
 */
export class CreateDepot {
  private readonly lectures = new Set<Promise<void>>();

  /** `onIncident`: told of what no sentence foresees; the person is told that the reading failed. */
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly onIncident: (erreur: unknown) => void,
  ) {}

  /** Answers within a second, whatever the size. @throws DomainError INTROUVABLE, DROIT_MANQUANT, DEPOT_TROP_LOURD */
  async execute(acteur: Acteur, fichier: FichierDepose): Promise<{ readonly id: string }> {
    const adhesion = requireAdhesion(acteur, fichier.siren, ...ROLES_REGISTRE);
    if (fichier.octets.length > LIMITES_TABLEAU.octets) throw new DomainError('DEPOT_TROP_LOURD', { limite: '20\u00a0Mo' });
    const id = uuidv7();
    const perimetre = perimetreOf(acteur, adhesion);
    const { collectiviteId } = adhesion;
    const retenues = await this.unite.run(perimetre, async (stores) => {
      await requireNotGelee(stores, collectiviteId);
      const empreinte = createHash('sha256').update(fichier.octets).digest('hex');
      await stores.depots.create(collectiviteId, { id, sorte: fichier.sorte, nom: fichier.nom.slice(0, 200), octets: fichier.octets.length, empreinte, auteurId: acteur.utilisateurId });
      return stores.depots.listColonnesRetenues(collectiviteId, fichier.sorte);
    });
    const lecture = this.read({ perimetre, acheteur: adhesion, id, acteurId: acteur.utilisateurId }, fichier, retenues).catch(this.onIncident).finally(() => this.lectures.delete(lecture));
    this.lectures.add(lecture);
    await Promise.race([lecture, wait(ATTENTE_MS, undefined, { ref: false })]);
    return { id };
  }

  /** Resolves once every file that was taken in is read: a process does not stop before. */
  async settle(): Promise<void> {
    await Promise.all(this.lectures);
  }

  private async read(depot: DepotEnLecture, fichier: FichierDepose, retenues: Readonly<Record<string, string | null>>): Promise<void> {
    try {
      const tableau = await readFichier(fichier, retenues, depot.acheteur);
      const personnelle = findDonneesPersonnelles(tableau.entetes, tableau.lignes);
      if (personnelle !== null) return await this.conclude(depot, { etat: 'REFUSE', phrase: personnelle.phrase });
      await this.keep(depot, fichier.sorte, tableau, retenues);
    } catch (erreur) {
      if (!(erreur instanceof RefusTableau)) this.onIncident(erreur);
      await this.conclude(depot, { etat: 'REFUSE', phrase: erreur instanceof RefusTableau ? erreur.phrase : ILLISIBLE });
    }
  }

  /** Keeps the lines, and asks for them to be verified unless a column that nothing can do without is not recognised. */
  private async keep(depot: DepotEnLecture, sorte: SorteDepot, tableau: TableauLu, retenues: Readonly<Record<string, string | null>>): Promise<void> {
    const { format, feuille, feuilles, entetes } = tableau;
    const correspondance = recogniseColonnes(sorte, entetes, retenues).map(({ cle }) => cle);
    const complete = listManquantes(sorte, correspondance).length === 0;
    await this.conclude(depot, { etat: complete ? 'VERIFICATION' : 'COLONNES', format, feuille, feuilles, entetes, correspondance, remarque: describeEcartes(tableau) }, async (stores) => {
      const lignes = tableau.lignes.map(({ numero, cellules }, rang): LigneLueDuFichier => ({ rang, numero, cellules }));
      for (let debut = 0; debut < lignes.length; debut += BLOC) await stores.lignesDeDepot.addAll(depot.acheteur.collectiviteId, depot.id, lignes.slice(debut, debut + BLOC));
      await stores.depots.recordAvancement(depot.acheteur.collectiviteId, depot.id, 0, lignes.length);
      if (complete) await stores.outbox.add([evenementDepot(VERIFY_DEPOT, { collectiviteId: depot.acheteur.collectiviteId, depotId: depot.id, acteurId: depot.acteurId })]);
    });
  }

  private conclude({ perimetre, acheteur: { collectiviteId }, id }: DepotEnLecture, changement: ChangementDepot, avant: (stores: Stores) => Promise<void> = () => Promise.resolve()): Promise<void> {
    return this.unite.run(perimetre, async (stores) => {
      await avant(stores);
      await stores.depots.update(collectiviteId, { id, revision: 1 }, changement);
    });
  }
}

/** Reads a table or, among files of contracts, a publication of the one who deposits it. */
async function readFichier(fichier: FichierDepose, retenues: Readonly<Record<string, string | null>>, acheteur: AdhesionActeur): Promise<TableauLu> {
  try {
    return await readWithEntetes(fichier, retenues);
  } catch (erreur) {
    const aPublication = fichier.sorte === 'MARCHE' && erreur instanceof RefusTableau && (erreur.code === 'FICHIER_JSON' || erreur.code === 'FICHIER_XML');
    const publication = aPublication ? await readDecpEnTableau(fichier.octets, fichier.nom, acheteur) : null;
    if (publication === null) throw erreur;
    return publication;
  }
}

/** Reads a table by the headers that are recognised, or were said before; when none is, by its first row, for the person to say what each column is. */
async function readWithEntetes({ sorte, nom, octets, feuille }: FichierDepose, retenues: Readonly<Record<string, string | null>>): Promise<TableauLu> {
  const options = { nom, ...(feuille !== undefined && { feuille }) };
  try {
    return await readTableau(octets, { ...options, isEntete: (texte) => (retenues[normaliseEntete(texte)] ? 2 : weightEntete(sorte, texte)) });
  } catch (erreur) {
    const premiere = erreur instanceof RefusTableau ? erreur.apercu?.lignes.find(({ cellules }) => cellules.filter((texte) => texte !== null).length > 1) : undefined;
    if (premiere === undefined) throw erreur;
    return readTableau(octets, { ...options, isEntete: (texte) => (premiere.cellules.includes(texte) ? 1 : 0) });
  }
}

interface DepotEnLecture {
  readonly perimetre: Perimetre;
  readonly acheteur: AdhesionActeur;
  readonly id: string;
  readonly acteurId: string;
}

/** The columns that nothing can do without and that no header gives. A list of contracts that gives their numbers may only complete them. */
export function listManquantes(sorte: SorteDepot, correspondance: readonly (string | null)[]): readonly string[] {
  if (sorte === 'MARCHE' && (correspondance.includes('numero') || correspondance.includes('marche'))) return [];
  return SORTES_DEPOT[sorte].colonnes.filter(({ cle, requis }) => requis && !correspondance.includes(cle)).map(({ libelle }) => libelle);
}
