export * from './lecture-classeurs';
