/** Bringing in an issue file: an archive of one or more issues, with their printed editions. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { FailureError } from '../../preload/contract/failure.ts';
import type { WriteDatabase } from './archive/connection.ts';
import { issuesIn, openIssueFile, takeOverPdf } from './archive/issue-file.ts';
import { readReport } from './archive/issue-queries.ts';
import { type IssueRows, replaceIssueRows } from './archive/issue-rows.ts';
import { pdfOf } from './archive/pdf-rows.ts';
import type { Ports } from './ports.ts';
import type { Written } from './write-draft.ts';

const SQLITE_MAGIC = 'SQLite format 3\0';

export const isArchive = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, SQLITE_MAGIC.length)) === SQLITE_MAGIC;

/** An issue file handed round is a SQLite archive. All its issues come in, or none; the report is that of the last. */
export async function takeOverArchive(
  library: WriteDatabase,
  ports: Ports,
  file: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Written> {
  const path = join(ports.profileFolder, `incoming-${ports.newId()}.bvlib`);
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    const archive = openIssueFile(path);
    try {
      const issues: IssueRows[] = [];
      await setImmediate(); // checking took a while: a word to stop that waits is heard now, and between the issues
      for (const rows of issuesIn(archive)) {
        issues.push(rows);
        await setImmediate();
      }
      const last = issues.at(-1);
      const report = last && readReport(archive, String(last.issue.id));
      if (!report) throw new FailureError('issue-without-text', { file });
      if (signal.aborted) throw new FailureError('cancelled', { file });
      const offered = issues.map((rows) => {
        const id = String(rows.issue.id);
        const pdf = pdfOf(archive, id);
        return {
          rows,
          id,
          before: hashOf(library, rows),
          isNewPdf: pdf !== null && pdf.hash !== pdfOf(library, id)?.hash,
        };
      });
      library.transaction(() => {
        for (const { rows, id } of offered) {
          replaceIssueRows(library, rows);
          takeOverPdf(library, archive, id);
        }
      });
      const before = offered.at(-1)?.before ?? null;
      const outcome = before === null ? 'new' : before === last.issue.text_hash ? 'unchanged' : 'replaced';
      return {
        report: { ...report, file, outcome },
        changed: offered
          .filter(({ before, rows, isNewPdf }) => isNewPdf || before !== rows.issue.text_hash)
          .map(({ id }) => id),
      };
    } finally {
      archive.close();
    }
  } finally {
    // An archive in write-ahead mode gets its log beside it even when it is only read.
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  }
}

/** What the library holds of an issue now; `null` where it has none. */
const hashOf = (library: WriteDatabase, { issue }: IssueRows): string | null =>
  library.prepare<{ text_hash: string }>('SELECT text_hash FROM issues WHERE id = ?').get(String(issue.id))
    ?.text_hash ?? null;
