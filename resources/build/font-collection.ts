/** Reads just enough of OpenType to take one face out of a collection (.ttc) and to list a font's layout features. */

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly offset: number;
  readonly length: number;
}

const tagAt = (font: Buffer, at: number) => font.toString('latin1', at, at + 4);

function tablesAt(font: Buffer, directory: number): readonly Table[] {
  return Array.from({ length: font.readUInt16BE(directory + 4) }, (_, index) => {
    const at = directory + 12 + index * 16;
    return {
      tag: tagAt(font, at),
      checksum: font.readUInt32BE(at + 4),
      offset: font.readUInt32BE(at + 8),
      length: font.readUInt32BE(at + 12),
    };
  });
}

/** The full names (name id 4) in UTF-16 of the face whose table directory is at `directory`. */
function fullNames(font: Buffer, directory: number): readonly string[] {
  const table = tablesAt(font, directory).find(({ tag }) => tag === 'name');
  if (!table) return [];
  const strings = table.offset + font.readUInt16BE(table.offset + 4);
  return Array.from({ length: font.readUInt16BE(table.offset + 2) }, (_, index) => {
    const at = table.offset + 6 + index * 12;
    if (font.readUInt16BE(at) !== 3 || ![1, 4].includes(font.readUInt16BE(at + 6))) return '';
    const start = strings + font.readUInt16BE(at + 10);
    return Buffer.from(font.subarray(start, start + font.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le');
  });
}

/** A stand-alone font with the tables of the face called `name`. Throws where there is none. */
export function faceOfCollection(collection: Buffer, name: string): Buffer {
  const faces = Array.from({ length: collection.readUInt32BE(8) }, (_, index) =>
    collection.readUInt32BE(12 + index * 4),
  );
  const directory = faces.find((at) => fullNames(collection, at).includes(name));
  if (directory === undefined) throw new Error(`no face called ${name} in the collection`);
  const tables = tablesAt(collection, directory);
  const header = Buffer.alloc(12 + tables.length * 16);
  collection.copy(header, 0, directory, directory + 12);
  const bodies: Buffer[] = [];
  let offset = header.length;
  for (const [index, table] of tables.entries()) {
    const at = 12 + index * 16;
    header.write(table.tag, at, 'latin1');
    header.writeUInt32BE(table.checksum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    const padded = Buffer.alloc((table.length + 3) & ~3);
    collection.copy(padded, 0, table.offset, table.offset + table.length);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...bodies]);
}

/** The tags of all features in GSUB and GPOS, without repetition, sorted. */
export function layoutFeatures(font: Buffer): readonly string[] {
  const tags = tablesAt(font, 0)
    .filter(({ tag }) => tag === 'GSUB' || tag === 'GPOS')
    .flatMap(({ offset }) => {
      const list = offset + font.readUInt16BE(offset + 6);
      return Array.from({ length: font.readUInt16BE(list) }, (_, index) => tagAt(font, list + 2 + index * 6));
    });
  return [...new Set(tags)].sort();
}
