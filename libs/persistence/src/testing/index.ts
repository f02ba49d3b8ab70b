export * from './create-base';
