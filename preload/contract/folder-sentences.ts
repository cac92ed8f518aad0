/** What the failures of exchange through a shared folder say; a part of failure-sentences.ts. */
import type { Failure, FailureCode } from './failure.ts';
import { fact, type Writer } from './sentence-parts.ts';

type FolderCode = Extract<FailureCode, `folder-${string}`>;
type Sentences = Readonly<Record<FolderCode, Writer>>;

const quoted = (failure: Failure): string => `“${fact(failure, 'path')}”`;
/** What is known by a word of its own is said in words, all else as the system said it. */
const told = (failure: Failure, words: Readonly<Record<string, string>>): string => {
  const reason = fact(failure, 'reason');
  return (Object.hasOwn(words, reason) ? words[reason] : undefined) ?? reason;
};

const UNUSABLE = {
  relative: '要写完整的路径',
  missing: '没有这个文件夹',
  'not-a-folder': '它不是文件夹',
  'own-profile': '它是本程序自己存放资料的地方',
};
const NOT_WRITTEN = { 'read-only': '不允许写入', 'disk-full': '没有空间了' };
const ALL_HERE = '这里的批注都在，已经读入的也都在。';

export const FOLDER_CHINESE: Sentences = {
  'folder-unusable': (f) => [
    `${quoted(f)}不能用来交换批注：${told(f, UNUSABLE)}。`,
    '没有任何改动。',
    '请选一个已有的文件夹，例如U盘上的，或网盘同步的。',
  ],
  'folder-missing': (f) => [
    `找不到共享文件夹${quoted(f)}。`,
    ALL_HERE,
    '请插上U盘或连上网络；文件夹一出现，交换就自动继续。',
  ],
  'folder-unreadable': (f) => [
    `共享文件夹${quoted(f)}读不出来（${fact(f, 'reason')}）。`,
    ALL_HERE,
    '请检查那里的权限和连接；程序会继续再试。',
  ],
  'folder-not-written': (f) => [
    `这里的批注没有写到共享文件夹${quoted(f)}：${told(f, NOT_WRITTEN)}。`,
    '别的设备写来的批注照常读入，这里的批注也都在。',
    '请检查那里的权限和剩余空间；程序会继续再试。',
  ],
};

const UNUSABLE_EN = {
  relative: 'its full path is needed',
  missing: 'there is no such folder',
  'not-a-folder': 'it is no folder',
  'own-profile': 'the program keeps its own files there',
};
const NOT_WRITTEN_EN = { 'read-only': 'it may not be written to', 'disk-full': 'it is full' };
const ALL_HERE_EN = 'All notes are still here, those read from it too.';

export const FOLDER_ENGLISH: Sentences = {
  'folder-unusable': (f) => [
    `${quoted(f)} cannot be used to exchange notes: ${told(f, UNUSABLE_EN)}.`,
    'Nothing was changed.',
    'Choose a folder that is there, on a stick or in what a cloud keeps in step.',
  ],
  'folder-missing': (f) => [
    `The shared folder ${quoted(f)} is not there.`,
    ALL_HERE_EN,
    'Plug in the stick or connect the network; exchange goes on as soon as the folder is back.',
  ],
  'folder-unreadable': (f) => [
    `The shared folder ${quoted(f)} cannot be read (${fact(f, 'reason')}).`,
    ALL_HERE_EN,
    'Check its permissions and the connection; the program keeps trying.',
  ],
  'folder-not-written': (f) => [
    `Your notes could not be written to the shared folder ${quoted(f)}: ${told(f, NOT_WRITTEN_EN)}.`,
    'What other devices wrote there is still read, and your notes are all here.',
    'Check permissions and free space there; the program keeps trying.',
  ],
};
