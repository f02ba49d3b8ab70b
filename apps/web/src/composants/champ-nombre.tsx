import { useState, type ComponentProps } from 'react';
import { canonique, enFrancais } from '../outils/composition';
import { Champ } from './champ';

type Props = Omit<ComponentProps<typeof Champ>, 'value' | 'onChange' | 'onBlur' | 'onFocus' | 'inputMode'> & {
  /** Canonical decimal text, or whatever was written that is no number. */
  readonly valeur: string;
  readonly onValeur: (valeur: string) => void;
};

/** A number as one writes it: left alone while it is being typed, grouped and in French afterwards. */
export function ChampNombre({ valeur, onValeur, ...reste }: Props) {
  const [saisie, setSaisie] = useState<string | null>(null);
  return (
    <Champ
      {...reste} inputMode="decimal" value={saisie ?? enFrancais(valeur)} onFocus={() => setSaisie(enFrancais(valeur))} onBlur={() => setSaisie(null)}
      onChange={({ target }) => {
        setSaisie(target.value);
        onValeur(canonique(target.value));
      }}
    />
  );
}
