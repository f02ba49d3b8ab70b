import { Catch, HttpException, HttpStatus, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError, type CodeErreur } from '@spaser/domain';
import { renderErreur } from '@spaser/views';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { RequeteInvalide, type ErreurDeChamp } from './validation-exception';

const STATUT_DES_CODES: Partial<Record<CodeErreur, HttpStatus>> = {
  TERRITOIRE_INCONNU: HttpStatus.NOT_FOUND,
  ACHETEUR_INCONNU: HttpStatus.NOT_FOUND,
  MARCHE_INCONNU: HttpStatus.NOT_FOUND,
  COLLECTIVITE_INCONNUE: HttpStatus.NOT_FOUND,
  INTROUVABLE: HttpStatus.NOT_FOUND,
  INDICATEUR_INCONNU: HttpStatus.NOT_FOUND,
  SCHEMA_INCONNU: HttpStatus.NOT_FOUND,
};

/** An error as the world sees it: RFC 9457 on the API, a page in French elsewhere. */
interface Probleme {
  readonly statut: HttpStatus;
  readonly code: string;
  readonly titre: string;
  readonly erreurs: readonly ErreurDeChamp[];
}

/** The one place where an error becomes an answer. What is not foreseen is logged with its reference and says nothing else. */
@Catch()
export class ErreursFilter implements ExceptionFilter {
  private readonly logger = new Logger('erreurs');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const probleme = toProbleme(error);
    const reference = randomUUID();
    if (probleme.statut >= 500) this.logger.error(`${reference} ${request.method} ${request.path} ${error instanceof Error ? error.stack : String(error)}`);
    if (response.headersSent) return void response.end();
    response.status(probleme.statut);
    if (request.path.startsWith('/api')) {
      response.type('application/problem+json').send(
        JSON.stringify({ type: `/methode#${probleme.code}`, title: probleme.titre, status: probleme.statut, code: probleme.code, instance: request.path, reference, erreurs: probleme.erreurs }),
      );
      return;
    }
    response.type('html').send(renderErreur({ statut: probleme.statut, titre: probleme.titre, details: probleme.erreurs.map((erreur) => erreur.message), reference }));
  }
}

function toProbleme(error: unknown): Probleme {
  if (error instanceof DomainError) return { statut: STATUT_DES_CODES[error.code] ?? HttpStatus.UNPROCESSABLE_ENTITY, code: error.code, titre: error.message, erreurs: [] };
  if (error instanceof RequeteInvalide) return { statut: error.getStatus(), code: 'REQUETE_INVALIDE', titre: error.message, erreurs: error.erreurs };
  if (error instanceof HttpException && error.getStatus() === HttpStatus.NOT_FOUND) {
    return { statut: HttpStatus.NOT_FOUND, code: 'PAGE_INCONNUE', titre: 'Cette page n’existe pas ou a changé d’adresse.', erreurs: [] };
  }
  if (error instanceof HttpException && error.getStatus() < 500) return { statut: error.getStatus(), code: 'REQUETE_REFUSEE', titre: 'La demande n’est pas comprise.', erreurs: [] };
  return { statut: HttpStatus.INTERNAL_SERVER_ERROR, code: 'PANNE', titre: 'Le service a rencontré une panne. Réessayez dans quelques minutes.', erreurs: [] };
}
