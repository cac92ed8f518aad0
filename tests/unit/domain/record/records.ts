/** Records of the study group's speech, in Chinese and for the group, if nothing else is asked for. */
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import {
  type GroupRecord,
  groupRecord,
  type RecordMark,
  type RecordRequest,
} from '../../../../renderer/domain/record/group-record.ts';
import { recordWordsIn } from '../../../../renderer/domain/record/record-words.ts';
import { SPEECH } from '../../../support/study-group.ts';

export const zh = recordWordsIn('zh');
export const MAKING = { creator: '学习小组', created: '2026-11-28T01:02:03.456Z' };

export const recordOf = (notes: NotesState, more: Partial<RecordRequest> = {}): GroupRecord =>
  groupRecord({
    article: SPEECH,
    notes,
    layers: null,
    audience: { kind: 'group' },
    edition: '2025',
    dayOf: (instant) => instant.slice(0, 10),
    words: zh,
    ...more,
  });

/** Every mark of a record, in its order. */
export const marksIn = ({
  aboutWhole,
  onTitle,
  blocks,
  onSheets,
  lost,
  cutOff,
}: GroupRecord): readonly RecordMark[] => [
  ...aboutWhole,
  ...onTitle,
  ...blocks.flatMap(({ marks }) => marks),
  ...onSheets,
  ...lost,
  ...cutOff,
];

/** Ids of everything in it, answers after what they answer. */
export const idsIn = (record: GroupRecord): readonly string[] =>
  marksIn(record).flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]);
