import { compte, enumere, phrase } from './phrase';

/** What is to be checked of what is published, and what one says of it. */
export const A_VERIFIER = {
  titre: 'À vérifier',
  constat: (total: number): string => phrase`${compte(total, 'point')} à vérifier dans vos marchés publiés.`,
  vide: phrase`Rien n'est à vérifier : ce qui est publié de vos marchés ne porte aucun doute, ou vous avez répondu.`,
  aucun: phrase`Rien à vérifier pour ce choix.`,
  lien: (total: number): string => phrase`À vérifier : ${compte(total, 'point')}`,
  aide: phrase`Cochez des lignes, puis répondez pour toutes à la fois. Votre réponse est retenue tant que la publication ne change pas, et s'annule.`,
  cause: 'Cause', toutesCauses: 'Toutes les causes', toutesAnnees: 'Toutes les années',
  option: (phraseCause: string, nombre: number): string => `${phraseCause.split('.')[0]} (${nombre})`,
  toutCocher: 'Tout cocher', toutDecocher: 'Tout décocher', pourLaCause: (bouton: string, cause: string): string => phrase`${bouton} : ${cause}`,
  publie: (valeurs: readonly string[]): string => (valeurs.length === 0 ? phrase`Publié : rien.` : phrase`Publié : ${enumere(valeurs)}.`),
  date: (jour: string): string => phrase`Notifié le ${jour}.`,
  source: (fichier: string, ligne: number): string => phrase`${fichier}, ligne ${ligne}`,
  horsTotaux: phrase`Hors des totaux tant que vous n'avez pas dit son montant sur la page du marché.`,
  corriger: 'Corriger', corrigerLequel: (nom: string): string => phrase`Corriger : ${nom}`,
  juste: 'Le publié est juste', ecarter: phrase`Écarter : pas à nous`, avecNombre: (bouton: string, nombre: number): string => (nombre === 0 ? bouton : `${bouton} (${nombre})`),
  cochez: phrase`Cochez d'abord les lignes auxquelles vous répondez.`,
  fait: { JUSTE: (nombre: number): string => phrase`${compte(nombre, 'point')} : le publié est juste.`, ECARTER: (nombre: number): string => phrase`${compte(nombre, 'point')} : marchés écartés.` },
  suite: (nombre: number): string => phrase`${compte(nombre, 'autre ligne', 'autres lignes')} : répondez à celles-ci, ou choisissez une cause ou une année.`,
} as const;
