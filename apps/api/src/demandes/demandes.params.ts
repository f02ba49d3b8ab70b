import { ApiProperty } from '@nestjs/swagger';
import { SirenParams } from '../espace/espace.params';
import { uuidOrNone } from '../schemas/schemas.params';

/** A claim of an address. */
export class DemandeParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant de la demande' })
  @uuidOrNone
  id: string;
}

export class DemandeDeLEspaceParams extends SirenParams {
  @ApiProperty({ format: 'uuid', description: 'Identifiant de la demande' })
  @uuidOrNone
  id: string;
}
