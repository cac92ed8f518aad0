/** What quick open lists: hits by kind (the kind of the best hit first), what was read last, and the way into the full text. */
import type { QuickEntry, Range } from '../../../preload/contract/search-values.ts';
import type { Shelf } from '../../../preload/contract/values.ts';
import { issueNamed, type NoteSources } from '../../domain/notebook/sources.ts';
import type { NoteHit } from '../../domain/quick-open/note-index.ts';
import type { QuickHit } from '../../domain/quick-open/quick-index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Wording } from '../../messages/wording.ts';
import { fullTextRoute, routeOfHit } from '../../state/quick-open.ts';
import { type Remote, readyValue } from '../../state/remote.ts';
import { articleRoute, noteRoute, type Route } from '../../state/route.ts';
import type { IconName } from '../../ui/icon.tsx';

export interface QuickChoice {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly lit: readonly Range[];
  readonly detail: string;
  /** The key that chooses it from anywhere. */
  readonly shortcut: string | null;
  readonly route: Route;
}

export interface QuickSection {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly QuickChoice[];
}

const ICONS: Readonly<Record<QuickEntry['kind'], IconName>> = {
  article: 'article',
  person: 'person',
  column: 'contents',
  issue: 'issue',
};

interface Asked {
  readonly typed: string;
  readonly hits: readonly QuickHit[];
  readonly noteHits: readonly NoteHit[];
  readonly shelf: Remote<Shelf>;
  readonly sources: NoteSources;
}

export function quickSections(
  { typed, hits, noteHits, shelf, sources }: Asked,
  messages: Messages,
  wording: Wording,
): readonly QuickSection[] {
  const { quickOpen } = messages;
  if (typed.trim() === '') {
    const choices = (readyValue(shelf)?.recent ?? []).map(
      ({ article, issue, place }): QuickChoice => ({
        id: `recent/${article.id}`,
        icon: 'article',
        title: article.title,
        lit: [],
        detail: `${wording.issue(issue.year, issue.number)}　${wording.moment(place.readAt)}`,
        shortcut: null,
        route: articleRoute(article.id),
      }),
    );
    return choices.length === 0 ? [] : [{ id: 'recent', title: quickOpen.recent, choices }];
  }
  const byKind = [...Map.groupBy(hits, ({ entry }) => entry.kind)].map(
    ([kind, own]): QuickSection => ({
      id: kind,
      title: quickOpen.kinds[kind],
      choices: own.map((hit) => choiceOf(hit, messages)),
    }),
  );
  const notes = notesSection(noteHits, sources, messages, wording);
  // Notes stand where their best hit belongs among the best hits of the other kinds.
  const before = new Set(hits.filter(({ score }) => score >= (noteHits[0]?.score ?? 0)).map(({ entry }) => entry.kind));
  const sections = notes ? byKind.toSpliced(before.size, 0, notes) : byKind;
  const query = typed.trim();
  const fullText: QuickChoice = {
    id: 'full-text',
    icon: 'search',
    title: quickOpen.fullText(query),
    lit: [],
    detail: '',
    shortcut: quickOpen.fullTextKey,
    route: fullTextRoute(query),
  };
  return [...sections, { id: 'full-text-section', title: messages.nav.search, choices: [fullText] }];
}

function notesSection(
  hits: readonly NoteHit[],
  sources: NoteSources,
  { quickOpen }: Messages,
  wording: Wording,
): QuickSection | null {
  if (hits.length === 0) return null;
  const choices = hits.map(({ card, title, lit }): QuickChoice => {
    const issue = sources.issues.get(card.issueId) ?? issueNamed(card.issueId);
    const detail = [
      card.tags.map((tag) => `#${tag}`).join(' '),
      sources.articles.get(card.articleId)?.article.title,
      issue && wording.issue(issue.year, issue.number),
    ];
    return {
      id: `note/${card.id}`,
      icon: 'note',
      title,
      lit,
      detail: detail.filter(Boolean).join('　'),
      shortcut: null,
      route: noteRoute(card.articleId, card.id),
    };
  });
  return { id: 'note', title: quickOpen.notes, choices };
}

function choiceOf(hit: QuickHit, { quickOpen }: Messages): QuickChoice {
  const { entry, lit } = hit;
  const articles = entry.kind === 'person' ? quickOpen.articles(entry.articleCount) : '';
  return {
    id: `${entry.kind}/${entry.id}`,
    icon: ICONS[entry.kind],
    title: entry.title,
    lit,
    detail: [entry.detail, articles].filter(Boolean).join('　'),
    shortcut: null,
    route: routeOfHit(hit),
  };
}
