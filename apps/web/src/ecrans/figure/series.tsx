import type { SerieInformative } from '../../api/indicateurs';
import { Carte } from '../../composants/affichage';
import { FIGURE } from '../../textes/figure';

/** Other readings of the same records, compared with no target. */
export function Series({ series }: { readonly series: readonly SerieInformative[] }) {
  return (
    <Carte titre={FIGURE.series} id="series">
      <dl className="faits">{series.map(({ code, libelle, chiffre }) => <div key={code}><dt>{libelle}</dt><dd>{chiffre ?? FIGURE.serieInconnue}</dd></div>)}</dl>
    </Carte>
  );
}
