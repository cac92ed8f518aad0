/** Puts the fonts of a host into a document of sheets. */
import { HOST_FONTS } from '../../../renderer/domain/excerpts/sheet-markup.ts';
import { type BundledFace, bundledFaces, faceRules, facesFor } from './bundled-fonts.ts';

/**
 * @param addressOf where the document finds the file of a face
 * @returns the document, and the faces it was given
 */
export function withHostFonts(
  html: Uint8Array,
  addressOf: (face: BundledFace) => string,
): { readonly html: string; readonly faces: readonly BundledFace[] } {
  const text = new TextDecoder().decode(html);
  const faces = facesFor(text, bundledFaces());
  // A function, so that signs in the rules are not taken for references; the first one stands in the style, before any word.
  return { html: text.replace(HOST_FONTS, () => faceRules(faces, addressOf)), faces };
}
