import { Catch, HttpException, HttpStatus, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ChampsRefuses } from '@spaser/application';
import { DomainError, type CodeErreur } from '@spaser/domain';
import { insecables, renderErreur } from '@spaser/views';
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
  MODELE_INCONNU: HttpStatus.NOT_FOUND,
  NON_CONNECTE: HttpStatus.UNAUTHORIZED,
  DROIT_MANQUANT: HttpStatus.FORBIDDEN,
  ORIGINE_REFUSEE: HttpStatus.FORBIDDEN,
  TROP_DE_TENTATIVES: HttpStatus.TOO_MANY_REQUESTS,
  LIEN_INVALIDE: HttpStatus.GONE,
  DOUBLE_FACTEUR_REQUIS: HttpStatus.FORBIDDEN,
  COLLECTIVITE_GELEE: HttpStatus.FORBIDDEN,
  SCHEMA_CONJOINT_PORTE: HttpStatus.FORBIDDEN,
  INVITATION_POUR_UN_AUTRE: HttpStatus.FORBIDDEN,
  DEJA_MEMBRE: HttpStatus.CONFLICT,
  DEMANDE_DEJA_FAITE: HttpStatus.CONFLICT,
  DEMANDE_CLOSE: HttpStatus.CONFLICT,
  INVITATION_CLOSE: HttpStatus.CONFLICT,
  DERNIER_ADMINISTRATEUR: HttpStatus.CONFLICT,
  COMPTE_NECESSAIRE: HttpStatus.CONFLICT,
  COLLECTIVITE_NON_GELEE: HttpStatus.CONFLICT,
  REVISION_PERIMEE: HttpStatus.PRECONDITION_FAILED,
  TRANSITION_REFUSEE: HttpStatus.CONFLICT,
  SCHEMA_DEJA_EN_COURS: HttpStatus.CONFLICT,
  SCHEMA_DEJA_EN_VIGUEUR: HttpStatus.CONFLICT,
  SCHEMA_CONJOINT_EN_REDACTION: HttpStatus.CONFLICT,
  SCHEMA_A_JOUR: HttpStatus.CONFLICT,
  ACTION_HORS_SCHEMA: HttpStatus.NOT_FOUND,
  SUIVI_TROP_TOT: HttpStatus.CONFLICT,
  EXERCICE_FERME: HttpStatus.CONFLICT,
  DECISION_DEJA_ANNULEE: HttpStatus.CONFLICT,
  DOUTE_CHANGE: HttpStatus.PRECONDITION_FAILED,
  DEPOT_TRANSITION_REFUSEE: HttpStatus.CONFLICT,
  DEPOT_TROP_TARD: HttpStatus.CONFLICT,
  DEPOT_VIDE: HttpStatus.CONFLICT,
  DEPOT_OUBLIE: HttpStatus.CONFLICT,
  DEPOT_TROP_LOURD: HttpStatus.PAYLOAD_TOO_LARGE,
  EXERCICE_TRANSITION_REFUSEE: HttpStatus.CONFLICT,
  EXERCICE_EN_COURS: HttpStatus.CONFLICT,
  ECRITURE_DEJA_SUPPRIMEE: HttpStatus.CONFLICT,
  MODELE_DEJA_EN_REDACTION: HttpStatus.CONFLICT,
  MODELE_EN_PUBLICATION: HttpStatus.CONFLICT,
};

const PRECONDITION_REQUIRED = 428;

/** An error as the world sees it: RFC 9457 on the API, a page in French elsewhere. */
interface Probleme {
  readonly statut: number;
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
  if (error instanceof DomainError) {
    const statut = STATUT_DES_CODES[error.code] ?? HttpStatus.UNPROCESSABLE_ENTITY;
    return { statut, code: error.code, titre: insecables(error.message), erreurs: champsOf(error) };
  }
  if (error instanceof RequeteInvalide) return { statut: error.getStatus(), code: 'REQUETE_INVALIDE', titre: error.message, erreurs: error.erreurs };
  if (error instanceof HttpException && error.getStatus() === HttpStatus.PAYLOAD_TOO_LARGE) {
    return { statut: HttpStatus.PAYLOAD_TOO_LARGE, code: 'TROP_GROS', titre: 'Ce que vous envoyez est trop gros\u00a0: un PDF compte 10\u00a0Mo au plus, un tableau 20\u00a0Mo.', erreurs: [] };
  }
  if (error instanceof HttpException && error.getStatus() === PRECONDITION_REQUIRED) {
    return { statut: PRECONDITION_REQUIRED, code: 'REVISION_ABSENTE', titre: 'La demande ne dit pas quelle révision elle modifie. Rechargez la page, puis recommencez.', erreurs: [] };
  }
  if (error instanceof HttpException && error.getStatus() === HttpStatus.NOT_FOUND) {
    return { statut: HttpStatus.NOT_FOUND, code: 'PAGE_INCONNUE', titre: 'Cette page n’existe pas ou a changé d’adresse.', erreurs: [] };
  }
  if (error instanceof HttpException && error.getStatus() < 500) return { statut: error.getStatus(), code: 'REQUETE_REFUSEE', titre: 'La demande n’est pas comprise.', erreurs: [] };
  return { statut: HttpStatus.INTERNAL_SERVER_ERROR, code: 'PANNE', titre: 'Le service a rencontré une panne. Réessayez dans quelques minutes.', erreurs: [] };
}

/** The fields that a broken invariant points at: a form puts each sentence beside its field. */
function champsOf(error: DomainError): readonly ErreurDeChamp[] {
  if (error instanceof ChampsRefuses) return error.defauts.map(({ champ, code, message }) => ({ champ, code, message: insecables(message), valeur: null }));
  const { champ, valeur = null } = error.params;
  return champ === undefined ? [] : [{ champ: String(champ), code: error.code, message: insecables(error.message), valeur: valeur === null ? null : String(valeur) }];
}
