/** What readers call the kinds of article in a query: 类:讲话. The first name is the one offered in facets. */
import { ARTICLE_KINDS, type ArticleKind } from '../../../preload/contract/values.ts';

const NAMES: Readonly<Record<ArticleKind, readonly [string, ...string[]]>> = {
  speech: ['讲话', '发言', '致辞'],
  report: ['报告', '通报'],
  decision: ['决定', '决议'],
  list: ['名单'],
  news: ['消息', '新闻', '动态'],
  essay: ['文章', '随笔'],
  excerpt: ['摘编', '转载', '文摘'],
  photo: ['图片', '照片'],
};

export const kindName = (kind: ArticleKind): string => NAMES[kind][0];

/** @param folded a folded value: 讲话, speech */
export const kindsNamed = (folded: string): ArticleKind[] =>
  ARTICLE_KINDS.filter((kind) => kind === folded || NAMES[kind].includes(folded));
