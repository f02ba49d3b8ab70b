import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { adresseConnexion } from '../api/client';
import { Probleme } from '../api/probleme';
import { lireMoi } from '../api/requetes';
import { lireReseau, suivreReseau } from '../api/reseau';
import { Dialogue } from '../composants/dialogue';
import { classeBouton } from '../composants/bouton';
import { EcranDeProbleme } from '../composants/lecture';
import { Notifications } from '../composants/notification';
import { Squelette } from '../composants/page';
import { COMMUN, COQUILLE } from '../textes/commun';
import { Entete } from './entete';
import { LimiteErreur } from './limite-erreur';
import { Navigation } from './navigation';
import { MoiContexte } from './session';

/** What stands around every screen. Nobody signed in: one is led to sign in, and brought back here. */
export function Coquille({ children }: { readonly children: ReactNode }) {
  const [adresse] = useLocation();
  const moi = useQuery(lireMoi);
  const reseau = useSyncExternalStore(suivreReseau, lireReseau);
  const inconnu = moi.error instanceof Probleme && moi.error.statut === 401;
  useEffect(() => {
    if (inconnu) window.location.replace(adresseConnexion());
  }, [inconnu]);
  if (moi.data === undefined) {
    return <div className="coquille"><main id="contenu">{moi.error === null || inconnu ? <Squelette /> : <EcranDeProbleme probleme={moi.error} onReessayer={() => void moi.refetch()} />}</main></div>;
  }
  const siren = /^\/c\/(\d{9})(?:\/|$)/.exec(adresse)?.[1] ?? null;
  const adhesion = moi.data.adhesions.find((candidate) => candidate.siren === siren) ?? null;
  return (
    <MoiContexte value={moi.data}>
      <Notifications>
        <div className="coquille">
          <div>
            <a className="evitement" href="#contenu">{COMMUN.aller}</a>
            <Entete moi={moi.data} siren={siren} />
            <div role="status">{reseau.perdu && <p className="bandeau">{COMMUN.connexionPerdue}</p>}</div>
          </div>
          <div className={adhesion === null ? 'corps' : 'corps a-lateral'}>
            {adhesion !== null && <div className="lateral"><Navigation adhesion={adhesion} /></div>}
            <main id="contenu" tabIndex={-1}>
              <LimiteErreur adresse={adresse}><Suspense fallback={<Squelette />}>{children}</Suspense></LimiteErreur>
            </main>
          </div>
        </div>
        <Dialogue ouvert={reseau.sessionPerdue} titre={COQUILLE.session.titre}>
          <p>{COQUILLE.session.phrase}</p>
          <div className="actions"><a className={classeBouton('principal')} href={adresseConnexion()}>{COQUILLE.session.bouton}</a></div>
        </Dialogue>
      </Notifications>
    </MoiContexte>
  );
}
