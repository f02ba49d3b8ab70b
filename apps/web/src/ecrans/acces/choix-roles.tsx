import { libelleRole, type Role } from '@spaser/domain';
import { ACCES } from '../../textes/acces';

interface Props {
  readonly id: string;
  readonly possibles: readonly Role[];
  readonly choisis: readonly Role[];
  readonly erreur?: string | undefined;
  readonly onChoisir: (roles: readonly Role[]) => void;
}

/** The roles that may be given here, each with what it opens. */
export function ChoixRoles({ id, possibles, choisis, erreur, onChoisir }: Props) {
  const basculer = (role: Role): void => onChoisir(choisis.includes(role) ? choisis.filter((autre) => autre !== role) : [...choisis, role]);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={erreur === undefined ? undefined : `${id}-erreur`}>
      <legend>{ACCES.roles.legende}</legend>
      {erreur !== undefined && <p className="erreur-champ" id={`${id}-erreur`}>{erreur}</p>}
      <div className="pile serree choix-roles">
        {possibles.map((role) => (
          <div className="choix" key={role}>
            <input type="checkbox" id={`${id}-${role}`} checked={choisis.includes(role)} onChange={() => basculer(role)} />
            <label htmlFor={`${id}-${role}`}>{libelleRole(role)}</label>
            <p className="suite sous">{ACCES.roleEnClair(role)}</p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
