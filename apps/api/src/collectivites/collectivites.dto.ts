import { ApiProperty } from '@nestjs/swagger';
import { ETATS_ENGAGEMENT_ACHETEUR, type CollectiviteTrouvee, type EtatEngagementAcheteur } from '@spaser/application';
import { TYPES_COLLECTIVITE, type TypeCollectivite } from '@spaser/domain';
import { adresses } from '@spaser/views';

/** Contracts notified in one full year, from the published data. A year that is not given is not known: it is not zero. */
export class MarchesDeLAnneeDto {
  @ApiProperty({ example: 2025 })
  annee: number;

  @ApiProperty({ description: 'Marchés notifiés, hors concessions et marchés subséquents' })
  notifies: number;

  @ApiProperty({ description: 'Dont plus de 25 000 € HT' })
  plusDe25000: number;

  @ApiProperty({ description: 'Dont plus de 25 000 € HT avec une clause sociale' })
  avecClause: number;

  @ApiProperty({ description: 'Dont réservés' })
  reserves: number;
}

/** Public facts of a collectivité. */
export class CollectiviteDto {
  @ApiProperty({ example: '214000549' })
  siren: string;

  @ApiProperty()
  nom: string;

  @ApiProperty({ enum: TYPES_COLLECTIVITE })
  type: TypeCollectivite;

  @ApiProperty({ type: String, nullable: true, description: 'Code INSEE d’une commune' })
  codeInsee: string | null;

  @ApiProperty({ type: Number, nullable: true })
  population: number | null;

  @ApiProperty({ type: String, nullable: true })
  epciSiren: string | null;

  @ApiProperty({ type: String, nullable: true })
  epciNom: string | null;

  @ApiProperty({ enum: ETATS_ENGAGEMENT_ACHETEUR, description: 'Où elle en est aujourd’hui' })
  etat: EtatEngagementAcheteur;

  @ApiProperty({ description: 'Elle travaille déjà dans le produit' })
  inscrite: boolean;

  @ApiProperty({ type: [MarchesDeLAnneeDto], description: 'Trois dernières années pleines' })
  marches: MarchesDeLAnneeDto[];

  @ApiProperty({ description: 'Adresse permanente de sa page publique', example: '/c/40054-brassempouy' })
  page: string;
}

export class CollectiviteTrouveeDto extends CollectiviteDto {
  @ApiProperty({ type: String, nullable: true, description: 'Ancien nom par lequel elle a été trouvée' })
  ancienNom: string | null;
}

export class CollectivitesTrouveesDto {
  @ApiProperty()
  question: string;

  @ApiProperty({ description: 'Nombre de collectivités qui correspondent' })
  nombre: number;

  @ApiProperty({ type: [CollectiviteTrouveeDto] })
  collectivites: CollectiviteTrouveeDto[];
}

export function toCollectiviteDto({ collectivite, epciNom, etat, inscrite, marches }: Omit<CollectiviteTrouvee, 'ancienNom'>): CollectiviteDto {
  const { siren, nom, type, codeInsee, population, epciSiren } = collectivite;
  return { siren, nom, type, codeInsee, population, epciSiren, epciNom, etat, inscrite, marches: [...marches], page: adresses.collectivite(collectivite) };
}
