/** What the architecture test must know of one source file, read by a real parser. */
import { parseSync } from 'vite';

export interface Import {
  /** As written: `./rows.ts`, `node:fs`, `zod`. */
  readonly request: string;
  readonly line: number;
}

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly lines: number;
  /** Static, dynamic, re-exporting and type-only ones, `require` too. */
  readonly imports: readonly Import[];
  /** Reads of the process's surroundings and of the clock: `process.env`, `Date.now`, `new Date()`. */
  readonly surroundings: readonly { readonly what: string; readonly line: number }[];
}

const SURROUNDINGS = new Set(['process.env', 'process.argv', 'process.cwd', 'Date.now']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const lineAt = (at: number) => text.slice(0, at).split('\n').length;
  const imports: Import[] = [];
  const surroundings: { what: string; line: number }[] = [];

  const visit = (node: Node): void => {
    const request = requestOf(node);
    if (request !== null) imports.push({ request, line: lineAt(node.start) });
    const what = surroundingOf(node);
    if (what !== null) surroundings.push({ what, line: lineAt(node.start) });
    for (const part of Object.values(node)) {
      for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) visit(child);
    }
  };
  visit(program as unknown as Node); // a tree of nodes, each of which has these parts
  return { path, lines: text.trimEnd().split('\n').length, imports, surroundings };
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]);

function requestOf(node: Node): string | null {
  if (IMPORTING.has(node.type)) return textOf(node['source'] ?? node['argument'] ?? node['expression']);
  const callee = node['callee'];
  const isRequire =
    node.type === 'CallExpression' && isNode(callee) && /^(?:require|createRequire)$/u.test(String(callee['name']));
  return isRequire && Array.isArray(node['arguments']) ? textOf(node['arguments'][0]) : null;
}

function surroundingOf(node: Node): string | null {
  if (node.type === 'NewExpression' && isNode(node['callee']) && node['callee']['name'] === 'Date') {
    return Array.isArray(node['arguments']) && node['arguments'].length === 0 ? 'new Date()' : null;
  }
  if (node.type !== 'MemberExpression') return null;
  const { object, property } = node;
  if (!isNode(object) || !isNode(property)) return null;
  const name = `${String(object['name'])}.${String(property['name'] ?? property['value'])}`;
  return SURROUNDINGS.has(name) ? name : null;
}

const textOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'TSLiteralType') return textOf(node['literal']);
  return typeof node['value'] === 'string' ? node['value'] : null;
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
