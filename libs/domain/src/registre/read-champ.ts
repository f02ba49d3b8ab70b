import { hasValidSirenKey, isSiren } from '../collectivite/siren';
import { hasValidSiretKey, isSiret, type Siret } from '../collectivite/siret';
import { DomainError } from '../errors';
import { parseDateCivile, type DateCivile } from '../quantite/date-civile';
import { parseMontant } from '../quantite/montant';
import type { Part } from '../quantite/part';
import type { ChampRegistre, ChampRefuse, ChampsRegistre, CodeChampRefuse } from './champ';
import { looksPersonnelle } from './donnee-personnelle';

/** Beyond this a quantity is a slip of the keyboard: 10^13 hundredths. */
const PLAFOND = 10n ** 13n;
const LIGNES_MAXIMALES = 200;

/** What was read of a record, with every field refused: all the errors at once, and nothing valid lost. */
export interface LectureChamps {
  readonly contenu: Readonly<Record<string, unknown>>;
  readonly refus: readonly ChampRefuse[];
}

/**
 * Reads a record as a person, a file or the API writes it: « 12 345,67 € », « 14/03/25 », a number, or the form in which it is kept. An
 * absent field is `null`. A field that the description does not know is refused: nothing enters the register by the back door.
 * @param aujourdhui Day after which a date is in the future.
 */
export function readChamps(champs: ChampsRegistre, brut: Readonly<Record<string, unknown>>, aujourdhui: DateCivile, prefixe = ''): LectureChamps {
  const contenu: Record<string, unknown> = {};
  const refus: ChampRefuse[] = Object.keys(brut)
    .filter((cle) => !Object.hasOwn(champs, cle))
    .map((cle) => ({ champ: prefixe + cle, code: 'INCONNU', message: `«\u00a0${cle.slice(0, 40)}\u00a0» n’est pas une information de ce registre. Retirez-la.` }));
  for (const [cle, champ] of Object.entries(champs)) {
    const chemin = prefixe + cle;
    try {
      const lu = Object.hasOwn(brut, cle) ? readChamp(champ, brut[cle], aujourdhui, chemin, refus) : null;
      if (lu === null && champ.requis) throw new Refus('OBLIGATOIRE', `${champ.libelle}\u00a0: donnez cette information, elle est nécessaire.`);
      contenu[cle] = lu;
    } catch (erreur) {
      if (!(erreur instanceof Refus) && !(erreur instanceof DomainError)) throw erreur;
      contenu[cle] = null;
      refus.push({ champ: chemin, code: erreur instanceof Refus ? erreur.motif : 'ILLISIBLE', message: erreur instanceof Refus ? erreur.message : `${champ.libelle}\u00a0: ${erreur.message}` });
    }
  }
  return { contenu, refus };
}

class Refus extends Error {
  constructor(
    readonly motif: CodeChampRefuse,
    message: string,
  ) {
    super(message);
  }
}

function readChamp(champ: ChampRegistre, brut: unknown, aujourdhui: DateCivile, chemin: string, refus: ChampRefuse[]): unknown {
  if (brut === null || brut === undefined) return null;
  if (champ.type === 'LISTE') return readListe(champ, brut, aujourdhui, chemin, refus);
  if (champ.type === 'CHOIX_MULTIPLE') {
    if (!Array.isArray(brut)) throw illisible(champ, 'cochez les réponses proposées');
    return [...new Set(brut.map((un) => readChoix(champ, String(un))))].sort();
  }
  if (typeof brut !== 'string' && typeof brut !== 'number' && typeof brut !== 'bigint') throw illisible(champ, 'écrivez un texte ou un nombre');
  const texte = String(brut).trim();
  return texte === '' ? null : readScalaire(champ, texte, aujourdhui);
}

function readListe(champ: Extract<ChampRegistre, { type: 'LISTE' }>, brut: unknown, aujourdhui: DateCivile, chemin: string, refus: ChampRefuse[]): unknown {
  if (!Array.isArray(brut) || brut.some((ligne) => ligne === null || typeof ligne !== 'object' || Array.isArray(ligne))) throw illisible(champ, 'donnez une liste');
  if (brut.length > LIGNES_MAXIMALES) throw new Refus('HORS_BORNES', `${champ.libelle}\u00a0: ${LIGNES_MAXIMALES} lignes au plus.`);
  return brut.map((ligne: Record<string, unknown>, rang) => {
    const lue = readChamps(champ.champs, ligne, aujourdhui, `${chemin}[${rang}].`);
    refus.push(...lue.refus);
    return lue.contenu;
  });
}

function readScalaire(champ: Exclude<ChampRegistre, { type: 'LISTE' | 'CHOIX_MULTIPLE' }>, texte: string, aujourdhui: DateCivile): unknown {
  switch (champ.type) {
    case 'TEXTE': return readTexte(champ, texte);
    case 'DATE': return readDate(champ, texte, aujourdhui);
    case 'MONTANT': return readQuantite(champ, texte, false, 'un montant en euros hors taxes, par exemple 12\u00a0000 ou 12\u00a0000,50');
    case 'HEURES': return readQuantite(champ, texte, champ.signe ?? false, 'un nombre d’heures, par exemple 350 ou 350,5');
    case 'TONNES': return readQuantite(champ, texte, false, 'un nombre de tonnes, par exemple 1\u00a0200 ou 1\u00a0200,5');
    case 'ENTIER': return readEntier(champ, texte);
    case 'CHOIX': return readChoix(champ, texte);
    case 'OPERATEUR': return readOperateur(champ, texte);
    case 'SIREN': return readSiren(champ, texte);
    case 'CPV': return readCpv(champ, texte);
    case 'PART': return readPart(champ, texte);
  }
}

const illisible = (champ: ChampRegistre, quoi: string): Refus => new Refus('ILLISIBLE', `${champ.libelle}\u00a0: ${quoi}.`);

function readTexte(champ: Extract<ChampRegistre, { type: 'TEXTE' }>, texte: string): string {
  if (texte.length > champ.longueur) throw new Refus('HORS_BORNES', `${champ.libelle}\u00a0: ${champ.longueur} caractères au plus, ce texte en compte ${texte.length}.`);
  if (looksPersonnelle(texte)) throw new Refus('DONNEE_PERSONNELLE', `${champ.libelle}\u00a0: ce texte semble désigner une personne. Le registre ne garde aucune donnée personnelle, retirez-la.`);
  return texte;
}

function readDate(champ: Extract<ChampRegistre, { type: 'DATE' }>, texte: string, aujourdhui: DateCivile): DateCivile | null {
  const date = parseDateCivile(texte);
  if (date !== null && (date < '2000-01-01' || date > '2100-12-31')) throw new Refus('HORS_BORNES', `${champ.libelle}\u00a0: donnez une date postérieure à 1999, par exemple 14/03/2025.`);
  if (date !== null && !champ.avenir && date > aujourdhui) throw new Refus('HORS_BORNES', `${champ.libelle}\u00a0: cette date est dans le futur. Vérifiez l’année.`);
  return date;
}

function readQuantite(champ: ChampRegistre, texte: string, signe: boolean, exemple: string): bigint | null {
  let lue: bigint | null;
  try {
    lue = parseMontant(texte.replace(/\s*(?:heures?|h|tonnes?|t)$/i, ''));
  } catch {
    throw illisible(champ, `«\u00a0${texte.slice(0, 40)}\u00a0» n’est pas un nombre. Écrivez ${exemple}`);
  }
  if (lue !== null && lue < 0n && !signe) throw new Refus('HORS_BORNES', `${champ.libelle}\u00a0: un nombre négatif n’est pas possible. Écrivez ${exemple}.`);
  if (lue !== null && (lue > PLAFOND || lue < -PLAFOND)) throw new Refus('HORS_BORNES', `${champ.libelle}\u00a0: ce nombre est trop grand pour être vrai. Vérifiez-le.`);
  return lue;
}

function readEntier(champ: Extract<ChampRegistre, { type: 'ENTIER' }>, texte: string): number {
  const compact = texte.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^-?\d{1,9}$/.test(compact)) throw illisible(champ, `«\u00a0${texte.slice(0, 40)}\u00a0» n’est pas un nombre entier. Écrivez par exemple 12`);
  const lu = Number(compact);
  if (lu < champ.min || lu > champ.max) throw new Refus('HORS_BORNES', `${champ.libelle}\u00a0: donnez un nombre entre ${champ.min} et ${champ.max}.`);
  return lu;
}

function readChoix(champ: Extract<ChampRegistre, { type: 'CHOIX' | 'CHOIX_MULTIPLE' }>, texte: string): string {
  if (!Object.hasOwn(champ.choix, texte)) throw illisible(champ, `«\u00a0${texte.slice(0, 40)}\u00a0» n’est pas une des réponses possibles (${Object.values(champ.choix).join(', ')})`);
  return texte;
}

function readOperateur(champ: ChampRegistre, texte: string): string {
  const compact = texte.replace(/[\s\u00a0\u202f.]/g, '');
  if (isSiren(compact)) return readSiren(champ, compact);
  if (!isSiret(compact)) {
    const ecart = /^\d+$/.test(compact) ? 14 - compact.length : null;
    throw illisible(champ, ecart !== null && ecart > 0 ? `il manque ${ecart} chiffre${ecart > 1 ? 's' : ''}. Un SIRET compte 14 chiffres, un SIREN 9` : 'un SIRET compte 14 chiffres, un SIREN 9');
  }
  if (!hasValidSiretKey(compact as Siret)) throw illisible(champ, 'ce SIRET contient une faute de frappe. Vérifiez les 14 chiffres');
  return compact;
}

function readSiren(champ: ChampRegistre, texte: string): string {
  const compact = texte.replace(/[\s\u00a0\u202f.]/g, '');
  if (!isSiren(compact) || !hasValidSirenKey(compact)) throw illisible(champ, 'ce SIREN contient une faute de frappe. Un SIREN compte 9 chiffres, vérifiez-les');
  return compact;
}

function readCpv(champ: ChampRegistre, texte: string): string {
  const lu = /^(\d{8})(?:-\d)?$/.exec(texte.replace(/[\s\u00a0\u202f]/g, ''));
  if (!lu?.[1]) throw illisible(champ, 'un code CPV compte 8 chiffres, par exemple 45233142');
  return lu[1];
}

/** « 1/3 », « 33,33 % » or « { numerateur, denominateur } » as it is kept: « 1/3 ». Exact, so that three thirds make one. */
function readPart(champ: ChampRegistre, texte: string): Part {
  const fraction = /^(\d{1,9})\s*\/\s*(\d{1,9})$/.exec(texte);
  const pour100 = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%$/.exec(texte);
  const part = fraction
    ? { numerateur: BigInt(fraction[1] ?? 0), denominateur: BigInt(fraction[2] ?? 0) }
    : pour100 && { numerateur: BigInt(`${pour100[1]}${pour100[2] ?? ''}`), denominateur: 100n * 10n ** BigInt((pour100[2] ?? '').length) };
  if (!part || part.denominateur === 0n) throw illisible(champ, 'écrivez une fraction ou un pourcentage, par exemple 1/3 ou 25 %');
  if (part.numerateur === 0n || part.numerateur > part.denominateur) throw new Refus('HORS_BORNES', `${champ.libelle}\u00a0: une part est comprise entre 0 et 1.`);
  return part;
}
