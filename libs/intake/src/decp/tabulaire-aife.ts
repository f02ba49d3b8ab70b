import type { Cellule } from '../fichier/csv-entetes';
import { parseListePython } from './liste-python';
import { MARCHE_VIDE, type TitulaireBrut } from './marche-brut';
import type { FormatTabulaire } from './format-tabulaire';

/** Names of the fifteen groups of columns. */
const GROUPES = Array.from({ length: 15 }, (_, rang) => ({
  id: `titulaires.${rang + 1}.id`,
  nom: `titulaires.${rang + 1}.denominationSociale`,
  type: `titulaires.${rang + 1}.typeIdentifiant`,
}));

/**
 * Export of the State's platform: 63 columns, fifteen groups `titulaires.N.*` whose cells are Python lists of one
 * text, and a `modifications` column that is always the empty list.
 */
export const FORMAT_AIFE: FormatTabulaire = {
  format: 'DECP_CSV_AIFE',
  colonnes: ['id', 'acheteur.id', 'titulaires.1.id', 'montant', 'dateNotification'],
  colonneId: 'id',
  colonneAcheteur: 'acheteur.id',
  read: (cellule) => {
    const groupes = listGroupes(cellule);
    return {
      ...MARCHE_VIDE,
      id: cellule('id'),
      acheteurId: cellule('acheteur.id'),
      acheteurNom: cellule('acheteur.nom'),
      nature: cellule('nature'),
      objet: cellule('objet'),
      codeCPV: cellule('codeCPV'),
      procedure: cellule('procedure'),
      lieuCode: cellule('lieuExecution.code'),
      lieuTypeCode: cellule('lieuExecution.typeCode'),
      dateNotification: cellule('dateNotification'),
      montant: cellule('montant'),
      dureeMois: cellule('dureeMois'),
      titulaires: groupes.flatMap(({ titulaires }) => titulaires),
      titulairesEnListe: groupes.find(({ enListe }) => enListe)?.brut ?? null,
    };
  },
};

interface Groupe {
  readonly titulaires: readonly TitulaireBrut[];
  readonly enListe: boolean;
  readonly brut: string;
}

function listGroupes(cellule: Cellule): readonly Groupe[] {
  return GROUPES.flatMap((colonnes) => {
    const id = cellule(colonnes.id) ?? '';
    const nom = cellule(colonnes.nom) ?? '';
    return id === '' && nom === '' ? [] : [readGroupe(id, nom, cellule(colonnes.type) ?? '')];
  });
}

/** The three cells of a group go together, whether they are lists or plain texts. */
function readGroupe(brut: string, nom: string, type: string): Groupe {
  const liste = parseListePython(brut);
  const ids = liste ?? [brut];
  const noms = parseListePython(nom) ?? [nom];
  const types = parseListePython(type) ?? [type];
  const titulaires = ids.map((id, rang) => ({ id, typeIdentifiant: types[rang], denominationSociale: noms[rang] }));
  return { titulaires, enListe: liste !== null, brut };
}
