import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cleRegistre, corrigerEcriture, creerEcritures, lireContrat, lireContrats, retablirEcriture, type ContratResume } from '../../api/registre';
import { useNotification } from '../../composants/notification';
import { COMMUN } from '../../textes/commun';
import { GRILLE } from '../../textes/grille';
import { sendLignes, type BilanEnvoi } from './envoyer-lignes';
import { isASaisirDeNouveau, isChangee, type LigneGrille } from './lignes';

interface Mains {
  readonly recevoir: (contrats: readonly ContratResume[], ecrites?: ReadonlySet<string>, refusees?: ReadonlyMap<string, LigneGrille>) => void;
  readonly rendre: (contrats: readonly ContratResume[], rendues: readonly LigneGrille[]) => void;
}

/** Saves what was changed: every valid row is written, every other comes back with what stops it, and the saving comes undone. */
export function useEnregistrer(siren: string, annee: number, { recevoir, rendre }: Mains) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [avance, setAvance] = useState<{ readonly faites: number; readonly total: number } | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const relire = async (): Promise<readonly ContratResume[]> => {
    await requetes.invalidateQueries({ queryKey: ['espace', siren], refetchType: 'none' });
    await requetes.invalidateQueries({ queryKey: cleRegistre(siren), refetchType: 'none' });
    return requetes.fetchQuery({ ...lireContrats(siren, annee), staleTime: 0 });
  };
  const travailler = async (total: number, travail: () => Promise<void>): Promise<void> => {
    setErreur(null);
    setAvance({ faites: 0, total });
    try {
      await travail();
    } catch (error) {
      setErreur(error instanceof Error ? error.message : COMMUN.panne);
    }
    setAvance(null);
  };
  const enregistrer = (lignes: readonly LigneGrille[]): Promise<void> => {
    const envoyees = lignes.filter((ligne) => isChangee(ligne) && !isASaisirDeNouveau(ligne));
    const bilan: BilanEnvoi = { ecrites: new Map(), refusees: new Map() };
    const envois = {
      creer: (ecritures: Parameters<typeof creerEcritures>[1]) => creerEcritures(siren, ecritures),
      lire: (id: string) => requetes.fetchQuery({ ...lireContrat(siren, id), staleTime: 0 }),
      corriger: (id: string, version: number, contenu: Parameters<typeof corrigerEcriture>[4]) => corrigerEcriture(siren, id, version, null, contenu),
    };
    return travailler(envoyees.length, async () => {
      try {
        await sendLignes(envoyees, envois, bilan, (faites) => setAvance({ faites, total: envoyees.length }));
      } finally {
        const ecrites = envoyees.filter(({ cle }) => bilan.ecrites.has(cle));
        if (ecrites.length > 0) annoncer(GRILLE.faites(ecrites.length), () => void defaire(ecrites, bilan));
        recevoir(await relire(), new Set(bilan.ecrites.keys()), bilan.refusees);
      }
    });
  };
  const defaire = (lignes: readonly LigneGrille[], { ecrites }: BilanEnvoi): Promise<void> =>
    travailler(lignes.length, async () => {
      const defaites: LigneGrille[] = [];
      try {
        for (const ligne of lignes) {
          const ecrite = ecrites.get(ligne.cle);
          if (ecrite) await retablirEcriture(siren, ecrite.id, ecrite.version, ecrite.version - 1);
          defaites.push(ligne);
          setAvance({ faites: defaites.length, total: lignes.length });
        }
      } finally {
        rendre(await relire(), defaites);
      }
    });
  return { enregistrer, avance, erreur };
}
