export * from './decp';
export * from './acteurs';
export * from './boite';
export * from './scene-adhesion';
