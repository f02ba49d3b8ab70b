import { formatChamp } from '@spaser/figures';
import type { ChampsRegistre } from '@spaser/domain';
import type { VersionEcriture } from '../../api/registre';
import { Bouton } from '../../composants/bouton';
import { type Valeurs } from '../../outils/saisie';
import { formatHeure, formatJour } from '../../outils/dates';
import { REGISTRE } from '../../textes/registre';
import { insecables } from '../../textes/phrase';

interface Props {
  readonly champs: ChampsRegistre;
  /** Newest first. */
  readonly versions: readonly VersionEcriture[];
  /** Absent: nothing may change any more. */
  readonly onRetablir?: ((version: VersionEcriture) => void) | undefined;
}

/** What each version changed, who wrote it and when; any of them comes back in one click. */
export function Histoire({ champs, versions, onRetablir }: Props) {
  if (versions.length === 0) return null;
  return (
    <details className="repli">
      <summary>{REGISTRE.histoire.titre(versions.length)}</summary>
      <ol className="histoire nu" reversed>
        {versions.map((version, rang) => {
          const changes = changementsOf(champs, versions[rang + 1]?.contenu ?? null, version.contenu);
          return (
            <li key={version.version}>
              <time dateTime={version.ecritLe}>{formatJour(version.ecritLe)}, {formatHeure(new Date(version.ecritLe))}</time>
              <div>
                <p><strong>{REGISTRE.histoire.acte[version.acte]}</strong> {version.source === 'SAISIE' ? (version.parMoi ? REGISTRE.histoire.parVous : REGISTRE.histoire.parUnAutre) : REGISTRE.histoire.parImport(version.source)}</p>
                {changes.length > 0 && <ul className="changements">{changes.map((change) => <li key={change}>{change}</li>)}</ul>}
                {rang > 0 && version.contenu !== null && onRetablir !== undefined && (
                  <Bouton genre="discret" aria-label={REGISTRE.histoire.remettreLaquelle(version.version)} onClick={() => onRetablir(version)}>{REGISTRE.histoire.remettre}</Bouton>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function changementsOf(champs: ChampsRegistre, avant: Valeurs | null, apres: Valeurs | null): readonly string[] {
  if (apres === null) return [];
  return Object.entries(champs).flatMap(([cle, champ]) => {
    const [ancien, nouveau] = [avant?.[cle] ?? null, apres[cle] ?? null];
    if (JSON.stringify(ancien) === JSON.stringify(nouveau)) return [];
    const dit = formatChamp(champ, nouveau);
    return [insecables(avant === null ? `${champ.libelle} : ${dit}` : `${champ.libelle} : ${formatChamp(champ, ancien)} → ${dit}`)];
  });
}
