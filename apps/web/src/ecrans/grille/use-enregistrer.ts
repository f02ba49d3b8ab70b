import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Probleme, type ErreurChamp } from '../../api/probleme';
import { cleRegistre, corrigerEcriture, creerEcritures, lireContrat, lireContrats, retablirEcriture, type ContratResume, type EcritureEcrite } from '../../api/registre';
import { useNotification } from '../../composants/notification';
import { GRILLE } from '../../textes/grille';
import { aDesErreurs, contenuOf, isChangee, placeErreurs, type LigneGrille } from './lignes';

/** Rows of one request: progress is said between two. */
const LOT = 50;

/** Saves what was changed: every valid row is written, every other comes back with what stops it. */
export function useEnregistrer(siren: string, annee: number, repartir: (contrats: readonly ContratResume[], refusees: readonly LigneGrille[]) => void) {
  const requetes = useQueryClient();
  const annoncer = useNotification();
  const [avance, setAvance] = useState<{ readonly faites: number; readonly total: number } | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const relire = async (): Promise<readonly ContratResume[]> => {
    await requetes.invalidateQueries({ queryKey: ['espace', siren], refetchType: 'none' });
    await requetes.invalidateQueries({ queryKey: cleRegistre(siren), refetchType: 'none' });
    return requetes.fetchQuery({ ...lireContrats(siren, annee), staleTime: 0 });
  };
  const corriger = async (ligne: LigneGrille, contrat: ContratResume, ecritureId: string): Promise<EcritureEcrite> => {
    const { contenu, version } = await requetes.fetchQuery({ ...lireContrat(siren, contrat.id), staleTime: 0 });
    return corrigerEcriture(siren, ecritureId, version ?? 0, null, { ...contenu, ...contenuOf(ligne) });
  };
  const enregistrer = async (lignes: readonly LigneGrille[]): Promise<void> => {
    const changees = lignes.filter(isChangee);
    setErreur(null);
    setAvance({ faites: 0, total: changees.length });
    const ecrites: EcritureEcrite[] = [];
    const refusees: LigneGrille[] = [];
    try {
      const neuves = changees.filter(({ contrat }) => contrat?.ecritureId == null);
      for (let debut = 0; debut < neuves.length; debut += LOT) {
        const lot = await creerLot(siren, neuves.slice(debut, debut + LOT));
        ecrites.push(...lot.ecrites);
        refusees.push(...lot.refusees);
        setAvance({ faites: Math.min(debut + LOT, neuves.length), total: changees.length });
      }
      for (const ligne of changees) {
        const { contrat } = ligne;
        if (contrat?.ecritureId == null) continue;
        try {
          ecrites.push(await corriger(ligne, contrat, contrat.ecritureId));
        } catch (error) {
          refusees.push(refuser(ligne, error));
        }
        setAvance({ faites: ecrites.length + refusees.length, total: changees.length });
      }
    } catch (error) {
      setErreur(error instanceof Error ? error.message : '');
    }
    const traitees = new Set(refusees.map(({ cle }) => cle));
    const oubliees = ecrites.length + refusees.length < changees.length ? changees.filter(({ cle }) => !traitees.has(cle)).slice(ecrites.length) : [];
    repartir(await relire(), [...refusees, ...oubliees]);
    setAvance(null);
    if (ecrites.length > 0) annoncer(GRILLE.faites(ecrites.length), () => void defaire(ecrites));
  };
  const defaire = async (ecrites: readonly EcritureEcrite[]): Promise<void> => {
    for (const { id, version } of ecrites) await retablirEcriture(siren, id, version, version - 1);
    repartir(await relire(), []);
  };
  return { enregistrer, avance, erreur };
}

/** Sends rows together; when some are refused, the others go again without them. */
async function creerLot(siren: string, lignes: readonly LigneGrille[]): Promise<{ readonly ecrites: readonly EcritureEcrite[]; readonly refusees: readonly LigneGrille[] }> {
  if (lignes.length === 0) return { ecrites: [], refusees: [] };
  try {
    return { ecrites: await creerEcritures(siren, lignes.map((ligne) => ({ sorte: 'MARCHE', marcheId: ligne.contrat?.id ?? null, contenu: contenuOf(ligne) }))), refusees: [] };
  } catch (error) {
    const placees = placeErreurs(lignes, erreursOf(error));
    const refusees = placees.filter(aDesErreurs);
    if (refusees.length === 0) throw error;
    const suite = await creerLot(siren, placees.filter((ligne) => !aDesErreurs(ligne)));
    return { ecrites: suite.ecrites, refusees: [...refusees, ...suite.refusees] };
  }
}

const erreursOf = (error: unknown): readonly ErreurChamp[] => (error instanceof Probleme ? error.erreurs : []);

function refuser(ligne: LigneGrille, error: unknown): LigneGrille {
  const message = error instanceof Error ? error.message : '';
  const [placee] = placeErreurs([ligne], erreursOf(error).map((une) => ({ ...une, champ: `0.${une.champ}` })));
  return placee && aDesErreurs(placee) ? placee : { ...ligne, erreurs: { objet: message } };
}
