import type { Role } from '@spaser/domain';
import { derniereAnnee } from '../outils/annees';
import { COQUILLE } from '../textes/commun';

export interface Entree {
  readonly suffixe: string;
  readonly libelle: string;
  /** Where it leads, when that is not its own address. */
  readonly vers?: () => string;
  /** One of these roles is needed; absent: every member. */
  readonly roles?: readonly Role[];
}

const annee = (): string => `/annee/${derniereAnnee()}`;

/** What a member may open, by role. Only screens that exist. */
export const ENTREES: readonly Entree[] = [
  { suffixe: '', libelle: COQUILLE.aFaire },
  { suffixe: '/schema', libelle: COQUILLE.schema },
  { suffixe: '/contrats', libelle: COQUILLE.contrats },
  { suffixe: '/registre', libelle: COQUILLE.registre },
  { suffixe: '/imports', libelle: COQUILLE.imports },
  { suffixe: '/annee', libelle: COQUILLE.annee, vers: annee },
  { suffixe: '/indicateurs', libelle: COQUILLE.indicateurs },
  { suffixe: '/membres', libelle: COQUILLE.membres },
  { suffixe: '/demandes', libelle: COQUILLE.demandes, roles: ['ADMIN_COLLECTIVITE', 'FACILITATEUR', 'ADMIN_TERRITOIRE'] },
  { suffixe: '/modeles', libelle: COQUILLE.modeles, roles: ['EDITEUR_MODELE'] },
];

export function entreesFor(roles: readonly Role[], entrees: readonly Entree[] = ENTREES): readonly Entree[] {
  return entrees.filter(({ roles: requis }) => requis === undefined || requis.some((role) => roles.includes(role)));
}

/** The longest address that leads to where one is: a screen of the scheme lights « Notre schéma », not « À faire ». */
export function entreeCourante(adresse: string, base: string, entrees: readonly Entree[]): Entree | null {
  const dessous = ({ suffixe }: Entree): boolean => adresse === base + suffixe || (suffixe !== '' && adresse.startsWith(`${base + suffixe}/`));
  return [...entrees].sort((a, b) => b.suffixe.length - a.suffixe.length).find(dessous) ?? null;
}
