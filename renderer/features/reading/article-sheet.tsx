import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import { copiedText } from '../../document/clean-copy.ts';
import { createReadingWindow, type ReadingWindow } from '../../document/reading-window.ts';
import { createTextView } from '../../document/text-view.ts';
import { pagesBegun } from '../../domain/printed-pages.ts';
import { leaveMarks } from '../../state/annotating.ts';
import { useAppState, useProgram, useWording } from '../../state/use-program.ts';
import { CaretMark } from '../annotating/caret-mark.tsx';
import { LayersLine } from '../annotating/layers-line.tsx';
import { Margin } from '../annotating/margin.tsx';
import { SelectionBar } from '../annotating/selection-bar.tsx';
import { TypeAhead } from '../annotating/type-ahead.tsx';
import { useBroughtIn } from '../annotating/use-brought-in.ts';
import { useCaretKeys } from '../annotating/use-caret-keys.ts';
import { useLitMarks } from '../annotating/use-lit-marks.ts';
import { useMarkKeys } from '../annotating/use-mark-keys.ts';
import { useMarks } from '../annotating/use-marks.ts';
import { usePressedMark } from '../annotating/use-pressed-mark.ts';
import { useSelection } from '../annotating/use-selection.ts';
import { useCollectKeys } from '../excerpts/use-collect-keys.ts';
import { ArticleBlock } from './article-block.tsx';
import { ArticleEnd } from './article-end.tsx';
import { ArticleHead } from './article-head.tsx';
import { useLitHits } from './use-lit-hits.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useSpokenSentence } from './use-spoken-sentence.ts';
import { useVerticalWheel } from './use-vertical-wheel.ts';

interface ArticleSheetProps {
  readonly article: Article;
  readonly parent: { readonly id: string; readonly title: string } | null;
}

/** The page: the article in the window through which it is read. Drawn anew for each article (give it a key). */
export function ArticleSheet({ article, parent }: ArticleSheetProps) {
  const vertical = useAppState(({ settings }) => settings.current.vertical);
  const language = useAppState(({ settings }) => settings.current.language);
  const scroller = useRef<HTMLElement>(null);
  const view = useCallback(() => createTextView(scroller.current ?? document.body), []);
  const window = useCallback(
    (): ReadingWindow => createReadingWindow(scroller.current ?? document.body, vertical),
    [vertical],
  );
  const place = useReadingPlace({ article, scroller, view, window });
  useReadingKeys({ article, view, window, place });
  useLitHits({ article, vertical, view, window, place });
  useSpokenSentence({ articleId: article.id, vertical, view, window, place });
  useVerticalWheel(scroller, vertical);
  const { all, marks } = useMarks(article);
  const selectedId = useAppState(({ annotating }) => annotating.selected?.noteId ?? null);
  const span = useAppState(({ annotating }) => annotating.span);
  const caretShown = useAppState(({ annotating }) => annotating.caret);
  useLitMarks({ marks, selectedId, view, drawing: vertical });
  useSelection(view, '.sheet');
  useBroughtIn({ marks, view, window, place });
  useMarkKeys({ article, marks, view });
  const caret = useCaretKeys({ view, window, place });
  const caretBlock = useCallback(() => (caretShown ? (caret.point()?.blockId ?? null) : null), [caret, caretShown]);
  useCollectKeys({ article, marks, caretBlock });
  const pressed = usePressedMark(marks, view);
  const isAhead = useAppState(
    ({ annotating: { editing, composingAhead }, notes }) =>
      editing !== null && (composingAhead || !notes.notes.notes.has(editing)),
  );
  const program = useProgram();
  useEffect(() => () => leaveMarks(program), [program]);
  const wording = useWording();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  const pageLabel = useMemo(() => labelOf(wording.page), [language]);
  const begun = useMemo(() => pagesBegun(article.blocks), [article.blocks]);
  return (
    <main
      ref={scroller}
      className={vertical ? 'sheet vertical' : 'sheet'}
      tabIndex={-1}
      onScroll={place.onScroll}
      onClick={pressed}
      onKeyDown={(event) => {
        const isInText = event.target === event.currentTarget;
        if (!isInText || event.key !== 'Tab' || event.shiftKey || !span) return;
        event.preventDefault();
        document.querySelector<HTMLElement>('.selection-bar button')?.focus();
      }}
      onCopy={(event) => {
        const text = copiedText(view(), document.getSelection());
        if (text === null) return;
        event.clipboardData.setData('text/plain', text);
        event.preventDefault();
      }}
    >
      <article className="leaf" lang="zh-CN">
        <ArticleHead article={article} parent={parent} />
        <LayersLine article={article} marks={all} />
        <div className="prose">
          {article.blocks.map((block, index) => (
            <ArticleBlock
              key={block.id}
              block={block}
              begins={begun[index] ?? null}
              vertical={vertical}
              pageLabel={pageLabel}
            />
          ))}
        </div>
        <Margin article={article} marks={marks} scroller={scroller} view={view} window={window} />
        <ArticleEnd article={article} />
      </article>
      {span && <SelectionBar article={article} span={span} view={view} />}
      {isAhead && <TypeAhead />}
      {caretShown && <CaretMark caret={caret} scroller={scroller} />}
    </main>
  );
}

/** The gutter holds 第99页; a number of three digits stands there alone. */
const labelOf = (inWords: (page: number) => string) => (page: number) => (page > 99 ? String(page) : inWords(page));
