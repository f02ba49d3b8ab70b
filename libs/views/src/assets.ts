import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the public pages, served at an address that holds a hash of its content: it can be cached for ever. */
export interface Asset {
  readonly nom: 'feuille' | 'police' | 'icone' | 'document';
  readonly chemin: string;
  /** Absolute path of the file to send. */
  readonly fichier: string;
  readonly type: string;
}

/** The one font file: Source Sans 3 variable, latin subset (OFL). `site.css` names its address, a test keeps both equal. */
const POLICE = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

const ASSETS: readonly Asset[] = [
  describeAsset('feuille', join(__dirname, 'assets', 'site.css'), 'site', 'css', 'text/css'),
  describeAsset('police', require.resolve(POLICE), 'source-sans-3', 'woff2', 'font/woff2'),
  describeAsset('icone', join(__dirname, 'assets', 'icone.svg'), 'icone', 'svg', 'image/svg+xml'),
  describeAsset('document', join(__dirname, 'assets', 'document.css'), 'document', 'css', 'text/css'),
];

/** Every static file of the public pages. */
export function assets(): readonly Asset[] {
  return ASSETS;
}

export function cheminOf(nom: Asset['nom']): string {
  return ASSETS.find((asset) => asset.nom === nom)?.chemin ?? '';
}

function describeAsset(nom: Asset['nom'], fichier: string, base: string, extension: string, type: string): Asset {
  const empreinte = createHash('sha256').update(readFileSync(fichier)).digest('hex').slice(0, 12);
  return { nom, chemin: `/statique/${base}.${empreinte}.${extension}`, fichier, type };
}
