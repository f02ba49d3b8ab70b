import { DomainError } from '@spaser/domain';
import type { Acteur } from '../acteur/acteur';
import type { DepositDemande, DemandeDeposee } from '../adhesion/deposit-demande.use-case';
import type { ProveDemandes } from '../adhesion/prove-demandes.use-case';
import type { ReceiveSiret } from '../adhesion/receive-siret.use-case';
import type { BeginSpaser } from '../spaser/begin-spaser.use-case';
import type { ReadActeur } from './read-acteur.use-case';

/** What a sign-in, once whole, opens: the claim of the collectivité that she came for, or nothing new. */
export interface Accueil {
  readonly acteur: Acteur;
  /** SIREN of the collectivité to open, when she may work there, and whether a scheme is being prepared in it. */
  readonly ouverte: string | null;
  readonly brouillon: boolean;
  readonly demande: DemandeDeposee | null;
  /** Why her claim was not made, in one sentence to show her; `null` when it was, or when there was none to make. */
  readonly refus: string | null;
}

/** Her space shows already where she stands. */
const SANS_OBJET = new Set(['DEJA_MEMBRE', 'DEMANDE_DEJA_FAITE']);
/** Refusals that a sign-in survives: she is signed in all the same, and is told. */
const REFUS = new Set(['TROP_DE_DEMANDES', 'TROP_DE_DEMANDES_ICI', 'COLLECTIVITE_INCONNUE', 'COLLECTIVITE_FERMEE', 'ADRESSE_JETABLE']);

/** Carries out what a person came for, once she is signed in for good: never before her second factor. */
export class Welcome {
  constructor(
    private readonly readActeur: ReadActeur,
    private readonly proveDemandes: ProveDemandes,
    private readonly depositDemande: DepositDemande,
    private readonly receiveSiret: ReceiveSiret,
    private readonly beginSpaser: BeginSpaser,
  ) {}

  async execute(acteur: Acteur, { siren, siret }: { readonly siren: string | null; readonly siret: string | null }): Promise<Accueil> {
    const { demande, refus } = await this.claim(acteur, siren, siret);
    const ensuite = (await this.readActeur.execute(acteur)) ?? acteur;
    const ouverte = ensuite.adhesions.find((adhesion) => adhesion.siren === siren)?.siren ?? null;
    return { acteur: ensuite, demande, refus, ouverte, brouillon: ouverte !== null && (await this.beginSpaser.execute(ensuite, ouverte)) };
  }

  private async claim(acteur: Acteur, siren: string | null, siret: string | null): Promise<Pick<Accueil, 'demande' | 'refus'>> {
    try {
      return { demande: await this.deposit(acteur, siren, siret), refus: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (SANS_OBJET.has(error.code)) return { demande: null, refus: null };
      if (REFUS.has(error.code)) return { demande: null, refus: error.message };
      throw error;
    }
  }

  private async deposit(acteur: Acteur, siren: string | null, siret: string | null): Promise<DemandeDeposee | null> {
    if (siret !== null) {
      const faite = await this.receiveSiret.execute(acteur, { siret, siren });
      if (faite) return faite;
    }
    const ouvertes = await this.proveDemandes.execute(acteur);
    const deja = siren === null || ouvertes.includes(siren) || acteur.adhesions.some((adhesion) => adhesion.siren === siren);
    return deja ? null : this.depositDemande.execute(acteur, { siren, fonction: '', siret });
  }
}
