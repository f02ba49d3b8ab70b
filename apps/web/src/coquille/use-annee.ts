import { useSearchParams } from 'wouter';
import { derniereAnnee } from '../outils/annees';

/** The year of the address (« ?annee=2025 »), which a link can share; the last complete one without it. */
export function useAnnee(): readonly [number, (annee: number) => void] {
  const [parametres, setParametres] = useSearchParams();
  const lue = Number(parametres.get('annee'));
  const annee = Number.isInteger(lue) && lue >= 2000 && lue <= 2100 ? lue : derniereAnnee();
  return [annee, (nouvelle) => setParametres((avant) => { const suite = new URLSearchParams(avant); suite.set('annee', String(nouvelle)); return suite; }, { replace: true })];
}
