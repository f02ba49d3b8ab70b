import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { COMMUN } from '../textes/commun';

interface Commun {
  readonly id: string;
  readonly libelle: ReactNode;
  readonly aide?: ReactNode;
  readonly erreur?: string | undefined;
  readonly facultatif?: boolean;
  readonly largeur?: 'court' | 'moyen' | 'long';
}

interface ChampProps extends Commun, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'placeholder' | 'className'> {
  readonly unite?: string;
}

/** A question and its answer. The help stands under the label, never in the field, where it would vanish as one writes. */
export function Champ({ unite, ...props }: ChampProps) {
  const { id, libelle: _libelle, aide: _aide, erreur: _erreur, facultatif: _facultatif, largeur: _largeur, ...reste } = props;
  const champ = <input type="text" autoComplete="off" {...reste} {...attributsOf(props)} id={id} name={reste.name ?? id} />;
  return <Cadre {...props}>{unite === undefined ? champ : <span className="avec-unite">{champ}<span aria-hidden="true">{unite}</span></span>}</Cadre>;
}

interface ChampLongProps extends Commun, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'placeholder' | 'className'> {}

/** The same, for a text of several lines. */
export function ChampLong(props: ChampLongProps) {
  const { id, libelle: _libelle, aide: _aide, erreur: _erreur, facultatif: _facultatif, largeur: _largeur, ...reste } = props;
  return <Cadre {...props}><textarea {...reste} {...attributsOf(props)} id={id} name={reste.name ?? id} /></Cadre>;
}

function Cadre({ id, libelle, aide, erreur, facultatif, largeur = 'long', children }: Commun & { readonly children: ReactNode }) {
  return (
    <div className={`champ ${largeur}${erreur === undefined ? '' : ' en-erreur'}`}>
      <label htmlFor={id}>{libelle}{facultatif && <span className="sous"> {COMMUN.facultatif}</span>}</label>
      {aide !== undefined && <p className="aide" id={`${id}-aide`}>{aide}</p>}
      {erreur !== undefined && <p className="erreur" id={`${id}-erreur`}><span className="sr">{COMMUN.erreurTitre}</span>{erreur}</p>}
      {children}
    </div>
  );
}

function attributsOf({ id, aide, erreur }: Commun) {
  const liens = [aide === undefined ? '' : `${id}-aide`, erreur === undefined ? '' : `${id}-erreur`].filter((lien) => lien !== '');
  return { 'aria-describedby': liens.length === 0 ? undefined : liens.join(' '), 'aria-invalid': erreur === undefined ? undefined : true } as const;
}
