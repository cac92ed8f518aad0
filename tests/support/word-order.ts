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
  'w:settings':
    words(`writeProtection view zoom removePersonalInformation displayBackgroundShape mirrorMargins embedTrueTypeFonts
    trackRevisions documentProtection defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr
    compat themeFontLang clrSchemeMapping decimalSymbol listSeparator`),
};

/** Every element whose children stand in another order, or are not known. */
export function disordered(element: XmlElement): readonly string[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  const order = ORDER[element.name];
  const places = children.map(({ name }) => order?.indexOf(name) ?? 0);
  const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
  return [
    ...(wrong ? [`${element.name}: ${children.map(({ name }) => name).join(' ')}`] : []),
    ...children.flatMap(disordered),
  ];
}
