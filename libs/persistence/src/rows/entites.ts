import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('territoire')
export class TerritoireRow {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  nom: string;

  @Column({ type: 'integer' })
  millesime: number;

  @Column({ type: 'boolean', default: false })
  demonstration: boolean;

  @Column({ name: 'cree_le', type: 'timestamptz', default: () => 'now()' })
  creeLe: Date;
}

@Entity('collectivite')
export class CollectiviteRow {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'territoire_code', type: 'text' })
  territoireCode: string;

  @Column({ type: 'text' })
  siren: string;

  @Column({ type: 'text' })
  nom: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ name: 'code_insee', type: 'text', nullable: true })
  codeInsee: string | null;

  @Column({ name: 'epci_siren', type: 'text', nullable: true })
  epciSiren: string | null;

  @Column({ type: 'integer', nullable: true })
  population: number | null;

  @Column({ type: 'text' })
  rattachement: string;

  @Column({ name: 'codes_postaux', type: 'text', array: true, default: () => "'{}'" })
  codesPostaux: string[];

  @Column({ name: 'anciens_noms', type: 'text', array: true, default: () => "'{}'" })
  anciensNoms: string[];
}

export const ENTITES = [TerritoireRow, CollectiviteRow] as const;
