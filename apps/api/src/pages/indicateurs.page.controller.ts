import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Configuration, ReadTableauTerritoire, horlogeSysteme, today } from '@spaser/application';
import { DomainError, isCodeIndicateur, listRegles } from '@spaser/domain';
import { renderIndicateur, renderIndicateurs, renderMethode, toVueIndicateur, toVueIndicateurs, toVueMethode, type SchemaLu } from '@spaser/views';

/** The scheme's tree, each of its indicators, and the register of decisions. */
@ApiExcludeController()
@Controller()
export class IndicateursPageController {
  constructor(
    private readonly readTableau: ReadTableauTerritoire,
    private readonly configuration: Configuration,
  ) {}

  @Get('indicateurs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(): Promise<string> {
    return renderIndicateurs(toVueIndicateurs(await this.readSchema()));
  }

  @Get('indicateurs/:code')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(@Param('code') code: string): Promise<string> {
    if (!isCodeIndicateur(code)) throw new DomainError('INDICATEUR_INCONNU', { code });
    return renderIndicateur(toVueIndicateur(code, await this.readSchema()));
  }

  @Get('methode')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async showMethode(): Promise<string> {
    const { territoire, annee } = await this.readSituation();
    return renderMethode(toVueMethode({ territoire, annee, regles: listRegles(today(horlogeSysteme)) }));
  }

  private async readSchema(): Promise<SchemaLu> {
    const { territoire, annee, figure, modele } = await this.readSituation();
    if (!modele) throw new DomainError('SCHEMA_INCONNU', { territoire: territoire.nom });
    return { territoire, modele, annee, b1: annee === null ? null : figure.b1 };
  }

  private async readSituation() {
    const { territoire, figure, fichiers, modele } = await this.readTableau.execute({ territoireCode: this.configuration.SPASER_TERRITOIRE, annee: null });
    return { territoire, figure, modele, annee: fichiers.length === 0 ? null : figure.annee };
  }
}
