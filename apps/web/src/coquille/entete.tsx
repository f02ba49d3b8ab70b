import type { Moi } from '../api/contrat';
import { seDeconnecter } from '../api/requetes';
import { SelecteurCollectivite } from '../composants/selecteur-collectivite';
import { COMMUN, COQUILLE } from '../textes/commun';
import { MenuDeroulant } from './menu-deroulant';
import { Link } from 'wouter';

/** The same on every screen: the mark, for whom one works, one's account. */
export function Entete({ moi, siren }: { readonly moi: Moi; readonly siren: string | null }) {
  const courante = moi.adhesions.find((adhesion) => adhesion.siren === siren) ?? null;
  return (
    <header className="entete">
      {moi.demonstration && <p className="demonstration"><strong>{COQUILLE.demonstration.fort}</strong> {COQUILLE.demonstration.suite}</p>}
      <div className="entete-ligne">
        <Link className="marque" href="/">
          <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false"><path d="M16 2 8 12h4l-6 8h5l-6 7h9v4h4v-4h9l-6-7h5l-6-8h4z" /></svg>
          <span>{COMMUN.marque} {moi.territoire.nom}</span>
        </Link>
        <SelecteurCollectivite adhesions={moi.adhesions} courante={courante} />
        <div className="fin">
          <MenuDeroulant resume={<><span className="initiales" aria-hidden="true">{initialesOf(moi)}</span><span className="sr">{COQUILLE.compte}</span></>}>
            <p className="identite">{moi.nom === '' ? moi.courriel : moi.nom}{moi.nom !== '' && <span className="sous">{moi.courriel}</span>}</p>
            <a href="/compte">{COQUILLE.monCompte}</a>
            <button type="button" onClick={() => void quitter()}>{COQUILLE.deconnexion}</button>
          </MenuDeroulant>
        </div>
      </div>
    </header>
  );
}

/** « Marie Lafitte » is ML; without a name, the address gives the letter. */
export function initialesOf({ nom, courriel }: Pick<Moi, 'nom' | 'courriel'>): string {
  const mots = nom.trim().split(/[\s-]+/).filter((mot) => mot !== '');
  const lettres = mots.length === 0 ? courriel.slice(0, 1) : `${mots[0]?.[0] ?? ''}${mots.length > 1 ? (mots.at(-1)?.[0] ?? '') : ''}`;
  return lettres.toLocaleUpperCase('fr');
}

async function quitter(): Promise<void> {
  await seDeconnecter().catch(() => undefined);
  window.location.assign('/');
}
