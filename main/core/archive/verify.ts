/** Looks an archive through and says what was looked at. Opening it has already checked application, version and schema. */
import type { ReadDatabase } from './connection.ts';

export interface Check {
  readonly name: string;
  /** What was counted, in words. */
  readonly counted: string;
  readonly complaints: readonly string[];
}

export function verifyArchive(database: ReadDatabase): readonly Check[] {
  const count = (sql: string): number => database.prepare<{ n: number }>(sql).get()?.n ?? 0;
  const names = (sql: string): string[] =>
    database
      .prepare<{ name: string }>(sql)
      .all()
      .map((row) => row.name);
  const integrity = database.prepare<{ integrity_check: string }>('PRAGMA integrity_check(20)').all();
  const foreignKeys = database.prepare<{ table: string; rowid: number }>('PRAGMA foreign_key_check').all();
  return [
    {
      name: '数据页',
      counted: `${count('SELECT page_count AS n FROM pragma_page_count')} 页`,
      complaints: integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    },
    {
      name: '相互引用',
      counted: `${foreignKeys.length} 处断开`,
      complaints: foreignKeys.map((row) => `${row.table} 第 ${row.rowid} 行引用了不存在的内容`),
    },
    {
      name: '期与文章',
      counted: `${count('SELECT count(*) AS n FROM issues')} 期，${count('SELECT count(*) AS n FROM articles')} 篇`,
      complaints: names(
        'SELECT i.id AS name FROM issues i WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.issue_id = i.id)',
      ).map((id) => `${id} 没有文章`),
    },
    {
      name: '段落',
      counted: `${count('SELECT count(*) AS n FROM blocks')} 段，${count('SELECT coalesce(sum(characters), 0) AS n FROM articles')} 字`,
      complaints: names(
        `SELECT a.id AS name FROM articles a JOIN blocks b ON b.article_id = a.id
         GROUP BY a.id HAVING count(*) <> max(b.ordinal) + 1`,
      ).map((id) => `${id} 的段落序号不连续`),
    },
    {
      name: '检索',
      counted: `${count('SELECT count(*) AS n FROM article_index')} 篇`,
      complaints: names('SELECT id AS name FROM articles WHERE number NOT IN (SELECT rowid FROM article_index)').map(
        (id) => `${id} 不在检索里`,
      ),
    },
  ];
}
