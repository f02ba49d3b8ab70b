import type { B1, CodeIndicateur, ModeIndicateur } from '@spaser/domain';
import { formatEntier, formatNombre } from '@spaser/figures';
import { phrase } from '../../typographie';

/** Whether an indicator is measured today, and what it says or what it lacks. */
export interface VueMesure {
  readonly mesure: boolean;
  readonly texte: string;
  readonly detail: string;
}

/** What the public data lack for indicators that they touch without being enough. */
const MANQUES: Partial<Readonly<Record<CodeIndicateur, string>>> = {
  A1: phrase`Les marchés de 25 000 à 40 000 € n'y sont pas tous publiés. L'acheteur les saisira.`,
  A2: phrase`Elles disent qu'une clause existe, pas combien d'heures elle engage.`,
  C1: phrase`Elles disent qu'un marché est réservé, sans l'article de loi ni les projets réservables.`,
  C2: phrase`Elles publient des contrats, pas des paiements.`,
  C4: phrase`Les marchés de 25 000 à 40 000 € n'y sont pas tous publiés. L'acheteur les saisira.`,
  T1: phrase`Elles ne disent pas quelles entreprises relèvent de l'économie sociale et solidaire.`,
};

const PAR_MODE: Readonly<Record<ModeIndicateur, string>> = {
  CALCULE: phrase`Il se calculera quand les acheteurs décriront leurs contrats.`,
  DECLARE: phrase`Ce chiffre se déclare : une personne le compte, puis le saisit.`,
  MIXTE: phrase`Il se calculera à partir des contrats et des déclarations.`,
};

/** Only B1 is measured from public data today; every other one says what it lacks. `b1` null: nothing is imported yet. */
export function toVueMesure(code: CodeIndicateur, mode: ModeIndicateur, b1: B1 | null): VueMesure {
  if (code === 'B1') {
    return b1 === null
      ? { mesure: false, texte: phrase`en attente de données`, detail: phrase`Cet indicateur se calcule dès le premier fichier importé.` }
      : {
          mesure: true,
          texte: phrase`${formatNombre(b1.total, 'acheteur engagé', 'acheteurs engagés')} fin ${b1.annee}`,
          detail: phrase`${formatEntier(b1.epci)} EPCI sur ${formatEntier(b1.epciTotal)}, ${formatNombre(b1.communes, 'commune', 'communes')} sur
            ${formatEntier(b1.communesTotal)}, ${formatNombre(b1.autres, 'autre acheteur', 'autres acheteurs')}.`,
        };
  }
  return { mesure: false, texte: phrase`non mesuré : les DECP ne le disent pas`, detail: MANQUES[code] ?? PAR_MODE[mode] };
}
