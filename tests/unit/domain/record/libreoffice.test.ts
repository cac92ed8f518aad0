/** Opened by a word processor other than ours. Skipped where it is not installed. */
import { expect, test } from 'vitest';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { noteLines } from '../../../../renderer/domain/word/note-lines.ts';
import { recordDocx } from '../../../../renderer/domain/word/record-docx.ts';
import { DELETED_WORDS, PRIVATE_WORDS, studyGroup } from '../../../support/study-group.ts';
import { canDraw, DRAWS, drawn, squeezed } from '../../../support/word-processor.ts';
import { MAKING, recordOf, zh } from './records.ts';

test.skipIf(!canDraw)(
  `LibreOffice draws the words of every shared note, and none that is private or deleted${DRAWS}`,
  async () => {
    const { text: said = '' } = drawn({ record: await recordDocx(recordOf(studyGroup()), zh, MAKING) })['record'] ?? {};
    for (const { shared, wordings } of cardsOf(studyGroup()))
      for (const { text } of shared ? wordings : [])
        for (const line of noteLines(text)) expect(said).toContain(squeezed(line.text));
    expect(said).not.toContain(squeezed(PRIVATE_WORDS));
    expect(said).not.toContain(squeezed(DELETED_WORDS));
  },
);
