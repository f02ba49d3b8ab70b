import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHAMPS_COMPARES, OBLIGATIONS_PUBLICATION, type ChampCompare, type ObligationPublication } from '@spaser/domain';
import { IsIn, IsOptional } from 'class-validator';
import { absentWhenEmpty } from '../marches/contributions.query';
import { AnneeQuery } from '../registre/registre.dto';

const MOTIFS_ECARTE = ['PAS_A_NOUS', 'DOUBLON'] as const;

export class ExportDecpQuery extends AnneeQuery {
  @ApiPropertyOptional({ enum: ['ECARTS'], description: 'Seulement les marchés dont la publication diffère ou manque\u00a0; tous sans lui' })
  @absentWhenEmpty()
  @IsOptional()
  @IsIn(['ECARTS'], { message: 'Le seul filtre est ECARTS\u00a0: les marchés dont la publication diffère ou manque.' })
  seulement?: 'ECARTS';
}

export class ContratEnEcartDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  reference: string;
  @ApiProperty({ type: String, nullable: true })
  objet: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dateNotification: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Montant initial, en euros HT', example: '45000.00' })
  montant: string | null;
}

export class ContratNonPublieDto extends ContratEnEcartDto {
  @ApiProperty({ enum: OBLIGATIONS_PUBLICATION, enumName: 'ObligationPublication', description: 'Ce que la loi demande, d’après le montant du marché (CCP R. 2196-1)' })
  obligation: ObligationPublication;
  @ApiProperty({ description: 'La même, en français' })
  demande: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Dernier jour pour publier\u00a0: deux mois après la notification' })
  echeance: string | null;
}

export class EcartChampDto {
  @ApiProperty({ enum: CHAMPS_COMPARES, enumName: 'ChampCompare' })
  champ: ChampCompare;
  @ApiProperty({ example: 'Clause sociale' })
  libelle: string;
  @ApiProperty({ description: 'Ce que la publication dit, en français', example: 'non' })
  publie: string;
  @ApiProperty({ description: 'Ce que la collectivité dit, en français', example: 'oui' })
  vous: string;
}

export class ContratDifferentDto extends ContratEnEcartDto {
  @ApiProperty({ type: [EcartChampDto] })
  champs: EcartChampDto[];
}

export class ContratEcarteDto extends ContratEnEcartDto {
  @ApiProperty({ enum: MOTIFS_ECARTE, enumName: 'MotifEcarte' })
  motif: (typeof MOTIFS_ECARTE)[number];
}

export class ContratACompleterDto extends ContratEnEcartDto {
  @ApiProperty({ type: [String], description: 'Ce qui manque, en français', example: ['le CCAG de référence'] })
  manques: string[];
}

export class EcartsDecpDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ description: 'Marchés des quatre listes, chacun une fois' })
  total: number;
  @ApiProperty({ description: 'Marchés que le fichier corrigé contient' })
  publiables: number;
  @ApiProperty({ type: [ContratEnEcartDto], description: 'Publiés, et que personne n’a encore confirmés ni écartés' })
  aConfirmer: ContratEnEcartDto[];
  @ApiProperty({ type: [ContratNonPublieDto], description: 'Dits par la collectivité, et publiés nulle part' })
  nonPublies: ContratNonPublieDto[];
  @ApiProperty({ type: [ContratDifferentDto], description: 'Publiés, et dits autrement par la collectivité' })
  differents: ContratDifferentDto[];
  @ApiProperty({ type: [ContratEcarteDto], description: 'Publiés au nom de la collectivité, qui les a écartés' })
  ecartes: ContratEcarteDto[];
  @ApiProperty({ type: [ContratACompleterDto], description: 'Hors du fichier corrigé\u00a0: une donnée obligatoire leur manque' })
  aCompleter: ContratACompleterDto[];
}
