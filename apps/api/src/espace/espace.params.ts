import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

/** The collectivité of an address of the signed-in space. */
export class SirenParams {
  @ApiProperty({ description: 'SIREN de la collectivité', example: '214000549' })
  @Matches(/^\d{9}$/, { message: 'La collectivité est un SIREN de 9 chiffres.' })
  siren: string;
}

/** Ids in addresses are checked for their shape alone: one that is not a UUID names nothing, and is answered as unknown. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
