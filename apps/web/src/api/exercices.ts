import { queryOptions } from '@tanstack/react-query';
import { client, recevoir } from './client';
import type { components } from './schema';

export type Exercice = components['schemas']['ExerciceDto'];
export type ExerciceResume = components['schemas']['ExerciceResumeDto'];
export type Reponses = components['schemas']['ReponsesExerciceDto'];
export type Constat = components['schemas']['ConstatDto'];
export type ActeExercice = Exercice['actes'][number];
type Ecrit = components['schemas']['ExerciceEcritDto'];

export const lireExercices = (siren: string) =>
  queryOptions({
    queryKey: ['espace', siren, 'exercices'],
    queryFn: async (): Promise<readonly ExerciceResume[]> => (await recevoir(client.GET('/api/espace/{siren}/exercices', { params: { path: { siren } } }))).exercices,
  });

export const lireExercice = (siren: string, annee: number) =>
  queryOptions({ queryKey: ['espace', siren, 'exercices', annee], queryFn: (): Promise<Exercice> => recevoir(client.GET('/api/espace/{siren}/exercices/{annee}', { params: { path: { siren, annee } } })) });

export const repondreExercice = (siren: string, annee: number, revision: number, reponses: Reponses): Promise<Ecrit> =>
  recevoir(client.PUT('/api/espace/{siren}/exercices/{annee}', { params: { path: { siren, annee } }, body: { ...reponses, revision } }));

export const changerExercice = (siren: string, annee: number, acte: ActeExercice, revision: number, motif: string | null): Promise<Ecrit> =>
  recevoir(client.POST('/api/espace/{siren}/exercices/{annee}/actes/{acte}', { params: { path: { siren, annee, acte } }, body: { revision, motif } }));
