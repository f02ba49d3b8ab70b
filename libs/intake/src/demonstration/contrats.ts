import type { AcheteurDemo } from './acheteur';
import { jourOf, type Jour } from './calendrier';
import { FOURNITURES } from './catalogue/fournitures';
import type { Genre, LotType, Metier } from './catalogue/genre';
import { SERVICES } from './catalogue/services';
import { TRAVAUX } from './catalogue/travaux';
import type { ContratDemo } from './contrat';
import type { EntrepriseDemo } from './entreprises';
import { createSiret } from './identifiants';
import { fillObjet } from './lieux';
import { drawDelaiPublication, drawMois, drawMontant, drawNombreTitulaires, drawOffresRecues, drawProcedure } from './montants';
import { drawModifications } from './modifications';
import type { Periode } from './periode';
import type { Tirage } from './tirage';

/** Share of that pace that older years still show: running contracts taken up again, and a few files kept. */
const PART_ANTERIEURE: Readonly<Record<number, number>> = { 2019: 0.1, 2020: 0.12, 2021: 0.3, 2022: 0.5 };
/** Contracts of a budget annexe, under the second SIRET of their buyer. */
const PART_BUDGET_ANNEXE = 0.09;

const GENRES: readonly Genre[] = [...TRAVAUX, ...SERVICES, ...FOURNITURES];

/** One operation: lots of one consultation, notified together. */
interface Operation {
  readonly acheteur: AcheteurDemo;
  readonly acheteurId: string;
  readonly numero: string;
  readonly annee: number;
  readonly genre: Genre;
  readonly objet: string;
  readonly lieu: AcheteurDemo['lieux'][number];
  readonly notification: Jour;
  readonly dureeMois: number;
  /** Whether every lot bears the CPV of the operation, as many buyers write. */
  readonly cpvCommun: boolean;
}

type Vivier = ReadonlyMap<Metier, readonly EntrepriseDemo[]>;

/** Every contract that the buyers notified and published by `jusquA`, in the order of buyers and years, without faults. */
export function drawContrats(acheteurs: readonly AcheteurDemo[], vivier: Vivier, periode: Periode, tirage: Tirage): ContratDemo[] {
  return acheteurs.flatMap((acheteur) => {
    const propre = tirage.fork(acheteur.siren);
    const genres = GENRES.filter((genre) => (genre.profils[acheteur.profil] ?? 0) > 0 && (!genre.littoral || acheteur.littoral));
    const contrats: ContratDemo[] = [];
    for (let annee = periode.premiere; annee <= periode.derniere; annee += 1) {
      const nombre = propre.poisson(acheteur.rythme * (PART_ANTERIEURE[annee] ?? 1));
      for (let faits = 0, rang = 1; faits < nombre; rang += 1) {
        const operation = drawOperation(acheteur, genres, annee, rang, propre);
        const lots = drawLots(operation.genre, nombre - faits, propre);
        faits += Math.max(1, lots.length);
        contrats.push(...drawAttributions(operation, lots, vivier, periode, propre));
      }
    }
    return contrats;
  });
}

function drawOperation(acheteur: AcheteurDemo, genres: readonly Genre[], annee: number, rang: number, tirage: Tirage): Operation {
  // Counted in contracts, not in operations: a kind with many lots comes up less often.
  const genre = tirage.pickWeighted(genres, ({ profils, lots }) => (profils[acheteur.profil] ?? 0) / (1 + lots.length / 3));
  const lieu = tirage.pick(acheteur.lieux);
  return {
    acheteur,
    acheteurId: tirage.chance(PART_BUDGET_ANNEXE) ? createSiret(acheteur.siren, 2) : acheteur.siret,
    numero: `${annee}-${String(rang).padStart(4, '0')}`,
    annee,
    genre,
    objet: fillObjet(tirage.pick(genre.objets), lieu.nom, annee, (sites) => tirage.pick(sites)),
    lieu,
    notification: jourOf(annee, drawMois(tirage), tirage.integer(1, 28)),
    dureeMois: tirage.pick(genre.durees),
    cpvCommun: tirage.chance(0.6),
  };
}

/** Consecutive lots of the kind, no more than the buyer's contracts of the year; none for a single contract. */
function drawLots(genre: Genre, auPlus: number, tirage: Tirage): readonly LotType[] {
  const possible = Math.min(genre.lots.length, auPlus);
  if (possible < 2 || tirage.chance(0.15)) return [];
  const nombre = tirage.integer(2, possible);
  const gardes = new Set(tirage.shuffle(genre.lots).slice(0, nombre));
  return genre.lots.filter((lot) => gardes.has(lot));
}

function drawAttributions(operation: Operation, lots: readonly LotType[], vivier: Vivier, periode: Periode, tirage: Tirage): ContratDemo[] {
  const attributions = lots.length > 0 ? lots.map((lot, rang) => ({ lot, rang: rang + 1 })) : [{ lot: null, rang: 0 }];
  return attributions
    .map(({ lot, rang }) => drawContrat(operation, lot, rang, vivier, tirage))
    .filter((contrat) => contrat.publieLe <= periode.jusquA)
    .map((contrat) => hideUnpublished(contrat, periode.jusquA));
}

function hideUnpublished(contrat: ContratDemo, jusquA: Jour): ContratDemo {
  const modifications = contrat.modifications.filter(({ publieLe }) => publieLe <= jusquA);
  return modifications.length === contrat.modifications.length ? contrat : { ...contrat, modifications };
}

function drawContrat(operation: Operation, lot: LotType | null, rang: number, vivier: Vivier, tirage: Tirage): ContratDemo {
  const { acheteur, genre, dureeMois } = operation;
  const notification = operation.notification + (lot ? tirage.integer(0, 3) : 0);
  const montant = drawMontant(acheteur, genre, dureeMois, tirage);
  const codeCPV = lot && !operation.cpvCommun ? lot[1] : genre.codeCPV;
  const publieLe = notification + drawDelaiPublication(tirage);
  return {
    acheteur,
    acheteurId: operation.acheteurId,
    id: lot ? `${operation.numero}L${String(rang).padStart(2, '0')}` : operation.numero,
    nature: genre.accordCadre ? 'ACCORD_CADRE' : 'MARCHE',
    idAccordCadre: null,
    genre,
    objet: lot ? `${operation.objet} - Lot n° ${rang} : ${lot[0]}` : operation.objet,
    codeCPV,
    lieu: operation.lieu,
    procedure: drawProcedure(montant, codeCPV, tirage),
    offresRecues: drawOffresRecues(tirage),
    notification,
    publieLe,
    montant,
    dureeMois,
    modifications: drawModifications({ notification, publieLe, montant, dureeMois }, tirage),
    titulaires: drawTitulaires(vivier.get(genre.metier) ?? [], tirage),
    social: [],
    environnement: drawEnvironnement(tirage),
    source: 'PROFIL_A',
    montantPes: null,
    aussiTravaux: false,
    defaut: null,
    ecriture: {},
  };
}

function drawTitulaires(vivier: readonly EntrepriseDemo[], tirage: Tirage): EntrepriseDemo[] {
  const nombre = drawNombreTitulaires(tirage);
  if (nombre === 1) return [tirage.pickWeighted(vivier, ({ force }) => force)];
  return tirage.shuffle(vivier, ({ force }) => force).slice(0, nombre);
}

/** Environmental considerations: 9.1 % a criterion, 4.1 % a clause, 4.4 % both. */
function drawEnvironnement(tirage: Tirage): ContratDemo['environnement'] {
  const tire = tirage.uniform();
  if (tire < 0.044) return ['Clause environnementale', 'Critère environnemental'];
  if (tire < 0.085) return ['Clause environnementale'];
  return tire < 0.176 ? ['Critère environnemental'] : [];
}
