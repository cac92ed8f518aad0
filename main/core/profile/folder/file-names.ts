/** Names in a shared folder: our own file's, and which of the others are note files. */
import { ENDING } from '../notes/note-file.ts';

const NAMELESS = 'bound-volume';
/** Some file systems take 143 bytes for a name; the id of a device has up to 64. */
const LONGEST_PERSON_BYTES = 60;

/** Each device has one of its own, and writes no other. */
export const ownName = (person: string, device: string): string => `${safe(person) || NAMELESS}-${device}${ENDING}`;

/** Not a name that any program takes for a note file. Beside it until all of it is on the disk. */
export const temporaryName = (name: string): string => `.${name}.tmp`;

/** Hidden ones are other programs' half-written copies, and macOS's shadows of files on a stick. */
export const isNoteFile = (name: string): boolean => !name.startsWith('.') && name.toLowerCase().endsWith(ENDING);

/** For file systems that do not tell such names apart, or spell them in their own way. */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** What every file system takes: letters and digits of any script, spaces within, hyphens and underscores. */
function safe(person: string): string {
  const plain = person.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ');
  let name = '';
  for (const character of plain.trim().replaceAll(/ +/g, ' ')) {
    if (Buffer.byteLength(name + character) > LONGEST_PERSON_BYTES) break;
    name += character;
  }
  return name.trim();
}
