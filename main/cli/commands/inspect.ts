import { excerptCount, tally, tallyByPerson } from '../../../renderer/domain/exchange/tally.ts';
import type { Person } from '../../../renderer/domain/notes/note.ts';
import { type Command, readArguments } from '../command.ts';
import { openNoteFile } from '../open-note-file.ts';

export const inspect: Command = {
  usage: 'inspect FILE.bvnotes [--json] [--passphrase PASSPHRASE]',
  run: async (argv, print, words) => {
    const { positionals, flag, option } = readArguments(
      argv,
      { options: ['passphrase'], flags: ['json'], atLeast: 1, atMost: 1 },
      words,
    );
    const { head, state } = await openNoteFile(positionals[0] ?? '', option('passphrase'));
    const total = tally(state);
    const people = tallyByPerson(state);
    const excerpts = excerptCount(state);
    if (flag('json')) {
      print(JSON.stringify({ ...head, settings: head.settings !== null, total, people, excerpts }));
      return 0;
    }
    const { author, publications } = head;
    print(words.notes.from({ ...head, author: author && { ...author, name: nameOf(author) } }));
    print(words.notes.checked(head));
    if (publications.length > 0) print(words.notes.publications(publications.map(seen)));
    print(words.notes.tally(total));
    if (excerpts > 0) print(words.notes.excerpts(excerpts));
    for (const one of people) print(`  ${words.notes.of(nameOf(one.person), one)}`);
    return 0;
  },
};

const nameOf = ({ id, name }: Person): string => seen(name) || seen(id);

/** A name from elsewhere could move the cursor of a terminal, colour it, or turn its text round. */
const seen = (name: string): string => name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
