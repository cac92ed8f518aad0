import { writeFileSync } from 'node:fs';
import { ingestFiles } from '../../core/archive/ingest-files.ts';
import type { GivenFacts } from '../../core/ingest/ingest.ts';
import { type Command, readArguments, UsageError } from '../command.ts';

export const ingest: Command = {
  usage:
    'ingest FILE… --out ARCHIVE [--report FILE.json] [--publication NAME] [--year YEAR] [--number NUMBER] [--serial NUMBER] [--date DATE]',
  run: (argv, print) => {
    const { positionals, option } = readArguments(argv, {
      options: ['out', 'report', ...FACTS],
      atLeast: 1,
      atMost: 1000,
    });
    const out = option('out');
    if (out === null) throw new UsageError('没有写明存到哪里（--out）。');
    const reports = ingestFiles(positionals, out, givenFacts(option));
    const reportFile = option('report');
    if (reportFile !== null) {
      writeFileSync(reportFile, `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`);
    }
    for (const report of reports) {
      const matched = report.matched.filter((entry) => entry.articleId !== null).length;
      const contents =
        report.format === 'headings-only'
          ? '没有目录，按标题建立'
          : `目录 ${report.matched.length} 条，对上 ${matched} 条`;
      print(
        `${report.file}：${contents}，目录之外 ${report.unlisted.length} 篇，修正 ${report.repairs.length} 处，` +
          `存疑 ${report.suspicions.length} 处，未收 ${report.leftOut.length} 处（${OUTCOMES[report.outcome]}）。`,
      );
    }
    return 0;
  },
};

const FACTS = ['publication', 'year', 'number', 'serial', 'date'] as const;

/** @throws UsageError for a number that is none */
function givenFacts(option: (name: string) => string | null): GivenFacts {
  const text = (name: 'publication' | 'date') => {
    const value = option(name);
    return value === null ? {} : { [name]: value };
  };
  const number = (name: 'year' | 'number' | 'serial') => {
    const value = option(name);
    if (value === null) return {};
    if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError(`--${name} 应是正整数。`);
    return { [name]: Number(value) };
  };
  return { ...text('publication'), ...number('year'), ...number('number'), ...number('serial'), ...text('date') };
}

const OUTCOMES = { new: '新收', unchanged: '与原来相同', replaced: '已替换原来的一期' } as const;
