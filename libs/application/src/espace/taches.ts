import { isDoubleFacteurRequis, isEnPreparation, type AlerteSource, type Role } from '@spaser/domain';
import type { SchemaResume } from '../spaser/list-spasers.use-case';
import { isDeliberation, isRedaction } from '../spaser/roles-schema';
import { isPorte } from '../spaser/spaser-en-main';
import type { Tache } from './tache';
import { listTachesAnnee, type SituationAnnee } from './taches-annee';

export interface SituationEspace {
  readonly schemas: readonly SchemaResume[];
  readonly roles: readonly Role[];
  readonly doubleFacteur: boolean;
  readonly gelee: boolean;
  readonly annee: SituationAnnee;
  /** What there is to worry about in the sources of the territory, for who leads it. */
  readonly alertes: readonly AlerteSource[];
}

/** Roles that are told of the territory's sources. */
const ROLES_SOURCES = ['FACILITATEUR', 'ADMIN_TERRITOIRE'] as const satisfies readonly Role[];

/**
 * What is left to do in a collectivité, in the order in which to do it, for who may do it; a frozen one has nothing to do but wait. What is
 * done is said to everyone.
 */
export function listTaches({ schemas, roles, doubleFacteur, gelee, annee, alertes }: SituationEspace): readonly Tache[] {
  if (gelee) return [];
  const vivants = schemas.filter(({ spaser }) => spaser.declineLe === null);
  const propre = vivants.find(({ spaser }) => isEnPreparation(spaser.statut) && !isPorte(spaser));
  const recus = vivants.filter(({ spaser }) => isEnPreparation(spaser.statut) && isPorte(spaser));
  const enVigueur = vivants.find(({ spaser, etat }) => spaser.statut === 'ADOPTE' && etat !== 'ECHU');
  const redige = roles.some(isRedaction);
  const adoption = adopter(propre, enVigueur);
  return [
    ...listTachesAnnee(annee, roles),
    ...(redige || adoption.etat === 'FAIT' ? [adoption] : []),
    ...(propre && propre.spaser.statut !== 'BROUILLON' && (redige || roles.some(isDeliberation)) ? [deliberer(propre)] : []),
    ...(redige || roles.some(isDeliberation) ? recus.map(signer) : []),
    ...(enVigueur?.miseAJour && !isPorte(enVigueur.spaser) && redige ? [mettreAJour(enVigueur, enVigueur.miseAJour)] : []),
    ...(alertes.length > 0 && doubleFacteur && roles.some(isVeilleur) ? [veiller(alertes)] : []),
    ...(roles.some(isDoubleFacteurRequis) ? [securiser(doubleFacteur)] : []),
  ];
}

const isVeilleur = (role: Role): boolean => (ROLES_SOURCES as readonly Role[]).includes(role);

/** A task about a scheme bears on no year. */
const SANS_ANNEE = { annee: null, aConfirmer: null } as const;

function adopter(propre: SchemaResume | undefined, enVigueur: SchemaResume | undefined): Tache {
  const commun = { code: 'ADOPTER', titre: 'Adopter un schéma', echeance: null, ...SANS_ANNEE } as const;
  if (propre) {
    const choix = `${propre.actions} action${propre.actions > 1 ? 's' : ''}, ${propre.indicateurs} indicateur${propre.indicateurs > 1 ? 's' : ''}.`;
    return { ...commun, etat: propre.spaser.statut === 'BROUILLON' ? 'EN_COURS' : 'FAIT', phrase: `Votre projet : ${choix}`, spaserId: propre.spaser.id };
  }
  if (enVigueur) return { ...commun, etat: 'FAIT', phrase: `Votre schéma court jusqu’en ${enVigueur.spaser.fin}.`, spaserId: enVigueur.spaser.id };
  return { ...commun, etat: 'A_FAIRE', phrase: 'Dix minutes suffisent pour préparer le projet que votre assemblée votera.', spaserId: null };
}

function deliberer({ spaser }: SchemaResume): Tache {
  return {
    code: 'DELIBERER', etat: 'A_FAIRE', titre: 'Enregistrer la délibération', spaserId: spaser.id, echeance: spaser.conseilLe, ...SANS_ANNEE,
    phrase: 'Après le vote, donnez son numéro et sa date : le schéma est alors publié.',
  };
}

function signer({ spaser }: SchemaResume): Tache {
  return {
    code: 'SIGNER_CONJOINT', etat: spaser.statut === 'BROUILLON' ? 'A_FAIRE' : 'EN_COURS', titre: 'Répondre à un schéma conjoint', spaserId: spaser.id, echeance: spaser.conseilLe, ...SANS_ANNEE,
    phrase: 'Un autre acheteur vous propose un schéma commun. Votre assemblée en délibère, ou vous déclinez.',
  };
}

function mettreAJour({ spaser }: SchemaResume, version: number): Tache {
  return {
    code: 'METTRE_A_JOUR', etat: 'A_FAIRE', titre: 'Comparer avec la nouvelle version du modèle', spaserId: spaser.id, echeance: null, ...SANS_ANNEE,
    phrase: `La version ${version} du modèle est publiée. Rien ne change dans votre schéma sans vous.`,
  };
}

function veiller(alertes: readonly AlerteSource[]): Tache {
  return {
    code: 'SOURCE_MUETTE', etat: 'A_FAIRE', titre: alertes.length > 1 ? 'Vérifier des sources de données' : 'Vérifier une source de données', spaserId: null, echeance: null, ...SANS_ANNEE,
    phrase: `${alertes.map(({ phrase }) => phrase).join(' ')} Demandez à qui la publie, et à la personne qui exploite le produit.`,
  };
}

function securiser(doubleFacteur: boolean): Tache {
  return {
    code: 'SECURISER', etat: doubleFacteur ? 'FAIT' : 'A_FAIRE', titre: 'Activer la double authentification', spaserId: null, echeance: null, ...SANS_ANNEE,
    phrase: 'Elle est demandée pour inviter des personnes et décider des accès.',
  };
}
