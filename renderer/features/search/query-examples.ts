/** What can be written into the search field. The bundled sample issue answers each of them. */
export const QUERY_EXAMPLES = ['排水 改造', '“先低后高”', '雨水 -口号', '作者:陆怀川 年:2026'] as const;
