import type { ContributionMarche } from '@spaser/application';
import { renderClasseur, toFeuille } from '@spaser/views';

/** The whole result of a filter as a CSV that spreadsheets open in French. A missing value is an empty cell, never a zero. */
export async function toCsv(contributions: readonly ContributionMarche[]): Promise<Buffer> {
  const feuille = toFeuille('Marchés inclusifs', contributions, [
    { titre: 'uid', sorte: 'TEXTE', read: ({ uid }) => uid },
    { titre: 'acheteur_siren', sorte: 'TEXTE', read: ({ acheteurSiren }) => acheteurSiren },
    { titre: 'acheteur', sorte: 'TEXTE', read: ({ acheteurNom }) => acheteurNom },
    { titre: 'objet', sorte: 'TEXTE', read: ({ objet }) => objet },
    { titre: 'date_notification', sorte: 'DATE', read: ({ dateNotification }) => dateNotification },
    { titre: 'dispositifs', sorte: 'TEXTE', read: ({ voies }) => voies.join(' ') },
    { titre: 'montant_ht', sorte: 'MONTANT', read: ({ montant }) => montant },
    { titre: 'valeur_annee_ht', sorte: 'MONTANT', read: ({ valeur }) => valeur },
    { titre: 'jours', sorte: 'NOMBRE', read: ({ jours }) => jours },
    { titre: 'jours_total', sorte: 'NOMBRE', read: ({ joursTotal }) => joursTotal },
    { titre: 'motif', sorte: 'TEXTE', read: ({ motif }) => motif },
    { titre: 'sources', sorte: 'TEXTE', read: ({ sources }) => sources.map(({ fichier, ligne }) => `${fichier} ligne ${ligne}`).join(' ; ') },
  ]);
  return (await renderClasseur({ titre: 'Marchés inclusifs', notice: [], feuilles: [feuille] }, 'csv')).contenu;
}
