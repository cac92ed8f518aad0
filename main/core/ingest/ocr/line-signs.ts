/** What a line in the body shows by itself, before its neighbours are looked at. */
import { isPersonName, nameAtEnd, splitOfficeAndNames } from '../names.ts';

const BRACKETED = /^[（(](.+)[)）]$/u;

/** The text between brackets that enclose the whole line. */
export function bracketed(text: string): string | null {
  const inside = BRACKETED.exec(text.trim())?.[1];
  if (inside === undefined) return null;
  let depth = 0;
  for (const character of inside) {
    if (/[（(]/u.test(character)) depth += 1;
    if (/[)）]/u.test(character)) depth -= 1;
    if (depth < 0) return null;
  }
  return inside.trim();
}

/** （2026年10月28日）, also with who passed it and where. */
export const isDateline = (text: string): boolean => {
  const inside = bracketed(text) ?? (/^\d{4}\s*年[^，,。]{0,12}$/u.test(text.trim()) ? text : null);
  return (
    inside !== null &&
    inside.length <= 80 &&
    /(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*年.*[月日]/u.test(inside) &&
    !/[。！？]/u.test(inside)
  );
};

/** □ before the speaker or author. */
export const squareLine = (text: string): string | null =>
  text.length <= 60 ? (/^[□■◇◆○●▲△☆★]\s*(\S.*)$/u.exec(text)?.[1] ?? null) : null;

export const isCaption = (text: string): boolean => /^【[^【】]{1,200}】$/u.test(text);

export const isRemark = (text: string): boolean => {
  const inside = bracketed(text);
  if (inside === null) return false;
  return (
    /^(?:未完待续|待续|续完|完|全文完|本文有删节|有删节|节选|下转.{1,12}|上接.{1,12}|接上期|续上期)$/u.test(inside) ||
    /^\d+\s*[人名].{0,20}(?:排序|为序)|^(?:按|以).{2,16}(?:排序|为序)$/u.test(inside)
  );
};

export const isSalutation = (text: string): boolean =>
  text.length <= 40 &&
  /^(?:尊敬的|各位|同志们|委员们|朋友们|女士们|先生们|老师们|同学们|亲爱的)[^。]*[：:！!]$/u.test(text);

export const isSubtitleDash = (text: string): boolean =>
  /^(?:——|—|--)\s*\S/u.test(text) && text.length <= 60 && !/[。；]$/u.test(text);

export const isPhotographer = (text: string): boolean =>
  text.length <= 40 &&
  /(?:^|\s|[/／])摄(?:影)?$|^(?:摄影|图|图片|供图)\s*[:：/／]/u.test((bracketed(text) ?? text).trim());

export const isTakenFrom = (text: string): boolean =>
  text.length <= 50 &&
  /^(?:摘自|选自|转自|原载|据|来源)\s*[:：]?\s*[《“"]?\S+/u.test(bracketed(text) ?? text) &&
  (bracketed(text) !== null || !/^据|。$/u.test(text));

export const isSpeakerLine = (text: string): boolean =>
  /^(?:发言人|发言者|讲话人)\s*[:：]/u.test(bracketed(text) ?? '');

const isAuthorLine = (text: string): boolean => /^作者(?:系|为|单位)?\s*[:：]?/u.test(bracketed(text) ?? '');

const BODY_NAME =
  /(?:委员会|办公室|办公厅|研究室|编辑部|工作室|联络处|秘书处|支部|总支|党组|党委|机关|界别|政协|协会|学会|总会|商会|联合会|集团|公司|中心|局|厅|院|处|科|部|委|会|社|报|网|厂|校|馆|所|站|组|团|队)$/u;

/** （某某日报 王明）, （某某委员会） at the end of an article. */
export const isClosingCredit = (text: string): boolean => {
  const inside = bracketed(text);
  if (inside === null || inside.length > 40 || /[，,。；;！!？?《》“”]/u.test(inside)) return false;
  if (/\d/u.test(inside)) return false;
  const { office, names } = splitOfficeAndNames(inside);
  if (names.length > 0) return office !== null || isPersonName(inside) || names.length > 1;
  return /^(?:本[报刊社网])/u.test(inside) || BODY_NAME.test(inside);
};

export const isCredit = (text: string): boolean =>
  isPhotographer(text) || isTakenFrom(text) || isSpeakerLine(text) || isAuthorLine(text) || isClosingCredit(text);

const OFFICE =
  /(?:主席|书记|主任|委员|代表|部长|局长|厅长|市长|省长|区长|县长|镇长|村长|会长|院长|校长|所长|馆长|处长|科长|组长|秘书长|主委|理事长|董事长|经理|总监|教授|研究员|专家|工程师|医师|记者|通讯员|编辑|成员|顾问|律师|作家|干事|理事|常委|员|长)$/u;

/** Who, with office, under a title: `市议事会主席、党组书记 陆 川`, `本报记者 王明 李文`, `作者：王明`. */
export function isByline(text: string): boolean {
  if (squareLine(text) !== null) return true;
  if (text.length > 60 || /[。，,；;！!？?“”]/u.test(text)) return false;
  if (/^(?:作者|文|撰文|编译|整理|记者|口述|执笔)\s*[:：/／]\s*\S/u.test(text)) return true;
  const { office, names } = splitOfficeAndNames(text);
  if (names.length === 0)
    return (
      /记者$/u.test(text) === false && /(?:记者|通讯员)\s*\S{2,4}$/u.test(text) && nameAtEnd(text).names.length > 0
    );
  return office === null
    ? names.every((name) => name.length <= 4) && text.length <= 24
    : OFFICE.test(office) || BODY_NAME.test(office);
}
