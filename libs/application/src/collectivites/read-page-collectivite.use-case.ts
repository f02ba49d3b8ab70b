import { anneeOf, DomainError, type Annee } from '@spaser/domain';
import type { PieceLue, UniteDeTravail } from '@spaser/persistence';
import { today, type Horloge } from '../horloge/horloge';
import type { ReadSpaserPublic, SpaserPublicLu } from '../spaser/read-spaser-public.use-case';
import { readFigure, type EtatEngagementAcheteur } from '../territoire/figure-territoire';
import { readFaitsPublics, type FaitsPublics } from './faits-publics';

/** Everything that the public page of a collectivité shows, today. */
export interface PageCollectivite extends SpaserPublicLu, FaitsPublics {
  readonly annee: Annee;
  readonly etat: EtatEngagementAcheteur;
}

/** The public page of a collectivité: its schemes and votes, and what its own contracts say. */
export class ReadPageCollectivite {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly readSpaser: ReadSpaserPublic,
    private readonly horloge: Horloge,
  ) {}

  /** `code`: the INSEE code of a commune or the SIREN of any buyer. @throws DomainError TERRITOIRE_INCONNU, COLLECTIVITE_INCONNUE */
  async execute(question: { readonly territoireCode: string; readonly code: string }): Promise<PageCollectivite> {
    const lu = await this.readSpaser.execute(question);
    const annee = anneeOf(today(this.horloge));
    const { id, siren } = lu.collectivite;
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode: question.territoireCode }, async (stores) => {
      const { acheteurs } = await readFigure(stores, question.territoireCode, annee);
      const faitsOf = await readFaitsPublics(stores, [id], annee);
      return { ...lu, ...faitsOf(id), annee, etat: acheteurs.find((acheteur) => acheteur.siren === siren)?.etat ?? 'PAS_ENGAGEE' };
    });
  }

  /** The file of a published vote. @throws DomainError INTROUVABLE for a file that does not exist as for one that is not public */
  async readDeliberation({ territoireCode, code, pieceId }: { readonly territoireCode: string; readonly code: string; readonly pieceId: string }): Promise<PieceLue> {
    const { collectivite, historique } = await this.readSpaser.execute({ territoireCode, code });
    if (!historique.some((vote) => vote.pieceId === pieceId)) throw new DomainError('INTROUVABLE');
    const piece = await this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, (stores) => stores.pieces.find(collectivite.id, pieceId));
    if (!piece) throw new DomainError('INTROUVABLE');
    return piece;
  }
}
