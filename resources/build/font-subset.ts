import subsetFont from 'subset-font';

export interface SubsetWish {
  readonly format: 'truetype' | 'woff2';
  /** Layout features to keep; all where it is left out. */
  readonly features?: readonly string[];
}

/** The part of a font that sets `text`, without hints. Takes TrueType, OpenType, WOFF or WOFF2. */
export const subset = (font: Buffer, text: string, { format, features }: SubsetWish): Promise<Buffer> =>
  subsetFont(font, text, { targetFormat: format, noHinting: true, ...(features && { keepFeatures: features }) });
