import { CHAMPS_SUIVI_ACTION, type Annee, type ChampsRegistre, type MesureCorrective } from '@spaser/domain';
import { insecables, phrase } from '../../typographie';
import { toColonneRegistre, type ColonneDecrite } from './colonnes-registre';
import type { ActionExportee, SuiviExporte } from './exports-lus';
import { toFeuilleDecrite, type FeuilleDecrite } from './feuille-decrite';

interface LigneMesure {
  readonly action: ActionExportee;
  readonly mesure: MesureCorrective;
  /** The year in which it was said. */
  readonly annee: Annee;
}

const { mesures: MESURES, statut: STATUT, bilan: BILAN } = CHAMPS_SUIVI_ACTION;
const CODE = { titre: 'Code', sorte: 'TEXTE', largeur: 12 } as const;
const ACTION = { titre: 'Action', sorte: 'TEXTE', largeur: 60, definition: '' } as const;

const COLONNES_ACTIONS: readonly ColonneDecrite<ActionExportee>[] = [
  { ...CODE, read: ({ code }) => code, definition: phrase`Celui de l'action dans le modèle du schéma, qui ne change pas.` },
  { titre: 'Place dans le schéma', sorte: 'TEXTE', largeur: 60, read: ({ place }) => (place.length === 0 ? null : insecables(place.join(' > '))), definition: phrase`Les branches du schéma où se trouve l'action, de la plus large à la plus fine.` },
  { ...ACTION, read: ({ titre }) => insecables(titre) },
  { titre: 'Au schéma', sorte: 'TEXTE', largeur: 12, read: ({ retenue }) => (retenue ? 'Oui' : 'Non'), definition: phrase`« Non » quand une révision ou une abrogation a laissé l'action ; ce qui en a été dit reste ici.` },
  { ...toColonneRegistre<ActionExportee>(STATUT, STATUT.libelle, ({ suivi }) => suivi?.statut), definition: phrase`Vide quand personne ne l'a dit : ce n'est pas « non commencée ».` },
  { ...toColonneRegistre<ActionExportee>(BILAN, BILAN.libelle, ({ suivi }) => suivi?.bilan), largeur: 60, definition: '' },
  { titre: 'Indicateurs', sorte: 'TEXTE', largeur: 14, read: ({ indicateurs }) => indicateurs.join(', ') || null, definition: phrase`Les codes des indicateurs que le schéma attache à l'action.` },
  { titre: MESURES.libelle, sorte: 'NOMBRE', read: ({ suivi }) => suivi?.mesures?.length ?? null, definition: phrase`Leur nombre ; la feuille suivante les donne une à une.` },
  { titre: 'Écrit le', sorte: 'DATE', read: ({ ecritLe }) => ecritLe, definition: phrase`Jour de la dernière correction.` },
];

const COLONNES_MESURES: readonly ColonneDecrite<LigneMesure>[] = [
  { ...CODE, read: ({ action: { code } }) => code, definition: phrase`Celui de l'action que la mesure corrige.` },
  { ...ACTION, read: ({ action: { titre } }) => insecables(titre) },
  ...Object.entries(MESURES.champs as ChampsRegistre).map(([cle, champ]) => toColonneRegistre<LigneMesure>(champ, champ.libelle, ({ mesure }) => mesure[cle as keyof MesureCorrective])),
  { titre: 'Dite en', sorte: 'NOMBRE', read: ({ annee }) => annee, definition: phrase`L'année où la mesure a été écrite. Tant que personne ne dit où en est une action, les mesures que l'année d'avant a laissées sont rappelées.` },
];

/** Two sheets: where each action of the scheme stands in a year, as its screen lists them, and every corrective measure. */
export function toFeuillesSuivi({ annee, schema, actions }: SuiviExporte): readonly FeuilleDecrite[] {
  const mesures = actions.flatMap((action) => [
    ...(action.suivi?.mesures ?? []).map((mesure): LigneMesure => ({ action, mesure, annee })),
    ...(action.suivi === null ? action.restantes : []).map((mesure): LigneMesure => ({ action, mesure, annee: annee - 1 })),
  ]);
  const propos = schema === null
    ? phrase`Aucun schéma n'était en vigueur à la fin de l'année ${annee}.`
    : phrase`Les actions que retient « ${schema.titre} » (${schema.debut}-${schema.fin}), en vigueur à la fin de l'année ${annee}.`;
  return [toFeuilleDecrite('Suivi des actions', actions, COLONNES_ACTIONS, [propos]), toFeuilleDecrite(MESURES.libelle, mesures, COLONNES_MESURES)];
}
