import type { IndicateursLus, MesureEvaluee, Sujet } from '@spaser/application';
import { formatDecimal, formatPourcentHonnete, PHRASES_MISE_A_PART, type Indicateur, type MotifMiseAPart, type Part } from '@spaser/domain';
import { adresses, insecables } from '@spaser/views';
import type { IndicateursCalculesDto, MesureCalculeeDto, PieceDuChiffreDto } from './indicateurs.dto';

/** The figures as people read them: exact inside, rounded here and nowhere else. */
export function toIndicateursDto({ annee, methode, schema, sujets, indicateurs }: IndicateursLus): IndicateursCalculesDto {
  return {
    annee,
    methode,
    schema: schema !== null,
    indicateurs: indicateurs.map(({ indicateur, mesures }) => ({
      code: indicateur.code,
      libelle: insecables(indicateur.libelle),
      definition: insecables(indicateur.definition),
      retenu: schema?.indicateurs.includes(indicateur.code) ?? false,
      decisions: [...indicateur.decisions],
      mesures: mesures.map((evaluee) => toMesureDto(evaluee, indicateur, sujets)),
    })),
  };
}

function toMesureDto({ mesure, evaluation, statut }: MesureEvaluee, indicateur: Indicateur, sujets: IndicateursLus['sujets']): MesureCalculeeDto {
  const { code, etat, valeur, part, comptes, ecartes } = mesure;
  const sous = indicateur.sousMesures.find((candidate) => candidate.code === code) ?? null;
  const cible = evaluation?.cible ?? null;
  const motifs = [...new Set(ecartes.map(({ motif }) => motif))];
  return {
    code,
    libelle: sous && insecables(sous.libelle),
    unite: sous?.unite ?? indicateur.unite,
    etat,
    valeur: valeur && formatQuantite(valeur),
    part: part && formatPourcentHonnete(part, evaluation?.unite === '%' ? cible : null),
    calcul: part && insecables(`${part.numerateur} sur ${part.denominateur}`),
    cible: cible && evaluation && formatCible(cible, evaluation.unite),
    prochaineCible: evaluation?.prochaineCible ? `${formatCible(evaluation.prochaineCible.valeur, evaluation.unite)} en ${evaluation.prochaineCible.annee}` : null,
    statut,
    comptes: comptes.map(({ id, quantite }) => ({ ...toPiece(id, sujets.get(id)), quantite: formatQuantite(quantite) })),
    misesAPart: motifs.map((motif: MotifMiseAPart) => ({
      phrase: insecables(PHRASES_MISE_A_PART[motif]), pieces: ecartes.filter((ecart) => ecart.motif === motif).map(({ id }) => toPiece(id, sujets.get(id))),
    })),
  };
}

function toPiece(id: string, sujet: Sujet | undefined): PieceDuChiffreDto {
  if (!sujet) return { libelle: id, reference: id, page: null };
  const { reference, libelle, sorte } = sujet;
  return { libelle, reference, page: sorte === 'MARCHE' ? adresses.marche(id) : `/c/${reference}` };
}

const formatQuantite = (nombre: Part): string => formatDecimal(nombre, nombre.numerateur % nombre.denominateur === 0n ? 0 : 2);

function formatCible(cible: Part, unite: string): string {
  const nombre = unite === '%' ? { numerateur: cible.numerateur * 100n, denominateur: cible.denominateur } : cible;
  return `${formatQuantite(nombre)}\u00a0${unite}`;
}
