import type { ArticleSummary } from '../../../preload/contract/values.ts';
import { bylineOf, type ContentsColumn, type ContentsRow } from '../../domain/contents.ts';
import { countNotes, NO_NOTES } from '../../state/note-cards.ts';
import { articleRoute } from '../../state/route.ts';
import { useAppState, useMessages, useWording } from '../../state/use-program.ts';
import { Disc, progressOf } from '../../ui/disc.tsx';
import { RouteLink } from '../../ui/route-link.tsx';

/** More names than these are counted, not listed: the line belongs to the title. */
const NAMES_SHOWN = 3;

/** One column of the printed contents: its name hangs at the left, its entries lead with dots to their pages. */
export function ContentsColumnView({ column }: { readonly column: ContentsColumn }) {
  const messages = useMessages();
  return (
    <section className="column">
      <h3 lang={column.name === null ? undefined : 'zh-CN'}>{column.name ?? messages.issue.outsideColumns}</h3>
      <ol>
        {column.rows.map((row, index) => (
          <li key={row.article?.id ?? `${row.title} ${index}`}>
            <Row row={row} />
            {row.children.length > 0 && (
              <ol className="under">
                {row.children.map((child) => (
                  <li key={child.id}>
                    <Row row={rowOfChild(child)} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const rowOfChild = (article: ArticleSummary): ContentsRow => ({
  title: article.title,
  subtitle: article.subtitle,
  page: article.pageStart,
  article,
  listed: true,
  children: [],
});

function Row({ row }: { readonly row: ContentsRow }) {
  const { title, subtitle, article } = row;
  const line = (
    <>
      <span className="entry-title" lang="zh-CN">
        {title}
      </span>
      <Byline article={article} />
      <QuietMark row={row} />
      {row.page !== null && <span className="leader" aria-hidden="true" />}
      <PageNumber page={row.page} />
      <span className="entry-state">
        {article && <Disc progress={progressOf(article.read)} />}
        {article && <NoteCount articleId={article.id} />}
      </span>
      {subtitle && <small lang="zh-CN">{subtitle}</small>}
    </>
  );
  return article ? (
    <RouteLink className="entry" to={articleRoute(article.id)}>
      {line}
    </RouteLink>
  ) : (
    <p className="entry absent">{line}</p>
  );
}

/** 划线8　批注5, where there are any. */
function NoteCount({ articleId }: { readonly articleId: string }) {
  const { notebook: words } = useMessages();
  const wording = useWording();
  const counts = useAppState(({ notes }) => countNotes(notes.notes).articles.get(articleId) ?? NO_NOTES);
  return (
    <>
      {counts.marks > 0 && <span className="of-marks">{words.marksOf(wording.count(counts.marks))}</span>}
      {counts.notes > 0 && <span className="of-notes">{words.notesOf(wording.count(counts.notes))}</span>}
    </>
  );
}

function PageNumber({ page }: { readonly page: number | null }) {
  const wording = useWording();
  if (page === null) return <span className="entry-page" />;
  return (
    <span className="entry-page num">
      <span aria-hidden="true">{page}</span>
      <span className="visually-hidden">{wording.page(page)}</span>
    </span>
  );
}

function Byline({ article }: { readonly article: ArticleSummary | null }) {
  const messages = useMessages();
  const wording = useWording();
  const names = article ? bylineOf(article) : [];
  if (names.length === 0) return null;
  return (
    <span className="entry-by" lang="zh-CN">
      {names.length <= NAMES_SHOWN
        ? wording.names(names)
        : messages.issue.moreNames(names.slice(0, NAMES_SHOWN - 1), names.length)}
    </span>
  );
}

function QuietMark({ row }: { readonly row: ContentsRow }) {
  const messages = useMessages();
  if (row.article === null) return <span className="entry-mark">{messages.issue.withoutText}</span>;
  return row.listed ? null : <span className="entry-mark">{messages.issue.unlisted}</span>;
}
