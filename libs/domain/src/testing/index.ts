export * from './un-marche';
export * from './modeles';
