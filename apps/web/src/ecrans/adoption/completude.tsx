import type { EtatCompletude, LigneCompletude } from '@spaser/domain';
import { Carte, Etiquette, type TonEtiquette } from '../../composants/affichage';
import { insecables } from '../../textes/phrase';
import { RELIRE } from '../../textes/relire';

const SIGNES: Readonly<Record<EtatCompletude, readonly [signe: string, classe: string, ton: TonEtiquette]>> = {
  CONFORME: ['✓', 'conforme', 'vert'], A_COMPLETER: ['!', 'completer', 'ocre'], SANS_OBJET: ['–', 'sans', 'neutre'],
};

/** The nine points of the law: what holds, what is missing, what does not bind this buyer. */
export function Completude({ lignes, oblige }: { readonly lignes: readonly LigneCompletude[]; readonly oblige: boolean }) {
  const count = (cherche: EtatCompletude): number => lignes.filter(({ etat }) => etat === cherche).length;
  return (
    <Carte titre={RELIRE.completude.titre} id="completude">
      <p className="mesure">{RELIRE.completude.bilan(count('CONFORME'), count('A_COMPLETER'), oblige)}</p>
      <ol className="completude nu">
        {lignes.map(({ numero, intitule, etat, phrase }) => {
          const [signe, classe, ton] = SIGNES[etat];
          return (
            <li key={numero}>
              <span className={`signe ${classe}`} aria-hidden="true">{signe}</span>
              <div><strong>{insecables(intitule)}</strong><p className="sous">{insecables(phrase)}</p></div>
              <Etiquette ton={ton}>{RELIRE.completude.etat(etat)}</Etiquette>
            </li>
          );
        })}
      </ol>
      <p className="sous">{RELIRE.completude.source}</p>
    </Carte>
  );
}
