import { basename } from 'node:path';
import { FailureError } from '../../../preload/contract/failure.ts';
import { joinFiles, type OpenedFile } from '../../../renderer/domain/exchange/merge-files.ts';
import { openFile } from '../../../renderer/domain/exchange/open.ts';
import { pack } from '../../../renderer/domain/exchange/pack.ts';
import { lock } from '../../../renderer/domain/exchange/passphrase.ts';
import { failureOf } from '../../../renderer/domain/exchange/refusal.ts';
import { excerptCount, tally } from '../../../renderer/domain/exchange/tally.ts';
import { type Command, readArguments, UsageError } from '../command.ts';
import { openNoteFile } from '../open-note-file.ts';
import { writeWhole } from '../write-whole.ts';

export const merge: Command = {
  usage: 'merge FILE.bvnotes… --out FILE.bvnotes [--passphrase PASSPHRASE] [--lock PASSPHRASE]',
  run: async (argv, print, words) => {
    const { positionals, option } = readArguments(
      argv,
      { options: ['out', 'passphrase', 'lock'], atLeast: 1, atMost: 1000 },
      words,
    );
    const out = option('out');
    const secret = option('lock');
    if (out === null) throw new UsageError(words.notes.noOut);
    if (secret === '') throw new UsageError(words.notes.emptyPassphrase);
    const files: OpenedFile[] = [];
    for (const path of positionals) files.push(await openNoteFile(path, option('passphrase')));
    const { state, packing } = joinFiles(files);
    const text = pack(state, packing);
    refuseUnreadable(text, out);
    await writeWhole(out, secret === null ? text : await lock(text, secret));
    print(words.notes.merged(out, files.length, tally(state)));
    const excerpts = excerptCount(state);
    if (excerpts > 0) print(words.notes.excerpts(excerpts));
    return 0;
  },
};

/** Of files that can each be read the sum may be too large to be. */
function refuseUnreadable(text: string, out: string): void {
  const opened = openFile(text);
  if (opened.ok) return;
  const { code, facts } = failureOf(opened.refusal, basename(out));
  throw new FailureError(code, { file: basename(out) }, facts);
}
