export * from './un-marche';
export * from './un-registre';
export * from './modeles';
