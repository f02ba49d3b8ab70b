import { readLigne, type LigneRecue } from '@spaser/intake';
import {
  describeSorte, listAnneesTouchees, listChangements, readChamps, verifyEcriture, writeChamps, writeCleNaturelle,
  type ChampRefuse, type ContenuEcrit, type SorteEcriture,
} from '@spaser/domain';
import type { EcritureConnue, LigneVerifiee } from '@spaser/persistence';
import { etatOf } from '../registre/apply-ecritures';
import { findFermeture, type ContexteDepot, type ContratDuDepot } from './contexte-depot';
import { sayFermeture, toCellule, verdict, type LigneAVerifier } from './verdict';
import { verifyVolume } from './verify-volume';

/**
 * What a line of a deposit would do: the record that it speaks of, what it changes in it, or everything that stops it. Lines are to be given
 * in the order of the file: each takes the record that it speaks of from those that follow.
 */
export function verifyLigne(contexte: ContexteDepot, ligne: LigneAVerifier): LigneVerifiee {
  if (ligne.ignoree) return verdict(ligne, 'IGNORE', { motif: 'CHOIX' });
  const lue = readLigne(contexte.sorte, contexte.colonnes, ligne.cellules, ligne.corrections);
  if (contexte.ecriture === null) return verifyVolume(contexte, ligne, lue);
  const { sorte, contrat, refus: refusMarche } = findContrat(contexte, contexte.ecriture, lue);
  const { fournis: siens, refus: refusLecture } = readFournis(contexte, sorte, lue);
  const fournis = contexte.sorte === 'CLAUSE' && contrat ? joinClauses(contexte, contrat.id, siens) : siens;
  const connu = sorte === 'MARCHE' ? (contrat ?? takeContrat(contexte, fournis)) : contrat;
  const avant = sorte === 'MARCHE' ? (connu?.ecriture ?? null) : takeEcriture(contexte, sorte, fournis, connu?.id ?? null);
  const dit = (connu && sorte === 'MARCHE' ? contexte.enCours.get(connu.id) : undefined) ?? avant?.contenu ?? {};
  const { champs } = describeSorte(sorte);
  const base = sorte === 'MARCHE' && connu ? { ...connu.retenu, ...withoutNull(contexte.sorte === 'CLAUSE' ? (avant?.contenu ?? {}) : dit) } : dit;
  const changements = listChangements(champs, base, fournis);
  const { contenu, refus: refusEnsemble } = verifyEcriture(sorte, { ...dit, ...changements }, { aujourdhui: contexte.aujourdhui, siren: contexte.acheteur.siren, publie: sorte === 'MARCHE' && (connu?.publie ?? false) });
  const refus = mergeRefus([...lue.defauts, ...refusMarche, ...refusLecture], refusEnsemble);
  if (refus.length > 0) return verdict(ligne, 'A_CORRIGER', { refus: refus.map((un) => toCellule(contexte, ligne, lue, un)) });
  const place = { marcheId: connu?.id ?? null, ecritureId: avant?.id ?? null, versionLue: avant?.version ?? 0 };
  const deja = avant !== null || (sorte === 'MARCHE' && connu !== null);
  if (isDoublon(contexte, ligne, lue)) return verdict(ligne, 'IGNORE', { motif: 'DOUBLON' });
  if (deja && Object.keys(changements).length === 0) return verdict(ligne, 'INCHANGE', place);
  const ecrit = writeChamps(champs, contenu);
  const fermee = findFermeture(contexte, listAnneesTouchees(sorte, etatOf(sorte, avant?.contenu ?? null, connu?.marche ?? null), etatOf(sorte, ecrit, connu?.marche ?? null)));
  if (fermee !== null) return verdict(ligne, 'IGNORE', sayFermeture(fermee));
  if (connu && sorte === 'MARCHE') contexte.enCours.set(connu.id, ecrit);
  return verdict(ligne, deja ? 'MODIFIE' : 'NOUVEAU', { ...place, changements, contenu: ecrit });
}

const withoutNull = (contenu: ContenuEcrit): ContenuEcrit => Object.fromEntries(Object.entries(contenu).filter(([, valeur]) => valeur !== null));

/** The clauses that the lines of the file give to a contract, this one included. */
function joinClauses({ clauses }: ContexteDepot, contratId: string, fournis: ContenuEcrit): ContenuEcrit {
  const dites = [...(clauses.get(contratId) ?? []), ...((fournis['clauses'] ?? []) as readonly unknown[])];
  clauses.set(contratId, dites);
  return { ...fournis, clauses: dites };
}

/** The contract that a line names; for a file of contracts it is found by what the line says. */
function findContrat(contexte: ContexteDepot, sorte: SorteEcriture, { marche: reference }: LigneRecue): { readonly sorte: SorteEcriture; readonly contrat: ContratDuDepot | null; readonly refus: readonly ChampRefuse[] } {
  const lignesDeMarches = contexte.sorte === 'MARCHE';
  if (reference === null || (!lignesDeMarches && sorte !== 'MARCHE' && describeSorte(sorte).marche === 'SANS')) return { sorte, contrat: null, refus: [] };
  const nomme = contexte.contrats.name(reference);
  if (nomme === 'PLUSIEURS') return { sorte, contrat: null, refus: [refusMarche('INCOHERENT', `Marché\u00a0: plusieurs marchés répondent à «\u00a0${reference.slice(0, 60)}\u00a0». Écrivez le numéro exact de celui dont il s’agit.`)] };
  // A list of contracts may name one that we do not know yet.
  if (nomme === null && lignesDeMarches) return { sorte, contrat: null, refus: [] };
  if (nomme === null) return { sorte, contrat: null, refus: [refusMarche('ILLISIBLE', `Marché\u00a0: nous ne trouvons pas «\u00a0${reference.slice(0, 60)}\u00a0» parmi vos marchés. Vérifiez son numéro, ou importez d’abord ce marché.`)] };
  return { sorte, contrat: contexte.contratsParId.get(nomme.id) ?? null, refus: [] };
}

const refusMarche = (code: ChampRefuse['code'], message: string): ChampRefuse => ({ champ: 'marche', code, message });

/** What the line gives, in the form in which the register keeps it; an empty cell gives nothing. */
function readFournis({ aujourdhui }: ContexteDepot, sorte: SorteEcriture, { brut }: LigneRecue): { readonly fournis: ContenuEcrit; readonly refus: readonly ChampRefuse[] } {
  const { champs } = describeSorte(sorte);
  const { contenu, refus } = readChamps(champs, brut, aujourdhui);
  const ecrit = writeChamps(champs, contenu);
  return { fournis: Object.fromEntries(Object.keys(brut).flatMap((cle) => (ecrit[cle] === null || ecrit[cle] === undefined ? [] : [[cle, ecrit[cle]]]))), refus: refus.filter(({ code }) => code !== 'OBLIGATOIRE') };
}

function takeContrat({ contrats, contratsParId }: ContexteDepot, fournis: ContenuEcrit): ContratDuDepot | null {
  const pris = contrats.take(fournis);
  return pris === null ? null : (contratsParId.get(pris.id) ?? null);
}

function takeEcriture({ parCle }: ContexteDepot, sorte: Exclude<SorteEcriture, 'MARCHE'>, fournis: ContenuEcrit, marcheId: string | null): EcritureConnue | null {
  return parCle.get(writeCleNaturelle(sorte, fournis, marcheId))?.shift() ?? null;
}

/** Two equal payments are two payments; a contract or a qualification is stated once. */
function isDoublon({ sorte, vues }: ContexteDepot, { numero }: LigneAVerifier, { brut, marche }: LigneRecue): boolean {
  if (sorte !== 'MARCHE' && sorte !== 'CLAUSE' && sorte !== 'QUALIFICATION') return false;
  const dit = JSON.stringify([marche, brut]);
  const deja = vues.get(dit);
  if (deja === undefined) vues.set(dit, numero);
  return deja !== undefined;
}

function mergeRefus(premiers: readonly ChampRefuse[], seconds: readonly ChampRefuse[]): readonly ChampRefuse[] {
  const deja = new Set(premiers.map(({ champ }) => champ));
  return [...premiers, ...seconds.filter(({ champ }) => !deja.has(champ))];
}
