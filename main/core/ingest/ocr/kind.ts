/** What kind of article it is: by its title, its credits and the place it stands in. */
import type { ArticleKind } from '../../../../preload/contract/values.ts';
import { withoutSpaces } from '../source-characters.ts';
import { isClosingCredit, isPhotographer, isTakenFrom } from './line-signs.ts';

export interface Traits {
  readonly titles: readonly string[];
  readonly child: boolean;
  readonly credits: readonly string[];
  /** Visible characters of running text. */
  readonly textLength: number;
  readonly dated: boolean;
}

const ENDS: readonly (readonly [RegExp, ArticleKind])[] = [
  [/名单$/u, 'list'],
  [/(?:决定|决议|公告|通告|办法|条例|规则|章程)$/u, 'decision'],
  [/(?:讲话|发言|致辞|演讲|讲稿|发言摘登|发言摘编|发言选登|开幕词|闭幕词)$/u, 'speech'],
  [/(?:报告|通报|情况|综述|公报)$/u, 'report'],
];

/** 讲话（摘要） is a speech still. */
const bareTitle = (title: string): string =>
  withoutSpaces(title).replace(/[（(](?:摘编|摘要|摘登|节选|续|一|二|三|四|五|上|中|下|全文)[)）]$/u, '');

export function kindOfArticle(traits: Traits): ArticleKind {
  if (traits.credits.some(isPhotographer) && traits.textLength < 60) return 'photo';
  if (traits.child) return 'speech';
  for (const [pattern, kind] of ENDS) if (traits.titles.some((title) => pattern.test(bareTitle(title)))) return kind;
  if (traits.credits.some(isTakenFrom)) return 'excerpt';
  if (traits.dated || traits.credits.some(isClosingCredit)) return 'news';
  return 'essay';
}
