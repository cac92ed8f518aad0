/** A few notes of three people on the speech of the sample issue, as on the desk of a study group: for pictures and stories. */
import type { Article } from '../../preload/contract/values.ts';
import { describe } from '../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../renderer/domain/anchoring/text-blocks.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { EMPTY_STATE, type NotesState, type Person, type Pigment } from '../../renderer/domain/notes/note.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { newClock } from '../../renderer/domain/notes/stamp.ts';

interface DeskNote {
  readonly id: string;
  readonly by: string;
  readonly words: string;
  readonly pigment: Pigment;
  readonly text: string;
  readonly answers?: string;
}

const SHEN = '沈若谷';
const HE = '何砚田';
/** Ids of people and devices, which stand in stamps. */
const IDS: Readonly<Record<string, string>> = { [SHEN]: 'shen', [HE]: 'he' };

const NOTES: readonly DeskNote[] = [
  {
    id: 'rain',
    by: SHEN,
    words: '四个小时落了一百四十六毫米，东渡片区有十九条巷子进了水',
    pigment: 'azurite',
    text: '气象站的记录是一百四十八毫米，请核对。',
  },
  { id: 'rain-answer', by: HE, words: '', pigment: 'azurite', text: '以水务站为准，原文不误。', answers: 'rain' },
  {
    id: 'lanes',
    by: '',
    words: '东渡片区有十九条巷子进了水，最深的地方没过了膝盖',
    pigment: 'malachite',
    text: '',
  },
  { id: 'seven', by: '', words: '这样的印子一共有七道，一道比一道高', pigment: 'gamboge', text: '' },
  {
    id: 'print',
    by: '',
    words: '水印不会说话，可是它替我们记着账。',
    pigment: 'cinnabar',
    text: '这一句可以作下次小组讨论的题目：还有哪些“水印”，没有人替它记账？#讨论',
  },
  {
    id: 'road',
    by: HE,
    words: '“不是雨变大了，是路变窄了。”',
    pigment: 'plum',
    text: '小组要议的正是这一句。可对照第二十四页附图。',
  },
];

/** @param owner of the profile, under whose id the notes without a name are made */
export function deskNotes(article: Article, owner: Person, now: Date): string {
  const blocks = textBlocksOf(article);
  let state: NotesState = EMPTY_STATE;
  NOTES.forEach((note, index) => {
    const author = note.by === '' ? owner : { id: IDS[note.by] ?? '', name: note.by };
    const pen = {
      clock: newClock(`desk-${IDS[note.by] ?? 'mine'}`),
      author,
      now: now.getTime() - (NOTES.length - index) * 60_000,
    };
    state = apply(
      state,
      {
        do: 'create',
        note: {
          id: note.id,
          articleId: article.id,
          issueId: article.issueId,
          replyTo: note.answers ?? null,
          target: note.answers === undefined ? passageOf(blocks, note.words) : null,
          pigment: note.pigment,
          style: note.answers === undefined ? 'highlight' : 'none',
          tags: [],
          shared: true,
          text: note.text,
        },
      },
      pen,
    ).state;
  });
  return encode(state);
}

function passageOf(blocks: ReturnType<typeof textBlocksOf>, words: string) {
  for (const { id, text } of blocks) {
    const unit = text.indexOf(words);
    if (unit < 0) continue;
    const offset = Array.from(text.slice(0, unit)).length;
    return describe(blocks, { blockId: id, offset }, { blockId: id, offset: offset + Array.from(words).length });
  }
  throw new Error(`the article does not say: ${words}`);
}
