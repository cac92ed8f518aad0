/** Where a thread's code lies: beside this file, as TypeScript in the repository and as JavaScript in a bundle. */
export function threadFile(name: 'core-thread' | 'import-thread' | 'inspect-thread'): URL {
  return new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
}
