import { DOMAINES_LIBELLES } from '../../registre/sortes/marche';
import type { RegistreAcheteur } from '../../registre/registre-annee';
import { addPart, type Part } from '../../quantite/part';
import { apportionCentiemes, formatDecimal, formatEtp, formatPourcentHonnete, formatQuantite, HEURES_PAR_ETP } from '../affichage';
import { listFaits } from '../formules/faits';
import { unites, type CodeMesure } from '../formules/mesure';
import { paiementsOf } from '../formules/vol';
import type { MesureMontree } from '../masquage/show-mesure';
import { compte, MOTS, type Nom } from './mots';

/** What a formula is written from, besides the measure: the register, and the target in percent that the share must not seem to cross. */
export interface ContexteCalcul {
  readonly registre: RegistreAcheteur;
  readonly ciblePart: Part | null;
}

type Ecriture = (mesure: MesureMontree & { readonly valeur: Part }, contexte: ContexteCalcul) => readonly string[];

/** Above this many terms a sum gives their number instead. */
const TERMES_ECRITS = 6;

/**
 * The formula of a measure with its numbers in it, one sentence for each of its results: « 8 marchés clausés ÷ 16 marchés de plus de
 * 25 000 € HT = 50,0 % ». Empty when the measure has no value.
 */
export function writeCalcul(mesure: MesureMontree, contexte: ContexteCalcul): readonly string[] {
  const { code, etat, valeur, masque, comptes } = mesure;
  if (masque !== null) return [`Somme de ${compte(comptes.length, MOTS[code].lu)} = ${masque === 'PETIT' ? 'moins de 5\u00a0personnes' : 'un nombre qui ferait retrouver un effectif inférieur à 5'}, qui n’est pas publié`];
  if (valeur === null) return [];
  if (etat === 'ZERO_DECLARE') return [`L’acheteur déclare qu’il n’y a rien à compter dans l’année\u00a0: 0`];
  return ECRITURES[code]({ ...mesure, valeur }, contexte);
}

/** « 8 marchés clausés ÷ 16 marchés de plus de 25 000 € HT = 50,0 % ». */
function ratio(part: Part, haut: Nom, bas: Nom, ciblePart: Part | null): string {
  return `${compte(part.numerateur, haut)} ÷ ${compte(part.denominateur, bas)} = ${formatPourcentHonnete(part, ciblePart)}`;
}

/** « Somme de 3 mandats : 10 + 20 + 5 = 35 € »; beyond six terms, their number alone. */
function somme({ comptes, valeur }: Parameters<Ecriture>[0], termes: Nom, total: string, decimales: boolean): string {
  const montrees = apportionCentiemes(comptes.map(({ quantite }) => quantite ?? unites(0)));
  const lue = comptes.some(({ masque }) => masque !== null) || comptes.length < 2 || comptes.length > TERMES_ECRITS
    ? '' : `\u00a0: ${montrees.map((quantite) => ecrite(quantite, decimales)).join(' + ').replaceAll('+ \u2212', '\u2212 ')}`;
  return `Somme de ${compte(comptes.length, termes)}${lue} = ${ecrite(valeur, decimales)}\u00a0${total}`;
}

const ecrite = (quantite: Part, decimales: boolean): string => (decimales ? formatDecimal(quantite, 2) : formatQuantite(quantite));
const accorde = (valeur: Part, [singulier, pluriel]: Nom): string => (valeur.numerateur < 2n * valeur.denominateur ? singulier : pluriel);

/** « 5 marchés réservés parmi 19 marchés notifiés dans l’année dont on le sait ». */
const parmi: Ecriture = ({ code, valeur, connus }) => [`${compte(valeur.numerateur, MOTS[code].compte)} parmi ${compte(connus ?? 0, MOTS[code].lu)} dont on le sait`];

/** A share of the contracts above the threshold; without one, why there is none. */
const part: Ecriture = ({ code, valeur, part: lue }, { ciblePart }) => lue !== null
  ? [ratio(lue, MOTS[code].compte, MOTS[code].lu, ciblePart)]
  : [`${compte(valeur.numerateur, MOTS[code].compte)}, et aucun ${MOTS[code].lu[0]}\u00a0: la part ne se calcule pas`];

/** Mean age: the years of all the assets over their number. */
const moyenne: Ecriture = ({ code, valeur, comptes }, { registre }) => {
  const { faits } = listFaits(registre.biensRetires, registre.annee);
  const comptees = new Set(comptes.map(({ id }) => id));
  const biens = faits.filter(({ id }) => comptees.has(id)).reduce((total, { quantite }) => total + quantite, 0);
  const ages = comptes.map(({ quantite }) => quantite ?? unites(0)).reduce(addPart, unites(0));
  return [`${formatDecimal(ages, 2)}\u00a0années d’âge cumulé ÷ ${compte(biens, MOTS[code].compte)} = ${formatDecimal(valeur, 1)}\u00a0${accorde(valeur, ['année', 'années'])}`];
};

const tonnes: Ecriture = (mesure) => [somme(mesure, ['chantier', 'chantiers'], accorde(mesure.valeur, ['tonne', 'tonnes']), false)];

const ECRITURES: Readonly<Record<CodeMesure, Ecriture>> = {
  A1: part,
  A2: (mesure) => [`${somme(mesure, ['marché', 'marchés'], accorde(mesure.valeur, ['heure', 'heures']), false)}, soit ${formatEtp(mesure.valeur)}\u00a0ETP de ${formatQuantite(unites(HEURES_PAR_ETP))}\u00a0heures`],
  A3: (mesure) => [somme(mesure, ['relevé', 'relevés'], accorde(mesure.valeur, ['personne', 'personnes']), false)],
  B1: () => [],
  'B1.epci': ({ valeur, connus }) => [`${compte(valeur.numerateur, MOTS['B1.epci'].compte)} sur ${compte(connus ?? 0, MOTS['B1.epci'].lu)}`],
  'B1.communes': part,
  C1: (mesure, contexte) => [
    ...parmi(mesure, contexte),
    ...(mesure.part ? [ratio(mesure.part, ['projet réservé', 'projets réservés'], ['projet réservable attribué', 'projets réservables attribués'], contexte.ciblePart)] : []),
  ],
  C2: (mesure) => [somme(mesure, MOTS.C2.compte, '€ HT', true)],
  C3: ({ valeur, connus }) => [`${compte(valeur.numerateur, MOTS.C3.compte)} parmi ${compte(connus ?? 0, MOTS.C3.lu)}`],
  C4: part,
  D1: ({ valeur, comptes }, { registre }) => {
    const lus = listFaits(registre.documentsEgalite, registre.annee).faits.filter(({ id }) => comptes.some((apport) => apport.id === id));
    const total = (cle: 'index' | 'plans'): number => lus.reduce((nombre, recu) => nombre + recu[cle], 0);
    return [`${compte(total('index'), ['index', 'index'])} + ${compte(total('plans'), ['plan', 'plans'])} = ${compte(valeur.numerateur, MOTS.D1.compte)}`];
  },
  E1: parmi,
  F2: parmi,
  G1: () => [],
  'G1.info': moyenne,
  'G1.mob': moyenne,
  G2: ({ valeur, comptes }, { registre }) => {
    const horsMarche = registre.achatsOccasion.filter(({ id }) => comptes.some((apport) => apport.id === id)).length;
    return [`${compte(comptes.length - horsMarche, MOTS.G2.compte)} + ${compte(horsMarche, ['achat hors marché', 'achats hors marché'])} = ${compte(valeur.numerateur, ['achat', 'achats'])}`];
  },
  H1: parmi,
  I1: (mesure) => [somme(mesure, ['achat', 'achats'], accorde(mesure.valeur, ['véhicule', 'véhicules']), false)],
  J1: parmi,
  K1: parmi,
  K2: parmi,
  K3: () => [],
  'K3.agr': tonnes,
  'K3.tied': tonnes,
  T1: parmi,
  T2: (mesure, contexte) => {
    const domaines = Object.entries(mesure.repartition ?? {}).map(([domaine, nombre]) => `${domaine in DOMAINES_LIBELLES ? DOMAINES_LIBELLES[domaine as keyof typeof DOMAINES_LIBELLES].toLowerCase() : 'domaine non précisé'}, ${nombre}`);
    return parmi(mesure, contexte).map((phrase) => (domaines.length === 0 ? phrase : `${phrase}\u00a0: ${domaines.join('\u00a0; ')}`));
  },
  U1: ({ valeur }) => [`Nombre de démarches de sourcing de l’année = ${formatQuantite(valeur)}`],
  U2: ({ valeur, connus }) => [`${compte(valeur.numerateur, MOTS.U2.compte)} parmi ${compte(connus ?? 0, MOTS.U2.lu)}, chacune comptée une seule fois`],
  VOL: (mesure, { registre, ciblePart }) => {
    const { volume } = registre;
    const base = paiementsOf(registre) !== null ? 'sommes mandatées' : 'montants estimés au prorata des jours d’exécution';
    const inclusif = `${somme(mesure, MOTS.VOL.compte, '€ HT', true)} (${base})`;
    if (mesure.part === null || volume === null) return [inclusif, 'Le total des achats de l’année n’est pas déclaré\u00a0: la part ne se calcule pas'];
    const euros = (quantite: Part): string => `${formatDecimal(quantite, 2)}\u00a0€`;
    return [inclusif, `${euros(mesure.valeur)} d’achats inclusifs ÷ ${euros({ numerateur: volume.montant, denominateur: 100n })} d’achats déclarés = ${formatPourcentHonnete(mesure.part, ciblePart)}`];
  },
};
