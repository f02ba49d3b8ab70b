import { readAdresse } from './adresse-comparee';
import { isDomaineJetable, isDomainePartage } from './domaines-partages';
import { judgeCourriel, judgeDepartement, judgeSiret, phrasePreuve, type JugementPreuve, type NaturePreuve } from './preuve';

const COMMUNE = '214001927';
const SIRET_COMMUNE = '21400192700018';
const officielles = (...courriels: string[]) => ({ courriels, domainesPartages: [] as string[] });
const motifOf = (jugement: JugementPreuve): string => (jugement.suffit ? jugement.voie : jugement.motif);

describe('what proves that a person acts for a collectivité', () => {
  it('takes the SIRET of ProConnect for its own legal person, and not that of its CCAS', () => {
    expect(judgeSiret(SIRET_COMMUNE, COMMUNE)).toEqual({ suffit: true, voie: 'PROCONNECT' });
    expect(judgeSiret('26400042300006', COMMUNE)).toEqual({ suffit: false, motif: 'SIRET_AUTRE' });
    for (const faux of ['', '214001927', '21400192700019', '21400192700018 ', '2140019270001A']) expect(motifOf(judgeSiret(faux, COMMUNE))).toBe('SIRET_ILLISIBLE');
  });

  it('takes the official address exactly, whatever its case', () => {
    expect(motifOf(judgeCourriel('mairie@brassempouy.example', officielles('Mairie@Brassempouy.Example')))).toBe('COURRIEL_OFFICIEL');
    expect(motifOf(judgeCourriel('mairie.brassempouy@orange.fr', officielles('autre@mairie.example', 'mairie.brassempouy@ORANGE.fr')))).toBe('COURRIEL_OFFICIEL');
  });

  it.each([
    ['mairie.brassempouy+moi@orange.fr', 'DOMAINE_PARTAGE'],
    ['mairiebrassempouy@orange.fr', 'DOMAINE_PARTAGE'],
    ['mairie.brassempouy@orange.com', 'DOMAINE_PARTAGE'],
    ['voisin@orange.fr', 'DOMAINE_PARTAGE'],
    ['mairie.brassempouy@orange.fr.evil.example', 'DOMAINE_DIFFERENT'],
    ['mairie.brassempouy@оrange.fr', 'DOMAINE_DIFFERENT'],
    ['x@yopmail.com', 'DOMAINE_JETABLE'],
    ['x@alias.yopmail.fr', 'DOMAINE_JETABLE'],
    ['pas une adresse', 'ADRESSE_ILLISIBLE'],
    ['a@b@orange.fr', 'ADRESSE_ILLISIBLE'],
    ['"mairie.brassempouy"@orange.fr', 'ADRESSE_ILLISIBLE'],
    ['mairie.brassempouy@[127.0.0.1]', 'ADRESSE_ILLISIBLE'],
    ['mairie.brassempouy@127.0.0.1', 'ADRESSE_ILLISIBLE'],
    ['mairie.brassempouy@orange.fr/x', 'ADRESSE_ILLISIBLE'],
  ])('does not take %s for a mailbox of orange.fr: %s', (courriel, motif) => {
    expect(motifOf(judgeCourriel(courriel, officielles('mairie.brassempouy@orange.fr')))).toBe(motif);
  });

  it('takes a domain that belongs to this collectivité alone, and none of its neighbours’', () => {
    const connues = officielles('accueil@brassempouy.example');
    expect(motifOf(judgeCourriel('secretariat@brassempouy.example', connues))).toBe('DOMAINE_OFFICIEL');
    expect(motifOf(judgeCourriel('x@mail.brassempouy.example', connues))).toBe('DOMAINE_DIFFERENT');
    expect(motifOf(judgeCourriel('x@brassempouy.example.evil.example', connues))).toBe('DOMAINE_DIFFERENT');
    expect(motifOf(judgeCourriel('x@brаssempouy.example', connues))).toBe('DOMAINE_DIFFERENT');
    expect(motifOf(judgeCourriel('x@brassempouy.example', { ...connues, domainesPartages: ['brassempouy.example'] }))).toBe('DOMAINE_PLUSIEURS');
    expect(motifOf(judgeCourriel('x@brassempouy.example', officielles()))).toBe('SANS_ADRESSE_OFFICIELLE');
    expect(motifOf(judgeCourriel('x@brassempouy.example', officielles('illisible')))).toBe('SANS_ADRESSE_OFFICIELLE');
  });

  it('compares internationalised domains in punycode, composed or not', () => {
    expect(readAdresse('contact@châlosse.example')).toEqual({ local: 'contact', domaine: 'xn--chlosse-qwa.example' });
    expect(readAdresse('Contact@CHÂLOSSE.example'.normalize('NFD'))).toEqual({ local: 'contact', domaine: 'xn--chlosse-qwa.example' });
    expect(motifOf(judgeCourriel('x@xn--chlosse-qwa.example', officielles('contact@châlosse.example')))).toBe('DOMAINE_OFFICIEL');
  });

  it('does not turn a look-alike letter of the mailbox into an ASCII one', () => {
    expect(readAdresse('\u212aevin@commune.example')).toEqual({ local: '\u212aevin', domaine: 'commune.example' });
    expect(readAdresse('m\u200bairie@commune.example')).toBeNull();
  });

  it('knows shared and throw-away domains of every country', () => {
    for (const domaine of ['orange.fr', 'wanadoo.fr', 'gmail.com', 'laposte.net', 'free.fr', 'sfr.fr', 'outlook.fr', 'outlook.com', 'hotmail.co.uk', 'yahoo.fr']) expect(isDomainePartage(domaine)).toBe(true);
    for (const domaine of ['mairie-orange.fr', 'yahoo.commune.example', 'outlook.brassempouy.fr', 'brassempouy.fr']) expect(isDomainePartage(domaine)).toBe(false);
    expect([isDomaineJetable('mailinator.com'), isDomaineJetable('a.b.mailinator.com'), isDomaineJetable('mailinator.commune-de-x.fr')]).toEqual([true, true, false]);
  });

  it('asks two agents of the Département when there is nothing but the phone, and never counts the claimant', () => {
    const une = (par: string, nature: NaturePreuve, reference = 'réf. 12') => ({ par, nature, reference });
    expect(judgeDepartement([], 'moi')).toBe('RIEN');
    expect(judgeDepartement([une('a', 'TELEPHONE')], 'moi')).toBe('ATTEND_UN_SECOND');
    expect(judgeDepartement([une('a', 'TELEPHONE'), une('a', 'TELEPHONE')], 'moi')).toBe('ATTEND_UN_SECOND');
    expect(judgeDepartement([une('a', 'TELEPHONE'), une('moi', 'TELEPHONE')], 'moi')).toBe('ATTEND_UN_SECOND');
    expect(judgeDepartement([une('a', 'TELEPHONE'), une('b', 'TELEPHONE')], 'moi')).toBe('SUFFIT');
    for (const nature of ['DELIBERATION', 'ARRETE', 'COURRIER'] as const) expect(judgeDepartement([une('a', nature)], 'moi')).toBe('SUFFIT');
    expect(judgeDepartement([une('a', 'ARRETE', '  ')], 'moi')).toBe('RIEN');
  });

  it('tells each reason in a French sentence', () => {
    for (const motif of ['SIRET_AUTRE', 'DOMAINE_PARTAGE', 'SANS_PREUVE_AUTOMATIQUE'] as const) expect(phrasePreuve(motif)).toMatch(/^\p{Lu}.*\.$/u);
  });
});
