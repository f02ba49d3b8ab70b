import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DateCivile } from '@spaser/domain';
import type { ReferentielDepartement } from '../referentiel/decoupage-administratif';
import type { AcheteurDemo } from './acheteur';
import { createAcheteurs } from './acheteurs';
import { chooseTemoins } from './adoptions';
import { anneeOfJour, parseJour } from './calendrier';
import { addCasParticuliers } from './cas-particuliers';
import { assignConsiderations } from './considerations';
import type { ContratDemo } from './contrat';
import { drawContrats } from './contrats';
import { drawContratsTemoins } from './contrats-temoins';
import { writeCsvAcheteurs, writeCsvPes, writeCsvTravaux, writeCsvVolumes } from './ecriture-csv';
import { writeJson2019, writeJson2022 } from './ecriture-json';
import { writeXml2022 } from './ecriture-xml';
import { createEntreprises } from './entreprises';
import { GRAINE } from './graine';
import { PREFIXE_FICTIF } from './identifiants';
import { addImpuretes, addInclusifsDouteux } from './impuretes';
import { PREMIERE_ANNEE, type Periode } from './periode';
import { publishFichiers, type FichierDemo } from './publication';
import { createRegistre, writeRegistre, type RegistreDemonstration } from './registre';
import { assignSources } from './sources';
import { Tirage } from './tirage';
import { declareVolumes, type VolumeDemo } from './volumes';

export type { AnneeDuRegistre, Compte, CompteB1, FichierDuRegistre, RegistreDemonstration, Temoin } from './registre';

export interface OptionsDemonstration {
  readonly referentiel: ReferentielDepartement;
  /** `null`: the territory is shown without its Département. */
  readonly departementSiren: string | null;
  /** Today: nothing is notified nor published after. */
  readonly jusquA: DateCivile;
  readonly graine?: number;
  /** Size of the contracts and volumes; 1: that of the Landes, about 1 600 contracts a year. */
  readonly echelle?: number;
}

/** Files written, as absolute paths when the folder is one. */
export interface Demonstration {
  /** DECP files, in the order in which they are to be imported. */
  readonly fichiers: readonly string[];
  readonly acheteursCsv: string;
  readonly volumesCsv: string;
  readonly registre: RegistreDemonstration;
}

const ACHETEURS_CSV = 'demonstration-acheteurs.csv';
const VOLUMES_CSV = 'demonstration-volumes.csv';
const REGISTRE_JSON = 'registre.json';
/** Oldest contracts of the oldest file. */
const ANNEES_ANTERIEURES = 4;

/**
 * Writes a whole invented territory into a folder: DECP files of every format, the other public buyers, the declared
 * volumes, and the register of what all this must give. Communes and EPCI are real, contracts and enterprises are not.
 * The same options write the same bytes.
 */
export async function writeDemonstration(dossier: string, options: OptionsDemonstration): Promise<Demonstration> {
  const { referentiel, departementSiren, echelle = 1 } = options;
  const tirage = new Tirage(`${options.graine ?? GRAINE}/${referentiel.code}`);
  const jusquA = parseJour(options.jusquA);
  const derniere = Math.max(anneeOfJour(jusquA), PREMIERE_ANNEE);
  const acheteurs = createAcheteurs(referentiel, departementSiren, echelle, tirage.fork('acheteurs'));
  const volumes = declareVolumes(acheteurs, PREMIERE_ANNEE, derniere, tirage.fork('volumes'));
  const periode = { premiere: PREMIERE_ANNEE - ANNEES_ANTERIEURES, derniere, jusquA };
  const entreprises = createEntreprises(echelle, tirage.fork('entreprises'));
  const temoin = acheteurs.find(({ siren }) => siren === chooseTemoins(referentiel).adoptee);
  const contrats = [
    ...drawTerritoire(acheteurs, entreprises, volumes, periode, tirage),
    ...(temoin ? drawContratsTemoins(temoin, entreprises, periode, tirage.fork('temoins')) : []),
  ];
  const fichiers = publishFichiers(contrats, derniere, tirage.fork('publication'));
  const annees = Array.from({ length: derniere - PREMIERE_ANNEE + 1 }, (_, rang) => PREMIERE_ANNEE + rang);
  const registre = createRegistre(contrats, { acheteurs, volumes, fichiers, annees });

  await mkdir(dossier, { recursive: true });
  const ajoutes = acheteurs.filter(({ siren }) => siren.startsWith(PREFIXE_FICTIF));
  const textes: readonly (readonly [string, string])[] = [
    ...fichiers.map((fichier) => [fichier.nom, writeFichier(fichier, referentiel.code)] as const),
    [ACHETEURS_CSV, writeCsvAcheteurs(ajoutes)],
    [VOLUMES_CSV, writeCsvVolumes(volumes)],
    [REGISTRE_JSON, writeRegistre(registre)],
  ];
  await Promise.all(textes.map(([nom, texte]) => writeFile(join(dossier, nom), texte)));
  return {
    fichiers: fichiers.map(({ nom }) => join(dossier, nom)),
    acheteursCsv: join(dossier, ACHETEURS_CSV),
    volumesCsv: join(dossier, VOLUMES_CSV),
    registre,
  };
}

/** The contracts, from what was bought to what was published: who publishes, what is spoilt, what is inclusive. */
function drawTerritoire(
  acheteurs: readonly AcheteurDemo[],
  entreprises: ReturnType<typeof createEntreprises>,
  volumes: readonly VolumeDemo[],
  periode: Periode,
  tirage: Tirage,
): ContratDemo[] {
  const tires = drawContrats(acheteurs, entreprises, periode, tirage.fork('contrats'));
  const publies = addCasParticuliers(assignSources(tires, periode.jusquA, tirage.fork('sources')), periode.jusquA, tirage.fork('cas'));
  const impurs = addImpuretes(publies, tirage.fork('impuretes'));
  const structures = entreprises.get('INSERTION') ?? [];
  const sociaux = assignConsiderations(impurs, { acheteurs, volumes, structures, derniere: periode.derniere }, tirage.fork('considerations'));
  return addInclusifsDouteux(sociaux, periode.derniere, tirage.fork('douteux'));
}

function writeFichier({ format, lignes }: FichierDemo, departement: string): string {
  if (format === 'DECP_JSON_2019') return writeJson2019(lignes);
  if (format === 'DECP_XML_2022') return writeXml2022(lignes);
  if (format === 'DECP_CSV_PES') return writeCsvPes(lignes, departement);
  return format === 'DECP_CSV_TRAVAUX' ? writeCsvTravaux(lignes, departement) : writeJson2022(lignes);
}
