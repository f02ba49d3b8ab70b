import { CHAMPS_MARCHE, reviveChamps, type ChampRegistre, type ContenuEcrit } from '@spaser/domain';
import { LIBELLES_VOIE } from '../libelles';
import { phrase } from '../../typographie';
import { toCentiemes, toColonneRegistre, type ColonneDecrite } from './colonnes-registre';
import type { ContratExporte } from './exports-lus';
import { toFeuilleDecrite, type FeuilleDecrite } from './feuille-decrite';

export const LIBELLES_ETAT_CONTRAT: Readonly<Record<ContratExporte['etat'], string>> = {
  A_CONFIRMER: 'À confirmer', CONFIRME: 'Confirmé', AJOUTE: 'Ajouté par la collectivité', ECARTE: 'Écarté',
};

type Valeurs = Readonly<Record<string, unknown>>;
interface Ligne extends Omit<ContratExporte, 'retenu' | 'publie' | 'saisi'> {
  readonly retenu: Valeurs;
  readonly publie: Valeurs | null;
  readonly saisi: Valeurs | null;
}

const CHAMPS = Object.entries(CHAMPS_MARCHE) as readonly (readonly [string, ChampRegistre])[];
/** What no publication can say of a contract. */
const JAMAIS_PUBLIES: readonly string[] = ['appartenance', 'labels', 'coordonnateur', 'quotesParts'];

const COLONNES: readonly ColonneDecrite<Ligne>[] = [
  { titre: 'Référence', sorte: 'TEXTE', read: ({ reference }) => reference, definition: phrase`Identifiant de l'acheteur suivi de celui du marché, comme dans les données publiées.` },
  { titre: 'État', sorte: 'TEXTE', read: ({ etat }) => LIBELLES_ETAT_CONTRAT[etat], definition: phrase`À confirmer : publié, personne ne s'est prononcé. Écarté : la collectivité dit que ce marché n'est pas le sien, ou qu'il est un doublon.` },
  {
    titre: 'Achat inclusif', sorte: 'TEXTE', read: ({ voies }) => voies && (voies.length === 0 ? 'Non' : voies.map((voie) => LIBELLES_VOIE[voie]).join('\u00a0; ')),
    definition: phrase`Pourquoi le marché compte parmi les achats inclusifs (décision D-07) ; vide quand personne ne l'a dit.`,
  },
  { titre: phrase`Total des heures d'insertion`, sorte: 'NOMBRE', read: ({ heures }) => toCentiemes(heures), definition: phrase`Heures des clauses, avenants compris ; vide quand aucune clause ne dit ses heures.` },
  ...CHAMPS.map(([cle, champ]) => toColonneRegistre<Ligne>(champ, champ.libelle, ({ retenu }) => retenu[cle])),
  ...CHAMPS.filter(([cle]) => !JAMAIS_PUBLIES.includes(cle)).map(([cle, champ]) => sansDefinition(toColonneRegistre<Ligne>(champ, `${champ.libelle} (publication)`, ({ publie }) => publie?.[cle] ?? null))),
  ...CHAMPS.map(([cle, champ]) => sansDefinition(toColonneRegistre<Ligne>(champ, `${champ.libelle} (saisie)`, ({ saisi }) => saisi?.[cle] ?? null))),
  { titre: 'Identifiant', sorte: 'TEXTE', read: ({ id }) => id, definition: phrase`Celui du marché dans SPASER, qui ne change pas.` },
];

/** The contracts of a year, one line each: what counts, then what is published, then what the collectivité states. */
export function toFeuilleContrats(contrats: readonly ContratExporte[]): FeuilleDecrite {
  const lignes = contrats.map(({ retenu, publie, saisi, ...contrat }): Ligne => ({ ...contrat, retenu: revive(retenu), publie: publie && revive(publie), saisi: saisi && revive(saisi) }));
  return toFeuilleDecrite('Marchés', lignes, COLONNES, [
    phrase`Chaque information vient trois fois : la valeur retenue, qui fait les chiffres ; « (publication) », ce que disent les données publiées ; « (saisie) », ce que dit la collectivité, qui
      l'emporte. Dans une liste, « Aucun » est une réponse, et une cellule vide veut dire que personne n'a répondu.`,
  ]);
}

const revive = (ecrit: ContenuEcrit): Valeurs => reviveChamps(CHAMPS_MARCHE, ecrit);
/** The notice defines a field once, not three times. */
function sansDefinition<L>(colonne: ColonneDecrite<L>): ColonneDecrite<L> {
  return { ...colonne, definition: '' };
}
