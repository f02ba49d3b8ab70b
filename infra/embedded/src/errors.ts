/**
 * Why the embedded PostgreSQL could not be had. `code` is stable for callers, `message` is the French sentence for the
 * person: what is wrong, then what to do. `pid` is the process in the way, when there is one.
 */
export class ErreurEmbarque extends Error {
  readonly pid: number | null;

  constructor(
    readonly code: CodeErreurEmbarque,
    params: Params = {},
    options?: ErrorOptions,
  ) {
    super(PHRASES[code](params), options);
    this.name = 'ErreurEmbarque';
    this.pid = params.pid ?? null;
  }
}

interface Params {
  readonly home?: string;
  readonly pid?: number;
  readonly plateforme?: string;
  readonly trouvee?: string;
  readonly attendue?: string;
  readonly detail?: string;
}

const PHRASES = {
  PLATEFORME_SANS_POSTGRES: (p: Params) =>
    `PostgreSQL embarqué n’existe pas pour cette plateforme (${p.plateforme})\u00a0: `
    + 'installez PostgreSQL 15 ou plus et donnez son adresse dans DATABASE_URL.',
  BINAIRES_ABSENTS: (p: Params) =>
    `PostgreSQL embarqué n’est pas installé (${p.plateforme})\u00a0: `
    + 'relancez «\u00a0npm ci\u00a0» avec ses dépendances optionnelles, ou donnez DATABASE_URL.',
  COMPTE_ABSENT: () =>
    'PostgreSQL refuse de tourner en root et cette machine n’a ni compte «\u00a0postgres\u00a0» ni compte «\u00a0nobody\u00a0»\u00a0: '
    + 'relancez avec un compte ordinaire, ou donnez DATABASE_URL.',
  HOME_OCCUPE: (p: Params) =>
    `Le processus ${p.pid} fait déjà tourner PostgreSQL dans «\u00a0${p.home}\u00a0»\u00a0: servez-vous de ce serveur, ou arrêtez ce processus.`,
  HOME_INACCESSIBLE: (p: Params) =>
    `Le dossier «\u00a0${p.home}\u00a0» n’est pas accessible à ce compte\u00a0: relancez avec le compte qui l’a créé, ou choisissez un autre dossier.`,
  VERSION_DIFFERENTE: (p: Params) =>
    `Les données de «\u00a0${p.home}\u00a0» viennent de PostgreSQL ${p.trouvee} et le serveur embarqué est en version ${p.attendue}\u00a0: `
    + 'gardez l’ancienne version du programme pour les exporter, ou choisissez un autre dossier.',
  SERVEUR_ORPHELIN: (p: Params) =>
    `Un ancien PostgreSQL (processus ${p.pid}) occupe «\u00a0${p.home}\u00a0» et ne s’arrête pas\u00a0: arrêtez-le, puis relancez.`,
  DEMARRAGE_IMPOSSIBLE: (p: Params) =>
    `PostgreSQL n’a pas pu démarrer dans «\u00a0${p.home}\u00a0»\u00a0: corrigez ce qu’il signale, ou donnez DATABASE_URL. Il dit\u00a0: ${p.detail}`,
} satisfies Record<string, (params: Params) => string>;

export type CodeErreurEmbarque = keyof typeof PHRASES;
