export { encode } from 'iconv-lite';
export { handXlsx, rowsOf, writeClasseur, writeFeuille, type Valeur } from './fabrique-tableau';
