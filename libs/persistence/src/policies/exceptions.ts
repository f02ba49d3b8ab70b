import type { Check } from './checks';

/** A finding that is wanted, named exactly, with the reason. One that excuses nothing any more fails the catalogue's spec. */
export interface Exception {
  readonly check: Check;
  readonly objet: string;
  readonly raison: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  { check: 'RLS_DISABLED', objet: 'territoire', raison: 'public referential (code and name of the départements served), without any data of a collectivité' },
  {
    check: 'KEY_NOT_LED',
    objet: 'collectivite.collectivite_pkey',
    raison: 'the root of the tenants: every key of the others begins with this id, a UUID that reveals nothing',
  },
  {
    check: 'KEY_NOT_LED',
    objet: 'collectivite.collectivite_id_territoire_code_key',
    raison: 'what the foreign keys of the tenants point to, so that a row and its collectivité share a territoire',
  },
  {
    check: 'KEY_NOT_LED',
    objet: 'outbox.outbox_pkey',
    raison: 'the id is the id of the wake-up job, a UUID v7 made by the server: no one can propose that of another',
  },
  {
    check: 'KEY_NULLABLE',
    objet: 'outbox.collectivite_id',
    raison: 'an event may bear on the whole territoire; spaser_app can only write its own, and reads none',
  },
  { check: 'INDEX_NOT_LED', objet: 'outbox', raison: 'spaser_app only inserts; the relay reads by territoire, which both indexes begin with' },
  { check: 'SEQUENCE_ID', objet: 'migrations.id', raison: 'ledger of the migrations, granted to no runtime role' },
  { check: 'MONEY_NOT_BIGINT', objet: 'ligne_ecartee.valeur', raison: 'the text of the cell that was refused, as it was read; nothing adds it up' },
];

/** Tables that a runtime role may read without row-level security. */
export const TABLES_SANS_CLOISON: readonly string[] = EXCEPTIONS.filter((exception) => exception.check === 'RLS_DISABLED').map((exception) => exception.objet);
