export { handXlsx, rowsOf, writeClasseur, writeFeuille, type Valeur } from './fabrique-tableau';
