import { JETONS } from '@spaser/figures';
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { assets, cheminOf } from './assets';
import { renderTerritoire, toVueTerritoire } from './index';
import { unAcheteur, uneFigure, unTableau } from './testing/un-tableau';

const fichierOf = (nom: string): string => assets().find((asset) => asset.nom === nom)?.fichier ?? '';
const feuille = readFileSync(fichierOf('feuille'), 'utf8');

/** A territory as large as the Landes: 18 EPCI, 327 communes, three years. */
function unGrandTableau() {
  const epci = Array.from({ length: 18 }, (_, i) => unAcheteur({ nom: `Communauté de communes du Pays inventé ${i}`, type: 'EPCI', engage: i % 3 > 0 }));
  const communes = Array.from({ length: 327 }, (_, i) =>
    unAcheteur({
      nom: `Saint-${(i * 7919 % 100_003).toString(36)}-de-la-Lande-${(i * 104_729 % 99_991).toString(36)}`, epciSiren: epci[i % 18]?.siren ?? null,
      engage: i % 9 === 0, montantInclusif: BigInt(i) * 1_000_000n, volume: 90_000_000n,
    }));
  const figures = [2023, 2024, 2025].map((annee) => uneFigure({ annee, acheteurs: [...epci, ...communes] }));
  return unTableau({ figure: figures.at(-1) ?? uneFigure(), series: figures, annees: [2023, 2024, 2025] });
}

describe('les fichiers statiques', () => {
  it('sont servis sous une adresse qui contient l’empreinte de leur contenu', () => {
    expect(assets().map(({ nom }) => nom)).toEqual(['feuille', 'police', 'icone', 'document']);
    for (const { chemin, fichier, type } of assets()) {
      expect(chemin).toMatch(/^\/statique\/[\w-]+\.[0-9a-f]{12}\.(?:css|woff2|svg)$/);
      expect(statSync(fichier).size).toBeGreaterThan(0);
      expect(type).toMatch(/^(?:text\/css|font\/woff2|image\/svg\+xml)$/);
    }
  });

  it('la feuille de style appelle la police à sa vraie adresse : mettez-la à jour quand le paquet de police change', () => {
    expect(feuille).toContain(`url(${cheminOf('police')})`);
    expect(feuille).toContain('font-display:optional');
    expect(readFileSync(fichierOf('document'), 'utf8')).toContain(`url(${cheminOf('police')})`);
  });

  it('la feuille de style porte les mêmes couleurs que les figures, et n’appelle rien d’ailleurs', () => {
    const variables: Readonly<Record<string, string>> = {
      fond: JETONS.fond, sable: JETONS.sable, texte: JETONS.texte, 'texte-2': JETONS.texte2, filet: JETONS.filet, bord: JETONS.bord, 'pin-800': JETONS.pin800,
      'pin-700': JETONS.pin700,
      'pin-100': JETONS.pin100, 'ocean-700': JETONS.ocean700, 'ocean-100': JETONS.ocean100, alerte: JETONS.alerte, 'alerte-fond': JETONS.alerteFond,
    };
    for (const [nom, couleur] of Object.entries(variables)) expect(feuille).toContain(`--${nom}:${couleur};`);
    expect(feuille).not.toMatch(/https?:|@import|\burl\((?!\/statique\/)/);
  });

  it('chaque couleur nommée dans la feuille sert', () => {
    for (const [, nom = ''] of feuille.matchAll(/(--[\w-]+):/g)) expect(feuille).toContain(`var(${nom})`);
  });

  it('la page la plus lourde tient en 60 Ko, police comprise, compressée par gzip', () => {
    const html = renderTerritoire(toVueTerritoire(unGrandTableau()));
    const octets = gzipSync(html).length + gzipSync(feuille).length + statSync(fichierOf('police')).size + statSync(fichierOf('icone')).size;
    expect(octets).toBeGreaterThan(30 * 1024);
    expect(octets).toBeLessThanOrEqual(60 * 1024);
  });
});
