import {
  computeCompletude, dateCivileInFrance, DomainError, etatSpaser, pruneArbre, toArbre, type Collectivite, type ContenuSpaser, type ModeleLibre, type ObjetDeliberation,
} from '@spaser/domain';
import type { Deliberation, Stores, Territoire, UniteDeTravail } from '@spaser/persistence';
import type { DocumentsLus } from '@spaser/views';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { today, type Horloge } from '../horloge/horloge';
import { requireTerritoire } from '../referentiel/require-territoire';
import { effetOf } from './read-spaser.use-case';
import { requireModele, takeSpaser } from './spaser-en-main';

/** A scheme with its votes, from whichever side it is read. */
interface SchemaLu {
  readonly statut: Parameters<typeof etatSpaser>[0]['statut'];
  readonly id: string;
  readonly fin: number;
  readonly remplaceId: string | null;
  readonly conseilLe: DocumentsLus['conseilLe'];
  readonly date: Date;
  readonly contenu: ContenuSpaser;
  readonly modele: ModeleLibre;
}

/** What the documents of a scheme are made from. The same scheme gives the same documents: nothing in them comes from the clock. */
export class ReadDocuments {
  constructor(
    private readonly unite: UniteDeTravail,
    private readonly horloge: Horloge,
  ) {}

  /** `objet`: what the projet de délibération is for, when it is not the adoption or the revision under way. @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren, id, objet = null }: { readonly siren: string; readonly id: string; readonly objet?: ObjetDeliberation | null }): Promise<DocumentsLus> {
    const adhesion = requireAdhesion(acteur, siren);
    return this.unite.read(perimetreOf(acteur, adhesion), async (stores) => {
      const territoire = await stores.territoire.find();
      if (!territoire) throw new DomainError('INTROUVABLE');
      const { spaser, contenu, modele } = await takeSpaser(stores, adhesion.collectiviteId, id);
      return this.compose(stores, territoire, adhesion.collectiviteId, { ...spaser, date: spaser.majLe, contenu, modele }, objet);
    });
  }

  /** The scheme that a collectivité has adopted, for everyone. `code`: INSEE code of a commune or SIREN of any buyer. @throws DomainError INTROUVABLE */
  async readPublic({ territoireCode, code }: { readonly territoireCode: string; readonly code: string }): Promise<DocumentsLus> {
    const territoire = await requireTerritoire(this.unite, territoireCode);
    return this.unite.read({ sorte: 'TERRITOIRE', territoireCode }, async (stores) => {
      const collectivite = (await stores.territoire.listCollectivites()).find(({ siren, codeInsee }) => siren === code || codeInsee === code);
      const schemas = collectivite ? await stores.deliberations.listPublic(collectivite.id) : [];
      const montre = schemas.find(({ statut }) => statut === 'ADOPTE') ?? schemas.find(({ contenu }) => contenu !== null);
      if (!collectivite || !montre?.contenu || !montre.publieLe) throw new DomainError('INTROUVABLE');
      const modele = await requireModele(stores, montre.modeleCode, montre.modeleVersion);
      return this.compose(stores, territoire, collectivite.id, { ...montre, conseilLe: null, date: montre.publieLe, contenu: montre.contenu, modele }, null);
    });
  }

  private async compose(stores: Stores, territoire: Territoire, collectiviteId: string, lu: SchemaLu, objet: ObjetDeliberation | null): Promise<DocumentsLus> {
    const toutes = await stores.territoire.listCollectivites();
    const collectivite = toutes.find(({ id }) => id === collectiviteId);
    if (!collectivite) throw new DomainError('INTROUVABLE');
    const votes = await stores.deliberations.list(collectiviteId);
    const { contenu, modele } = lu;
    return {
      territoire: { nom: territoire.nom, demonstration: territoire.demonstration },
      collectivite: identityOf(collectivite, toutes),
      statut: etatSpaser({ statut: lu.statut, fin: lu.fin, effetLe: effetOf(votes.filter(({ spaserId }) => spaserId === lu.id)) }, today(this.horloge)),
      contenu,
      signataires: contenu.signataires.map((siren) => ({ siren, nom: toutes.find((autre) => autre.siren === siren)?.nom ?? siren })),
      arbre: pruneArbre(toArbre(modele, contenu)),
      completude: computeCompletude(contenu, modele, collectivite.type),
      modele: { code: modele.code, version: modele.version, titre: modele.titre, editeur: modele.editeur, source: modele.source },
      ...decisionOf(lu, votes, objet),
      conseilLe: lu.conseilLe,
      date: dateCivileInFrance(lu.date),
    };
  }
}

function identityOf({ nom, type, population, siren, epciSiren }: Collectivite, toutes: readonly Collectivite[]): DocumentsLus['collectivite'] {
  return { nom, type, population, siren, epciNom: toutes.find((epci) => epci.siren === epciSiren)?.nom ?? null };
}

/** What the assembly decides or has decided, and the vote that it replaces or undoes. */
function decisionOf({ id, remplaceId }: SchemaLu, votes: readonly Deliberation[], objet: ObjetDeliberation | null): Pick<DocumentsLus, 'objet' | 'deliberation' | 'precedente'> {
  const voteOf = (spaserId: string | null): Deliberation | null => votes.find((vote) => vote.spaserId === spaserId && vote.objet !== 'ABROGATION') ?? null;
  const vote = voteOf(id);
  if (objet === 'ABROGATION') return { objet, deliberation: votes.find((candidat) => candidat.spaserId === id && candidat.objet === 'ABROGATION') ?? null, precedente: vote };
  const precedente = voteOf(remplaceId);
  return { objet: vote?.objet ?? (precedente ? 'REVISION' : 'ADOPTION'), deliberation: vote, precedente };
}
