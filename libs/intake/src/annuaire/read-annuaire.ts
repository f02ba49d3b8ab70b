import { createReadStream } from 'node:fs';
import { DEBUT } from '../decp/lecteur';
import { listManquantes, openCellules, readEntetes } from '../fichier/csv-entetes';
import { readLignesCsv } from '../fichier/csv-lignes';
import { refuseNonTexte } from '../fichier/detect-format';
import { toUtf8 } from '../fichier/encoding';
import { openFlux, type Flux } from '../fichier/flux';
import type { LigneOperateur } from '../operateur/lignes-operateur';
import { createRejet, type CodeRejet, type Rejet } from '../rejet';
import { cutListe, type ObjetDecoupe } from './decoupe-json';
import { readService, type ServiceAnnuaire } from './service';

export type { ServiceAnnuaire } from './service';

/** A record of the directory, or why it does not read. `fatal`: the file stops there, so that what was read is not the whole. */
export type LigneAnnuaire = LigneOperateur<ServiceAnnuaire> & { readonly fatal?: true };

const COLONNES = ['nom', 'pivot', 'adresse_courriel'] as const;
const ATTENDU = 'Donnez l’export JSON ou CSV du jeu « api-lannuaire-administration » de la DILA.';
const CODES: Readonly<Record<Exclude<ObjetDecoupe['sorte'], 'OBJET'>, CodeRejet>> = {
  BRISE: 'ENREGISTREMENT_ILLISIBLE', TRONQUE: 'ENREGISTREMENT_TRONQUE', TROP_LONG: 'ENREGISTREMENT_TROP_LONG',
};

/**
 * Reads the national directory of the administration as the DILA publishes it: the JSON archive (`{"service": […]}`), the JSON export
 * (`[…]`) or the CSV export. One record at a time, whatever the size of the file.
 */
export async function* readAnnuaire(chemin: string): AsyncGenerator<LigneAnnuaire> {
  const source: AsyncIterable<Buffer> = createReadStream(chemin);
  const flux = await openFlux(toUtf8(source)).catch(() => null);
  if (!flux) return yield refuse(createRejet('FICHIER_INTROUVABLE', DEBUT));
  const refus = refuseNonTexte(flux.echantillon);
  const debut = flux.echantillon.toString('utf8', 0, 1_000).trimStart();
  if (!refus && /^[[{]/.test(debut)) return yield* readJson(flux);
  if (!refus) return yield* readCsv(flux);
  await flux.close();
  yield refuse(createRejet(refus, DEBUT));
}

async function* readJson(flux: Flux): AsyncGenerator<LigneAnnuaire> {
  for await (const { sorte, octets, position } of cutListe(flux.octets)) {
    const valeur = octets.toString('utf8', 0, 800);
    if (sorte !== 'OBJET') yield refuse(createRejet(CODES[sorte], position, { valeur, params: { limite: '5 Mo' } }));
    else {
      const objet = parseObjet(octets);
      if (objet === null) yield { sorte: 'REJET', rejet: createRejet('ENREGISTREMENT_ILLISIBLE', position, { valeur }) };
      else yield { sorte: 'LIGNE', position, valeur: readService((nom) => objet[nom]) };
    }
  }
}

async function* readCsv(flux: Flux): AsyncGenerator<LigneAnnuaire> {
  const [entetes] = readEntetes(flux.echantillon).toSorted((a, b) => listManquantes(a, COLONNES).length - listManquantes(b, COLONNES).length);
  const manquantes = entetes ? listManquantes(entetes, COLONNES) : COLONNES;
  if (!entetes || manquantes.length > 0) {
    await flux.close();
    const inconnu = manquantes.length === COLONNES.length;
    const params = { attendues: COLONNES.join(', '), manquantes: manquantes.join(', '), attendu: ATTENDU };
    return yield refuse(createRejet(inconnu ? 'FORMAT_INCONNU' : 'COLONNE_MANQUANTE', DEBUT, { params }));
  }
  const cellulesOf = openCellules(entetes);
  let entete = true;
  for await (const ligne of readLignesCsv(flux.octets, entetes.separateur)) {
    const position = { ligne: ligne.ligne, chemin: `ligne ${ligne.ligne}` };
    const valeur = ligne.octets.toString('utf8', 0, 800);
    if (entete) entete = false;
    else if (ligne.sorte === 'LIGNE') yield { sorte: 'LIGNE', position, valeur: readService(cellulesOf(ligne.cellules)) };
    else if (ligne.sorte === 'TRONQUE') yield refuse(createRejet('ENREGISTREMENT_TRONQUE', position, { valeur }));
    else if (ligne.sorte === 'ECART') yield { sorte: 'REJET', rejet: createRejet('COLONNES_EN_ECART', position, { valeur, params: { lues: ligne.cellules.length, attendues: entetes.attendues } }) };
    else yield { sorte: 'REJET', rejet: createRejet('ENREGISTREMENT_ILLISIBLE', position, { valeur }) };
  }
}

function refuse(rejet: Rejet): LigneAnnuaire {
  return { sorte: 'REJET', rejet, fatal: true };
}

function parseObjet(octets: Buffer): Record<string, unknown> | null {
  try {
    const lu: unknown = JSON.parse(octets.toString('utf8'));
    return typeof lu === 'object' && lu !== null ? (lu as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
