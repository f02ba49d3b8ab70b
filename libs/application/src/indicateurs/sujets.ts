import { describeSorte, type EcritureLue, type MesureMontree, type Provenance } from '@spaser/domain';
import type { MarcheConnu } from '@spaser/persistence';

/** What a record of a figure is, for a reader: a contract of the product, another record of the register, or a buyer. */
export interface Sujet {
  readonly reference: string;
  readonly libelle: string;
  readonly sorte: 'MARCHE' | 'ECRITURE' | 'ACHETEUR';
  /** A contract that a person has stated or completed, or any other record of the register. */
  readonly saisi: boolean;
}
export type Sujets = ReadonlyMap<string, Sujet>;

/** What each record that a figure may name is, by its id. */
export function listSujets(marches: readonly MarcheConnu[], ecritures: readonly EcritureLue[], acheteurs: readonly { readonly siren: string; readonly nom: string }[]): Sujets {
  return new Map([
    ...marches.map(({ id, marche: { uid, objet, saisie } }): [string, Sujet] => [id, { reference: uid, libelle: objet ?? uid, sorte: 'MARCHE', saisi: saisie !== null }]),
    ...ecritures.map(({ id, sorte, contenu }): [string, Sujet] => [id, { reference: sorte, libelle: libelleOf(sorte, contenu), sorte: 'ECRITURE', saisi: true }]),
    ...acheteurs.map(({ siren: reference, nom }): [string, Sujet] => [reference, { reference, libelle: nom, sorte: 'ACHETEUR', saisi: false }]),
  ]);
}

/** Where the records of a measure come from. */
export function provenanceOf({ comptes }: Pick<MesureMontree, 'comptes'>, sujets: Sujets): Provenance {
  const lus = comptes.flatMap(({ id }) => sujets.get(id) ?? []);
  const nombre = (sorte: Sujet['sorte'], saisi: boolean): number => lus.filter((sujet) => sujet.sorte === sorte && sujet.saisi === saisi).length;
  return { publies: nombre('MARCHE', false), completes: nombre('MARCHE', true), saisis: nombre('ECRITURE', true), acheteurs: nombre('ACHETEUR', false) };
}

/** « Mandat du 14/03/2025 »: the kind of a record, and its day. */
function libelleOf(sorte: EcritureLue['sorte'], contenu: EcritureLue['contenu']): string {
  const { singulier, jour } = describeSorte(sorte);
  const date = jour === null ? null : (contenu as unknown as Record<string, unknown>)[jour];
  return typeof date === 'string' ? `${singulier} du ${date.split('-').reverse().join('/')}` : singulier;
}
