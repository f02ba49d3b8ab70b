import { etendueOf } from '../grille';
import type { Feuille } from '../classeur';
import { escapeAttribut, escapeXml, XML } from '../paquet/xml';
import type { Partie } from '../paquet/zip';

const PAQUET = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const TABLEUR = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const cheminDeFeuille = (rang: number): string => `xl/worksheets/sheet${rang + 1}.xml`;

/** Every part but the sheets and the styles. `tables`: the sheets that are tables, after the notice. */
export function writeParties(titre: string, noms: readonly string[], tables: readonly Feuille[]): readonly Partie[] {
  const feuilles = noms.map((_, rang) => `<Override PartName="/${cheminDeFeuille(rang)}" ContentType="${TYPES}.worksheet+xml"/>`);
  const types = `${XML}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>`
    + `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${feuilles.join('')}`
    + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';
  const racine = writeRelations([[`${DOCUMENT}/officeDocument`, 'xl/workbook.xml'], [`${PAQUET}/relationships/metadata/core-properties`, 'docProps/core.xml']]);
  const liens = writeRelations([
    ...noms.map((_, rang) => [`${DOCUMENT}/worksheet`, cheminDeFeuille(rang).slice('xl/'.length)] as const),
    [`${DOCUMENT}/styles`, 'styles.xml'],
  ]);
  const proprietes = `${XML}<cp:coreProperties xmlns:cp="${PAQUET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`
    + `<dc:title>${escapeXml(titre)}</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>`;
  return [
    { chemin: '[Content_Types].xml', contenu: types },
    { chemin: '_rels/.rels', contenu: racine },
    { chemin: 'docProps/core.xml', contenu: proprietes },
    { chemin: 'xl/workbook.xml', contenu: writeClasseur(noms, tables) },
    { chemin: 'xl/_rels/workbook.xml.rels', contenu: liens },
  ];
}

function writeRelations(relations: readonly (readonly [type: string, cible: string])[]): string {
  const liens = relations.map(([type, cible], rang) => `<Relationship Id="rId${rang + 1}" Type="${type}" Target="${cible}"/>`);
  return `${XML}<Relationships xmlns="${PAQUET}/relationships">${liens.join('')}</Relationships>`;
}

/** Names of ranges: what each filter covers (Excel looks for it), and the heads to repeat on each printed page. */
function writeClasseur(noms: readonly string[], tables: readonly Feuille[]): string {
  const feuilles = noms.map((nom, rang) => `<sheet name="${escapeAttribut(nom)}" sheetId="${rang + 1}" r:id="rId${rang + 1}"/>`);
  const plages = tables.map((table, rang) => {
    const nom = `'${(noms[rang + 1] ?? '').replaceAll("'", "''")}'`;
    const { debut, fin } = etendueOf(table);
    return [`_xlnm._FilterDatabase" localSheetId="${rang + 1}" hidden="1">${escapeXml(`${nom}!${absolute(debut)}:${absolute(fin)}`)}`,
      `_xlnm.Print_Titles" localSheetId="${rang + 1}">${escapeXml(`${nom}!$1:$1`)}`];
  });
  // Each name in its order: all the filters, then all the heads.
  const definitions = [0, 1].flatMap((sorte) => plages.map((plage) => `<definedName name="${plage[sorte]}</definedName>`));
  return `${XML}<workbook xmlns="${TABLEUR}" xmlns:r="${DOCUMENT}"><bookViews><workbookView activeTab="0"/></bookViews>`
    + `<sheets>${feuilles.join('')}</sheets>${definitions.length > 0 ? `<definedNames>${definitions.join('')}</definedNames>` : ''}</workbook>`;
}

const absolute = (cellule: string): string => cellule.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
