import { DomainError } from '../errors';
import { normaliseCourriel } from './courriel';
import { normaliseMotDePasse } from './mot-de-passe';
import { inactiviteOf } from './session';
import { readSuite } from './suite';

describe('l’adresse d’un compte', () => {
  it.each([
    [' Maire@Amou.Example ', 'maire@amou.example'],
    ['maire+spaser@amou.example', 'maire@amou.example'],
    ['MAIRE+a+b@amou.example', 'maire@amou.example'],
    ['sécrétariat@amou.example'.normalize('NFD'), 'sécrétariat@amou.example'],
    ['maire@saint-sever-é.example', 'maire@xn--saint-sever--meb.example'],
  ])('%s est %s', (saisie, attendue) => {
    expect(normaliseCourriel(saisie)).toBe(attendue);
  });

  it('ne confond pas un domaine écrit dans un autre alphabet', () => {
    const cyrillique = normaliseCourriel('maire@am\u043eu.example');
    expect(cyrillique).toMatch(/@xn--/);
    expect(cyrillique).not.toBe('maire@amou.example');
  });

  it.each(['', 'maire', '@amou.example', '+tag@amou.example', 'a b@amou.example', 'a@b', 'a@amou.example\r\nBcc: x@y.example', `${'a'.repeat(65)}@amou.example`])('refuse « %s »', (saisie) => {
    expect(() => normaliseCourriel(saisie)).toThrow(DomainError);
  });
});

describe('le mot de passe', () => {
  it('compte des caractères, pas des octets, et ne voit qu’une façon d’écrire un accent', () => {
    expect(normaliseMotDePasse('é'.normalize('NFD').repeat(14))).toBe('é'.repeat(14));
    expect(() => normaliseMotDePasse('é'.repeat(13))).toThrow(/trop court/);
    expect(() => normaliseMotDePasse('🌲'.repeat(13))).toThrow(/trop court/);
    expect(normaliseMotDePasse('🌲'.repeat(128))).toHaveLength(256);
    expect(() => normaliseMotDePasse('a'.repeat(129))).toThrow(/trop long/);
  });
});

describe('la durée d’une session', () => {
  it('est celle du rôle le plus exposé', () => {
    expect(inactiviteOf([])).toBe(28_800);
    expect(inactiviteOf(['GESTIONNAIRE', 'ADMIN_COLLECTIVITE'])).toBe(28_800);
    expect(inactiviteOf(['GESTIONNAIRE', 'MEMBRE_COMITE'])).toBe(1_800);
  });
});

describe('où aller une fois connecté', () => {
  it.each(['/app', '/app/c/214000135/schema/adopter', '/invitation?jeton=a-b_c', '/'])('%s est un chemin du site', (suite) => {
    expect(readSuite(suite)).toBe(suite);
  });

  it.each([
    null, undefined, '', 'app', '//malin.example', '/\\malin.example', '\\\\malin.example', 'https://malin.example/', 'javascript:alert(1)', '/\t/malin.example', '/\n/malin.example',
    ' /app', '/app\u00a0', '/..//malin.example', '/./\\malin.example', '/connexion', '/connexion/deconnexion', `/${'a'.repeat(600)}`, '/%5c\\malin.example',
  ])('« %s » mène à l’espace connecté', (suite) => {
    expect(readSuite(suite)).toBe('/app');
  });

  it('ne quitte jamais le site, quoi qu’un navigateur en fasse', () => {
    for (const morceaux of ['/', '//', '\\', '..', '.', '@', ':', 'malin.example', '%2f', '?', '#', '\t'].flatMap((a, _, tous) => tous.flatMap((b) => tous.map((c) => `/${a}${b}${c}`)))) {
      expect(new URL(readSuite(morceaux), 'https://spaser.example').host).toBe('spaser.example');
    }
  });
});
