import {
  computeCompletude, DomainError, etatSpaser, isEnPreparation, toArbre, pruneArbre,
  type Collectivite, type ContenuSpaser, type EtatSpaser, type LigneCompletude, type ModeleLibre, type NoeudRetenu, type StatutSpaser,
} from '@spaser/domain';
import type { Deliberation, SpaserPublic, Territoire, UniteDeTravail } from '@spaser/persistence';
import { requireTerritoire } from '../referentiel/require-territoire';
import { today, type Horloge } from '../horloge/horloge';

/** An adopted scheme with everything that its page and its documents print. */
export interface SchemaPublie {
  readonly id: string;
  readonly etat: EtatSpaser;
  readonly contenu: ContenuSpaser;
  readonly modele: Pick<ModeleLibre, 'code' | 'version' | 'titre' | 'editeur'>;
  readonly arbre: readonly NoeudRetenu[];
  readonly completude: readonly LigneCompletude[];
  readonly publieLe: Date | null;
  readonly signataires: readonly { readonly siren: string; readonly nom: string; readonly statut: StatutSpaser }[];
}

/** What the public reads of a collectivité's schemes: the one in force or the last one, the votes, what is under way. */
export interface SpaserPublicLu {
  readonly territoire: Territoire;
  readonly collectivite: Collectivite;
  readonly epciNom: string | null;
  readonly schema: SchemaPublie | null;
  readonly enPreparation: boolean;
  readonly historique: readonly Deliberation[];
}

/** @throws DomainError TERRITOIRE_INCONNU, COLLECTIVITE_INCONNUE */
export class ReadSpaserPublic {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** `code`: the INSEE code of a commune or the SIREN of any buyer. */
  async execute({ territoireCode, code }: { readonly territoireCode: string; readonly code: string }): Promise<SpaserPublicLu> {
    const territoire = await requireTerritoire(this.unite, territoireCode);
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, async (stores) => {
      const toutes = await stores.territoire.listCollectivites();
      const collectivite = toutes.find(({ siren, codeInsee, rattachement }) => rattachement === 'TERRITOIRE' && (siren === code || codeInsee === code));
      if (!collectivite) throw new DomainError('COLLECTIVITE_INCONNUE');
      const schemas = await stores.deliberations.listPublic(collectivite.id);
      const historique = await stores.deliberations.list(collectivite.id);
      const montre = schemas.find(({ statut }) => statut === 'ADOPTE') ?? schemas.find(({ contenu }) => contenu !== null);
      const publie = montre?.contenu ? await stores.modeles.find(montre.modeleCode, montre.modeleVersion) : null;
      const signataires = montre?.conjointId ? await stores.deliberations.listSignataires(montre.conjointId) : [];
      return {
        territoire,
        collectivite,
        epciNom: toutes.find(({ siren }) => siren === collectivite.epciSiren)?.nom ?? null,
        schema: montre && publie ? this.toSchema(montre, publie.modele, historique, collectivite, signataires) : null,
        enPreparation: schemas.some(({ statut }) => isEnPreparation(statut)),
        historique,
      };
    });
  }

  private toSchema(
    { id, statut, fin, contenu, publieLe }: SpaserPublic, modele: ModeleLibre, historique: readonly Deliberation[], { type }: Collectivite, signataires: SchemaPublie['signataires'],
  ): SchemaPublie | null {
    if (!contenu) return null;
    const vote = historique.find(({ spaserId, objet }) => spaserId === id && objet !== 'ABROGATION');
    return {
      id, contenu, publieLe, signataires,
      etat: etatSpaser({ statut, fin, effetLe: vote?.executoireLe ?? null }, today(this.horloge)),
      modele: { code: modele.code, version: modele.version, titre: modele.titre, editeur: modele.editeur },
      arbre: pruneArbre(toArbre(modele, contenu)),
      completude: computeCompletude(contenu, modele, type),
    };
  }
}
