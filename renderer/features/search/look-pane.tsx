import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Block } from '../../../preload/contract/values.ts';
import { type LookedAt, stepLook } from '../../state/look.ts';
import { articleRoute } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LitText } from '../../ui/lit-text.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { collectSelected } from './collect-selected.ts';

/** The chosen article beside the results, its hits lit, opened at the best of them. */
export function LookPane({ query }: { readonly query: string }) {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const { shown, failure, at, hit } = useAppState((state) => state.search.look);
  const places = shown?.places ?? [];
  const place = places[at] ?? null;
  return (
    <aside className="look" aria-label={messages.search.look}>
      {failure && <ErrorState failure={failure} inline />}
      {shown && (
        <LookPage key={shown.article.id} shown={shown} at={at} blockId={place?.blockId ?? hit?.blockId ?? null} />
      )}
      {shown && (
        <div className="nav-hit">
          {places.length > 0 && (
            <span className="step">
              <Button aria-label={messages.search.previousHit} onPress={() => stepLook(program, -1)}>
                <Icon name="back" />
              </Button>
              <span
                className="num"
                role="status"
                aria-label={messages.search.lookHit(wording.count(at + 1), wording.count(places.length))}
              >
                {at + 1} / {places.length}
              </span>
              <Button aria-label={messages.search.nextHit} onPress={() => stepLook(program, 1)}>
                <Icon name="forward" />
              </Button>
            </span>
          )}
          <Button className="button push" aria-keyshortcuts="E" onPress={() => void collectSelected(program)}>
            <Icon name="excerpt" />
            {messages.excerpts.collect}
          </Button>
          <RouteLink
            className="button primary"
            to={articleRoute(shown.article.id, query, place?.blockId ?? hit?.blockId ?? null)}
          >
            {messages.search.open}
          </RouteLink>
        </div>
      )}
    </aside>
  );
}

interface LookPageProps {
  readonly shown: LookedAt;
  readonly at: number;
  /** The block to be seen where there is no hit to go to. */
  readonly blockId: string | null;
}

function LookPage({ shown: { article, found, places }, at, blockId }: LookPageProps) {
  const wording = useWording();
  const page = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLElement>(null);
  const place = places[at] ?? null;
  const ranges = new Map(found.blocks.map((block) => [block.blockId, block.ranges]));
  const people = article.contributors.filter(({ role }) => role !== 'photographer').map(({ name }) => name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step or another answer moves the page
  useLayoutEffect(() => showPlace(page.current, current, blockId), [at, found, blockId]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <div className="look-page" ref={page} tabIndex={0} lang="zh-CN">
      <h2 className="title-serif">
        <LitText
          text={article.title}
          hits={found.title}
          current={place?.blockId === null ? place.index : null}
          currentRef={current}
        />
      </h2>
      {people.length > 0 && <p className="by">{wording.names(people.slice(0, 3))}</p>}
      {article.blocks.map((block) => (
        <p key={block.id} className={classOf(block)} data-block={block.id}>
          <LitText
            text={block.text}
            hits={ranges.get(block.id) ?? NONE}
            current={place?.blockId === block.id ? place.index : null}
            currentRef={current}
          />
        </p>
      ))}
    </div>
  );
}

const NONE: readonly never[] = [];

const classOf = ({ kind }: Block): string => (kind === 'paragraph' || kind === 'item' ? 't' : `t ${kind}`);

/** Puts the lit place, or else the block, in the upper third of the page. */
function showPlace(page: HTMLElement | null, current: RefObject<HTMLElement | null>, blockId: string | null): void {
  if (!page) return;
  const target = current.current ?? page.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId ?? '')}"]`);
  const top = target ? target.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop : 0;
  page.scrollTo({ top: Math.max(0, top - page.clientHeight / 3) });
}
