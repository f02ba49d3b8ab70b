import { renderCourriel } from './render-courriel';
import { COURRIELS, DONNEES, NOM_HOSTILE, SECRET, unCourriel } from './testing/des-courriels';
import { decode, listElements, textOf } from './testing/lecture-html';
import { GABARITS_A_JETON, readDonneesCourriel, type GabaritCourriel } from './view-models/courriels/courriel-lu';

const MOTS_MAXIMUM = 25;
const mots = (texte: string): number => texte.split(/[ \u00a0]+/).filter((mot) => /[\p{L}\d]/u.test(mot)).length;
const phrasesOf = (ligne: string): readonly string[] => ligne.split(/(?<=[.!?…])[ \u00a0]+(?=[\p{Lu}«])/u);
const PRODUIT = 'https://spaser.example';

describe.each(COURRIELS)('le courriel « %s »', (gabarit, { sujet, texte, html, lien }) => {
  const lignes = texte.split('\n').filter((ligne) => ligne !== '' && !ligne.startsWith('http'));

  it('a un sujet court, qui ne crie pas', () => {
    expect(sujet.length).toBeLessThanOrEqual(90);
    expect(sujet).not.toMatch(/!|[\p{Lu}]{6,}|\r|\n/u);
  });

  it('est un document français avec un titre, et rien d’actif ni de distant', () => {
    const elements = listElements(html);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/);
    expect(elements.filter(({ nom }) => nom === 'h1')).toHaveLength(1);
    expect(textOf(html, 'title')).toBe(sujet);
    expect(elements.filter(({ nom, attributs }) => ['img', 'script', 'link', 'iframe', 'form', 'style'].includes(nom) || 'src' in attributs || 'background' in attributs)).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|javascript:/i);
    expect(elements.filter(({ nom, attributs }) => nom === 'table' && attributs['role'] !== 'presentation').every(() => html.includes('<th scope="row"'))).toBe(true);
  });

  it('n’a qu’un bouton, dont l’adresse est aussi écrite en clair, et ne mène qu’au produit', () => {
    const liens = listElements(html).flatMap(({ nom, attributs }) => (nom === 'a' ? [attributs['href'] ?? ''] : []));
    expect(liens).toEqual([...(lien === null ? [] : [lien]), `${PRODUIT}/`]);
    for (const adresse of [...liens, ...(texte.match(/https?:\S+/g) ?? [])]) expect(adresse.startsWith(`${PRODUIT}/`)).toBe(true);
    if (lien === null) return;
    expect(texte.split('\n')).toContain(lien);
    expect(decode(html).split(lien)).toHaveLength(3);
  });

  it('porte son secret une seule fois, et seulement quand son gabarit en a un', () => {
    const aJeton = (GABARITS_A_JETON as readonly GabaritCourriel[]).includes(gabarit);
    expect(texte.split(SECRET)).toHaveLength(aJeton ? 2 : 1);
  });

  it('dit la même chose en texte et en HTML', () => {
    const visible = decode(html.replace(/<[^>]*>/g, '\n')).split('\n').map((ligne) => ligne.trim());
    for (const ligne of lignes.flatMap((une) => une.replace(/^- /, '').split(/\u00a0: /))) {
      if (!/^--$|Ne répondez pas/.test(ligne)) expect(visible.join('\n')).toContain(ligne.replace(/\u00a0:$/, ''));
    }
  });

  it('dit pourquoi on le reçoit, et écrit un français typographié en phrases courtes', () => {
    expect(texte).toMatch(/Vous recevez ce message parce qu/);
    expect(`${sujet}\n${texte}`).not.toMatch(/'|\u202f| [;!?»%€]|« | : /);
    expect(lignes.flatMap(phrasesOf).filter((phrase) => mots(phrase) > MOTS_MAXIMUM)).toEqual([]);
    expect(lignes.filter((ligne) => /\b(?:e-?mails?|mails?|login|cliquez|click)\b/i.test(ligne))).toEqual([]);
  });
});

describe('un nom hostile', () => {
  const hostile = Object.fromEntries(Object.entries(DONNEES).map(([champ, valeur]) => [champ, ['siren', 'page', 'version', 'seanceLe'].includes(champ) ? valeur : NOM_HOSTILE]));

  it.each(COURRIELS.map(([gabarit]) => gabarit))('ne devient ni balise, ni en-tête, ni lien dans « %s »', (gabarit) => {
    const { sujet, texte, html } = unCourriel(gabarit, hostile);
    expect(html).not.toContain('<script');
    expect(sujet).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(texte).not.toMatch(/\u202e|^Bcc/m);
    expect(`${sujet}\n${texte}\n${html}`).not.toMatch(/https?:\/\/piege|www\.piege|piege\.example/);
  });

  it('reste lisible quand il n’a rien d’hostile', () => {
    expect(unCourriel('demande-recue', { demandeur: 'J.P. d’Arc-Ôlo' }).texte).toContain('J.P. d’Arc-Ôlo');
    expect(unCourriel('schema-adopte').texte).toContain('DEL.2026-014 du 14\u00a0mars 2026');
    expect(unCourriel('demande-recue').texte).toContain('maite.dupoeuf@brassempouy.example');
  });
});

describe('ce qui vient de la base', () => {
  it('dit la durée du lien comme une personne la dirait', () => {
    const duree = (dureeSecondes: number): string =>
      renderCourriel({ gabarit: 'lien-connexion', donnees: {}, jeton: { secret: 's', dureeSecondes }, territoire: { nom: 'Landes', demonstration: false }, adresse: PRODUIT }).sujet;
    expect([1_800, 60, 7 * 86_400, 86_400].map(duree)).toEqual(
      ['30\u00a0minutes', '1\u00a0minute', '7\u00a0jours', '24\u00a0heures'].map((texte) => `Votre lien de connexion, valable ${texte}`),
    );
  });

  it('est refusé quand il manque un champ, un gabarit ou le secret', () => {
    expect(() => readDonneesCourriel('inconnu', {})).toThrow('no template of e-mail named inconnu');
    expect(() => readDonneesCourriel('toString', {})).toThrow('no template');
    expect(() => readDonneesCourriel('demande-refusee', { collectivite: 'Amou' })).toThrow('the e-mail demande-refusee has no motif');
    expect(() => renderCourriel({ gabarit: 'lien-connexion', donnees: {}, jeton: null, territoire: { nom: 'Landes', demonstration: false }, adresse: PRODUIT })).toThrow('has no secret');
    expect(() => unCourriel('schema-adopte', { page: '//ailleurs.example' })).toThrow('leads out of the product');
  });

  it('annonce une démonstration, et elle seule', () => {
    expect(unCourriel('lien-connexion').texte).toContain('Démonstration');
    expect(renderCourriel({ gabarit: 'lien-connexion', donnees: {}, jeton: { secret: 's', dureeSecondes: 60 }, territoire: { nom: 'Landes', demonstration: false }, adresse: PRODUIT }).html).not.toContain('Démonstration');
  });
});
