import { createHash } from 'node:crypto';
import { DomainError } from '@spaser/domain';
import type { PieceLue, UniteDeTravail } from '@spaser/persistence';
import { perimetreOf, requireAdhesion, type Acteur } from '../acteur/acteur';
import { ROLES_DELIBERATION, ROLES_REDACTION } from './roles-schema';
import { requireNotGelee, takeSpaser } from './spaser-en-main';

const OCTETS_MAX = 10 * 1024 * 1024;
const NOM_MAX = 120;

export interface PieceADeposer {
  readonly siren: string;
  readonly id: string;
  readonly nom: string;
  readonly contenu: Buffer;
}

/**
 * Keeps the signed act that proves a vote: one PDF, recognised by its own bytes. It stays the collectivité's alone until
 * the vote is recorded; deposited after it, it joins the last vote that has none and is public at once.
 */
export class AddPiece {
  constructor(private readonly unite: UniteDeTravail) {}

  /** Returns the id of the file. @throws DomainError INTROUVABLE, DROIT_MANQUANT, PIECE_REFUSEE, COLLECTIVITE_GELEE */
  async execute(acteur: Acteur, { siren, id, nom, contenu }: PieceADeposer): Promise<string> {
    const adhesion = requireAdhesion(acteur, siren, ...ROLES_DELIBERATION, ...ROLES_REDACTION);
    requirePdf(contenu);
    const { collectiviteId } = adhesion;
    return this.unite.run(perimetreOf(acteur, adhesion), async (stores) => {
      await requireNotGelee(stores, collectiviteId);
      await takeSpaser(stores, collectiviteId, id, true);
      const pieceId = await stores.pieces.add(collectiviteId, { nom: toNom(nom), contenu, empreinte: createHash('sha256').update(contenu).digest('hex') });
      const vote = (await stores.deliberations.list(collectiviteId)).filter((candidat) => candidat.spaserId === id).at(-1);
      if (vote && (await stores.deliberations.attach(collectiviteId, vote.id, pieceId))) await stores.pieces.publish(collectiviteId, pieceId);
      await stores.journal.add({ collectiviteId, acteurId: acteur.utilisateurId, acte: 'DEPOSER_PIECE', objetId: pieceId, detail: { spaserId: id, taille: contenu.length } });
      return pieceId;
    });
  }
}

/** One signed act, for its collectivité. */
export class ReadPiece {
  constructor(private readonly unite: UniteDeTravail) {}

  /** @throws DomainError INTROUVABLE */
  async execute(acteur: Acteur, { siren, pieceId }: { readonly siren: string; readonly pieceId: string }): Promise<PieceLue> {
    const adhesion = requireAdhesion(acteur, siren);
    const piece = await this.unite.read(perimetreOf(acteur, adhesion), (stores) => stores.pieces.find(adhesion.collectiviteId, pieceId));
    if (!piece) throw new DomainError('INTROUVABLE');
    return piece;
  }
}

/** A PDF says so in its first bytes and ends by its mark: the name of a file proves nothing. */
function requirePdf(contenu: Buffer): void {
  if (contenu.length === 0) throw new DomainError('PIECE_REFUSEE', { champ: 'fichier', detail: 'il est vide. Choisissez le PDF de la délibération signée.' });
  if (contenu.length > OCTETS_MAX) throw new DomainError('PIECE_REFUSEE', { champ: 'fichier', detail: 'il dépasse 10 Mo. Numérisez-le en noir et blanc, ou réduisez sa taille.' });
  const debut = contenu.subarray(0, 1024).toString('latin1');
  const fin = contenu.subarray(-2048).toString('latin1');
  if (!/^\s*%PDF-[12]\.\d/.test(debut) || !fin.includes('%%EOF')) {
    throw new DomainError('PIECE_REFUSEE', { champ: 'fichier', detail: 'ce n’est pas un PDF entier. Enregistrez la délibération au format PDF, puis déposez-la.' });
  }
}

/** A file name without a folder, a control character or an end that is not « .pdf ». */
function toNom(nom: string): string {
  const dernier = nom.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const propre = dernier.replace(/[^\p{L}\p{N} ._()’'-]/gu, '').replace(/\.pdf$/i, '').trim().slice(0, NOM_MAX);
  return `${propre === '' ? 'deliberation' : propre}.pdf`;
}
