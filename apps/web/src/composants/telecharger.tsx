import type { FiltreExport, FormatExport, QuoiExport } from '../api/exports';
import { MenuDeroulant } from '../coquille/menu-deroulant';
import { adresseExport } from '../outils/adresse-export';
import { TELECHARGER } from '../textes/exports';

const FORMATS: readonly FormatExport[] = ['ods', 'xlsx', 'csv', 'notice'];

/**
 * What the screen shows, as a file: the same rows, the same filters, every one of them. `libelle` says what the file holds to who does not
 * see the screen around it.
 */
export function Telecharger({ siren, quoi, filtre = {}, libelle }: { readonly siren: string; readonly quoi: QuoiExport; readonly filtre?: FiltreExport; readonly libelle: string }) {
  return (
    <MenuDeroulant bordee resume={<span><span aria-hidden="true">{TELECHARGER.titre}</span><span className="sr">{TELECHARGER.quoi(libelle)}</span></span>}>
      <ul className="nu">
        {FORMATS.map((format) => <li key={format}><a href={adresseExport(siren, quoi, format, filtre)} download>{TELECHARGER.format(format)}</a></li>)}
      </ul>
    </MenuDeroulant>
  );
}
