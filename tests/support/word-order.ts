/** In which order Word wants the children of an element (ISO/IEC 29500-1, Annex A, the transitional schema); another is repaired or refused. */
import type { XmlElement } from './office-file.ts';

const words = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s+/u)
    .map((name) => `w:${name}`);

const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing
    ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle
    rPr sectPr pPrChange`),
  'w:rPr':
    words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout
    specVanish oMath`),
  'w:sectPr':
    words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
    cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
  'w:style':
    words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  'w:tbl': words('tblPr tblGrid tr'),
  'w:tblPr':
    words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
    tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:pBdr': words('top left bottom right between bar'),
  'w:tblBorders': words('top left bottom right insideH insideV'),
  'w:tblCellMar': words('top left bottom right'),
  'w:numbering': words('numPicBullet abstractNum num numIdMacAtCleanup'),
  'w:abstractNum': words('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  'w:num': words('abstractNumId lvlOverride'),
  'w:lvl': words('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:styles': words('docDefaults latentStyles style'),
  'w:docDefaults': words('rPrDefault pPrDefault'),
  'w:tabs': words('tab'),
  'w:footnotes': words('footnote'),
  'w:settings':
    words(`writeProtection view zoom removePersonalInformation displayBackgroundShape mirrorMargins embedTrueTypeFonts
    trackRevisions documentProtection defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr
    compat themeFontLang clrSchemeMapping decimalSymbol listSeparator`),
};

/** What comes before everything else in it, and is there once at most. */
const FIRST: Readonly<Record<string, string>> = { 'w:p': 'w:pPr', 'w:r': 'w:rPr', 'w:tc': 'w:tcPr', 'w:tr': 'w:trPr' };
/** What it must end with: Word refuses a file with a cell or a footnote that does not. */
const LAST: Readonly<Record<string, string>> = {
  'w:tc': 'w:p',
  'w:footnote': 'w:p',
  'w:hdr': 'w:p',
  'w:ftr': 'w:p',
  'w:body': 'w:sectPr',
};
/** Each of its kind once at most; of these there may be more. */
const REPEATED = words(
  `headerReference footerReference style tr tab lvl lvlOverride abstractNum num footnote tblStylePr`,
);

/** Every element whose children stand in another order, are there too often or too seldom, or are not known. */
export function disordered(element: XmlElement): readonly string[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  const order = ORDER[element.name];
  const places = children.map(({ name }) => order?.indexOf(name) ?? 0);
  const names = children.map(({ name }) => name);
  const first = FIRST[element.name];
  const wrong =
    places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0)) ||
    (order !== undefined && names.some((name, index) => names.indexOf(name) < index && !REPEATED.includes(name))) ||
    (first !== undefined && names.lastIndexOf(first) > 0) ||
    (LAST[element.name] !== undefined && names.at(-1) !== LAST[element.name]);
  return [...(wrong ? [`${element.name}: ${names.join(' ')}`] : []), ...children.flatMap(disordered)];
}
