/** What documents have in common: paper, faces, the colours of marks. */

/** Twentieths of a point, in which Word measures. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const A4 = { width: 11906, height: 16838 };

/** Names that Word, WPS and LibreOffice know, or have a face in place of; Latin letters in one of Latin. */
const besideTimes = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
export const SONG = besideTimes('宋体');
export const KAI = besideTimes('楷体');
export const HEI_BESIDE_TIMES = besideTimes('黑体');
export const FANGSONG = besideTimes('仿宋');
export const TITLE_SONG = besideTimes('方正小标宋简体');
