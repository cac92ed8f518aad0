/** A study group of eight people over an invented speech: marks, notes, answers, two versions, a passage that is gone, what is private. */
import type { Article, Block, BlockKind } from '../../preload/contract/values.ts';
import { describe, type Target } from '../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../renderer/domain/anchoring/text-blocks.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState, type Person } from '../../renderer/domain/notes/note.ts';
import type { NewNote, Operation } from '../../renderer/domain/notes/operation.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { newClock } from '../../renderer/domain/notes/stamp.ts';

const BLOCKS: readonly (readonly [BlockKind, string, number])[] = [
  ['byline', '沈若谷　云江市议事会副主席', 3],
  ['dateline', '（2026年11月20日）', 3],
  ['salutation', '各位委员、同志们：', 3],
  ['paragraph', '今天要说的是老城的水。入夏以来，东渡片区有十九条巷子进过水，最深的地方没过了膝盖。', 3],
  ['heading', '一、水印替我们记着账', 3],
  [
    'paragraph',
    '我在渡口的石墙上看见七道水印，一道比一道高。水印不会说话，可是它替我们记着账：哪一年，哪一夜，水到过这里。',
    3,
  ],
  ['quotation', '“不是雨变大了，是路变窄了。”', 4],
  ['paragraph', '说这句话的是守闸的老人。路窄了，水就没有去处；水没有去处，就到人家里去。', 4],
  ['heading', '二、先低后高，次序不能乱', 4],
  ['item', '（一）先摸清底数。每一条暗沟从哪里进、到哪里出，都要画在图上。', 4],
  ['item', '（二）再排定次序。先低后高，先下游后上游，工程不能从好看的地方做起。', 5],
  ['paragraph', '办这件事要三年。三年里年年有汛，所以每一年都要让老百姓看得见水退得快了一点。', 5],
  ['verse', '井沿绳痕深几许，\n不问来人问水声。', 5],
  ['credit', '（根据录音整理）', 5],
];
/** Stood before the last paragraph when it was marked, and was taken out afterwards. */
const REVISED_AWAY = '此事拟请水务站与街道各出一人，于每月初五在渡口碰头，逐条核对暗沟的图纸。';

const blockOf = ([kind, text, page]: (typeof BLOCKS)[number], index: number): Block => ({
  id: `b${index}`,
  kind,
  level: kind === 'heading' || kind === 'item' ? 1 : 0,
  text,
  page,
  turns: [],
  emphasis: text.startsWith('今天') ? [[0, 5]] : [],
});

export const SPEECH: Article = {
  id: 'speech',
  issueId: 'yunjiang-2026-11',
  parentId: null,
  column: '要论',
  kind: 'speech',
  title: '让老城的水有出路',
  kicker: '在云江市议事会第十一次专题会上的讲话',
  subtitle: '——谈东渡片区的排水',
  contributors: [{ name: '沈若谷', role: 'speaker', office: '云江市议事会副主席', represents: null }],
  date: '2026-11-20',
  pageStart: 3,
  pageEnd: 5,
  characters: 320,
  read: { fraction: 0, finished: false },
  printedTitle: null,
  issue: {
    id: 'yunjiang-2026-11',
    publicationId: 'yunjiang',
    publication: '云江议事',
    year: 2026,
    number: 11,
    serial: 323,
    date: '2026-11-15',
    pages: 48,
    articleCount: 12,
    readCount: 0,
  },
  blocks: BLOCKS.map(blockOf),
  previous: null,
  next: null,
  children: [],
  place: null,
};

const beforeRevision = SPEECH.blocks.toSpliced(11, 0, blockOf(['paragraph', REVISED_AWAY, 5], 99));

/** @throws where the speech, as it was before it was revised, does not say so */
export function passage(words: string): Target {
  const blocks = textBlocksOf({ title: SPEECH.title, blocks: beforeRevision });
  const block = blocks.find(({ text }) => text.includes(words));
  const offset = Array.from(block?.text.slice(0, block.text.indexOf(words)) ?? '').length;
  const at = (more: number) => ({ blockId: block?.id ?? '', offset: offset + more });
  const target = describe(blocks, at(0), at(Array.from(words).length));
  if (!target) throw new Error(`the speech does not say: ${words}`);
  return target;
}

const PEOPLE: readonly Person[] = ['何砚田', '方砚秋', '林叙白', '杜衡生', '周棠', '陆知微', '', '何砚田'].map(
  (name, index) => ({ id: `p${index + 1}`, name }),
);

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2026, 10, 21, 4);

/** What somebody does on the n-th day, on their own device, with `on` before their eyes. @returns all that is known then */
export function does(who: number, day: number, operation: Operation, on: NotesState): NotesState {
  const author = PEOPLE[who - 1] ?? { id: `p${who}`, name: '' };
  const pen = { clock: newClock(`device-${who}`), author, now: FIRST_DAY + day * DAY };
  return merge(on, apply(on, operation, pen).state);
}

export const newNote = (id: string, text: string, more: Partial<NewNote> = {}): Operation => ({
  do: 'create',
  note: {
    id,
    articleId: SPEECH.id,
    issueId: SPEECH.issueId,
    replyTo: null,
    target: null,
    pigment: 'cinnabar',
    style: 'highlight',
    tags: [],
    shared: true,
    text,
    ...more,
  },
});

/** Texts that some program takes for more than text. */
export const TRAPS = [
  '=HYPERLINK("http://example.invalid","点我")',
  '+cmd|calc!A1',
  '@SUM(A1:A9)',
  '{ PAGE } { DDEAUTO c:\\\\windows\\\\calc.exe }',
  'CURRENT',
  'TOTAL_PAGES',
  '<b onclick="x()">粗</b>&amp;]]>',
  '[甲]: http://example.invalid 与 https://example.invalid/路',
] as const;
export const PRIVATE_WORDS = '这一句只给自己看';
export const DELETED_WORDS = '这一句已经删去';
export const ORPHAN_WORDS = '碰头的日子要改到初十。';
export const VERSIONS = ['门牌和进水的深浅都要记。', '先记门牌，深浅由水务站量。'] as const;

/** Ids say what they are. */
export function studyGroup(): NotesState {
  let state = EMPTY_STATE;
  const add = (who: number, day: number, operation: Operation) => {
    state = does(who, day, operation, state);
  };
  add(2, 0, newNote('whole', '建议下一次学习到渡口去开，看着石墙谈。', { tags: ['讨论'] }));
  add(
    1,
    0,
    newNote('lanes', '十九条巷子的名单，附在后面更好。\n\n- 门牌\n- 深浅\n\n**请水务站补上**。', {
      target: passage('东渡片区有十九条巷子进过水'),
      pigment: 'azurite',
      tags: ['待核', '排水'],
    }),
  );
  add(3, 0, newNote('lanes-answer', '名单在水务站，我去取。', { replyTo: 'lanes' }));
  add(1, 1, newNote('lanes-answer-again', '多谢，取到以后贴在群里。', { replyTo: 'lanes-answer' }));
  add(7, 1, newNote('lanes-answer-private', PRIVATE_WORDS, { replyTo: 'lanes', shared: false }));
  add(4, 1, newNote('marked-only', '', { target: passage('七道水印，一道比一道高'), pigment: 'gamboge' }));
  add(
    5,
    1,
    newNote('print', '这一句可以作题目：还有哪些“水印”，没有人替它记账？', {
      target: passage('水印不会说话，可是它替我们记着账'),
      tags: ['讨论'],
    }),
  );
  add(6, 2, newNote('road', '老人的话最要紧。', { target: passage('不是雨变大了，是路变窄了'), pigment: 'plum' }));
  add(6, 2, newNote('private', PRIVATE_WORDS, { target: passage('守闸的老人'), shared: false }));
  add(8, 2, newNote('deleted', DELETED_WORDS, { target: passage('暗沟从哪里进') }));
  add(8, 3, { do: 'delete', id: 'deleted' });
  add(3, 3, newNote('cut-off', '这一条我赞成，次序就照章程。', { replyTo: 'deleted' }));
  add(
    7,
    3,
    newNote('order', '工程从好看的地方做起，是通病。', {
      target: passage('先低后高，先下游后上游'),
      pigment: 'malachite',
    }),
  );
  add(2, 3, newNote('gone', ORPHAN_WORDS, { target: passage('于每月初五在渡口碰头') }));
  add(4, 4, newNote('title', '题目里的“出路”二字好。', { target: passage('出路'), pigment: 'gamboge' }));
  add(4, 4, newNote('two', '记什么？', { target: passage('画在图上'), pigment: 'azurite' }));
  const before = state;
  const [one, other] = VERSIONS.map((text, index) =>
    does(index + 1, 5, { do: 'write', id: 'two', wordings: [{ text, author: `p${index + 1}` }] }, before),
  );
  state = merge(one ?? before, other ?? before);
  TRAPS.forEach((text, index) => {
    add(8, 6, newNote(`trap-${index}`, text, { target: passage('每一年都要让老百姓看得见水退得快了一点') }));
  });
  return state;
}
