import type { findInArticle as original } from '../zh/find.ts';

export const findInArticle: typeof original = {
  label: 'Find in this article',
  words: 'Words in this article',
  none: 'None',
  total: (hits: number) => `${hits} found`,
  count: (at: number, hits: number) => `${at}/${hits}`,
  near: (count: string) => `near ${count}`,
  said: (at: number, hits: number) => `${at} of ${hits}`,
  previous: 'Previous',
  next: 'Next',
  close: 'Close the search',
};
