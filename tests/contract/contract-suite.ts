/** What every host must do with the contract. One suite; a host's own test file is how it is started. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Bound,
  contract,
  type EventName,
  type Events,
  type ImportQuestion,
  MAX_IMPORT_BYTES,
  METHOD_NAMES,
} from '../../preload/contract/contract.ts';
import type { Result } from '../../preload/contract/failure.ts';
import { DEFAULT_SETTINGS } from '../../preload/contract/settings.ts';
import type { IngestReport } from '../../preload/contract/values.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { onePage } from '../support/handmade-pdf.ts';
import { createDesk, newNote } from '../support/note-desk.ts';
import { smallIssue } from '../support/small-issue.ts';
import { valueIn } from '../support/value-in.ts';
import { exchangeSuite } from './exchange-suite.ts';
import { type PrintOptions, printSuite } from './print-suite.ts';

export interface HostUnderTest {
  readonly bound: Bound;
  /** The way the bridge calls, for calls that the contract does not know. */
  readonly invoke: (name: string, argument: unknown) => Promise<Result<unknown>>;
  close(): Promise<void>;
}

type Told = { [Name in EventName]: { readonly name: Name; readonly event: Events[Name] } }[EventName];

/** @param options of the parts of the suite */
export function contractSuite(host: string, start: () => Promise<HostUnderTest>, options: PrintOptions = {}): void {
  describe(`the contract, ${host}`, () => {
    let under: HostUnderTest;
    let bound: Bound;
    const told: Told[] = [];

    beforeAll(async () => {
      under = await start();
      bound = under.bound;
      for (const name of ['importStarted', 'importProgress', 'importFinished', 'libraryChanged'] as const) {
        bound.on(name, (event) => told.push({ name, event } as Told)); // name and event belong together
      }
    });
    afterAll(() => under.close());

    /** Brings in a file and waits until it is finished. */
    async function importing(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<IngestReport>> {
      const finished = new Promise<Events['importFinished']>((resolve) => {
        const stop = bound.on('importFinished', (event) => {
          if (event.file !== file) return;
          stop();
          resolve(event);
        });
      });
      valueIn(await bound.import.begin({ file, bytes }));
      return (await finished).result;
    }

    const issueId = async (number: number): Promise<string> =>
      valueIn(await importing(`${number}.md`, smallIssue(number))).issueId;
    const articleId = async (): Promise<string> => {
      const issue = valueIn(await bound.library.issue({ issueId: await issueId(1) }));
      return issue.articles[0]?.id ?? '';
    };

    test('every method of the contract is there, and no other', () => {
      const { on: _on, ...topics } = bound;
      const names = Object.entries(topics).flatMap(([topic, verbs]) =>
        Object.keys(verbs).map((verb) => `${topic}.${verb}`),
      );
      expect(names).toEqual(METHOD_NAMES);
    });

    test('the program says what it is', async () => {
      const about = valueIn(await bound.program.about({}));
      expect(about.library).toEqual({ state: 'ready' });
      expect(about.reader).toEqual({ state: 'ready' });
      expect(about.profile).not.toBe('');
    });

    test('a file comes in as bytes, with its progress told in order, and can be read', async () => {
      told.length = 0;
      const report = valueIn(await importing('2025-04.md', smallIssue(4)));
      expect(report.outcome).toBe('new');
      expect(told[0]).toMatchObject({ name: 'importStarted', event: { file: '2025-04.md' } });
      expect(told.at(-1)).toMatchObject({ name: 'importFinished' });
      expect(told.map(({ name }) => name)).toContain('importProgress');
      expect(told).toContainEqual({ name: 'libraryChanged', event: { issueIds: [report.issueId] } });

      const issue = valueIn(await bound.library.issue({ issueId: report.issueId }));
      expect(issue.articles.map((article) => article.title)).toEqual(['守住一口老井']);
      const article = valueIn(await bound.library.article({ articleId: issue.articles[0]?.id ?? '' }));
      expect(article.blocks.map((block) => block.text)).toContain('每一道绳痕，都是一百年。');
      expect(valueIn(await bound.library.report({ issueId: report.issueId })).file).toBe('2025-04.md');
    });

    test('an import that is cancelled leaves the shelf as it was', async () => {
      const before = valueIn(await bound.library.shelf({}));
      const finished = new Promise<Events['importFinished']>((resolve) => {
        bound.on('importFinished', (event) => event.file === 'stopped.md' && resolve(event));
      });
      const { jobId } = valueIn(await bound.import.begin({ file: 'stopped.md', bytes: smallIssue(9) }));
      expect(await bound.import.cancel({ jobId })).toEqual({ ok: true, value: null });
      expect((await finished).result).toMatchObject({ ok: false, failure: { code: 'cancelled', file: 'stopped.md' } });
      expect(valueIn(await bound.library.shelf({}))).toEqual(before);
    });

    test('to cancel what is unknown or finished is no error', async () => {
      expect(await bound.import.cancel({ jobId: 'never-begun' })).toEqual({ ok: true, value: null });
    });

    test('who was not there to hear it is told what became of an import, and what is under way', async () => {
      await importing('unknown.md', new TextEncoder().encode('Dear Sir'));
      const { running, finished } = valueIn(await bound.import.recent({}));
      expect(running).toEqual([]);
      expect(finished.at(-1)).toMatchObject({ file: 'unknown.md', result: { ok: false } });
      const done = new Promise<Events['importFinished']>((resolve) => {
        bound.on('importFinished', (event) => event.file === 'under-way.md' && resolve(event));
      });
      const job = valueIn(await bound.import.begin({ file: 'under-way.md', bytes: smallIssue(8) }));
      const meanwhile = valueIn(await bound.import.recent({}));
      expect([...meanwhile.running, ...meanwhile.finished]).toContainEqual(expect.objectContaining(job));
      const outcome = await done;
      expect(valueIn(await bound.import.recent({})).finished.at(-1)).toEqual(outcome);
    });

    test('a file that is no issue is refused, by its name', async () => {
      const result = await importing('letter.md', new TextEncoder().encode('Dear Sir'));
      expect(result).toMatchObject({ ok: false, failure: { file: 'letter.md' } });
    });

    test('bytes arrive as they were sent, also from the middle of a larger buffer, and the sender keeps them', async () => {
      const issue = smallIssue(5);
      const larger = new Uint8Array(issue.byteLength + 20);
      larger.set(issue, 10);
      const part = larger.subarray(10, 10 + issue.byteLength);
      expect(valueIn(await importing('part.md', part)).outcome).toBe('new');
      expect(part).toEqual(issue);
    });

    test('a file above the limit is refused with its size', async () => {
      const result = await bound.import.begin({ file: 'huge.txt', bytes: new Uint8Array(MAX_IMPORT_BYTES + 1) });
      expect(result).toMatchObject({
        ok: false,
        failure: {
          code: 'file-too-large',
          file: 'huge.txt',
          facts: { limit: MAX_IMPORT_BYTES, bytes: MAX_IMPORT_BYTES + 1 },
        },
      });
    });

    test('shelf and covers agree', async () => {
      await issueId(1);
      const [volume] = valueIn(await bound.library.shelf({})).volumes;
      if (!volume) throw new Error('nothing on the shelf');
      const covers = valueIn(await bound.library.covers({ publicationId: volume.publicationId, year: volume.year }));
      expect(covers).toHaveLength(volume.issueCount);
    });

    test('the articles of several issues are listed as their own contents have them; an unknown issue is left out', async () => {
      const id = await issueId(1);
      const issue = valueIn(await bound.library.issue({ issueId: id }));
      const lists = valueIn(await bound.library.articlesOf({ issueIds: ['no-such-issue', id] }));
      expect(lists.map(({ issue: { id: listed } }) => listed)).toEqual([id]);
      expect(lists[0]?.articles).toEqual(issue.articles);
    });

    test('what is searched for is found, and located where it stands', async () => {
      const article = await articleId();
      const answer = valueIn(await bound.search.articles({ query: '绳痕', order: 'relevance', offset: 0, limit: 10 }));
      expect(answer.hits.map((hit) => hit.articleId)).toContain(article);
      const located = valueIn(await bound.search.locate({ articleId: article, query: '绳痕' }));
      expect(located.total).toBe(2);
      const entries = valueIn(await bound.search.quickEntries({}));
      expect(entries.map((entry) => entry.title)).toContain('守住一口老井');
    });

    test('a PDF comes in once it has been said of which issue, and is read, numbered and searched page by page', async () => {
      const issue = await issueId(1);
      const asked = new Promise<ImportQuestion>((resolve) => bound.on('importAsked', resolve));
      valueIn(await bound.import.begin({ file: 'scan.pdf', bytes: onePage('A well with seven grooves') }));
      const question = await asked;
      expect(question).toMatchObject({ kind: 'issue', file: 'scan.pdf', pages: 1, textLayer: 'all' });
      expect(valueIn(await bound.import.recent({})).asking).toEqual([question]);
      const done = new Promise<Events['importFinished']>((resolve) => bound.on('importFinished', resolve));
      valueIn(await bound.import.answer({ jobId: question.jobId, answer: { issueId: issue } }));
      expect((await done).pdf).toMatchObject({ issueId: issue, pages: 1, linked: 0 });
      const edition = valueIn(await bound.pages.edition({ issueId: issue }));
      const hash = edition?.hash ?? '';
      expect(edition?.pages).toEqual([{ view: [0, 0, 300, 400], rotation: 0, label: null, printed: null }]);
      const [block] = valueIn(await bound.pages.text({ hash, ordinal: 0 }));
      expect(block?.text).toBe('A well with seven grooves');
      const sought = { exact: 'seven grooves', prefix: 'A well with ', suffix: '' };
      const gone = { exact: 'nine grooves in a stone', prefix: '', suffix: '' };
      expect(valueIn(await bound.pages.passages({ hash, passages: [gone, sought] }))).toMatchObject([
        { kind: 'not-found' },
        { kind: 'found', places: [{ ordinal: 0, blockId: block?.id, start: 12, end: 25 }] },
      ]);
      expect(await bound.pages.passages({ hash: '0'.repeat(64), passages: [] })).toMatchObject({ ok: false });
      const numbered = valueIn(await bound.pages.number({ issueId: issue, ordinal: 0, printed: 7 }));
      expect(numbered.pages[0]?.printed).toBe(7);
      expect(numbered.numbered).toEqual({ ordinal: 0, printed: 7 });
      const image = () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]); // moved with the call
      expect(edition?.pictured).toBe(false);
      expect(await bound.pages.keepCover({ hash, image: new Uint8Array([1, 2, 3]) })).toMatchObject({ ok: false });
      expect(await bound.pages.keepCover({ hash: '0'.repeat(64), image: image() })).toMatchObject({
        ok: false,
        failure: { code: 'not-found' },
      });
      valueIn(await bound.pages.keepCover({ hash, image: image() }));
      expect(valueIn(await bound.library.issue({ issueId: issue })).picture).toBe('data:image/jpeg;base64,/9j/4A==');
      expect(valueIn(await bound.pages.edition({ issueId: issue }))?.pictured).toBe(true);
      expect(valueIn(await bound.search.pages({ query: 'grooves', offset: 0, limit: 10 }))).toMatchObject({
        total: 1,
        hits: [{ issueId: issue, ordinal: 0, count: 1 }],
      });
      expect(valueIn(await bound.search.locateOnPages({ hash, query: 'seven' }))).toEqual([
        { ordinal: 0, blockId: block?.id, ranges: [[12, 17]] },
      ]);
      const article = valueIn(await bound.pages.ofArticle({ articleId: await articleId() }));
      expect(article?.links.every(({ places }) => places.length === 0)).toBe(true);
    });

    test('the place of reading is kept', async () => {
      const article = await articleId();
      const place = { articleId: article, blockId: null, offset: 0, fraction: 0.5 };
      expect(valueIn(await bound.reading.keepPlace(place))).toMatchObject({
        articleId: article,
        fraction: 0.5,
        finished: false,
      });
      expect(valueIn(await bound.reading.setFinished({ articleId: article, finished: true })).finished).toBe(true);
      expect(valueIn(await bound.library.article({ articleId: article })).place).toMatchObject({ articleId: article });
    });

    test('notes travel as files of bytes, are kept, told to all windows, and come back whole or in part', async () => {
      const heard: Events['notesChanged'][] = [];
      const stop = bound.on('notesChanged', (event) => heard.push(event));
      const opened = valueIn(await bound.notes.open({ known: null }));
      expect(opened.found).toEqual({ state: 'ready' });
      const desk = createDesk({ device: opened.device, author: { id: opened.person, name: '王某' } });
      const first = desk.write(newNote('first', '排水难在看不见 😀'));
      const second = desk.write(newNote('second', '下次要问'));
      const { digest } = valueIn(await bound.notes.keep({ window: 'this', file: first }));
      expect(digest).not.toBe(opened.digest);
      // From the middle of a larger buffer, as a view.
      const larger = new Uint8Array(second.byteLength + 20);
      larger.set(second, 10);
      valueIn(await bound.notes.keep({ window: 'this', file: larger.subarray(10, 10 + second.byteLength) }));
      await expect.poll(() => heard).toEqual(['first', 'second'].map((id) => ({ window: 'this', noteIds: [id] })));
      stop();

      const now = valueIn(await bound.notes.open({ known: digest }));
      const all = decode(now.file ?? '');
      expect(all.ok && [...all.state.notes]).toEqual([...desk.state().notes]);
      expect(valueIn(await bound.notes.open({ known: now.digest })).file).toBeNull();
      const some = decode(valueIn(await bound.notes.some({ noteIds: ['second', 'none'] })));
      expect(some.ok && [...some.state.notes.keys()]).toEqual(['second']);
    });

    test('a copied profile takes a device id of its own, once, and keeps its owner', async () => {
      const before = valueIn(await bound.notes.open({ known: null }));
      expect(valueIn(await bound.notes.renewDevice({}))).toBeNull();
      const after = valueIn(await bound.notes.open({ known: null }));
      expect(after.person).toBe(before.person);
      expect(after.device).not.toBe(before.device);
    });

    test('notes that cannot be read are refused', async () => {
      const file = new TextEncoder().encode('no notes');
      expect(await bound.notes.keep({ window: 'this', file })).toMatchObject({
        ok: false,
        failure: { code: 'notes-refused', facts: { reason: 'not-json' } },
      });
    });

    test('a backup is written, read back, listed and read', async () => {
      valueIn(await bound.notes.keep({ window: 'this', file: createDesk().write(newNote('backed-up', '备份')) }));
      const made = valueIn(await bound.notes.backUp({}));
      expect(made).toMatchObject({ verified: true });
      expect(valueIn(await bound.notes.backups({}))).toContainEqual(made);
      const read = decode(valueIn(await bound.notes.readBackup({ name: made.name })));
      expect(read.ok && read.state.notes.has('backed-up')).toBe(true);
      expect(await bound.notes.readBackup({ name: '1999-01-01.bvnotes' })).toMatchObject({
        failure: { code: 'not-found' },
      });
    });

    exchangeSuite(() => bound);
    printSuite(() => bound, options);

    test('settings are read as they were written', async () => {
      const settings = { ...DEFAULT_SETTINGS, language: 'en', paper: 'night', voiceName: '婷婷' } as const;
      expect(valueIn(await bound.settings.write(settings))).toEqual(settings);
      expect(valueIn(await bound.settings.read({}))).toEqual(settings);
    });

    test('what is not there is not found', async () => {
      for (const result of [
        await bound.library.issue({ issueId: 'no-such-issue' }),
        await bound.library.article({ articleId: 'no-such-article' }),
        await bound.library.report({ issueId: 'no-such-issue' }),
        await bound.search.locate({ articleId: 'no-such-article', query: '绳痕' }),
        await bound.reading.setFinished({ articleId: 'no-such-article', finished: true }),
      ]) {
        expect(result).toMatchObject({ ok: false, failure: { code: 'not-found' } });
      }
    });

    test.each(METHOD_NAMES)('%s refuses an argument that the contract does not know', async (name) => {
      const result = await under.invoke(name, { unheardOf: 1 });
      expect(result).toMatchObject({ ok: false, failure: { code: 'invalid-argument', facts: { name } } });
      expect(await under.invoke(name, null)).toMatchObject({ ok: false, failure: { code: 'invalid-argument' } });
    });

    test.each(['library.destroy', 'library', '', '__proto__.toString', 'constructor.constructor', 'program.about.x'])(
      'a method that does not exist (%j) fails as unknown',
      async (name) => {
        expect(await under.invoke(name, {})).toMatchObject({ ok: false, failure: { code: 'unknown-method' } });
      },
    );

    test('who no longer listens hears nothing', async () => {
      let heard = 0;
      const stop = bound.on('importFinished', () => {
        heard += 1;
      });
      stop();
      await importing('unheard.md', smallIssue(7));
      expect(heard).toBe(0);
    });

    test('the suite covers every topic', () => {
      expect(Object.keys(contract)).toEqual([
        'program',
        'library',
        'pages',
        'search',
        'reading',
        'notes',
        'exchange',
        'folder',
        'settings',
        'import',
      ]);
    });
  });
}
