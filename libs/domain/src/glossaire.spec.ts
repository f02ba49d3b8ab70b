import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const GLOSSAIRE = join(__dirname, '../../../docs/glossaire.md');
const COLONNES = ['Terme', 'Identifiant', 'English gloss', 'Source', 'À ne pas confondre avec'];

/** Names of the domain types that a source file exports: interfaces, type aliases, classes, enums and `as const` lists. */
function listTypesExportes(fichier: string, texte: string): string[] {
  const source = ts.createSourceFile(fichier, texte, ts.ScriptTarget.Latest);
  return source.statements.filter(isExported).flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isEnumDeclaration(statement)) return [statement.name.text];
    if (ts.isClassDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => (ts.isIdentifier(name) && isConstList(initializer) ? [name.text] : []));
  });
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);
}

function isConstList(initialiseur: ts.Expression | undefined): boolean {
  return initialiseur !== undefined && ts.isAsExpression(initialiseur)
    && ts.isArrayLiteralExpression(initialiseur.expression) && ts.isConstTypeReference(initialiseur.type);
}

/** Rows of the glossary's tables as lists of cells, without heads and rules. */
function listLignes(markdown: string): string[][] {
  return markdown.split('\n')
    .filter((ligne) => ligne.startsWith('| ') && !ligne.startsWith(`| ${COLONNES[0]} |`))
    .map((ligne) => ligne.split(/(?<!\\)\|/).slice(1, -1).map((cellule) => cellule.trim()));
}

const identifiantsOf = (cellule: string): string[] => [...cellule.matchAll(/`([^`]+)`/g)].map(([, nom = '']) => nom);

describe('Lecture des types exportés', () => {
  it('retient interfaces, types, classes, énumérations et listes figées, et rien d’autre', () => {
    const texte = `
      export interface Marche {}
      export type Siren = string;
      export class DomainError extends Error {}
      export enum Etat { A }
      export const ETATS = ['A'] as const;
      export const SEUIL = 3;
      export const PHRASES = { A: 'a' } as const;
      export function compute(): void {}
      interface Interne {}
    `;
    expect(listTypesExportes('exemple.ts', texte)).toEqual(['Marche', 'Siren', 'DomainError', 'Etat', 'ETATS']);
  });
});

describe('Glossaire', () => {
  const lignes = listLignes(readFileSync(GLOSSAIRE, 'utf8'));
  const identifiants = lignes.flatMap(([, identifiant = '']) => identifiantsOf(identifiant));
  const exportes = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((chemin) => chemin.endsWith('.ts') && !chemin.endsWith('.spec.ts') && !chemin.startsWith('testing'))
    .flatMap((chemin) => listTypesExportes(chemin, readFileSync(join(__dirname, chemin), 'utf8')));

  it('porte chaque type exporté par le domaine', () => {
    expect(exportes.filter((nom) => !identifiants.includes(nom))).toEqual([]);
    expect(exportes.length).toBeGreaterThan(50);
  });

  it('ne porte aucun identifiant qui n’existe plus', () => {
    expect(identifiants.filter((nom) => !exportes.includes(nom))).toEqual([]);
  });

  it('ne définit un identifiant qu’une fois', () => {
    expect(identifiants.filter((nom, rang) => identifiants.indexOf(nom) !== rang)).toEqual([]);
  });

  it('remplit cinq cellules par terme, la distinction pouvant rester vide', () => {
    expect(lignes.filter((cellules) => cellules.length !== COLONNES.length)).toEqual([]);
    expect(lignes.filter(([terme, , gloss, source]) => !terme || !gloss || !source)).toEqual([]);
    expect(lignes.length).toBeGreaterThan(50);
  });

  const VOISINS = [
    'Clause sociale', 'Critère social', 'Considération', 'Marché', 'Lot', 'Accord-cadre', 'Attribué', 'Notifié', 'Mandaté',
    'Adopté', 'Engagé', 'Volume', 'Montant', 'Couverture',
  ];

  it.each(VOISINS)('distingue %s de ses voisins', (terme) => {
    const ligne = lignes.find(([premier]) => premier === terme);
    expect(ligne?.[4]).toMatch(/\S{3}/);
  });
});
