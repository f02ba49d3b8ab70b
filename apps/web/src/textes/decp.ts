import { compte, phrase } from './phrase';

/** What is published of one's contracts beside what one states. */
export const DECP = {
  titre: 'Ce qui est publié et ce que vous dites',
  constat: (total: number, annee: number): string =>
    total === 0 ? phrase`Aucun écart en ${annee} : la publication et vous dites la même chose.` : phrase`En ${annee}, ${compte(total, 'marché')} où la publication et vous ne dites pas la même chose.`,
  personne: (annee: number): string => phrase`En ${annee}, aucun de vos marchés n'est publié, et vous n'en dites aucun.`,
  telecharger: (nombre: number): string => phrase`Télécharger le fichier DECP corrigé (${compte(nombre, 'marché')})`, seulement: 'Seulement les écarts',
  rien: phrase`Aucun marché n'est complet : le fichier serait vide.`,
  aucun: 'Aucun marché.',
  aConfirmer: phrase`Publiés, à confirmer`, aideAConfirmer: phrase`Dites s'ils sont les vôtres.`,
  nonPublies: phrase`Dits par vous, publiés nulle part`, aideNonPublies: phrase`D'après le montant du marché seul. Pour un lot, c'est l'ensemble du besoin qui compte (CCP, article R. 2196-1).`, demande: 'Ce que la loi demande',
  differents: 'Publiés, dits autrement par vous', aideDifferents: phrase`Le fichier corrigé dit ce que vous dites.`, ecart: 'Ce qui diffère',
  ecartes: 'Publiés à votre nom, écartés par vous', aideEcartes: phrase`Ils ne sont pas dans le fichier corrigé. Demandez leur retrait à qui les a publiés.`, motif: 'Pourquoi',
  aCompleter: 'À compléter avant publication', aideACompleter: phrase`Ils ne sont pas dans le fichier corrigé : une donnée obligatoire manque, et rien n'est inventé.`, manque: 'Il manque',
  difference: (publie: string, vous: string): string => phrase`Publié : ${publie} / vous : ${vous}`,
  avant: (demande: string, jour: string | null): string => (jour === null ? demande : phrase`${demande}, avant le ${jour} inclus`),
  motifs: { PAS_A_NOUS: 'Pas à nous', DOUBLON: 'Doublon' },
} as const;
