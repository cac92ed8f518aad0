/** A few lines to show a type by. They are Chinese in every language of the interface, because what is read is Chinese. */
import type { CitedArticle } from '../domain/notes/citation.ts';

export const SAMPLE_TEXT = {
  heading: '一、先把底数摸清',
  text: '排水这件事，难在看不见。地上的路有名有姓，地下的管却常常连图也没有。八十二岁的秦阿婆把门板上的水印指给我们看，说这样的印子一共有七道，一道比一道高。',
  quotation: '“治水者，先问水之所欲往，而后为之开门。”',
} as const;

/** An article to show a citation by: an example of how one looks, in whatever language the interface is. */
export const SAMPLE_CITED: CitedArticle = {
  title: '让老城的水有出路',
  contributors: [{ name: '陆怀川', role: 'author', office: null, represents: null }],
  pageStart: 2,
  pageEnd: 11,
  issue: { publication: '云江议事', year: 2026, number: 11 },
};
