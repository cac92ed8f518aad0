import type { ReactNode } from 'react';
import type { Repair } from '../../../preload/contract/values.ts';
import { certaintyOf, type ReportRow, repairContext, visible } from '../../domain/ingest-report.ts';
import type { ReportTexts } from '../../state/report-texts.ts';
import { articleRoute } from '../../state/route.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { RouteLink } from '../../ui/route-link.tsx';

interface ReportRowProps {
  readonly row: ReportRow;
  /** Titles of the articles by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly texts: ReportTexts;
}

export function ReportRowView({ row, titles, texts }: ReportRowProps) {
  const { report: words } = useMessages();
  const wording = useWording();
  const titleOf = (articleId: string | null) => (articleId === null ? null : (titles.get(articleId) ?? null));
  switch (row.row) {
    case 'heading':
      return (
        <header className="report-part">
          <h2 className="title-serif">
            {words.parts[row.part]} <span className="n num">{wording.count(row.count)}</span>
          </h2>
          <p>{words.explanationOf[row.part]}</p>
        </header>
      );
    case 'rule':
      return (
        <header className="report-rule">
          <h3 className="label">
            {words.rules[row.rule]} <span className="n num">{wording.count(row.count)}</span>
          </h3>
          <p>{words.legend}</p>
        </header>
      );
    case 'suspicion': {
      const { suspicion } = row;
      return (
        <Line
          line={suspicion.line}
          articleId={suspicion.articleId}
          title={titleOf(suspicion.articleId)}
          query={suspicion.forms[0] ?? null}
        >
          <p className="sentence serif">{words.explain(suspicion)}</p>
        </Line>
      );
    }
    case 'entry': {
      const certainty = certaintyOf(row.entry);
      const percent = Math.floor(row.entry.score * 100);
      return (
        <div className="report-row" data-certainty={certainty}>
          <p className="main serif">
            {row.entry.articleId ? (
              <RouteLink to={articleRoute(row.entry.articleId)}>{row.entry.title}</RouteLink>
            ) : (
              row.entry.title
            )}
          </p>
          <p className="where">
            {row.entry.page !== null && <span>{wording.page(row.entry.page)}</span>}
            <span className="certainty">{words.certainty[certainty]}</span>
            {certainty !== 'same' && certainty !== 'missing' && (
              <span className="num">{words.certain(String(percent))}</span>
            )}
          </p>
        </div>
      );
    }
    case 'unlisted':
      return (
        <div className="report-row">
          <p className="main serif">
            <RouteLink to={articleRoute(row.article.id)}>{row.article.title}</RouteLink>
          </p>
          {row.article.pageStart !== null && <p className="where">{wording.page(row.article.pageStart)}</p>}
        </div>
      );
    case 'repair':
      return (
        <Line
          line={row.repair.line}
          articleId={row.repair.articleId}
          title={titleOf(row.repair.articleId) ?? words.inTitle}
          blockId={row.repair.blockId}
        >
          <Change repair={row.repair} text={row.repair.blockId === null ? undefined : texts[row.repair.blockId]} />
        </Line>
      );
    case 'left-out':
      return (
        <Line line={row.leftOut.line} articleId={null} title={words.reasons[row.leftOut.reason]}>
          <p className="sentence serif">{row.leftOut.text}</p>
        </Line>
      );
  }
}

interface LineProps {
  readonly line: number | null;
  readonly articleId: string | null;
  readonly title: string | null;
  readonly blockId?: string | null;
  readonly query?: string | null;
  readonly children: ReactNode;
}

function Line({ line, articleId, title, blockId = null, query = null, children }: LineProps) {
  const { report: words } = useMessages();
  return (
    <div className="report-row">
      <div className="main">{children}</div>
      <p className="where">
        {title !== null &&
          (articleId === null ? (
            <span>{title}</span>
          ) : (
            <RouteLink to={articleRoute(articleId, query, blockId)}>{title}</RouteLink>
          ))}
        {line !== null && <span>{words.line(line)}</span>}
      </p>
    </div>
  );
}

/** 风险源的风险⏎分级: what was there struck out, what is there now underlined, within the text around it. */
function Change({ repair, text }: { readonly repair: Repair; readonly text: string | undefined }) {
  const { report: words } = useMessages();
  const context = text === undefined ? null : repairContext(text, repair);
  return (
    <p className="change serif">
      {context?.before}
      <del>
        <span className="visually-hidden">{words.before}</span>
        {visible(repair.before) || words.nothing}
      </del>
      {repair.after !== '' && (
        <span className="arrow" aria-hidden="true">
          →
        </span>
      )}
      <ins className={repair.after === '' ? 'visually-hidden' : ''}>
        <span className="visually-hidden">{words.after}</span>
        {visible(repair.after) || words.nothing}
      </ins>
      {context?.after}
    </p>
  );
}
