/** Which of the fonts that sheets would be set in are installed: by asking for them by name, which needs no leave of the reader. */
import { FAMILIES } from '../domain/excerpts/faces.ts';

/** The names, of those that faces.ts knows, under which this computer has a font. */
export async function installedFamilies(): Promise<ReadonlySet<string>> {
  const names = Object.values(FAMILIES).flatMap(({ installed }) => installed);
  const found = await Promise.all(
    names.map((name) =>
      new FontFace('bound-asked', `local("${name}")`).load().then(
        () => name,
        () => null, // not installed
      ),
    ),
  );
  return new Set(found.filter((name) => name !== null));
}
