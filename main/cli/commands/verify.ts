import { openIssueFile } from '../../core/archive/issue-file.ts';
import { verifyArchive } from '../../core/archive/verify.ts';
import { type Command, readArguments } from '../command.ts';

export const verify: Command = {
  usage: 'verify ARCHIVE',
  run: (argv, print) => {
    const { positionals } = readArguments(argv, { atLeast: 1, atMost: 1 });
    const archive = openIssueFile(positionals[0] ?? '');
    try {
      const checks = verifyArchive(archive);
      for (const check of checks) print(`${check.complaints.length === 0 ? '✓' : '✗'} ${check.name}：${check.counted}`);
      const complaints = checks.flatMap((check) => check.complaints);
      for (const complaint of complaints.slice(0, 20)) print(`  ${complaint}`);
      print(complaints.length === 0 ? '结论：完好。' : `结论：有 ${complaints.length} 处问题。`);
      return complaints.length === 0 ? 0 : 1;
    } finally {
      archive.close();
    }
  },
};
