/**
 * Why a note file was refused, in words. The reasons are those of the domain (`Refusal`), as facts of `notes-refused`.
 */
import type { Language } from './settings.ts';

const CHINESE: Readonly<Record<string, string>> = {
  'not-utf-8': '里面不是 UTF-8 文字',
  'not-json': '里面不是批注，或没有拷全',
  'too-large': '太大，超过了能收的限度',
  'too-deep': '内容层层嵌套，不像是批注',
  'too-many-notes': '批注太多，超过了能收的限度',
  'wrong-checksum': '内容与写出时不同，可能在拷贝时损坏，或被改动过',
  'broken-seal': '内容与写出时不同，可能已损坏，或被改动过',
  locked: '加了口令，程序自己打不开',
  merged: '和这里的批注合在一起以后太大了',
  'broken-lock': '加锁的部分损坏，或不是用口令锁的',
  shape: '内容不合批注文件的格式',
  altered: '有一条批注的内容被改动过',
};

const ENGLISH: Readonly<Record<string, string>> = {
  'not-utf-8': 'it is not text in UTF-8',
  'not-json': 'it holds no notes, or was not copied to its end',
  'too-large': 'it is larger than what is read at all',
  'too-deep': 'it is nested too deeply to be notes',
  'too-many-notes': 'it holds more notes than are read at all',
  'wrong-checksum': 'it is not what was written: damaged in copying, or changed',
  'broken-seal': 'it is not what was written: damaged, or changed',
  locked: 'it is behind a passphrase, which nobody can give here',
  merged: 'together with the notes here it would be too large',
  'broken-lock': 'what is locked is damaged, or was not locked by a passphrase',
  shape: 'it has not the form of a note file',
  altered: 'a note in it was changed',
};

/** What more is said of these no reader understands; it stands in the facts of the failure. */
const FOR_MAINTAINERS: ReadonlySet<string> = new Set(['shape', 'altered', 'merged']);

/** @param reason a kind alone, or `kind: more`, where more is for whoever maintains the program and is told as it is */
export function noteReason(reason: string, language: Language): string {
  const [kind = '', ...more] = reason.split(': ');
  const words = language === 'en' ? ENGLISH : CHINESE;
  const known = Object.hasOwn(words, kind) ? words[kind] : undefined;
  if (known === undefined) return reason;
  return [known, ...(FOR_MAINTAINERS.has(kind) ? [] : more)].join(language === 'en' ? ': ' : '：');
}
