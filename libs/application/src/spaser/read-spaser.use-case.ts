import {
  anneeOf, cleCible, computeCompletude, DomainError, etatSpaser, isPresumeOblige, isReprise, raisonsDesCibles, toArbre, toutesLesCibles, verifyContenu,
  type CibleRetenue, type Collectivite, type DefautContenu, type EtatSpaser, type LigneCompletude, type NoeudRetenu,
} from '@spaser/domain';
import type { Deliberation, SignataireLu, SpaserLu, Stores, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur, type AdhesionActeur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { listActes, type ActePossible } from './actes-possibles';
import { listIndicateursOuverts, type IndicateurOuvert } from './indicateurs-ouverts';
import { readProfil } from './read-profil';
import { isPorte, listSignatairesPossibles, takeSpaser, type SpaserEnMain } from './spaser-en-main';

/** A target that the model proposes, and why it is within reach or not, from the buyer's own contracts. */
export interface CibleProposee extends CibleRetenue {
  readonly raison: string;
  /** Taken over when its indicator is retained; the others are offered, to adapt. */
  readonly reprise: boolean;
}

/** A scheme as its members open it: what it holds, what its model proposes, what is left to do, what they may do. */
export interface SchemaOuvert extends SpaserEnMain {
  readonly collectivite: Collectivite;
  readonly etat: EtatSpaser;
  /** The law obliges this buyer (D. 2111-3), as far as its kind tells. */
  readonly oblige: boolean;
  readonly arbre: readonly NoeudRetenu[];
  readonly indicateurs: readonly IndicateurOuvert[];
  readonly propositions: readonly CibleProposee[];
  readonly completude: readonly LigneCompletude[];
  readonly aCorriger: readonly DefautContenu[];
  readonly deliberations: readonly Deliberation[];
  /** Buyers of a joint scheme, leader included, with the state of each. */
  readonly signataires: readonly SignataireLu[];
  /** Those whom the text lists and whom the job has not reached yet. */
  readonly invites: readonly Pick<Collectivite, 'siren' | 'nom'>[];
  readonly porteur: Pick<Collectivite, 'siren' | 'nom'> | null;
  /** Number of the version that its model has reached, when it is newer. */
  readonly miseAJour: number | null;
  readonly actes: readonly ActePossible[];
}

/** @throws DomainError INTROUVABLE, for a foreign id as for an unknown one */
export class ReadSpaser {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  async execute(acteur: Acteur, { siren, id }: { readonly siren: string; readonly id: string }): Promise<SchemaOuvert> {
    const adhesion = requireAdhesion(acteur, siren);
    const ouvert = await this.unite.read(perimetreOf(acteur, adhesion), (stores) => this.open(stores, acteur, adhesion, id));
    const signataires = await this.listSignataires(acteur, ouvert);
    return { ...ouvert, signataires, invites: ouvert.invites.filter(({ siren: invite }) => !signataires.some((signataire) => signataire.siren === invite)) };
  }

  private async open(stores: Stores, acteur: Acteur, { collectiviteId, siren, roles }: AdhesionActeur, id: string): Promise<Omit<SchemaOuvert, 'signataires'>> {
    const collectivite = await stores.territoire.findCollectivite(siren);
    if (!collectivite) throw new DomainError('INTROUVABLE');
    const enMain = await takeSpaser(stores, collectiviteId, id);
    const { spaser, contenu, modele } = enMain;
    const jour = today(this.horloge);
    const profil = await readProfil(stores, collectivite, anneeOf(jour));
    const propositions = toutesLesCibles(modele).filter(({ annee }) => annee === 'ANNUEL' || annee >= contenu.debut);
    const raisons = raisonsDesCibles([...propositions, ...contenu.cibles], profil);
    const deliberations = (await stores.deliberations.list(collectiviteId)).filter(({ spaserId }) => spaserId === id);
    const possibles = await listSignatairesPossibles(stores, siren);
    const miseAJour = await findMiseAJour(stores, spaser);
    return {
      ...enMain,
      collectivite,
      etat: etatSpaser({ statut: spaser.statut, fin: spaser.fin, effetLe: effetOf(deliberations) }, jour),
      oblige: isPresumeOblige(collectivite.type),
      arbre: toArbre(modele, contenu),
      indicateurs: listIndicateursOuverts(modele, contenu),
      propositions: propositions.map((cible) => ({ ...cible, raison: raisons.get(cleCible(cible)) ?? '', reprise: isReprise(cible, collectivite.type) })),
      completude: computeCompletude(contenu, modele, collectivite.type),
      aCorriger: verifyContenu(contenu, modele, (signataire) => possibles.has(signataire)),
      deliberations,
      porteur: await this.findPorteur(stores, spaser),
      invites: isPorte(spaser) ? [] : (await stores.territoire.listCollectivites()).filter((autre) => contenu.signataires.includes(autre.siren)).map((autre) => ({ siren: autre.siren, nom: autre.nom })),
      miseAJour,
      actes: listActes({ spaser, roles, gelee: await stores.inscriptions.isGelee(collectiviteId), miseAJour }),
    };
  }

  private async findPorteur(stores: Stores, { porteurId }: SpaserLu): Promise<SchemaOuvert['porteur']> {
    const porteur = porteurId === null ? undefined : (await stores.territoire.listCollectivites()).find(({ id }) => id === porteurId);
    return porteur ? { siren: porteur.siren, nom: porteur.nom } : null;
  }

  /** The state of the others is public: it is read as the public reads it. */
  private async listSignataires({ territoireCode }: Acteur, { spaser, contenu }: Omit<SchemaOuvert, 'signataires'>): Promise<readonly SignataireLu[]> {
    if (contenu.signataires.length === 0 && !isPorte(spaser)) return [];
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, (stores) => stores.deliberations.listSignataires(spaser.conjointId ?? spaser.id));
  }
}

/** The day from which the vote has effect: the one written, else the session's. */
export function effetOf(deliberations: readonly Deliberation[]): Deliberation['seanceLe'] | null {
  const vote = deliberations.find(({ objet }) => objet !== 'ABROGATION');
  return vote ? (vote.executoireLe ?? vote.seanceLe) : null;
}

/** The last published version of the model of an adopted scheme, when it follows an older one. */
export async function findMiseAJour(stores: Stores, { statut, modeleCode, modeleVersion }: Pick<SpaserLu, 'statut' | 'modeleCode' | 'modeleVersion'>): Promise<number | null> {
  if (statut !== 'ADOPTE') return null;
  const versions = (await stores.modeles.list()).filter(({ modele }) => modele.code === modeleCode).map(({ modele }) => modele.version);
  const derniere = Math.max(modeleVersion, ...versions);
  return derniere > modeleVersion ? derniere : null;
}
