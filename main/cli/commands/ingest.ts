import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError } from '../../../preload/contract/failure.ts';
import { ingestFiles } from '../../core/archive/ingest-files.ts';
import type { GivenFacts } from '../../core/ingest/ingest.ts';
import { type Command, readArguments, UsageError } from '../command.ts';
import type { Words } from '../words.ts';

export const ingest: Command = {
  usage:
    'ingest FILE… --out ARCHIVE [--pdf FILE.pdf] [--password PASSWORD] [--report FILE.json] [--publication NAME] [--year YEAR] [--number NUMBER] [--serial NUMBER] [--date DATE]',
  run: async (argv, print, words) => {
    const { positionals, option } = readArguments(
      argv,
      {
        options: ['out', 'pdf', 'password', 'report', ...FACTS],
        atLeast: 1,
        atMost: 1000,
      },
      words,
    );
    const out = option('out');
    if (out === null) throw new UsageError(words.noOut);
    const facts = givenFacts(option, words);
    const reportFile = option('report');
    if (reportFile !== null) refuseUnwritable(reportFile);
    const pdf = option('pdf');
    if (pdf !== null && positionals.length !== 1) throw new UsageError(words.onePdf);
    const sources = positionals.map((path) => ({ path, pdf }));
    const ingested = await ingestFiles(sources, out, { facts, password: option('password') });
    const reports = ingested.map(({ report }) => report);
    if (reportFile !== null) {
      const text = `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
      writing(reportFile, () => writeFileSync(reportFile, text));
    }
    for (const { report, pdf: printed } of ingested) {
      print(words.ingested(report));
      if (printed) print(words.pdfIn(printed));
    }
    return 0;
  },
};

const FACTS = ['publication', 'year', 'number', 'serial', 'date'] as const;

/** @throws UsageError for a number that is none */
function givenFacts(option: (name: string) => string | null, words: Words): GivenFacts {
  const text = (name: 'publication' | 'date') => {
    const value = option(name);
    return value === null ? {} : { [name]: value };
  };
  const number = (name: 'year' | 'number' | 'serial') => {
    const value = option(name);
    if (value === null) return {};
    if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError(words.notPositive(name));
    return { [name]: Number(value) };
  };
  return { ...text('publication'), ...number('year'), ...number('number'), ...number('serial'), ...text('date') };
}

/** Before the archive is touched. By opening it, since permissions alone do not tell; a report that is there stays as it is. */
function refuseUnwritable(path: string): void {
  const isThere = existsSync(path);
  writing(path, () => closeSync(openSync(path, 'a')));
  if (!isThere) rmSync(path);
}

function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new FailureError('file-not-written', { file: basename(path) }, { reason: String(error) }, { cause: error });
  }
}
