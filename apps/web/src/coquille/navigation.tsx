import { Link, useLocation } from 'wouter';
import type { Adhesion } from '../api/contrat';
import { COQUILLE } from '../textes/commun';
import { entreeCourante, entreesFor } from './entrees';

export function Navigation({ adhesion }: { readonly adhesion: Adhesion }) {
  const [adresse] = useLocation();
  const base = `/c/${adhesion.siren}`;
  const entrees = entreesFor(adhesion.roles);
  const courante = entreeCourante(adresse, base, entrees);
  return (
    <nav aria-label={COQUILLE.navigation}>
      <ul className="nu">
        {entrees.map((entree) => (
          <li key={entree.suffixe}><Link href={base + (entree.vers?.() ?? entree.suffixe)} aria-current={entree === courante ? (adresse === base + entree.suffixe ? 'page' : 'true') : undefined}>{entree.libelle}</Link></li>
        ))}
      </ul>
    </nav>
  );
}
