import { MODELE_LANDES_2023_2029, TYPES_COLLECTIVITE, type ModeleLibre, type TypeCollectivite } from '@spaser/domain';
import { MODELE_EN_AMBITIONS, MODELE_EN_ENGAGEMENTS } from '@spaser/domain/testing';
import { desDocumentsConjoints, desDocumentsDeCommune, desDocumentsDeDepartement, desDocumentsLus, jour } from '../../testing/des-documents';
import { assembleeOf } from './assemblee';
import { formatCible, listEcarts, toTablesDeCibles } from './cibles';
import { toVueDeliberation } from './deliberation';
import { fichierOf, metadonneesOf } from './document';
import { toVueNote } from './note';
import { anneeDePublication, listFeuillesRetenues, nombreDeFeuilles, toVueSchema } from './schema';

const tout = (vue: object): string => JSON.stringify(vue);
const typee = (type: TypeCollectivite) => desDocumentsLus({ collectivite: { type } });

describe('le projet de délibération', () => {
  it.each([
    ['COMMUNE', 'Le conseil municipal,', 'Le maire,', 'L. 2121-29'],
    ['EPCI', 'Le conseil communautaire,', 'Le président,', 'L. 5211-1'],
    ['DEPARTEMENT', 'Le conseil départemental,', 'Le président du conseil départemental,', 'L. 3211-1'],
    ['SYNDICAT', 'Le comité syndical,', 'Le président,', 'L. 5211-1'],
    ['CCAS', 'Le conseil d’administration,', 'Le président,', 'action sociale'],
  ] as const)('nomme l’assemblée de %s, et vise le texte qui la régit', (type, assemblee, executif, article) => {
    const vue = toVueDeliberation(typee(type));
    expect([vue.assemblee, vue.signataires[0]]).toEqual([assemblee, executif]);
    expect(vue.visas.join()).toContain(article.replace('. ', '.\u00a0'));
    expect(vue.visas.join()).toContain('L.\u00a02111-3 et D.\u00a02111-3');
    expect(vue.visas.every((visa) => /^Vu .*\u00a0;$/.test(visa))).toBe(true);
  });

  it.each(TYPES_COLLECTIVITE.filter((type) => type !== 'DEPARTEMENT'))('ne présente jamais l’adoption comme une obligation : %s', (type) => {
    const lus = typee(type);
    expect(toVueDeliberation(lus).considerants.join()).toContain('n’est pas une obligation et relève du libre choix de chaque acheteur');
    expect(toVueNote(lus).obligation).toContain('n’a pas l’obligation d’en adopter un');
    for (const vue of [toVueSchema(lus), toVueDeliberation(lus), toVueNote(lus)]) expect(tout(vue)).not.toMatch(/(?:doit|doivent|est tenue?|sont tenu|oblige) (?:d’)?adopter/);
  });

  it('laisse en blanc ce que le conseil décidera, et avertit qu’un juriste doit relire', () => {
    const vue = toVueDeliberation(desDocumentsLus({}, { conseilLe: null }));
    expect(vue.avis).toContain('service juridique');
    expect(vue.seance.map(({ valeur }) => valeur).every((valeur) => /^[…·\s]+$/.test(valeur))).toBe(true);
    expect(vue.decisions.map(({ verbe }) => verbe)).toEqual(['DÉCIDE', 'APPROUVE', 'DIT', 'CHARGE', 'AUTORISE']);
    expect(vue.decisions[0]?.texte).toContain('2026-2029 annexé à la présente délibération');
    expect(vue.decisions[3]?.texte).toBe('le maire de l’exécution du schéma et de la présentation d’un bilan chaque année\u00a0;');
  });

  it('devient l’extrait du registre une fois le vote enregistré', () => {
    const vue = toVueDeliberation(desDocumentsLus({}, { statut: 'ADOPTE', deliberation: { numero: '2026-014', seanceLe: jour('2026-12-10'), executoireLe: jour('2026-12-12') } }));
    expect([vue.surtitre, vue.avis]).toEqual(['Extrait du registre des délibérations du conseil municipal', null]);
    expect(vue.seance.slice(0, 2).map(({ valeur }) => valeur)).toEqual(['2026-014', '10\u00a0décembre 2026']);
    expect(vue.executoire).toContain('12\u00a0décembre 2026');
  });

  it('révise : le nouveau schéma remplace celui d’une délibération citée', () => {
    const vue = toVueDeliberation(desDocumentsLus({}, { objet: 'REVISION', precedente: { numero: '2023-041', seanceLe: jour('2023-06-12') } }));
    expect(vue.h1).toMatch(/^Révision du schéma/);
    expect(vue.decisions[0]?.texte).toMatch(/^de réviser le schéma.*n°\u00a02023-041 du 12\u00a0juin 2023\u00a0: le schéma 2026-2029 annexé.*le remplace/);
    expect(vue.visas.join()).toContain('la délibération n°\u00a02023-041');
  });

  it('abroge : rien n’est annexé, l’histoire reste publique', () => {
    const vue = toVueDeliberation(desDocumentsLus({}, { objet: 'ABROGATION', precedente: { numero: '2023-041', seanceLe: jour('2023-06-12') } }));
    expect(vue.annexe).toBeNull();
    expect(vue.decisions.map(({ verbe }) => verbe)).toEqual(['DÉCIDE', 'DIT', 'CHARGE']);
    expect(vue.decisions[0]?.texte).toMatch(/^d’abroger .*n°\u00a02023-041/);
    expect(vue.visas.join()).not.toContain('modèle de schéma');
  });

  it('nomme ceux qui adoptent ensemble', () => {
    expect(tout(toVueDeliberation(desDocumentsConjoints()))).toContain('élaboré conjointement avec Saint-Inventé-des-Pins et Laglorieuse-sur-Rien');
  });
});

describe('le schéma', () => {
  it('parle avec les mots du modèle, à la profondeur du modèle', () => {
    const reperes = (modele: ModeleLibre) => toVueSchema(desDocumentsLus({ modele, variante: modele.variantes[0]?.code ?? '' })).noeuds.map(({ rang, repere }) => `h${rang} ${repere}`);
    expect(reperes(MODELE_EN_ENGAGEMENTS).slice(0, 2)).toEqual(['h2 Axe\u00a01', 'h3 Engagement\u00a01']);
    expect(reperes(MODELE_EN_AMBITIONS).slice(0, 4)).toEqual(['h2 Ambition', 'h3 Objectif', 'h4 Chantier', 'h5 Action']);
    expect(toVueSchema(desDocumentsDeDepartement()).noeuds.slice(0, 3).map(({ rang, repere }) => `h${rang} ${repere}`)).toEqual(['h2 Axe\u00a01', 'h3 Mission\u00a01', 'h4 Action\u00a01']);
  });

  it('compte ce qu’il retient, dans le mot du modèle', () => {
    expect(toVueSchema(desDocumentsDeDepartement()).presentation.join()).toContain('14\u00a0actions et 23\u00a0indicateurs');
    expect(nombreDeFeuilles(listFeuillesRetenues(desDocumentsLus({ modele: MODELE_EN_ENGAGEMENTS, variante: 'UNIQUE' }).arbre))).toMatch(/\u00a0engagements$/);
  });

  it('dit où il en est', () => {
    const vote = { numero: '2026-014', seanceLe: jour('2026-12-10'), executoireLe: null };
    expect(toVueSchema(desDocumentsLus({}, { statut: 'BROUILLON' })).etat).toBe('Brouillon, non soumis au vote');
    expect(toVueSchema(desDocumentsLus()).etat).toBe('Projet soumis au vote du conseil municipal');
    expect(toVueSchema(desDocumentsLus({}, { statut: 'EN_VIGUEUR', deliberation: vote })).etat).toBe('Adopté par délibération n°\u00a02026-014 du 10\u00a0décembre 2026');
    expect(toVueSchema(desDocumentsLus({}, { statut: 'ABROGE', deliberation: vote })).etat).toMatch(/\. Abrogé$/);
  });

  it('ne tutoie personne : l’annexe constate, elle ne conseille pas', () => {
    const lus = desDocumentsLus({ contenu: { suivi: { pilote: '', modalites: '', lieuPublication: '' } } });
    const lignes = toVueSchema(lus).completude;
    expect(lignes).toHaveLength(9);
    expect(lignes.filter(({ phrase }) => /\b[Vv]o(?:us|tre)\b|Retenez|Écrivez|Dites|Fixez/.test(phrase))).toEqual([]);
    expect(lignes.filter(({ etat }) => etat === 'À compléter').map(({ numero }) => numero)).toEqual([3, 7]);
  });

  it('annonce une publication à venir, tous les deux ans depuis la première année', () => {
    const annee = (date: string): number => anneeDePublication({ contenu: { ...desDocumentsLus().contenu, debut: 2023 }, date: jour(date) });
    expect(['2023-01-01', '2025-12-31', '2026-01-01', '2027-06-01', '2028-01-01'].map(annee)).toEqual([2025, 2025, 2027, 2027, 2029]);
  });
});

describe('les objectifs chiffrés', () => {
  it.each([['25', '%', '25\u00a0%'], ['12.5', '%', '12,5\u00a0%'], ['15278', 'h', '15\u00a0278\u00a0h'], ['1', 'marché', '1\u00a0marché'], ['5', 'marché', '5\u00a0marchés'], ['18', 'EPCI', '18\u00a0EPCI'], ['douze', 'h', 'douze h']])(
    'écrit %s %s : « %s »', (valeur, unite, attendu) => expect(formatCible(valeur, unite)).toBe(attendu),
  );

  it('range une mesure par ligne et une année par colonne, puis ce qui vaut chaque année', () => {
    const [parAnnee, annuelles, ...reste] = toTablesDeCibles(desDocumentsDeDepartement().contenu);
    expect(reste).toEqual([]);
    expect(parAnnee?.annees).toEqual(['2023', '2024', '2025', '2026', '2027']);
    expect(parAnnee?.lignes[0]).toMatchObject({ code: 'A1', libelle: '% de marchés clausés' });
    expect(parAnnee?.lignes[0]?.valeurs.map(({ valeur }) => valeur)).toEqual(['25\u00a0%', '30\u00a0%', '50\u00a0%', '–', '65\u00a0%']);
    expect(parAnnee?.lignes.filter(({ code }) => code === 'B1')).toHaveLength(2);
    expect(annuelles?.lignes.map(({ code }) => code)).toEqual(['K3', 'K3', 'T1', 'U1']);
    const imprimees = [parAnnee, annuelles].flatMap((table) => table?.lignes ?? []).flatMap(({ valeurs }) => valeurs).filter(({ valeur }) => valeur !== '–');
    expect(imprimees).toHaveLength(MODELE_LANDES_2023_2029.objectifsChiffres.flatMap(({ cibles }) => cibles).length);
  });

  it('dit ce qui diffère du modèle, et pourquoi', () => {
    const { contenu } = desDocumentsDeCommune();
    expect(listEcarts(contenu.cibles)).toEqual([
      { code: 'A1', annee: '2027', modele: '65\u00a0%', retenu: '40\u00a0%', motif: 'Nous passons deux marchés par an : un sur deux serait déjà un progrès.' },
    ]);
  });
});

describe('la note', () => {
  it('borne ses listes, et dit ce qui reste', () => {
    const vue = toVueNote(desDocumentsDeDepartement());
    expect([vue.objectifs.length, vue.resteObjectifs]).toEqual([5, 'Et 6\u00a0autres objectifs, dans le schéma.']);
    expect(vue.branches.map(({ nombre }) => nombre)).toEqual(['5\u00a0actions', '7\u00a0actions', '2\u00a0actions']);
  });

  it('vise la dernière année de chaque objectif', () => {
    expect(toVueNote(desDocumentsDeDepartement()).objectifs[0]).toEqual({ code: 'A1', texte: '% de marchés clausés\u00a0: 65\u00a0% en 2027' });
  });
});

describe('ce qui vaut pour les trois', () => {
  it('nomme les fichiers sans accent ni espace', () => {
    expect(fichierOf('deliberation', desDocumentsLus({ collectivite: { nom: 'L’Église-Saint-Éloi / "x"' } }), 'pdf')).toBe('l-eglise-saint-eloi-x-deliberation-2026-2029.pdf');
    expect(fichierOf('note', desDocumentsLus({ collectivite: { nom: '漢' } }), 'docx')).toBe('214000010-note-2026-2029.docx');
  });

  it('signe « Réalisé avec », et dit quand les données sont inventées', () => {
    const demo = desDocumentsLus({}, { territoire: { nom: 'Landes', demonstration: true } });
    expect(metadonneesOf('note', desDocumentsLus()).pied).toBe('Réalisé avec SPASER Landes');
    expect(metadonneesOf('note', demo).pied).toBe('Réalisé avec SPASER Landes (données de démonstration)');
  });

  it.each(TYPES_COLLECTIVITE)('a des mots pour chaque type d’acheteur : %s', (type) => {
    const { assemblee, delAssemblee, alAssemblee, textes } = assembleeOf(type);
    expect(delAssemblee).toMatch(new RegExp(`^(?:du |de l’)${assemblee}$`));
    expect(alAssemblee).toMatch(new RegExp(`^(?:au |à l’)${assemblee}$`));
    expect(textes.length).toBeGreaterThan(0);
  });

  it.each([['commune', desDocumentsDeCommune()], ['département', desDocumentsDeDepartement()], ['conjoint', desDocumentsConjoints()]])('écrit un français typographié : %s', (_cas, lus) => {
    const { noeuds: _n, tables: _t, ecarts: _e, modele: _m, ...schema } = toVueSchema(lus);
    const { branches: _b, objectifs: _o, ...note } = toVueNote(lus);
    const textes = [schema, toVueDeliberation(lus), note].flatMap((vue) => JSON.stringify(vue).split('"')).filter((texte) => /\p{L}{2} /u.test(texte));
    expect(textes.filter((texte) => / [:;!?»€%]|« |'|\u202f|[LRD]\. \d|n° \d/.test(texte))).toEqual([]);
  });
});
