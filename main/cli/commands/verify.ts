import { openIssueFile } from '../../core/archive/issue-file.ts';
import { verifyArchive } from '../../core/archive/verify.ts';
import { type Command, readArguments } from '../command.ts';

export const verify: Command = {
  usage: 'verify ARCHIVE',
  run: (argv, print, words) => {
    const { positionals } = readArguments(argv, { atLeast: 1, atMost: 1 }, words);
    const archive = openIssueFile(positionals[0] ?? '');
    try {
      const checks = verifyArchive(archive);
      for (const check of checks)
        print(`${check.complaints.length === 0 ? '✓' : '✗'} ${words.check(check.name, check.counted)}`);
      const complaints = checks.flatMap(({ name, complaints: about }) =>
        about.map((one) => words.complaint(name, one)),
      );
      for (const complaint of complaints.slice(0, 20)) print(`  ${complaint}`);
      print(words.verdict(complaints.length));
      return complaints.length === 0 ? 0 : 1;
    } finally {
      archive.close();
    }
  },
};
