import type { Exercice } from '../../exercice/exercice';
import type { Part } from '../../quantite/part';
import { decideSavoir, type TailleBase } from './base';
import { decideMesure, isDit, unites, type CodeMesure, type MesureSommee } from './mesure';

/** Contracts of a base, counted by what is known of each: it counts, it does not, nobody has said. Those with a motive of their own are in none. */
export interface ComptageContrats extends TailleBase {
  readonly oui: number;
  readonly non: number;
  readonly tus: number;
}

/** Records of a year, counted and summed: `faits` of the kind, of which `nombre` count. */
export interface ComptageEcritures {
  readonly faits: number;
  readonly nombre: number;
  readonly somme: Part;
}

/** Hours contracted, and what is known of the contracts of the year. */
export interface ComptageHeures extends TailleBase {
  readonly nombre: number;
  readonly somme: Part;
  readonly dits: number;
  readonly doutes: number;
}

type Reponses = Pick<Exercice, 'aucunMarche' | 'aucuns' | 'nonConcernes'>;

/** A measure that counts contracts, from their numbers (`countContrats`). `enPart`: the targets speak of a share of the base. */
export function sumContrats(code: CodeMesure, reponses: Reponses, comptage: ComptageContrats, enPart = false): MesureSommee {
  const aucun = isDit(reponses.aucuns, code);
  const dits = comptage.oui + comptage.non + (aucun ? comptage.tus : 0);
  return decideMesure(code, reponses, {
    nombre: comptage.oui, somme: unites(comptage.oui), doutes: aucun ? 0 : comptage.tus, savoir: decideSavoir(reponses, comptage, dits), denominateur: enPart ? dits : null,
  });
}

/** A measure that sums records. `denominateur`: what its mean is divided by. */
export function sumEcritures(code: CodeMesure, reponses: Reponses, { faits, nombre, somme }: ComptageEcritures, denominateur: number | null = null): MesureSommee {
  return decideMesure(code, reponses, { nombre, somme, doutes: 0, savoir: faits > 0 ? 'CONNU' : 'INCONNU', denominateur });
}

/** G1: a mean; none retired is known, and a mean of nothing is not a number. */
export function meanEcritures(code: CodeMesure, reponses: Reponses, comptage: ComptageEcritures, biens: number): MesureSommee {
  const mesure = sumEcritures(code, reponses, comptage, biens);
  return { ...mesure, valeur: mesure.part, part: null };
}

/** A2: hours, whose contracts may say the clause without its hours. */
export function sumHeures(reponses: Reponses, { nombre, somme, dits, doutes, ...taille }: ComptageHeures): MesureSommee {
  return decideMesure('A2', reponses, { nombre, somme, doutes, savoir: nombre > 0 ? 'CONNU' : decideSavoir(reponses, taille, dits), denominateur: null });
}

/** G2: contracts and purchases without one; none of one half says nothing of the other. */
export function sumAchatsOccasion(reponses: Reponses, contrats: ComptageContrats, { nombre }: Pick<ComptageEcritures, 'nombre'>): MesureSommee {
  const total = contrats.oui + nombre;
  return decideMesure('G2', reponses, { nombre: total, somme: unites(total), doutes: isDit(reponses.aucuns, 'G2') ? 0 : contrats.tus, savoir: total > 0 ? 'CONNU' : 'INCONNU', denominateur: null });
}

/** C1: its share is that of the reservable projects that were reserved (decision D-12). */
export function sumReserves(reponses: Reponses & Pick<Exercice, 'projetsReservables'>, comptage: ComptageContrats): MesureSommee {
  const mesure = sumContrats('C1', reponses, comptage);
  const { projetsReservables: projets } = reponses;
  return { ...mesure, part: mesure.valeur === null || projets === null || projets.attribues === 0 ? null : { numerateur: BigInt(projets.reserves), denominateur: BigInt(projets.attribues) } };
}
