import { memo } from 'react';
import { lineStyle, runStyle } from '../../domain/excerpts/line-style.ts';
import type { PlacedLine, PlacedRule, Sheet, Sheets } from '../../domain/excerpts/sheets.ts';
import { stretchesOf } from './sheet-sources.ts';

interface SheetViewProps {
  readonly sheet: Sheet;
  readonly sheets: Sheets;
  /** CSS pixels a millimetre. */
  readonly scale: number;
  readonly top: number;
  readonly chosen: ReadonlySet<string>;
  readonly label: string;
}

/** CSS counts 96 pixels to the inch, so a millimetre is this many at full size. */
const MILLIMETRE = 96 / 25.4;

/** One sheet of white paper, whatever the paper of the screen, with crop marks and a bar beside what is chosen. */
export const SheetView = memo(function SheetView({ sheet, sheets, scale, top, chosen, label }: SheetViewProps) {
  const { width, height, area } = sheets;
  const vertical = sheet.lines.some((line) => line.vertical);
  return (
    <section
      className="proof-sheet"
      data-paper="white"
      aria-label={label}
      style={{ width: width * scale, height: height * scale, top }}
    >
      <div className="drawn" lang="zh-CN" style={{ transform: `scale(${scale / MILLIMETRE})` }}>
        {CORNERS.map(([right, bottom]) => (
          <i
            key={`${right}${bottom}`}
            className={`crop ${right ? 'right' : 'left'} ${bottom ? 'below' : 'above'}`}
            style={{
              left: `${right ? area.x + area.width : area.x - CROP}mm`,
              top: `${bottom ? area.y + area.height : area.y - CROP}mm`,
            }}
          />
        ))}
        {stretchesOf(sheet.lines, chosen, vertical).map(({ from, to }) => (
          <i
            key={from}
            className="of-chosen"
            style={
              vertical
                ? { left: `${from}mm`, width: `${to - from}mm`, top: `${area.y - CROP}mm`, height: BAR }
                : { top: `${from}mm`, height: `${to - from}mm`, left: `${area.x - CROP}mm`, width: BAR }
            }
          />
        ))}
        <Rules rules={sheet.rules} width={width} height={height} />
        {sheet.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
          <Line key={index} line={line} />
        ))}
      </div>
    </section>
  );
});

const CROP = 5;
const BAR = '1.4mm';
const CORNERS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

const Line = memo(function Line({ line }: { readonly line: PlacedLine }) {
  return (
    <span className="line" data-source={line.source ?? undefined} style={{ position: 'absolute', ...lineStyle(line) }}>
      {line.runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is nothing but its place
        <span key={index} style={runStyle(run, line)}>
          {run.text}
        </span>
      ))}
    </span>
  );
});

function Rules({
  rules,
  width,
  height,
}: {
  readonly rules: readonly PlacedRule[];
  readonly width: number;
  readonly height: number;
}) {
  if (rules.length === 0) return null;
  return (
    <svg className="rules" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {rules.map(({ x1, y1, x2, y2, thickness, dotted }) => (
        <line
          key={`${x1} ${y1} ${x2} ${y2}`}
          x1={x1}
          y1={y1}
          x2={x2}
          y2={y2}
          strokeWidth={thickness}
          strokeDasharray={dotted ? `${thickness} ${3 * thickness}` : undefined}
        />
      ))}
    </svg>
  );
}
