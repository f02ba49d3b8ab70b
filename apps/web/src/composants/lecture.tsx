import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Probleme } from '../api/probleme';
import { insecables } from '../textes/phrase';
import { COMMUN } from '../textes/commun';
import { Avis } from './affichage';
import { Bouton, LienBouton } from './bouton';
import { Page, Squelette } from './page';

/** What a screen reads: its skeleton, then itself, or why it cannot be shown and what to do. */
export function Lecture<T>({ requete, children }: { readonly requete: UseQueryResult<T>; readonly children: (lu: T) => ReactNode }) {
  if (requete.data !== undefined) return children(requete.data);
  if (requete.error === null) return <Squelette />;
  return <EcranDeProbleme probleme={requete.error} onReessayer={() => void requete.refetch()} />;
}

export function EcranDeProbleme({ probleme, onReessayer }: { readonly probleme: Error; readonly onReessayer?: () => void }) {
  const lu = probleme instanceof Probleme ? probleme : null;
  if (lu?.statut === 404) return <Introuvable />;
  return (
    <Page titre={lu?.statut === 403 ? COMMUN.interdit : COMMUN.erreurEcran.titre}>
      <Avis genre={lu?.statut === 403 ? 'alerte' : 'erreur'}>
        <p>{insecables(lu?.message ?? COMMUN.panne)}</p>
        {lu?.reference !== undefined && lu.reference !== null && lu.statut >= 500 && <p className="sous">{COMMUN.reference(lu.reference)}</p>}
      </Avis>
      <div className="actions">
        {onReessayer !== undefined && lu?.statut !== 403 && <Bouton onClick={onReessayer}>{COMMUN.reessayer}</Bouton>}
        <LienBouton genre="second" href="/">{COMMUN.introuvable.lien}</LienBouton>
      </div>
    </Page>
  );
}

export function Introuvable() {
  return (
    <Page titre={COMMUN.introuvable.titre}>
      <p>{COMMUN.introuvable.phrase}</p>
      <div className="actions"><LienBouton href="/">{COMMUN.introuvable.lien}</LienBouton></div>
    </Page>
  );
}
