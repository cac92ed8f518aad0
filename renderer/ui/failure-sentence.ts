/** Stands in until preload/contract/failure-sentences.ts lands; same shape. */
import type { Failure } from '../../preload/contract/failure.ts';
import type { Language } from '../../preload/contract/settings.ts';

export interface FailureSentence {
  readonly what: string;
  readonly safe: string | null;
  readonly next: string | null;
}

export function failureSentence(failure: Failure, language: Language): FailureSentence {
  return language === 'zh'
    ? { what: `没有办成（${failure.code}）`, safe: null, next: '请再试一次。' }
    : { what: `This could not be done (${failure.code})`, safe: null, next: 'Please try again.' };
}
