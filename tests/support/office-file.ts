/** What a word processor would read of a document: its parts, out of the archive, and each part as XML, read strictly. */
import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;

/** Name and text of every part. @throws where it is no ZIP archive */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error(`no entry at ${at}`);
    const [method, packed, name, extra, comment] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + packed);
    const text = method === 0 ? data : inflateRawSync(data);
    parts.set(file.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TOKEN =
  /<\?xml [^?]*\?>|<(?<end>\/)?(?<name>[A-Za-z_][\w:.-]*)(?<attributes>(?:\s+[A-Za-z_][\w:.-]*="[^<"]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/uy;

/** @throws where it is not well formed: names that do not match, stray signs, unknown entities, characters XML does not allow */
export function readXml(text: string): XmlElement {
  const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(text);
  if (illegal) throw new Error(`illegal character at ${illegal.index}`);
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const { groups } = TOKEN.exec(text) ?? {};
    if (!groups) throw new Error(`not XML at ${at}: ${text.slice(at, at + 60)}`);
    const parent = open.at(-1);
    if (groups['text'] !== undefined) parent?.children.push(unescaped(groups['text']));
    else if (groups['end']) {
      if (open.pop()?.name !== groups['name']) throw new Error(`</${groups['name']}> closes another at ${at}`);
    } else if (groups['name']) {
      const element: XmlElement = {
        name: groups['name'],
        attributes: attributesOf(groups['attributes']),
        children: [],
      };
      parent?.children.push(element);
      if (!groups['empty']) open.push(element);
    }
  }
  const elements = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  const [only] = elements;
  if (open.length !== 1 || elements.length !== 1 || !only) throw new Error('not one element that is closed');
  return only;
}

const attributesOf = (text = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map(([, name, value]) => [name, unescaped(value ?? '')]),
  );

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+))?;?/giu, (whole, hex, decimal, name) => {
    const found = hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : ENTITIES[name];
    if (found === undefined || !whole.endsWith(';')) throw new Error(`no entity: ${whole}`);
    return found;
  });
}

/** All elements of a name, in order, at whatever depth. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsOf(child, name)],
  );
}

export interface DocumentParagraph {
  readonly style: string;
  readonly text: string;
}

/** The paragraphs of a document with the id of their style and the text of their runs. */
export const paragraphsOf = (bytes: Uint8Array): readonly DocumentParagraph[] =>
  elementsOf(readXml(partsOf(bytes).get('word/document.xml') ?? ''), 'w:p').map((paragraph) => ({
    style: elementsOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: elementsOf(paragraph, 'w:t')
      .flatMap(({ children }) => children)
      .join(''),
  }));
