import type { IssueCover } from '../../../preload/contract/values.ts';
import { Disc, type Progress } from '../disc.tsx';
import './cover.css';
import { coverNumber, mastheadWidth, seasonOf, strataOf } from './cover-drawing.ts';

interface CoverProps {
  readonly issue: IssueCover;
  readonly large?: boolean;
}

/** How much of the issue has been read, as one disc. */
export function issueProgress({ readCount, articleCount, rules }: IssueCover): Progress {
  if (articleCount > 0 && readCount >= articleCount) return 'finished';
  return readCount > 0 || rules.some(({ fraction }) => fraction > 0) ? 'begun' : 'unread';
}

/** An issue's cover: its first printed page, else drawn from its masthead and contents. A picture: the words for it stand beside it. */
export function Cover({ issue, large = false }: CoverProps) {
  const { number, unit } = coverNumber(issue);
  const strata = strataOf(issue.rules);
  if (issue.picture !== null)
    return (
      <span className={large ? 'cover pictured large' : 'cover pictured'} aria-hidden="true">
        <img src={issue.picture} alt="" />
        <Disc progress={issueProgress(issue)} silent />
        <span className="serial">{issue.serial ?? issue.number}</span>
      </span>
    );
  return (
    <span className={`cover ${seasonOf(issue)} ${large ? 'large' : ''}`} aria-hidden="true">
      <span className="masthead-name" style={{ '--characters': mastheadWidth(issue.publication) }} lang="zh-CN">
        {issue.publication}
      </span>
      <span className="number" lang="zh-CN">
        {number}
        <small>{unit}</small>
      </span>
      <svg className="strata" viewBox="0 0 64 100" preserveAspectRatio="xMinYMin meet" aria-hidden="true">
        {strata.rules.map(({ x, y, length, inked }) => (
          <g key={`${x} ${y}`}>
            {inked < length && <path className="bare" strokeWidth={strata.bare} d={`M${x} ${y}h${length}`} />}
            {inked > 0 && <path strokeWidth={strata.ink} d={`M${x} ${y}h${inked}`} />}
          </g>
        ))}
      </svg>
      <Disc progress={issueProgress(issue)} silent />
      <span className="serial">{issue.serial ?? issue.number}</span>
    </span>
  );
}
