/** What the columns of pages hold as JSON. Of an archive from outside it is looked at before it is taken over. */
import { z } from 'zod';
import {
  ADVANCES,
  type OutlineEntry,
  PAGE_BLOCK_ROLES,
  type PageBlock,
} from '../../../preload/contract/page-values.ts';

const offset = z.int().min(0);
const length = z.number();

const block = z.object({
  id: z.string().min(1).max(100),
  role: z.enum(PAGE_BLOCK_ROLES),
  text: z.string(),
  runs: z.array(
    z.object({
      start: offset,
      end: offset,
      box: z.tuple([length, length, length, length]),
      advance: z.enum(ADVANCES),
    }),
  ),
});

const outlineEntry = z.object({ title: z.string(), level: z.int().min(1), ordinal: offset.nullable() });

/** @throws ZodError */
export const checkedBlocks = (value: unknown): readonly PageBlock[] => z.array(block).parse(value);
/** @throws ZodError */
export const checkedOutline = (value: unknown): readonly OutlineEntry[] => z.array(outlineEntry).parse(value);
