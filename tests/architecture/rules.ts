/** The rules of HOUSE-STYLE, "Layers", as a table: which folder may import what, and what to do instead. */
import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

interface Layer {
  readonly name: string;
  /** Begins with this; the longest that fits is the file's layer. */
  readonly folder: string;
  /** Beginnings of paths it may import from, beside its own folder. */
  readonly mayImport: readonly string[];
  readonly packages: 'any' | 'no Node' | readonly string[];
  readonly remedy: string;
}

const CONTRACT = 'preload/contract/';
/** Pure, and so for both sides: what merges notes on a screen also merges them in the profile's note file. */
const DOMAIN = 'renderer/domain/';
const BELOW_STATE = ['renderer/document/', 'renderer/notes/', 'renderer/messages/'];
const LAYERS: readonly Layer[] = [
  {
    name: 'the contract',
    folder: CONTRACT,
    mayImport: [],
    packages: ['zod'],
    remedy: 'The contract imports nothing of ours: move what it needs into preload/contract.',
  },
  {
    name: 'a bridge',
    folder: 'preload/',
    mayImport: [CONTRACT],
    packages: ['electron'],
    remedy:
      'Bridges know the contract only: a value both ends need goes into preload/contract, a name into preload/channels.ts.',
  },
  {
    name: 'the core',
    folder: 'main/core/',
    mayImport: [CONTRACT, DOMAIN],
    packages: 'any',
    remedy:
      'The core knows no host and no screen: ask for it through a port in main/core/ports.ts; of renderer only the pure domain is for both sides.',
  },
  {
    name: 'what both hosts share',
    folder: 'main/hosts/shared/',
    mayImport: [CONTRACT, 'main/core/'],
    packages: 'any',
    remedy: 'What is shared knows neither host: let the host hand it in as an argument.',
  },
  ...(['electron', 'loopback'] as const).map((host) => ({
    name: `the ${host} host`,
    folder: `main/hosts/${host}/`,
    mayImport: [CONTRACT, 'main/core/', 'main/hosts/shared/', 'preload/channels.ts', 'preload/call-frame.ts'],
    packages: 'any' as const,
    remedy:
      'A host holds differences only: what both need goes to main/core or main/hosts/shared; screens are reached by events.',
  })),
  {
    name: 'the command line',
    folder: 'main/cli/',
    mayImport: [CONTRACT, DOMAIN, 'main/core/'],
    packages: 'any',
    remedy: 'The command line uses the core: move what it needs to main/core.',
  },
  {
    name: 'the domain',
    folder: DOMAIN,
    mayImport: [CONTRACT],
    packages: 'no Node',
    remedy: 'The domain is pure TypeScript: hand the value in as an argument.',
  },
  ...[
    { name: 'a view of a document', folder: 'renderer/document/', mayImport: [] },
    { name: 'the keeping of notes', folder: 'renderer/notes/', mayImport: [] },
    { name: 'the words', folder: 'renderer/messages/', mayImport: [] },
    { name: 'the state', folder: 'renderer/state/', mayImport: BELOW_STATE },
    { name: 'a part of screens', folder: 'renderer/ui/', mayImport: [...BELOW_STATE, 'renderer/state/'] },
  ].map(({ name, folder, mayImport }) => ({
    name,
    folder,
    mayImport: [CONTRACT, DOMAIN, ...mayImport],
    packages: 'no Node' as const,
    remedy:
      'Below the screens imports go down only (features, ui, state, then document, notes and messages, then domain): move what both need further down, or hand it in.',
  })),
  {
    name: 'a screen',
    folder: 'renderer/',
    mayImport: [CONTRACT],
    packages: 'no Node',
    remedy: 'Screens reach the core through window.bound only: add a method to the contract.',
  },
  {
    name: 'the build',
    folder: 'resources/build/',
    mayImport: [CONTRACT, 'main/core/', 'main/cli/'],
    packages: 'any',
    remedy: 'The build uses the core’s functions; what a host needs at run time does not belong there.',
  },
];

/** A package with one place that may load it. `in` is a beginning of paths. */
const SINGLE_PLACES: readonly { readonly what: RegExp; readonly in: readonly string[]; readonly remedy: string }[] = [
  {
    what: /^electron(?:\/|$)/u,
    in: ['main/hosts/electron/', 'preload/electron-bridge.ts'],
    remedy: 'Only the Electron host and its bridge know Electron: put it behind a port in main/core/ports.ts.',
  },
  {
    what: /^better-sqlite3(?:\/|$)/u,
    in: ['main/core/archive/connection.ts'],
    remedy:
      'Only main/core/archive/connection.ts loads the SQLite driver: take a ReadDatabase or a WriteDatabase as an argument.',
  },
  {
    what: /^dexie(?:\/|$)/u,
    in: ['renderer/notes/'],
    remedy: 'Only renderer/notes knows the database in the page: ask the repository.',
  },
  {
    what: /^age-encryption(?:\/|$)/u,
    in: ['renderer/domain/exchange/passphrase.ts'],
    remedy: 'Only renderer/domain/exchange/passphrase.ts knows age: lock and unlock there.',
  },
  {
    what: /^@noble\/hashes(?:\/|$)/u,
    in: ['renderer/domain/exchange/sha256.ts'],
    remedy: 'Only renderer/domain/exchange/sha256.ts loads the hash: hand it pieces of text.',
  },
  {
    what: /^docx(?:\/|$)/u,
    in: ['renderer/domain/word/'],
    remedy:
      'Only renderer/domain/word knows the package that writes Word documents; import that folder when it is needed.',
  },
  {
    what: /^(?:node:)?https?$/u,
    in: ['main/hosts/'],
    remedy: 'Only hosts speak HTTP: answer with a value and let the host send it.',
  },
];

/** Renderer files that may import the bridge over HTTP, by which a page without Electron finds its core. */
const BRIDGE_USERS: readonly string[] = ['renderer/connect.ts'];
const DOMAIN_FORBIDS = /^(?:dexie|react|react-dom|zustand|react-aria-components)(?:\/|$)/u;
/** Where the core meets the real clock and the real process: the entry of its thread. */
const CORE_ENTRIES = 'main/core/thread/';
const ENTRY_LINES = 80;
const FILE_LINES = 400;

export const ENTRIES: readonly string[] = [
  'main/hosts/electron/main.ts',
  'main/hosts/loopback/main.ts',
  'main/cli/bound.ts',
  'main/core/thread/core-thread.ts',
  'main/core/thread/import-thread.ts',
  'main/core/thread/inspect-thread.ts',
  'preload/electron-bridge.ts',
  'renderer/main.tsx',
];

/** One sentence for each rule that the file breaks, with the remedy. */
export function brokenRules(file: SourceFile): readonly string[] {
  const layer = LAYERS.filter(({ folder }) => file.path.startsWith(folder)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
  if (!layer) return [`${file.path}: belongs to no layer. Put it into one of the folders of DESIGN, "Shape".`];
  return [...imports(file, layer), ...surroundings(file, layer), ...size(file)];
}

function* imports(file: SourceFile, layer: Layer): Iterable<string> {
  for (const { request, line } of file.imports) {
    const breaks = (rule: string, remedy: string) => `${file.path}:${line} imports '${request}': ${rule} ${remedy}`;
    const single = SINGLE_PLACES.find(({ what }) => what.test(request));
    if (single && !single.in.some((place) => file.path.startsWith(place))) {
      yield breaks('there is one place for that.', single.remedy);
    } else if (request.startsWith('.')) {
      const target = posix.join(posix.dirname(file.path), request);
      const isBridge = target === 'preload/loopback-bridge.ts' && BRIDGE_USERS.includes(file.path);
      const isAllowed = [layer.folder, ...layer.mayImport].some((beginning) => target.startsWith(beginning));
      if (!isBridge && !isAllowed) yield breaks(`${layer.name} may not.`, layer.remedy);
    } else if (layer.packages === 'no Node' && /^node:/u.test(request)) {
      yield breaks(`${layer.name} runs in a page, where there is no Node.`, layer.remedy);
    } else if (Array.isArray(layer.packages) && !layer.packages.includes(request.split('/')[0] ?? '')) {
      yield breaks(`${layer.name} may use ${layer.packages.join(', ')} only.`, layer.remedy);
    } else if (layer.folder === DOMAIN && DOMAIN_FORBIDS.test(request)) {
      yield breaks('the domain knows no screens and no database.', layer.remedy);
    }
  }
}

function* surroundings(file: SourceFile, layer: Layer): Iterable<string> {
  if (layer.folder !== 'main/core/' || file.path.startsWith(CORE_ENTRIES)) return;
  for (const { what, line } of file.surroundings) {
    yield `${file.path}:${line} reads ${what}: the core reads neither the clock nor the process. Take it from the ports (main/core/ports.ts).`;
  }
}

function* size(file: SourceFile): Iterable<string> {
  if (ENTRIES.includes(file.path) && file.lines > ENTRY_LINES) {
    yield `${file.path} has ${file.lines} lines: an entry is wiring, at most ${ENTRY_LINES}. Move what decides into a file of its own.`;
  }
  if (file.lines > FILE_LINES) {
    yield `${file.path} has ${file.lines} lines: above ${FILE_LINES}, two things live in one room. Give one of them a file.`;
  }
}
