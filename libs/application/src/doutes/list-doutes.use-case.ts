import { anneeOf, ROLES_REGISTRE, type Annee, type CodeAVerifier } from '@spaser/domain';
import type { MarcheSource, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { Decisions, signDoutes, type DouteSigne } from './doutes-ouverts';

/** A doubt that nobody has answered, and the contract that carries it. */
export interface DouteOuvert extends DouteSigne {
  readonly marche: MarcheSource;
}

export interface DoutesLus {
  /** Open doubts of the collectivité, whatever the filter. */
  readonly total: number;
  /** How many of each, in the filtered year. */
  readonly codes: readonly { readonly code: CodeAVerifier; readonly nombre: number }[];
  readonly annees: readonly Annee[];
  /** Those that the filter keeps, and how many there are beyond the limit. */
  readonly doutes: readonly DouteOuvert[];
  readonly suite: number;
}

export interface QuestionDoutes {
  readonly siren: string;
  readonly code?: CodeAVerifier | undefined;
  /** Of the notification; without it, every year and the contracts without a date. */
  readonly annee?: Annee | undefined;
  readonly limite?: number | undefined;
}

export const LIMITE_DOUTES = 200;

/** What is to be checked of what is published of a collectivité, for who keeps its register. */
export class ListDoutes {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError INTROUVABLE, DROIT_MANQUANT */
  async execute(acteur: Acteur, { siren, code, annee, limite = LIMITE_DOUTES }: QuestionDoutes): Promise<DoutesLus> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_REGISTRE);
    const { marches, decisions } = await this.unite.read(perimetreOf(acteur, adhesion), async (stores) => ({
      marches: await stores.marches.listDouteux(adhesion.collectiviteId),
      decisions: new Decisions(await stores.decisionsDeDoute.list(adhesion.collectiviteId)),
    }));
    const ouverts = marches.flatMap((source) => signDoutes(source.marche).filter((doute) => !decisions.isClos({ uid: source.marche.uid, ...doute })).map((doute): DouteOuvert => ({ ...doute, marche: source })));
    const anneeDe = ({ marche: { marche: { dateNotification } } }: DouteOuvert): Annee | null => (dateNotification === null ? null : anneeOf(dateNotification));
    const deLAnnee = ouverts.filter((doute) => annee === undefined || anneeDe(doute) === annee);
    const gardes = deLAnnee.filter((doute) => code === undefined || doute.code === code);
    return {
      total: ouverts.length,
      codes: countCodes(deLAnnee),
      annees: [...new Set(ouverts.map(anneeDe))].filter((une) => une !== null).sort((a, b) => b - a),
      doutes: [...gardes].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)).slice(0, limite),
      suite: Math.max(0, gardes.length - limite),
    };
  }
}

function countCodes(doutes: readonly DouteOuvert[]): DoutesLus['codes'] {
  const nombres = new Map<CodeAVerifier, number>();
  for (const { code } of doutes) nombres.set(code, (nombres.get(code) ?? 0) + 1);
  return [...nombres].map(([code, nombre]) => ({ code, nombre })).sort((a, b) => b.nombre - a.nombre || (a.code < b.code ? -1 : 1));
}
