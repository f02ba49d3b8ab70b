import type { DateCivile } from '@spaser/domain';
import { formatEntier } from '@spaser/figures';
import { cheminOf } from '../../assets';
import { phrase } from '../../typographie';
import { assembleeOf } from './assemblee';
import type { DocumentsLus, NomDocument } from './documents-lus';

/** What a file says of itself besides its text: properties of the PDF and of the DOCX. */
export interface MetadonneesDocument {
  readonly titre: string;
  readonly auteur: string;
  /** « Réalisé avec SPASER Landes ». */
  readonly pied: string;
  readonly date: DateCivile;
}

/** Head, foot and header block of a document. */
export interface VueDocument {
  readonly forme: NomDocument;
  readonly titre: string;
  readonly description: string;
  readonly auteur: string;
  readonly pied: string;
  readonly feuille: string;
  readonly icone: string;
  readonly identite: string;
  readonly h1: string;
}

const SUJETS: Readonly<Record<NomDocument, string>> = {
  schema: 'Schéma',
  deliberation: 'Projet de délibération',
  note: 'Note d’une page',
};

/** « 2026-2029 », « 2026 » for a scheme of one year. */
export function periodeOf({ debut, fin }: { readonly debut: number; readonly fin: number }): string {
  return debut === fin ? String(debut) : `${debut}-${fin}`;
}

/** What both the page and the files carry, for one of the documents. */
export function metadonneesOf(nom: NomDocument, lus: DocumentsLus): MetadonneesDocument {
  const sujet = nom === 'deliberation' && lus.deliberation !== null ? 'Délibération' : SUJETS[nom];
  return {
    titre: phrase`${sujet} — ${lus.collectivite.nom} — SPASER ${periodeOf(lus.contenu)}`,
    auteur: lus.collectivite.nom,
    pied: `Réalisé avec SPASER ${lus.territoire.nom}${lus.territoire.demonstration ? ' (données de démonstration)' : ''}`,
    date: lus.date,
  };
}

/** File name to download a document under: « saint-sever-schema-2026-2029.pdf ». */
export function fichierOf(nom: NomDocument, lus: DocumentsLus, extension: 'html' | 'pdf' | 'docx'): string {
  const base = lus.collectivite.nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${base.slice(0, 60) || lus.collectivite.siren}-${nom}-${periodeOf(lus.contenu)}.${extension}`;
}

export function toDocument(nom: NomDocument, lus: DocumentsLus, h1: string, description: string): VueDocument {
  const { titre, auteur, pied } = metadonneesOf(nom, lus);
  const { population, siren, type, epciNom } = lus.collectivite;
  const identite = [
    assembleeOf(type).sorte,
    population === null ? null : phrase`${formatEntier(population)} ${population < 2 ? 'habitant' : 'habitants'}`,
    epciNom,
    phrase`SIREN\u00a0${siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')}`,
  ];
  return {
    forme: nom, titre, description, auteur, pied, h1,
    feuille: cheminOf('document'),
    icone: cheminOf('icone'),
    identite: identite.filter((morceau) => morceau !== null).join(' · '),
  };
}
