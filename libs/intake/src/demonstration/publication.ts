import type { FormatFichier } from '../ligne-lue';
import type { AcheteurDemo } from './acheteur';
import { anneeOfJour, jourOf } from './calendrier';
import type { ContratDemo, ModificationDemo, SourceDemo } from './contrat';
import { groupBy } from './group-by';
import { createSirenFictif, createSiret } from './identifiants';
import { PREMIERE_ANNEE } from './periode';
import type { Tirage } from './tirage';

/** What is to become of a published record: it enters a contract, its buyer is from elsewhere, or it cannot be read. */
export type SortLigne = 'ACCEPTE' | 'MIS_DE_COTE' | 'REJETE';

/** One record of a file: a contract, as far as it is known when the file is published. */
export interface LigneDemo {
  readonly contrat: ContratDemo;
  readonly modifications: readonly ModificationDemo[];
  readonly sort: SortLigne;
}

export interface FichierDemo {
  readonly nom: string;
  readonly format: FormatFichier;
  readonly lignes: readonly LigneDemo[];
}

const PREFIXE = 'demonstration-';
const PLATEFORMES: readonly (readonly [SourceDemo, string, FormatFichier, string])[] = [
  ['PROFIL_A', 'profil-a', 'DECP_JSON_2022', 'json'],
  ['PROFIL_B', 'profil-b', 'DECP_XML_2022', 'xml'],
  ['PROFIL_C', 'profil-c', 'DECP_JSON_2022', 'json'],
];
const NOMS_ETRANGERS = [
  'Communauté de communes de l’Autre Rive (fictive)',
  'Commune de Nulle-Part (fictive)',
  'Syndicat mixte du Lointain (fictif)',
  'Commune d’Ailleurs-sur-Brume (fictive)',
];
const HORS_TERRITOIRE_PAR_FICHIER = 2;
/** Files that hold a record without what identifies it. */
const PART_AVEC_REJET = 0.6;

/** The files of the demonstration, in the order of their publication. */
export function publishFichiers(contrats: readonly ContratDemo[], derniere: number, tirage: Tirage): FichierDemo[] {
  const parSource = groupBy(contrats, ({ source }) => source);
  const anterieurs = parSource.get('ANTERIEURE') ?? [];
  const fichiers: FichierDemo[] = [{ nom: `anterieurs-${PREMIERE_ANNEE - 1}.json`, format: 'DECP_JSON_2019', lignes: anterieurs.map(toLigne) }];
  for (let annee = PREMIERE_ANNEE; annee <= derniere; annee += 1) {
    for (const [source, nom, format, extension] of PLATEFORMES) {
      const lignes = (parSource.get(source) ?? []).flatMap((contrat) => publishedIn(contrat, annee));
      fichiers.push({ nom: `${nom}-${annee}.${extension}`, format, lignes });
    }
  }
  const pes = contrats.filter(({ source, montantPes }) => source === 'PES' || montantPes !== null);
  const travaux = contrats.filter(({ source, aussiTravaux }) => source === 'TRAVAUX' || aussiTravaux);
  fichiers.push({ nom: `pes-${derniere}.csv`, format: 'DECP_CSV_PES', lignes: pes.map((contrat) => ({ ...toLigne(contrat), modifications: [] })) });
  fichiers.push({ nom: `travaux-${derniere}.csv`, format: 'DECP_CSV_TRAVAUX', lignes: travaux.map(toLigne) });
  const etrangers = createEtrangers();
  return fichiers
    .filter(({ lignes }) => lignes.length > 0)
    .map((fichier) => ({ ...fichier, nom: PREFIXE + fichier.nom, lignes: addLignesPerdues(fichier.lignes, etrangers, tirage) }));
}

/** How many records or rows a line makes: in the works file, one row per holder and per state. */
export function countEnregistrements({ contrat, modifications }: LigneDemo, format: FormatFichier): number {
  return format === 'DECP_CSV_TRAVAUX' ? contrat.titulaires.length * (1 + modifications.length) : 1;
}

/** The contract as republished in a year: when it is new, and each time that a modification is. */
function publishedIn(contrat: ContratDemo, annee: number): LigneDemo[] {
  const dates = [contrat.publieLe, ...contrat.modifications.map(({ publieLe }) => publieLe)];
  if (!dates.some((date) => anneeOfJour(date) === annee)) return [];
  const fin = jourOf(annee + 1, 1, 1);
  return [{ ...toLigne(contrat), modifications: contrat.modifications.filter(({ publieLe }) => publieLe < fin) }];
}

function toLigne(contrat: ContratDemo): LigneDemo {
  return { contrat, modifications: contrat.modifications, sort: 'ACCEPTE' };
}

/** A few records that no figure may use: buyers from elsewhere, and one that lost what identifies it. */
function addLignesPerdues(lignes: readonly LigneDemo[], etrangers: readonly AcheteurDemo[], tirage: Tirage): LigneDemo[] {
  const perdues: LigneDemo[] = [];
  for (let rang = 0; rang < HORS_TERRITOIRE_PAR_FICHIER; rang += 1) {
    const modele = tirage.pick(lignes);
    const acheteur = tirage.pick(etrangers);
    perdues.push({ ...modele, sort: 'MIS_DE_COTE', contrat: { ...modele.contrat, acheteur, acheteurId: acheteur.siret } });
  }
  if (tirage.chance(PART_AVEC_REJET)) {
    const modele = tirage.pick(lignes);
    const perte = tirage.pick([{ acheteurId: 'NC' }, { acheteurId: 'INCONNU' }, { id: '' }]);
    perdues.push({ ...modele, sort: 'REJETE', contrat: { ...modele.contrat, ...perte } });
  }
  const melangees = [...lignes];
  for (const perdue of perdues) melangees.splice(tirage.integer(0, melangees.length), 0, perdue);
  return melangees;
}

function createEtrangers(): AcheteurDemo[] {
  return NOMS_ETRANGERS.map((nom, rang) => {
    const siren = createSirenFictif('HORS_TERRITOIRE', rang + 1);
    return {
      siren,
      siret: createSiret(siren),
      nom,
      type: 'AUTRE_PUBLIC',
      profil: 'COMMUNE',
      epciSiren: null,
      littoral: false,
      lieux: [{ nom: 'Ailleurs', codeInsee: '99000' }],
      rythme: 0,
      volume2025: 0n,
    };
  });
}
