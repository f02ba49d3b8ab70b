export * from './decp';
export * from './acteurs';
