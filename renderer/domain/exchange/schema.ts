/**
 * The form of a note file as JSON Schema (draft 2020-12), for other tools. What it cannot say stands in the README
 * beside this.
 */
import { z } from 'zod';
import { handedShape } from '../notes/file-head.ts';

/** As it is committed in resources/schemas/bvnotes.schema.json. */
export const noteFileSchema = (): object => {
  const { $schema, ...shape } = z.toJSONSchema(handedShape, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: 'urn:bound-volume:schema:bvnotes:1',
    title: '合订本批注文件 Bound Volume note file, format 1',
    description: 'A W3C AnnotationCollection with what merging needs under bound:. Members not named here are kept.',
    ...shape,
  };
};
