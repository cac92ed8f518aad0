// replaced by the merge
import type { Language } from '../../../preload/contract/settings.ts';

export interface ExcerptWords {
  readonly references: string;
  readonly unknownSource: string;
}

export const excerptWordsIn = (language: Language): ExcerptWords =>
  language === 'zh'
    ? { references: '引文出处', unknownSource: '原文不在书架上' }
    : { references: 'Sources', unknownSource: 'The source is not on the shelf' };
