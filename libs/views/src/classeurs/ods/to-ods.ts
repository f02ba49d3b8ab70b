import type { Classeur } from '../classeur';
import { etendueOf, largeursOf, LARGEUR_DE_LA_NOTICE } from '../grille';
import { toNomsDeFeuilles } from '../noms';
import { listParagraphes, NOM_DE_LA_NOTICE } from '../notice';
import { escapeAttribut, escapeXml, XML } from '../paquet/xml';
import { inPieces, toZip } from '../paquet/zip';
import { writeFeuille, writeNotice } from './feuille';
import { ESPACES, FEUILLE_DE_STYLES, MANIFESTE, STYLES_DE_CELLULES, VERSION } from './styles';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const CM_PAR_SIGNE = 0.2;

/** An ODF 1.3 spreadsheet. The type comes first and uncompressed: programs look for it at a fixed place. */
export function toOds(classeur: Classeur): Promise<Buffer> {
  const [noticeNom = '', ...noms] = toNomsDeFeuilles([NOM_DE_LA_NOTICE, ...classeur.feuilles.map(({ nom }) => nom)]);
  return toZip([
    { chemin: 'mimetype', contenu: TYPE, brut: true },
    { chemin: 'META-INF/manifest.xml', contenu: writeManifeste() },
    { chemin: 'meta.xml', contenu: writeMeta(listParagraphes(classeur)[0] ?? '') },
    { chemin: 'settings.xml', contenu: writeReglages(noticeNom, noms) },
    { chemin: 'styles.xml', contenu: FEUILLE_DE_STYLES },
    { chemin: 'content.xml', contenu: inPieces(writeContenu(classeur, noticeNom, noms)) },
  ]);
}

function* writeContenu(classeur: Classeur, noticeNom: string, noms: readonly string[]): Generator<string> {
  const largeurs = [[LARGEUR_DE_LA_NOTICE], ...classeur.feuilles.map(largeursOf)];
  const plages = classeur.feuilles.map((feuille, rang) => writePlage(noms[rang] ?? '', rang, etendueOf(feuille)));
  yield `${XML}<office:document-content ${ESPACES} ${VERSION}><office:automatic-styles>${STYLES_DE_CELLULES}${largeurs.flatMap(writeColonnes).join('')}`
    + `</office:automatic-styles><office:body><office:spreadsheet>${writeNotice(noticeNom, listParagraphes(classeur), styleOf(0, 0))}`;
  for (const [rang, feuille] of classeur.feuilles.entries()) {
    yield* writeFeuille(noms[rang] ?? '', feuille, feuille.colonnes.map((_, colonne) => styleOf(rang + 1, colonne)));
  }
  yield `${plages.length > 0 ? `<table:database-ranges>${plages.join('')}</table:database-ranges>` : ''}</office:spreadsheet></office:body></office:document-content>`;
}

const styleOf = (feuille: number, colonne: number): string => `co${feuille}-${colonne}`;

const writeColonnes = (largeurs: readonly number[], feuille: number): readonly string[] => largeurs.map((largeur, colonne) =>
  `<style:style style:name="${styleOf(feuille, colonne)}" style:family="table-column"><style:table-column-properties style:column-width="${
    (largeur * CM_PAR_SIGNE).toFixed(2)}cm"/></style:style>`);

function writePlage(nom: string, rang: number, { debut, fin }: { readonly debut: string; readonly fin: string }): string {
  const feuille = `'${nom.replaceAll("'", "''")}'`;
  return `<table:database-range table:name="filtre${rang + 1}" table:target-range-address="${escapeAttribut(`${feuille}.${debut}:${feuille}.${fin}`)}" table:display-filter-buttons="true"/>`;
}

function writeManifeste(): string {
  const parties = ['meta.xml', 'settings.xml', 'styles.xml', 'content.xml'].map((chemin) => `<manifest:file-entry manifest:full-path="${chemin}" manifest:media-type="text/xml"/>`);
  return `${XML}<manifest:manifest xmlns:manifest="${MANIFESTE}" manifest:version="1.3">`
    + `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/>${parties.join('')}</manifest:manifest>`;
}

const writeMeta = (titre: string): string => `${XML}<office:document-meta ${ESPACES} ${VERSION}><office:meta><dc:title>${escapeXml(titre)}</dc:title>`
  + '<dc:language>fr-FR</dc:language></office:meta></office:document-meta>';

/** The first line of each table frozen; the file opens on the notice. */
function writeReglages(noticeNom: string, noms: readonly string[]): string {
  const item = (nom: string, type: string, valeur: string): string => `<config:config-item config:name="${nom}" config:type="${type}">${valeur}</config:config-item>`;
  const volets = item('VerticalSplitMode', 'short', '2') + item('VerticalSplitPosition', 'int', '1') + item('ActiveSplitRange', 'short', '2') + item('PositionBottom', 'int', '1');
  const tables = noms.map((nom) => `<config:config-item-map-entry config:name="${escapeAttribut(nom)}">${volets}</config:config-item-map-entry>`);
  return `${XML}<office:document-settings ${ESPACES} ${VERSION}><office:settings><config:config-item-set config:name="ooo:view-settings">`
    + '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
    + `${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named>`
    + `${item('ActiveTable', 'string', escapeXml(noticeNom))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}
