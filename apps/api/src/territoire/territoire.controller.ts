import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadTableauTerritoire, type TableauTerritoire } from '@spaser/application';
import { formatEuros, METHODE_VERSION, partToNumber, PHRASES_ECART, type Part } from '@spaser/domain';
import { AnneeDuTerritoireParams } from './territoire.params';
import { FigureTerritoireDto } from './territoire.dto';

@ApiTags('territoire')
@Controller('api/territoires/:territoire')
export class TerritoireController {
  constructor(private readonly readTableau: ReadTableauTerritoire) {}

  /** Figures of a territory in a year: cap, coverage, B1, what was set aside. Missing values are null, never zero. */
  @Get('annees/:annee')
  @ApiOkResponse({ type: FigureTerritoireDto })
  @ApiNotFoundResponse({ description: 'Territoire inconnu' })
  async getFigure(@Param() params: AnneeDuTerritoireParams): Promise<FigureTerritoireDto> {
    return toDto(await this.readTableau.execute({ territoireCode: params.territoire, annee: params.annee }));
  }
}

const share = (part: Part | null): number | null => (part === null ? null : partToNumber(part));

function toDto({ figure, calculeLe, enCours }: TableauTerritoire): FigureTerritoireDto {
  const { inclusif, b1, cap } = figure;
  const { epci, epciTotal, communes, communesTotal, communesSeuil, autres, actifs, elargi } = b1;
  return {
    annee: figure.annee,
    montantInclusif: formatEuros(inclusif.montantInclusif),
    volumeDeclare: inclusif.volumeDeclare === null ? null : formatEuros(inclusif.volumeDeclare),
    partDeclaree: share(inclusif.partDeclaree),
    partReference: share(inclusif.partReference),
    couverture: {
      declares: inclusif.couverture.declares,
      attendus: inclusif.couverture.attendus,
      volume: share(inclusif.couverture.volume),
      parCategorie: [...inclusif.couverture.parCategorie],
    },
    statut: inclusif.statut,
    cap: cap && { annee: cap.annee, part: partToNumber(cap.part), montant: formatEuros(cap.montant), volumeReference: formatEuros(cap.volumeReference) },
    marchesComptes: figure.marchesComptes,
    misDeCote: figure.ecartes.map((ecart) => ({ ...ecart, phrase: PHRASES_ECART[ecart.motif], montant: ecart.montant === null ? null : formatEuros(ecart.montant) })),
    b1: { epci, epciTotal, communes, communesTotal, communesSeuil, autres, actifs, elargi },
    methode: METHODE_VERSION,
    calculeLe: calculeLe?.toISOString() ?? null,
    calculEnCours: enCours > 0,
  };
}
