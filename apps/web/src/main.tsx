import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Probleme } from './api/probleme';
import { Application } from './application';
import './style/base.css';
import './style/coquille.css';
import './style/composants.css';

const attend = (essai: number): number => Math.min(15_000, 1_000 * 2 ** essai);

/** A reading that fails for want of a network is tried again until it comes back; what the server refuses is not. */
const requetes = new QueryClient({
  defaultOptions: {
    queries: { retry: (essai, error) => error instanceof Probleme && error.estPassager && (error.estReseau || essai < 3), retryDelay: attend, networkMode: 'always', staleTime: 5_000 },
    mutations: { networkMode: 'always' },
  },
});

const racine = document.getElementById('racine');
if (racine) createRoot(racine).render(<QueryClientProvider client={requetes}><Application /></QueryClientProvider>);
