import { ApiProperty } from '@nestjs/swagger';
import { CHIFFRES_COMPARES, type ChiffreCompare } from '@spaser/application';

export class ChiffreCompareDto {
  @ApiProperty({ enum: CHIFFRES_COMPARES, enumName: 'ChiffreCompare', description: 'VOL\u00a0: part des achats inclusifs\u00a0; A1\u00a0: part des marchés de plus de 25\u00a0000\u00a0€ avec une clause d’insertion' })
  code: ChiffreCompare;
  @ApiProperty({ type: String, nullable: true, description: 'La part de la collectivité\u00a0; null\u00a0: pas mesurable', example: '4,1\u00a0%' })
  valeur: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'La médiane\u00a0; null\u00a0: moins de cinq collectivités mesurables', example: '3,2\u00a0%' })
  mediane: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Combien de collectivités font la médiane, celle-ci comprise', example: 12 })
  nombre: number | null;
}

export class ComparaisonDto {
  @ApiProperty({ example: 2025 })
  annee: number;
  @ApiProperty({ type: String, nullable: true, description: 'Celles à qui la collectivité est comparée\u00a0; null\u00a0: aucune ne lui ressemble', example: 'communes de 200 à 499 habitants' })
  strate: string | null;
  @ApiProperty({ type: [ChiffreCompareDto] })
  chiffres: ChiffreCompareDto[];
}
