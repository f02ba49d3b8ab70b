import { hasValidSiretKey, isSiret, sirenOf, type Siren, type Titulaire } from '@spaser/domain';
import type { TitulaireBrut } from '../decp/marche-brut';
import type { Doutes } from './doutes';
import { normaliseIdentifiant, normaliseTexte } from './texte';

/** Writings of `typeIdentifiant` outside the official list (SIRET, TVA, TAHITI, RIDET, FRWF, IREP, UE, HORS-UE). */
const SYNONYMES: Readonly<Record<string, string>> = { TVA_INTRACOMMUNAUTAIRE: 'TVA', HORS_UE: 'HORS-UE' };
const TYPE_INCONNU = 'INCONNU';

/**
 * The holders of a contract. Without a declared type, 14 digits are a SIRET. A SIRET that is none is kept as written,
 * with a doubt; other kinds of identifiers (TVA, RIDET…) are taken as they are.
 */
export function normaliseTitulaires(bruts: readonly TitulaireBrut[], acheteur: Siren, doutes: Doutes): Titulaire[] {
  const titulaires = bruts.flatMap((brut, rang) => normaliseTitulaire(brut, rang, acheteur, doutes) ?? []);
  if (titulaires.length === 0) doutes.add('TITULAIRE_MANQUANT', 'titulaires', null, null);
  return titulaires;
}

function normaliseTitulaire(brut: TitulaireBrut, rang: number, acheteur: Siren, doutes: Doutes): Titulaire | null {
  const champ = `titulaires[${rang}]`;
  const lu = normaliseIdentifiant(brut.id, `${champ}.id`, doutes);
  const denominationSociale = normaliseTexte(brut.denominationSociale, `${champ}.denominationSociale`, doutes);
  if (lu === null && denominationSociale === null) return null;
  const compact = lu?.replace(/\s/g, '') ?? '';
  const type = typeOf(brut.typeIdentifiant, compact);
  if (type !== 'SIRET' || lu === null) return { id: lu, typeIdentifiant: type, denominationSociale };
  if (!isSiret(compact)) doutes.add('SIRET_TITULAIRE_MAL_FORME', `${champ}.id`, brut.id, compact);
  else if (!hasValidSiretKey(compact)) doutes.add('SIRET_TITULAIRE_CLE_FAUSSE', `${champ}.id`, brut.id, compact);
  if (isSiret(compact) && sirenOf(compact) === acheteur) doutes.add('ACHETEUR_EGAL_TITULAIRE', `${champ}.id`, brut.id, compact);
  return { id: compact, typeIdentifiant: type, denominationSociale };
}

function typeOf(valeur: unknown, identifiant: string): string {
  const declare = typeof valeur === 'string' ? valeur.trim().toUpperCase() : '';
  if (declare !== '' && declare !== 'NC') return SYNONYMES[declare] ?? declare;
  return isSiret(identifiant) ? 'SIRET' : TYPE_INCONNU;
}
