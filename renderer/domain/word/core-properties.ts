/** Title, maker and day of a document (ISO/IEC 29500-2, 11). The package `docx` takes the day from the clock; here it is handed in. */
import { xmlLine } from './plain-run.ts';

export interface DocumentFacts {
  readonly title: string;
  readonly creator: string;
  /** Instant. */
  readonly created: string;
}

export const CORE_PROPERTIES = 'docProps/core.xml';

export function coreProperties({ title, creator, created }: DocumentFacts): string {
  // To the second: fractions are allowed, and not every program reads them.
  const instant = `${new Date(created).toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapedXml(title)}</dc:title><dc:creator>${escapedXml(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapedXml(creator)}</cp:lastModifiedBy><dc:language>zh-CN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

const escapedXml = (text: string): string =>
  xmlLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
