import { SORTES_DECRITES, type ChampRefuse } from '@spaser/domain';
import type { ColonneDepot, SorteDepot } from './colonne-depot';
import { isMuet, readOuiNon } from './oui-non';
import { readClauses, readConsiderations, readEtiquettes, readReservations, readTitulaires } from './read-dispositifs';
import { readListe } from './read-liste';
import { readCodes, readValeur, splitOperateurs } from './read-valeur';
import type { ColonneReconnue } from './recognise-colonnes';
import { champsOfDepot, findColonne, SORTES_DEPOT } from './sortes-depot';

/** A row as the register verifies it. */
export interface LigneRecue {
  /** The record, without what the row does not say. */
  readonly brut: Readonly<Record<string, unknown>>;
  /** The contract that the row speaks of, as it names it. */
  readonly marche: string | null;
  /** What cannot even be written into a record. */
  readonly defauts: readonly ChampRefuse[];
  /** The column that each part of the record comes from, where its path does not say it. */
  readonly origines: Readonly<Record<string, string>>;
}

type Textes = Readonly<Record<string, string>>;
/** Words for « none » in a cell that asks for no list: they say nothing. */
const SANS_REPONSE: ReadonlySet<ColonneDepot['format']> = new Set(['TEXTE', 'DATE', 'PERIODE', 'OPERATEUR', 'SIREN', 'CPV', 'TITULAIRES', 'REPONDANTS', 'MARCHE']);
const AUCUN = /^(?:néant|neant|aucun|aucune|sans objet|so|s\/o)$/i;

/**
 * Turns a row into the raw record that `verifyEcriture` checks. An empty cell is left out: it says nothing, and never zero.
 * @param corrections What a person wrote since, by column: it replaces the cell, and '' empties it.
 */
export function readLigne(sorte: SorteDepot, colonnes: readonly ColonneReconnue[], cellules: readonly (string | null)[], corrections: Textes = {}): LigneRecue {
  const lues = colonnes.flatMap(({ cle, indice }): readonly (readonly [string, string])[] => (cle === null ? [] : [[cle, cellules[indice] ?? '']]));
  const textes = Object.fromEntries(Object.entries({ ...Object.fromEntries(lues), ...corrections }).flatMap(([cle, brut]) => {
    const colonne = findColonne(sorte, cle);
    const texte = colonne ? clean(colonne, brut) : '';
    return texte === '' ? [] : [[cle, texte]];
  })) as Textes;
  const ligne: Assemblage = { brut: {}, defauts: [], origines: {} };
  for (const colonne of SORTES_DEPOT[sorte].colonnes) {
    const texte = textes[colonne.cle];
    if (texte !== undefined) writeCellule(ligne, sorte, colonne, texte);
  }
  if (sorte === 'MARCHE') writeMarche(ligne, textes, new Set([...lues.map(([cle]) => cle), ...Object.keys(corrections)]));
  if (sorte === 'CLAUSE') ligne.brut['clauses'] ??= [{}];
  if (sorte === 'SOURCING') writeRepondants(ligne, textes);
  return { ...ligne, defauts: [...ligne.defauts, ...requireMarche(sorte, textes)], marche: readMarche(sorte, textes) };
}

interface Assemblage {
  readonly brut: Record<string, unknown>;
  readonly defauts: ChampRefuse[];
  readonly origines: Record<string, string>;
}

function clean({ format }: ColonneDepot, brut: string): string {
  const texte = brut.trim();
  if (/^[-–—]$/.test(texte) || (format !== 'TEXTE' && format !== 'MARCHE' && isMuet(texte))) return '';
  return SANS_REPONSE.has(format) && AUCUN.test(texte) ? '' : texte;
}

/** What a cell says by itself; the provisions of a contract and who answered a sourcing are put together afterwards. */
function writeCellule({ brut }: Assemblage, sorte: SorteDepot, colonne: ColonneDepot, texte: string): void {
  const [racine] = colonne.chemin;
  switch (colonne.format) {
    case 'CHOIX_MULTIPLE':
      place(brut, colonne.chemin, readOuiNon(texte) === false ? [] : readCodes(colonne, texte));
      return;
    case 'LISTE': {
      const champ = champsOfDepot(sorte)[String(racine)];
      place(brut, colonne.chemin, readOuiNon(texte) === false ? [] : champ?.type === 'LISTE' ? (readListe(champ, texte) ?? texte) : texte);
      return;
    }
    case 'TITULAIRES': case 'REPONDANTS': case 'CLAUSE': case 'RESERVATION': case 'ETIQUETTE': case 'CONSIDERATIONS': case 'MARCHE':
      return;
    default:
      // Written with the list that they belong to.
      if (sorte === 'MARCHE' && colonne.chemin.length > 1) return;
      if (racine === 'repondants') return;
      place(brut, colonne.chemin, readValeur(colonne, texte));
  }
}

/** Puts a value where its path says, making the objects and lists on its way. */
function place(racine: Record<string, unknown>, chemin: ColonneDepot['chemin'], valeur: unknown): void {
  let lieu = racine as Record<string | number, unknown>;
  for (const [rang, pas] of chemin.slice(0, -1).entries()) lieu = (lieu[pas] ??= typeof chemin[rang + 1] === 'number' ? [] : {}) as Record<string | number, unknown>;
  lieu[chemin.at(-1) ?? ''] = valeur;
}

function writeMarche({ brut, defauts, origines }: Assemblage, textes: Textes, presentes: ReadonlySet<string>): void {
  const clauses = readClauses(textes);
  if ('defaut' in clauses) defauts.push(clauses.defaut);
  else if (clauses.liste) brut['clauses'] = clauses.liste;
  const colonne = findColonne('MARCHE', 'reservation');
  const domaine = findColonne('MARCHE', 'domaineEss');
  const reservations = colonne && readReservations(colonne, textes['reservation'] ?? '', domaine ? readValeur(domaine, textes['domaineEss'] ?? '') : '');
  if (reservations) brut['reservations'] = reservations;
  const parEtiquette = SORTES_DEPOT.MARCHE.colonnes.filter(({ format }) => format === 'ETIQUETTE');
  const etiquettes = readEtiquettes(parEtiquette.map(({ cle, chemin }) => ({ code: String(chemin[1]), texte: textes[cle] ?? '' })), parEtiquette.length);
  defauts.push(...etiquettes.defauts);
  if (etiquettes.codes) brut['etiquettes'] = [...((brut['etiquettes'] as readonly string[] | undefined) ?? []), ...etiquettes.codes];
  for (const [cle, liste] of Object.entries(readConsiderations(textes['considerationsSociales'] ?? ''))) {
    if (Object.hasOwn(brut, cle) || defauts.some(({ champ }) => champ === cle)) continue;
    brut[cle] = liste;
    origines[cle] = 'considerationsSociales';
  }
  writeTitulaires({ brut, defauts, origines }, textes, presentes);
}

/** Holders one after the other, wherever they come from. A name is kept with its SIRET: without a column for it, the name alone is not. */
function writeTitulaires({ brut, origines }: Assemblage, textes: Textes, presentes: ReadonlySet<string>): void {
  const titulaires: Readonly<Record<string, unknown>>[] = [];
  const add = (ligne: Readonly<Record<string, unknown>>, siret: string, nom: string): void => {
    origines[`titulaires[${titulaires.length}].id`] = siret;
    origines[`titulaires[${titulaires.length}].denominationSociale`] = nom;
    titulaires.push(ligne);
  };
  for (const ligne of readTitulaires(textes['titulaires'] ?? '')) add(ligne, 'titulaires', 'titulaires');
  for (const prefixe of titulaires.length > 0 ? [] : ['titulaire', 'cotitulaire1', 'cotitulaire2', 'cotitulaire3']) {
    const [siret, nom] = [`${prefixe}Siret`, `${prefixe}Nom`];
    const dit = textes[nom];
    const nomme = dit !== undefined && !/^[\d\s]{9,}$/.test(dit);
    const ids = splitOperateurs(textes[siret] ?? (nomme ? '' : (dit ?? '')));
    if (ids.length === 0 && nomme && presentes.has(siret)) add({ denominationSociale: dit }, siret, nom);
    for (const [rang, id] of ids.entries()) add({ id, ...(nomme && rang === 0 ? { denominationSociale: dit } : {}) }, textes[siret] === undefined ? nom : siret, nom);
  }
  if (titulaires.length > 0) brut['titulaires'] = titulaires;
}

/** Who answered, each on the day that the row says, or that of the sourcing. */
function writeRepondants({ brut, origines }: Assemblage, textes: Textes): void {
  const jour = textes['dateReponses'] ?? textes['date'];
  const repondants: Readonly<Record<string, unknown>>[] = [];
  for (const { cle } of SORTES_DEPOT.SOURCING.colonnes.filter(({ format }) => format === 'REPONDANTS')) {
    const texte = textes[cle] ?? '';
    const ecrite = readListe(SORTES_DECRITES.SOURCING.champs.repondants, texte);
    for (const ligne of ecrite ?? splitOperateurs(texte).map((operateur) => ({ operateur, ...(jour === undefined ? {} : { date: jour }) }))) {
      origines[`repondants[${repondants.length}].operateur`] = cle;
      origines[`repondants[${repondants.length}].date`] = ecrite ? cle : textes['dateReponses'] === undefined ? 'date' : 'dateReponses';
      repondants.push(ligne);
    }
  }
  if (repondants.length > 0) brut['repondants'] = repondants;
}

/** An identifier that is published begins with the one of its buyer; any other reference of a list of contracts is no key. */
function readMarche(sorte: SorteDepot, textes: Textes): string | null {
  const texte = textes['marche'] ?? null;
  return sorte === 'MARCHE' && !/^\d{9,14}/.test(texte ?? '') ? null : texte;
}

function requireMarche(sorte: SorteDepot, textes: Textes): readonly ChampRefuse[] {
  const colonne = findColonne(sorte, 'marche');
  if (!colonne?.requis || textes['marche'] !== undefined) return [];
  return [{ champ: 'marche', code: 'OBLIGATOIRE', message: 'Marché\u00a0: dites de quel marché parle cette ligne, par son numéro ou son objet.' }];
}
