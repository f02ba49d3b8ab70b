export * from './decp';
