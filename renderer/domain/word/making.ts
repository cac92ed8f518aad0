/** Packs a document: with the day that was handed in, so that the same content makes the same file, byte for byte. */
import { Document, type IPropertiesOptions, Packer } from 'docx';
import { CORE_PROPERTIES, coreProperties } from './core-properties.ts';
import { xmlLine } from './plain-run.ts';
import { setZipTimes } from './zip-times.ts';

export interface Making {
  /** Who made the document; '' where nobody is to be named. */
  readonly creator: string;
  /** Instant, written into the document as the time at which it was made. */
  readonly created: string;
}

/** The bytes of a file in ISO/IEC 29500. */
export async function packed(
  title: string,
  content: Omit<IPropertiesOptions, 'title'>,
  making: Making,
): Promise<Uint8Array> {
  const document = new Document({ ...content, title: xmlLine(title) });
  const core = { path: CORE_PROPERTIES, data: coreProperties({ title, ...making }) };
  const bytes = await Packer.pack(document, 'uint8array', false, [core]);
  setZipTimes(bytes, making.created);
  return bytes;
}
