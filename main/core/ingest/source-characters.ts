/** The classes of characters that ingest decides by. Patterns carry the `u` flag; `Han` counts rare ideographs too. */

export const HAN = /\p{Script=Han}/u;

/** Ideographs, and the marks that only stand in Chinese text. */
const CHINESE = /[\p{Script=Han}，。、；：？！（）《》〈〉“”‘’「」『』【】〔〕…—·　]/u;

export const isHan = (character: string | undefined): boolean => character !== undefined && HAN.test(character);

export const isChinese = (character: string | undefined): boolean => character !== undefined && CHINESE.test(character);

export const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character);

export const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** What conservation counts: everything that can be seen. Agrees with `visibleCharacters` in core/text.ts. */
export const visibleText = (text: string): string => text.replace(/[\s\u200b-\u200d\ufeff\u00ad]/gu, '');
