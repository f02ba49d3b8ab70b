import { CATEGORIES, JETONS, REMPLISSAGES } from './jetons';

type Rvb = readonly [number, number, number];

const lineaire = (couleur: string): Rvb => [1, 3, 5].map((debut) => {
  const valeur = parseInt(couleur.slice(debut, debut + 2), 16) / 255;
  return valeur <= 0.04045 ? valeur / 12.92 : ((valeur + 0.055) / 1.055) ** 2.4;
}) as unknown as Rvb;

const luminance = (couleur: string): number => lineaire(couleur).reduce((somme, valeur, rang) => somme + valeur * ([0.2126, 0.7152, 0.0722][rang] ?? 0), 0);

/** Contrast ratio of WCAG 2.2. */
function contraste(a: string, b: string): number {
  const [clair, fonce] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((clair ?? 0) + 0.05) / ((fonce ?? 0) + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const DALTONISMES: Readonly<Record<string, readonly Rvb[]>> = {
  protanopie: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutéranopie: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopie: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

function lab(rvb: Rvb): Rvb {
  const [r, v, b] = rvb.map((valeur) => Math.min(1, Math.max(0, valeur))) as unknown as Rvb;
  const xyz: Rvb = [
    (0.4124564 * r + 0.3575761 * v + 0.1804375 * b) / 0.95047,
    0.2126729 * r + 0.7151522 * v + 0.072175 * b,
    (0.0193339 * r + 0.119192 * v + 0.9503041 * b) / 1.08883,
  ];
  const [x, y, z] = xyz.map((t) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116)) as unknown as Rvb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function ecart(a: string, b: string, matrice: readonly Rvb[]): number {
  const vu = (couleur: string): Rvb => {
    const rvb = lineaire(couleur);
    return lab(matrice.map((ligne) => ligne.reduce((somme, poids, rang) => somme + poids * (rvb[rang] ?? 0), 0)) as unknown as Rvb);
  };
  const [u, v] = [vu(a), vu(b)];
  return Math.hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2]);
}

describe('la palette', () => {
  it.each([
    [JETONS.texte, JETONS.fond], [JETONS.texte2, JETONS.fond], [JETONS.texte2, JETONS.surface], [JETONS.texte2, JETONS.sable], [JETONS.surface, JETONS.pin700],
    [JETONS.pin700, JETONS.surface], [JETONS.pin700, JETONS.pin100], [JETONS.pin800, JETONS.pin100], [JETONS.ocean700, JETONS.fond],
    [JETONS.ocean700, JETONS.surface], [JETONS.ocean700, JETONS.ocean100], [JETONS.ocre, JETONS.surface], [JETONS.pin600, JETONS.surface],
    [JETONS.alerte, JETONS.alerteFond], [JETONS.erreur, JETONS.erreurFond], [JETONS.succes, JETONS.surface],
  ])('le texte %s sur %s a un contraste d’au moins 4,5', (texte, fond) => {
    expect(contraste(texte, fond)).toBeGreaterThanOrEqual(4.5);
  });

  it.each<readonly [string, string]>([
    [JETONS.pin600, JETONS.sable], [JETONS.ocre, JETONS.sable], [JETONS.ocre, JETONS.surface], [JETONS.bord, JETONS.surface],
    ...CATEGORIES.map((couleur) => [couleur, JETONS.surface] as const),
  ])(
    'le dessin %s sur %s a un contraste d’au moins 3', (trait, fond) => {
      expect(contraste(trait, fond)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(Object.entries(REMPLISSAGES))('le contour d’une tuile %s se voit sur le papier blanc', (_etat, { trait }) => {
    expect(contraste(trait, JETONS.surface)).toBeGreaterThanOrEqual(3);
  });

  it('chaque état d’engagement a sa forme : la couleur n’est jamais seule', () => {
    const formes = Object.values(REMPLISSAGES).map(({ forme }) => forme);
    expect(new Set(formes).size).toBe(formes.length);
  });

  it.each(Object.entries(DALTONISMES))('les cinq catégories restent distinctes en %s (écart CIE 1976 d’au moins 20)', (_nom, matrice) => {
    const ecarts = CATEGORIES.flatMap((a, rang) => CATEGORIES.slice(rang + 1).map((b) => ecart(a, b, matrice)));
    expect(Math.min(...ecarts)).toBeGreaterThanOrEqual(20);
  });
});
