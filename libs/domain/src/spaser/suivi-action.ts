import type { DateCivile } from '../quantite/date-civile';
import type { ChampRefuse, ChampsRegistre, Choix, ContenuDe } from '../registre/champ';
import { readChamps, type LectureChamps } from '../registre/read-champ';

/** Where an action of a scheme stands in a year. An action of which nobody has spoken has no state: that is not « non commencée ». */
export const STATUTS_AVANCEMENT = ['NON_COMMENCEE', 'EN_COURS', 'REALISEE', 'ABANDONNEE', 'REPORTEE'] as const;
export type StatutAvancement = (typeof STATUTS_AVANCEMENT)[number];

const LIBELLES = {
  NON_COMMENCEE: 'Non commencée', EN_COURS: 'En cours', REALISEE: 'Réalisée', ABANDONNEE: 'Abandonnée', REPORTEE: 'Reportée',
} as const satisfies Readonly<Record<StatutAvancement, string>>;

/** The state as screens and documents name it. */
export function libelleAvancement(statut: StatutAvancement): string {
  return LIBELLES[statut];
}

const FAITE = { NON: 'À faire', OUI: 'Faite' } as const satisfies Choix;

const CHAMPS_MESURE_CORRECTIVE = {
  mesure: { type: 'TEXTE', longueur: 300, requis: true, libelle: 'Mesure' },
  responsable: { type: 'TEXTE', longueur: 120, requis: true, libelle: 'Responsable', aide: 'Une fonction ou un service, jamais un nom\u00a0: «\u00a0direction de la Commande publique\u00a0».' },
  echeance: { type: 'DATE', avenir: true, requis: true, libelle: 'Échéance' },
  faite: { type: 'CHOIX', choix: FAITE, requis: true, libelle: 'Faite' },
} as const satisfies ChampsRegistre;

/** What is said of an action in a year (SPASER, « afin qu’elles puissent être corrigées »: P21 of the scheme's processes). */
export const CHAMPS_SUIVI_ACTION = {
  statut: { type: 'CHOIX', choix: LIBELLES, requis: true, libelle: 'Où en est l’action' },
  bilan: { type: 'TEXTE', longueur: 2000, libelle: 'Ce qui a été fait' },
  mesures: { type: 'LISTE', libelle: 'Mesures correctives', un: 'mesure corrective', champs: CHAMPS_MESURE_CORRECTIVE },
} as const satisfies ChampsRegistre;

export type SuiviAction = ContenuDe<typeof CHAMPS_SUIVI_ACTION>;
/** What is to be done so that an action gets back on course, who does it (a function, never a person) and by when. */
export type MesureCorrective = ContenuDe<typeof CHAMPS_MESURE_CORRECTIVE>;

/** Reads what is said of an action and checks it whole: an action that is given up or put off says why. All the refusals at once. */
export function verifySuiviAction(brut: Readonly<Record<string, unknown>>, aujourdhui: DateCivile): LectureChamps {
  const { contenu, refus } = readChamps(CHAMPS_SUIVI_ACTION, brut, aujourdhui);
  const explique = contenu['bilan'] !== null || refus.some(({ champ }) => champ === 'bilan');
  const muette: readonly ChampRefuse[] = (contenu['statut'] === 'ABANDONNEE' || contenu['statut'] === 'REPORTEE') && !explique
    ? [{ champ: 'bilan', code: 'OBLIGATOIRE', message: `Ce qui a été fait\u00a0: dites en une phrase pourquoi l’action est ${contenu['statut'] === 'REPORTEE' ? 'reportée' : 'abandonnée'}.` }]
    : [];
  return { contenu, refus: [...refus, ...muette] };
}

/** The corrective measures that a year leaves to the next: those that are not done. */
export function listMesuresRestantes(suivi: Pick<SuiviAction, 'mesures'> | null): readonly MesureCorrective[] {
  return (suivi?.mesures ?? []).filter(({ faite }) => faite === 'NON');
}
