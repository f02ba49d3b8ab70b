import type { DateCivile } from '../quantite/date-civile';
import { addPart, comparePart, type Part } from '../quantite/part';
import type { ChampRefuse } from './champ';
import { readChamps, type LectureChamps } from './read-champ';
import { describeSorte, type SorteEcriture } from './sorte-ecriture';

/** What the verification of a record needs to know beside it. */
export interface ContexteEcriture {
  readonly aujourdhui: DateCivile;
  /** SIREN of who keeps the register. */
  readonly siren: string;
  /** The contract is published: what is left empty is what DECP says. */
  readonly publie: boolean;
}

/** Reads a record of the register and checks what its fields say together (blocking controls of domain §4.11): all the refusals at once. */
export function verifyEcriture(sorte: SorteEcriture, brut: Readonly<Record<string, unknown>>, contexte: ContexteEcriture): LectureChamps {
  const lecture = readChamps(describeSorte(sorte).champs, brut, contexte.aujourdhui);
  const coherence = REGLES[sorte]?.(lecture.contenu, contexte) ?? [];
  const deja = new Set(lecture.refus.map(({ champ }) => champ));
  return { contenu: lecture.contenu, refus: [...lecture.refus, ...coherence.filter(({ champ }) => !deja.has(champ))] };
}

type Contenu = Readonly<Record<string, unknown>>;
type Regle = (contenu: Contenu, contexte: ContexteEcriture) => readonly ChampRefuse[];

const incoherent = (champ: string, message: string): ChampRefuse => ({ champ, code: 'INCOHERENT', message });
const manque = (champ: string, message: string): ChampRefuse => ({ champ, code: 'OBLIGATOIRE', message });
const since = (avant: unknown, apres: unknown): boolean => typeof avant !== 'string' || typeof apres !== 'string' || avant <= apres;
const nombre = (valeur: unknown): number => (typeof valeur === 'number' ? valeur : 0);

const REGLES: Partial<Record<SorteEcriture, Regle>> = {
  MARCHE: (contenu, contexte) => [...verifyIdentite(contenu, contexte), ...verifyDates(contenu), ...verifyGroupement(contenu, contexte)],
  RELEVE: ({ nouveauxBeneficiaires, dontDejaComptes, dontFemmes, dontHommes }) => [
    ...(nombre(dontDejaComptes) > nombre(nouveauxBeneficiaires) ? [incoherent('dontDejaComptes', 'Dont déjà comptées\u00a0: ce nombre ne peut pas dépasser celui des nouvelles personnes.')] : []),
    ...(nombre(dontFemmes) + nombre(dontHommes) > nombre(nouveauxBeneficiaires) ? [incoherent('dontFemmes', 'Les femmes et les hommes ne peuvent pas être plus nombreux que les nouvelles personnes. Vérifiez ces trois nombres.')] : []),
  ],
  QUALIFICATION: ({ du, au }) => (since(du, au) ? [] : [incoherent('au', 'La fin de la qualification précède son début. Vérifiez les deux dates.')]),
  BIEN_RETIRE: ({ miseEnService, date }) => (since(miseEnService, date) ? [] : [incoherent('date', 'Le bien est retiré avant d’avoir été mis en service. Vérifiez les deux dates.')]),
};

function verifyIdentite(contenu: Contenu, { publie }: ContexteEcriture): readonly ChampRefuse[] {
  const refus: ChampRefuse[] = [];
  if (contenu['montant'] === 0n) refus.push(incoherent('montant', 'Montant initial HT\u00a0: un marché à 0 € ne peut pas être compté. Donnez son montant ou son estimation.'));
  if (publie) return refus;
  if (contenu['objet'] === null) refus.push(manque('objet', 'Objet\u00a0: dites en quelques mots ce qui est acheté.'));
  if (contenu['dateNotification'] === null) refus.push(manque('dateNotification', 'Date de notification\u00a0: donnez-la, elle dit de quelle année est le marché.'));
  if (contenu['montant'] === null) refus.push(manque('montant', 'Montant initial HT\u00a0: donnez-le, il dit si le marché dépasse 25\u00a0000 €.'));
  return refus;
}

function verifyDates({ dateNotification, modifications, clauses }: Contenu): readonly ChampRefuse[] {
  const lignes = (liste: unknown): readonly Contenu[] => (Array.isArray(liste) ? (liste as Contenu[]) : []);
  return [
    ...lignes(modifications).flatMap(({ date }, rang) => (since(dateNotification, date) ? [] : [incoherent(`modifications[${rang}].date`, 'Cet avenant précède la notification du marché. Vérifiez les deux dates.')])),
    ...lignes(clauses).flatMap(({ dateEffet }, rang) => (since(dateNotification, dateEffet) ? [] : [incoherent(`clauses[${rang}].dateEffet`, 'L’avenant qui ajoute la clause précède la notification du marché. Vérifiez les deux dates.')])),
  ];
}

/** The shares of a group make one, exactly: three thirds do, three times 33,33 % do not. */
function verifyGroupement({ quotesParts, coordonnateur }: Contenu, { siren }: ContexteEcriture): readonly ChampRefuse[] {
  const parts = Array.isArray(quotesParts) ? (quotesParts as readonly { readonly siren: string | null; readonly part: Part | null }[]) : [];
  if (parts.length === 0) return coordonnateur !== null && coordonnateur !== siren ? [incoherent('quotesParts', 'Groupement de commandes\u00a0: donnez la part de chaque acheteur, dont la vôtre.')] : [];
  if (parts.some((membre) => membre.part === null || membre.siren === null)) return [];
  if (!parts.some((membre) => membre.siren === siren)) return [incoherent('quotesParts', 'Groupement de commandes\u00a0: votre collectivité n’y figure pas. Ajoutez sa part.')];
  const somme = parts.reduce<Part>((total, { part }) => (part === null ? total : addPart(total, part)), { numerateur: 0n, denominateur: 1n });
  if (comparePart(somme, { numerateur: 1n, denominateur: 1n }) === 0) return [];
  return [incoherent('quotesParts', `Groupement de commandes\u00a0: la somme des parts fait ${somme.numerateur}/${somme.denominateur} au lieu de 1. Écrivez des fractions, par exemple 1/3 trois fois.`)];
}
