import type { TypeCollectivite } from '../collectivite/collectivite';
import { DomainError } from '../errors';
import type { Annee } from '../quantite/exercice';
import { cleCible, listFeuilles, type CibleRetenue, type ContenuSpaser, type ModeleLibre } from './contenu-spaser';
import type { Variante } from './modele';
import { formatValeurCible } from './unite-cible';

/** What is known of a buyer's own contracts over the last years; `null` when no contract is known, which is not zero. */
export interface ProfilAcheteur {
  readonly nom: string;
  readonly type: TypeCollectivite;
  readonly population: number | null;
  readonly marches: { readonly depuis: Annee; readonly notifies: number; readonly plusDe25000: number; readonly avecClause: number; readonly reserves: number } | null;
}

/** A variant and whether it is the one for this buyer, with the reason. */
export interface VarianteProposee {
  readonly variante: Variante<string>;
  readonly proposee: boolean;
  readonly raison: string;
}

/** Every variant of a model, the one that suits the kind and the size of the buyer proposed first. */
export function proposeVariantes(modele: ModeleLibre, profil: Pick<ProfilAcheteur, 'type' | 'population'>): readonly VarianteProposee[] {
  const choisie = modele.variantes.find((variante) => suits(variante, profil)) ?? modele.variantes.at(-1);
  return modele.variantes
    .map((variante) => ({ variante, proposee: variante === choisie, raison: variante === choisie ? raisonOf(variante, profil) : variante.description }))
    .sort((a, b) => Number(b.proposee) - Number(a.proposee));
}

function suits({ destinataires }: Variante<string>, { type, population }: Pick<ProfilAcheteur, 'type' | 'population'>): boolean {
  if (!destinataires.types.includes(type)) return false;
  const { populationMin, populationSous } = destinataires;
  if (population === null) return populationMin === null;
  return (populationMin === null || population >= populationMin) && (populationSous === null || population < populationSous);
}

function raisonOf({ destinataires, description }: Variante<string>, { population }: Pick<ProfilAcheteur, 'type' | 'population'>): string {
  const borne = destinataires.populationSous ?? destinataires.populationMin;
  if (population === null || borne === null) return description;
  const cote = destinataires.populationSous === null ? 'à partir de' : 'au-dessous de';
  return `Proposée à partir de votre taille : ${formatMilliers(population)} habitants, ${cote} ${formatMilliers(borne)}. ${description}`;
}

function formatMilliers(nombre: number): string {
  return String(nombre).replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
}

/**
 * The first content of a scheme: the leaves that carry an indicator of the variant, the model's targets for the years of
 * the scheme. @throws DomainError VARIANTE_INCONNUE
 */
export function composeContenu(modele: ModeleLibre, codeVariante: string, profil: ProfilAcheteur, debut: Annee): ContenuSpaser {
  const variante = modele.variantes.find(({ code }) => code === codeVariante);
  if (!variante) throw new DomainError('VARIANTE_INCONNUE', { code: codeVariante });
  const retenus = new Set<string>(variante.indicateurs);
  return {
    titre: 'Schéma de promotion des achats publics socialement et écologiquement responsables',
    debut,
    fin: Math.max(modele.fin, debut),
    variante: variante.code,
    actions: listFeuilles(modele).filter(({ indicateurs }) => indicateurs.some(({ code }) => retenus.has(code))).map(({ code }) => code),
    indicateurs: [...variante.indicateurs],
    cibles: ciblesOf(modele, variante.indicateurs, debut).filter((cible) => isReprise(cible, profil.type)),
    indicateursLocaux: [],
    suivi: {
      pilote: '',
      modalites: 'Les résultats de chaque indicateur sont présentés une fois par an à l’assemblée délibérante, avec les mesures qui corrigent ce qui doit l’être.',
      lieuPublication: 'La page publique de la collectivité dans SPASER',
    },
    signataires: [],
  };
}

/** Whether a target of the model is taken over at once: a share suits any size; hours, tonnes and numbers are the measure of who wrote them, offered only. */
export function isReprise({ unite }: Pick<CibleRetenue, 'unite'>, type: TypeCollectivite): boolean {
  return unite === '%' || type === 'DEPARTEMENT';
}

/** The targets of a model for some indicators, from a year on, as a buyer may take them over. */
export function ciblesOf(modele: ModeleLibre, indicateurs: readonly string[], debut: Annee): readonly CibleRetenue[] {
  return modele.objectifsChiffres
    .filter(({ indicateur }) => indicateurs.includes(indicateur))
    .flatMap((objectif) =>
      objectif.cibles
        .filter(({ annee }) => annee === 'ANNUEL' || annee >= debut)
        .map(({ annee, valeur }): CibleRetenue => {
          const texte = formatValeurCible(valeur, objectif.unite);
          return {
            indicateur: objectif.indicateur, sousMesure: objectif.sousMesure, libelle: objectif.libelle, unite: objectif.unite, annee, valeur: texte, valeurModele: texte, motif: null,
          };
        }),
    );
}

/** What a reason is told from; `type` is missing where nobody in particular is spoken to. */
type FaitsPourRaisons = Pick<ProfilAcheteur, 'marches'> & Partial<Pick<ProfilAcheteur, 'type'>>;

const DU_MODELE = 'C’est la cible du modèle.';

/** Why a target is within reach, told from the buyer's own contracts, by key of target. Nothing known is said, never counted as zero. */
export function raisonsDesCibles(cibles: readonly CibleRetenue[], faits: FaitsPourRaisons): ReadonlyMap<string, string> {
  return new Map(cibles.map((cible) => [cleCible(cible), raisonDe(cible, faits)]));
}

/** The three measures that published contracts speak of are shares; any other share is the model's, any other amount its publisher's. */
function raisonDe({ indicateur, unite }: CibleRetenue, { marches, type }: FaitsPourRaisons): string {
  if (unite !== '%') return type === 'DEPARTEMENT' ? DU_MODELE : `${DU_MODELE} Elle est à la mesure de l’acheteur qui l’a écrit\u00a0: ramenez-la à celle de vos achats.`;
  const raison = { A1: raisonClauses, C1: raisonReserves, VOL: raisonInclusifs }[indicateur];
  if (!raison) return `${DU_MODELE} Rien, dans les marchés publiés, ne permet de mieux la proposer.`;
  if (marches === null || marches.notifies === 0) return `${DU_MODELE} Aucun de vos marchés n’est encore connu.`;
  return raison(marches);
}

type MarchesConnus = NonNullable<ProfilAcheteur['marches']>;

function raisonClauses({ depuis, plusDe25000, avecClause }: MarchesConnus): string {
  if (plusDe25000 === 0) return `${DU_MODELE} Aucun de vos marchés connus depuis ${depuis} ne dépasse 25\u00a0000\u00a0€\u00a0HT.`;
  return phraseMarches(avecClause, plusDe25000, ` de plus de 25\u00a0000\u00a0€\u00a0HT depuis ${depuis}`, {
    aucun: 'ne comportait de clause sociale', un: 'comportait une clause sociale', plusieurs: 'comportaient une clause sociale',
  });
}

function raisonReserves({ depuis, notifies, reserves }: MarchesConnus): string {
  return phraseMarches(reserves, notifies, ` depuis ${depuis}`, { aucun: 'n’était réservé', un: 'était réservé', plusieurs: 'étaient réservés' });
}

/** A reserved contract may bear a clause as well: the two numbers are said side by side, never added. */
function raisonInclusifs({ depuis, notifies, avecClause, reserves }: MarchesConnus): string {
  const clauses = phraseMarches(avecClause, notifies, ` depuis ${depuis}`, {
    aucun: 'ne portait de clause sociale', un: 'portait une clause sociale', plusieurs: 'portaient une clause sociale',
  });
  return `${clauses.slice(0, -1)}\u00a0; ${reserves === 0 ? 'aucun n’était réservé' : `${formatMilliers(reserves)} ${reserves > 1 ? 'étaient réservés' : 'était réservé'}`}.`;
}

/** « 1 de vos 5 marchés connus depuis 2023 était réservé. »; a buyer with a single contract is not told « aucun de vos 1 ». */
function phraseMarches(nombre: number, total: number, precision: string, verbe: { readonly aucun: string; readonly un: string; readonly plusieurs: string }): string {
  if (total === 1) return `Votre seul marché connu${precision} ${nombre === 0 ? verbe.aucun.replace(/^(ne |n’)(\S+)/, '$1$2 pas') : verbe.un}.`;
  const vos = `de vos ${formatMilliers(total)} marchés connus${precision}`;
  return nombre === 0 ? `Aucun ${vos} ${verbe.aucun}.` : `${formatMilliers(nombre)} ${vos} ${nombre === 1 ? verbe.un : verbe.plusieurs}.`;
}
