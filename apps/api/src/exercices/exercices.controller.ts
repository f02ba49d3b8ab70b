import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiPreconditionFailedResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { ChangeExercice, ReadExercice, type Acteur, type ExerciceLu, type Sujet } from '@spaser/application';
import { DomainError, formatEuros, isSorteEcriture, parseMontant, type ReponsesExercice } from '@spaser/domain';
import { insecables } from '@spaser/views';
import { ActeurConnecte } from '../espace/acteur-connecte';
import { SirenParams } from '../espace/espace.params';
import { toIndicateursDto } from '../indicateurs/to-indicateurs-dto';
import { ActeDto, ActeExerciceParams, ExerciceDto, ExerciceEcritDto, ExerciceParams, ExercicesDto, SaisieExerciceDto, type ReponsesExerciceDto, type SujetConstatDto } from './exercices.dto';

/** The years of a collectivité: answered, declared, signed, reopened. */
@ApiTags('exercices')
@ApiNotFoundResponse({ description: 'Collectivité inconnue, ou qui n’est pas à vous' })
@ApiForbiddenResponse({ description: 'Votre rôle ne permet pas cette action, ou la collectivité est gelée' })
@Controller('api/espace/:siren/exercices')
export class ExercicesController {
  constructor(
    private readonly readExercice: ReadExercice,
    private readonly changeExercice: ChangeExercice,
  ) {}

  /** Les années de la collectivité et où en est chacune. */
  @Get()
  @ApiOkResponse({ type: ExercicesDto })
  async list(@ActeurConnecte() acteur: Acteur, @Param() { siren }: SirenParams): Promise<ExercicesDto> {
    return { exercices: (await this.readExercice.list(acteur, { siren })).map((exercice) => ({ ...exercice })) };
  }

  /** Une année\u00a0: ce qui est dit, ce qui reste à faire, les contrôles, l’aperçu des indicateurs. */
  @Get(':annee')
  @ApiOkResponse({ type: ExerciceDto })
  async read(@ActeurConnecte() acteur: Acteur, @Param() { siren, annee }: ExerciceParams): Promise<ExerciceDto> {
    return toExerciceDto(await this.readExercice.execute(acteur, { siren, annee }));
  }

  /** Répond aux questions de l’année. */
  @Put(':annee')
  @ApiOkResponse({ type: ExerciceEcritDto })
  @ApiConflictResponse({ description: 'L’année est déclarée ou close' })
  @ApiPreconditionFailedResponse({ description: 'Quelqu’un d’autre a répondu depuis votre lecture' })
  async answer(@ActeurConnecte() acteur: Acteur, @Param() { siren, annee }: ExerciceParams, @Body() saisie: SaisieExerciceDto): Promise<ExerciceEcritDto> {
    return { ...(await this.changeExercice.answer(acteur, { siren, annee, revision: saisie.revision, reponses: readReponses(saisie) })) };
  }

  /** Déclare, reprend, clôt ou rouvre l’année. */
  @Post(':annee/actes/:acte')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ExerciceEcritDto })
  @ApiConflictResponse({ description: 'L’année n’en est pas là' })
  @ApiUnprocessableEntityResponse({ description: 'Des contrôles empêchent de déclarer, tous à la fois' })
  async change(@ActeurConnecte() acteur: Acteur, @Param() { siren, annee, acte }: ActeExerciceParams, @Body() { revision, motif }: ActeDto): Promise<ExerciceEcritDto> {
    return { ...(await this.changeExercice.execute(acteur, { siren, annee, acte, revision, motif: motif ?? null })) };
  }
}

function readReponses({ aucunMarche, aucuns, nonConcernes, volume, base, projetsReservables }: ReponsesExerciceDto): ReponsesExercice {
  const montant = parseMontant(volume ?? '');
  if (montant !== null && montant <= 0n) throw new DomainError('VOLUME_NUL', { champ: 'volume', valeur: volume ?? '' });
  if (projetsReservables && projetsReservables.reserves > projetsReservables.attribues) throw new DomainError('RESERVABLES_INCOHERENTS', { champ: 'projetsReservables' });
  return { aucunMarche, aucuns, nonConcernes, volume: montant === null ? null : { montant, base }, projetsReservables: projetsReservables ?? null };
}

function toExerciceDto({ exercice, controles, marches, actes, echu, indicateurs }: ExerciceLu): ExerciceDto {
  const { annee, statut, revision, aucunMarche, aucuns, nonConcernes, volume, projetsReservables } = exercice;
  return {
    annee, statut, revision, echu,
    reponses: {
      aucunMarche, aucuns: [...aucuns], nonConcernes: [...nonConcernes], volume: volume && formatEuros(volume.montant), base: volume?.base ?? 'ESTIME', projetsReservables: projetsReservables && { ...projetsReservables },
    },
    marches: { ...marches },
    controles: controles.map(({ code, gravite, phrase, sujets }) => ({ code, gravite, phrase: insecables(phrase), sujets: sujets.map((id) => toSujetDto(id, indicateurs.sujets.get(id))) })),
    actes: [...actes],
    indicateurs: toIndicateursDto(indicateurs),
  };
}

function toSujetDto(id: string, sujet: Sujet | undefined): SujetConstatDto {
  const sorte = sujet?.sorte === 'ECRITURE' && isSorteEcriture(sujet.reference) ? sujet.reference : 'MARCHE';
  return { id, libelle: insecables(sujet?.libelle ?? id), sorte };
}
