/**
 * The style on which all others rest. As XML, since `docx` cannot say some of it: that lines keep the rules of Chinese (no mark at
 * the head of a line that must not be there), that no line of a paragraph is left alone, and that lines do not snap to the grid.
 *
 * The grid of 22 lines and 28 characters is declared for the page, and the type is spaced to fill it by itself: LibreOffice gives a
 * character two cells where it is wider than one, as a 16 point character in a cell of 15.79 is, and would set 14 in a line.
 */
import { ImportedXmlComponent } from 'docx';

/** @param size half-points. @param spacing twentieths of a point after every character */
export const normalStyle = (size: number, spacing: number): ImportedXmlComponent =>
  ImportedXmlComponent.fromXmlString(
    [
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
      '<w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/></w:pPr>',
      `<w:rPr><w:snapToGrid w:val="0"/><w:spacing w:val="${spacing}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
      '</w:style>',
    ].join(''),
  );
