/** What the formats that are not sheets say beside the text of an excerpt. */
import type { Language } from '../../../preload/contract/settings.ts';

export interface ExcerptWords {
  /** In which styles are named, and answers and parts of a line are told apart. */
  readonly language: Language;
}
