/**
 * The description of an excerpt in a file, for the command line: what a reader does by hand on the screen, written down. Passages are
 * named by their words or by where they stand, and are looked up exactly: what is not found, or found twice, is refused.
 * The form is published as resources/schemas/excerpt-spec.schema.json.
 */
import { z } from 'zod';
import { CITATIONS, HEADING_LEVELS, LAYOUTS, NOTES_SHOWN } from './document.ts';

const words = z.string().min(1).max(100_000);
const articleId = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: '文章的编号，bound list 会列出。As bound list tells it.' });
const ordinal = z.int().min(1);

const heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.literal(HEADING_LEVELS).default(1),
  text: words,
});

const text = z
  .strictObject({ kind: z.literal('text'), text: words })
  .meta({ description: '自己写的话；换行另起一段。Words of one’s own; a line feed ends a paragraph.' });

const passage = z.strictObject({
  kind: z.literal('passage'),
  articleId,
  quote: words.optional().meta({
    description:
      '一字不差的原文，在这一篇里只能有一处；跨段处用换行。The exact words, once in the article; a line feed between paragraphs.',
  }),
  blocks: z
    .tuple([ordinal, ordinal])
    .optional()
    .meta({ description: '从第几段到第几段，正文的第一段是 1。Paragraphs, first and last, from 1.' }),
  page: ordinal
    .optional()
    .meta({ description: '印在这一页上的全部文字。All of the article that is printed on this page.' }),
  omitted: z.array(words).max(100).default([]).meta({
    description: '其中略去、印作“……”的文字，每处只能有一处。Words left out of it, printed as ……; each once in it.',
  }),
  runsOn: z.boolean().default(false).meta({
    description: '接在前一条同一篇的摘录后面，不另起一段。Runs on in the paragraph of the passage before it.',
  }),
  showsNotes: z.boolean().default(true),
});

const article = z.strictObject({ kind: z.literal('article'), articleId, showsNotes: z.boolean().default(true) });

const options = z.strictObject({
  layout: z.enum(LAYOUTS).optional(),
  citations: z.enum(CITATIONS).optional(),
  edition: z.enum(['2025', '2015']).optional(),
  notes: z.enum(NOTES_SHOWN).optional(),
  marks: z.boolean().optional(),
  columns: z.literal([1, 2]).optional(),
  vertical: z.boolean().optional(),
});

export const specShape = z.strictObject({
  /** Editors that check a file against its schema name it here. */
  $schema: z.string().optional(),
  title: z.string().min(1).max(1000),
  byline: z.string().max(1000).default(''),
  options: options.default({}),
  items: z
    .array(z.discriminatedUnion('kind', [heading, text, passage, article]))
    .min(1)
    .max(10_000),
});

export type ExcerptSpec = z.infer<typeof specShape>;
export type SpecItem = ExcerptSpec['items'][number];
export type SpecPassage = Extract<SpecItem, { readonly kind: 'passage' }>;

/** As it is committed in resources/schemas/excerpt-spec.schema.json. */
export const specSchema = (): object => {
  const { $schema, ...shape } = z.toJSONSchema(specShape, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: 'urn:bound-volume:schema:excerpt-spec:1',
    title: '合订本摘编说明 Bound Volume excerpt',
    description: 'bound excerpt SPEC.json --archive ARCHIVE --layout NAME --out FILE',
    ...shape,
  };
};
