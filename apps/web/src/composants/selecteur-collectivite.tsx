import { Link } from 'wouter';
import type { Adhesion } from '../api/contrat';
import { MenuDeroulant } from '../coquille/menu-deroulant';
import { COQUILLE } from '../textes/commun';
import { nomComplet } from '../textes/collectivite';

/** For whom one works now; one who serves several passes from one to the other without signing out. */
export function SelecteurCollectivite({ adhesions, courante }: { readonly adhesions: readonly Adhesion[]; readonly courante: Adhesion | null }) {
  if (adhesions.length === 0) return null;
  const resume = <>{courante !== null && <span className="avant">{COQUILLE.travaillez}</span>} <span>{courante === null ? COQUILLE.changer : nomComplet(courante)}</span></>;
  return (
    <div className="selecteur">
      <MenuDeroulant bordee resume={resume}>
        <nav aria-label={COQUILLE.changer}>
          <ul className="nu">
            {adhesions.map((adhesion) => (
              <li key={adhesion.siren}><Link href={`/c/${adhesion.siren}`} aria-current={adhesion.siren === courante?.siren ? 'true' : undefined}>{nomComplet(adhesion)}</Link></li>
            ))}
            <li><a href="/adopter">{COQUILLE.autre}</a></li>
          </ul>
        </nav>
      </MenuDeroulant>
    </div>
  );
}
