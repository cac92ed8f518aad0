/**
 * The styles on which all others rest, as XML, since `docx` cannot say some of it: that lines keep the rules of Chinese (no mark at
 * the head of a line that must not be there), that no line of a paragraph is left alone, and that lines do not snap to the grid.
 * Handed in like this they stand in place of all that `docx` brings along.
 *
 * The grid of 22 lines and 28 characters is declared for the page, and the type of its size is spaced by its styles to fill it: LibreOffice gives a
 * character two cells where it is wider than one, as a 16 point character in a cell of 15.79 is, and would set 14 in a line.
 */
import { ImportedXmlComponent } from 'docx';
import type { Measures } from './excerpt-measures.ts';

/**
 * In the order of the schema. A mark does not hang out of the line either: 28 characters are all there are. Nor is there space between
 * Chinese and digits that nobody wrote: our sheets have none, and lines would end elsewhere.
 */
const RULES =
  '<w:widowControl/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';

/**
 * Nothing that a reader wrote goes into them. Of Latin letters and digits the language is English, as in Word's own Chinese documents:
 * in Chinese a year may be broken at the end of a line.
 */
export const baseStyles = ({ face, size }: Measures): readonly ImportedXmlComponent[] =>
  [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    `<w:rFonts w:ascii="${face.ascii}" w:hAnsi="${face.hAnsi}" w:eastAsia="${face.eastAsia}"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>`,
    `</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${RULES}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '\n',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr>${RULES}</w:pPr><w:rPr><w:snapToGrid w:val="0"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
    '\n',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '\n',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  ]
    .join('')
    .split('\n')
    .map((style) => ImportedXmlComponent.fromXmlString(style));
