import { setImmediate as nextTurn } from 'node:timers/promises';
import { CHAMPS_MARCHE, foldMarche, writePublie, type EnregistrementMarche, type Marche, type TypeCollectivite } from '@spaser/domain';
import { FichierLu } from '../fichier/fichier-lu';
import { writeListe } from './colonnes/write-liste';
import { SORTES_DEPOT } from './colonnes/sortes-depot';
import { RefusTableau } from './refus-tableau';
import { LIMITES_TABLEAU, type TableauLu } from './tableau-lu';

/** Who deposits a publication: its own contracts alone are read. */
export interface AcheteurDepositaire {
  readonly siren: string;
  readonly type: TypeCollectivite;
}

/** The columns of the table, by their keys among those of contracts. */
const CLES = ['numero', 'objet', 'dateNotification', 'montant', 'dureeMois', 'typeMarche', 'nature', 'procedure', 'codeCPV', 'idAccordCadre', 'titulaires', 'considerationsSociales', 'modifications'] as const;
const ENTETES = CLES.map((cle) => SORTES_DEPOT.MARCHE.colonnes.find((colonne) => colonne.cle === cle)?.libelle ?? '');
const BLOC = 64 * 1024;

/**
 * Reads a publication (DECP of 2019 or 2022, JSON or XML) as the table of contracts that its buyer could have written: one row per contract,
 * whatever the number of its records, numbered by the rank of the first one in the file. `null`: it is no publication.
 * @throws RefusTableau DECP_SANS_ACHETEUR, TROP_DE_LIGNES
 */
export async function readDecpEnTableau(octets: Buffer, nom: string, { siren, type }: AcheteurDepositaire): Promise<TableauLu | null> {
  const fichier = await FichierLu.open(nom, octets.length, cut(octets));
  try {
    if (fichier.format === 'INCONNU') return null;
    const contrats = new Map<string, { readonly numero: number; readonly enregistrements: EnregistrementMarche[] }>();
    const [illisibles, autres]: [number[], Set<string>] = [[], new Set()];
    let rang = 0;
    for await (const ligne of fichier.lignes()) {
      rang += 1;
      if (ligne.sorte === 'REJET') illisibles.push(rang);
      else if (ligne.enregistrement.acheteurSiren !== siren) autres.add(ligne.enregistrement.uid);
      else push(contrats, ligne.enregistrement, rang);
    }
    if (fichier.refus() !== null) return null;
    if (contrats.size === 0) throw new RefusTableau('DECP_SANS_ACHETEUR');
    if (contrats.size > LIMITES_TABLEAU.lignes) throw new RefusTableau('TROP_DE_LIGNES', { limite: LIMITES_TABLEAU.lignes });
    const lignes = [...contrats.values()].map(({ numero, enregistrements }) => ({ numero, cellules: toCellules(foldMarche(enregistrements, type)) }));
    return { format: 'DECP', feuille: null, feuilles: [], entetes: ENTETES, ligneEntetes: 0, lignes, totaux: [], decp: { autresAcheteurs: autres.size, illisibles } };
  } finally {
    await fichier.close();
  }
}

function push(contrats: Map<string, { readonly numero: number; readonly enregistrements: EnregistrementMarche[] }>, enregistrement: EnregistrementMarche, numero: number): void {
  const connu = contrats.get(enregistrement.uid);
  if (connu) connu.enregistrements.push(enregistrement);
  else contrats.set(enregistrement.uid, { numero, enregistrements: [enregistrement] });
}

function toCellules(marche: Marche): readonly (string | null)[] {
  const publie = writePublie(marche);
  const sirets = marche.titulaires.filter(({ typeIdentifiant, id }) => typeIdentifiant === 'SIRET' && id !== null);
  const listes: Partial<Record<(typeof CLES)[number], string | null>> = {
    titulaires: writeListe(CHAMPS_MARCHE.titulaires, sirets.map(({ id, denominationSociale }) => ({ id, denominationSociale }))),
    considerationsSociales: marche.considerationsSociales && (marche.considerationsSociales.join(', ') || 'Pas de considération sociale'),
    modifications: writeListe(CHAMPS_MARCHE.modifications, (publie['modifications'] ?? []) as readonly Record<string, unknown>[]),
  };
  return CLES.map((cle) => (cle in listes ? (listes[cle] ?? null) : publie[cle] == null ? null : String(publie[cle])));
}

/** A turn for everyone else between two blocks: the reading is done where requests are answered. */
async function* cut(octets: Buffer): AsyncGenerator<Buffer> {
  for (let debut = 0; debut < octets.length; debut += BLOC) {
    yield octets.subarray(debut, debut + BLOC);
    await nextTurn();
  }
}
