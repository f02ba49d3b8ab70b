export * from './un-marche';
