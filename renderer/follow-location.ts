/** Reads the hash into the store and lets the screen it names load what it draws; again when the library has changed. */
import { screenOf } from './screens.tsx';
import { loadShelf } from './state/library.ts';
import type { Program } from './state/program.ts';
import { parseRoute } from './state/route.ts';

export function followLocation(program: Program, window: Window): void {
  const load = () => {
    const { route } = program.store.getState();
    screenOf(route).load(program, route);
  };
  const follow = () => {
    program.store.setState({ route: parseRoute(window.location.hash) });
    load();
  };
  window.addEventListener('hashchange', follow);
  program.bound.on('libraryChanged', () => {
    void loadShelf(program);
    load();
  });
  void loadShelf(program);
  follow();
}
