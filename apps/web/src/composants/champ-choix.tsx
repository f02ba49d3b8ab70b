interface Props<V extends string> {
  readonly id: string;
  readonly libelle: string;
  readonly valeur: V | '';
  readonly choix: readonly { readonly valeur: V; readonly libelle: string }[];
  /** Shown while nothing is chosen. */
  readonly invite?: string;
  readonly erreur?: string | undefined;
  readonly onChoisir: (valeur: V) => void;
}

/** A choice in a closed list, by the browser's own control. */
export function ChampChoix<V extends string>({ id, libelle, valeur, choix, invite, erreur, onChoisir }: Props<V>) {
  return (
    <div className={erreur === undefined ? 'champ moyen' : 'champ moyen en-erreur'}>
      <label htmlFor={id}>{libelle}</label>
      {erreur !== undefined && <p className="erreur" id={`${id}-erreur`}>{erreur}</p>}
      <select id={id} name={id} value={valeur} aria-describedby={erreur === undefined ? undefined : `${id}-erreur`} aria-invalid={erreur === undefined ? undefined : true} onChange={({ target }) => onChoisir(target.value as V)}>
        {invite !== undefined && <option value="">{invite}</option>}
        {choix.map((un) => <option key={un.valeur} value={un.valeur}>{un.libelle}</option>)}
      </select>
    </div>
  );
}
