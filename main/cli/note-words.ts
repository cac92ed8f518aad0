/** What `bound merge` and `bound inspect` say, in both languages. */
import type { OpenedHead } from '../../renderer/domain/exchange/open.ts';
import type { Tally } from '../../renderer/domain/exchange/tally.ts';

export interface NoteWords {
  readonly noOut: string;
  readonly emptyPassphrase: string;
  /** @param files how many were read */
  merged(out: string, files: number, tally: Tally): string;
  /** Who wrote it, when, for whom. @param head whose author has a name that can be printed */
  from(head: OpenedHead): string;
  checked(head: OpenedHead): string;
  publications(names: readonly string[]): string;
  tally(tally: Tally): string;
  /** Documents of excerpts, which are no notes. */
  excerpts(count: number): string;
  of(name: string, tally: Tally): string;
}

const present = (parts: readonly (string | false)[]): readonly string[] => parts.filter((part) => part !== false);

const chineseTally = (tally: Tally): string =>
  present([
    `批注 ${tally.notes} 条`,
    `共享 ${tally.shared}`,
    `不共享 ${tally.private}`,
    tally.replies > 0 && `回复 ${tally.replies}`,
    tally.twoVersions > 0 && `两个版本 ${tally.twoVersions}`,
    tally.revived > 0 && `删除后又恢复 ${tally.revived}`,
    tally.deleted > 0 && `另有已删除 ${tally.deleted}`,
  ]).join('，');

export const CHINESE_NOTES: NoteWords = {
  noOut: '没有写明合并后存到哪里（--out）。',
  emptyPassphrase: '--lock 的口令不能是空的。',
  merged: (out, files, tally) => `${out}：合并 ${files} 个文件，${chineseTally(tally)}。`,
  from: ({ author, at, audience, isOwn }) => {
    const purpose = audience === 'group' ? '给学习小组' : audience === 'devices' ? '给自己的其他设备' : '没有写明给谁';
    return `${author ? author.name : '没有写明谁写的'}，${at ?? '没有写明时间'}，${isOwn ? '程序自己的批注文件' : purpose}`;
  },
  checked: ({ verified }) => (verified ? '校验：与写出时相同' : '校验：没有校验值，无从核对'),
  publications: (names) => `刊物：${names.join('、')}`,
  tally: chineseTally,
  excerpts: (count) => `摘编 ${count} 份`,
  of: (name, tally) => `${name}：${chineseTally(tally)}`,
};

const englishTally = (tally: Tally): string =>
  present([
    `notes ${tally.notes}`,
    `shared ${tally.shared}`,
    `private ${tally.private}`,
    tally.replies > 0 && `replies ${tally.replies}`,
    tally.twoVersions > 0 && `in two versions ${tally.twoVersions}`,
    tally.revived > 0 && `back after a deletion ${tally.revived}`,
    tally.deleted > 0 && `besides deleted ${tally.deleted}`,
  ]).join(', ');

export const ENGLISH_NOTES: NoteWords = {
  noOut: 'Say where to write the merged file (--out).',
  emptyPassphrase: '--lock takes a passphrase that is not empty.',
  merged: (out, files, tally) => `${out}: merged files ${files}, ${englishTally(tally)}.`,
  from: ({ author, at, audience, isOwn }) => {
    const purpose =
      audience === 'group' ? 'for a group' : audience === 'devices' ? 'for own devices' : 'for nobody named';
    return `${author ? author.name : 'by nobody named'}, ${at ?? 'not dated'}, ${isOwn ? 'the program’s own note file' : purpose}`;
  },
  checked: ({ verified }) => (verified ? 'checksum: as it was written' : 'checksum: none, cannot be told'),
  publications: (names) => `publications: ${names.join(', ')}`,
  tally: englishTally,
  excerpts: (count) => `excerpt documents ${count}`,
  of: (name, tally) => `${name}: ${englishTally(tally)}`,
};
