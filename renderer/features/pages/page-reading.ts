/** What of an article is read on the printed pages: its place there, and its marks. */
import type { ArticlePages } from '../../../preload/contract/page-values.ts';
import type { Article } from '../../../preload/contract/values.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';

export interface PageReading {
  readonly article: Article;
  readonly pages: ArticlePages;
  readonly marks: readonly PlacedMark[];
}
