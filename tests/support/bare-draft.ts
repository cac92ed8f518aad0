/** What an issue is of which nothing is printed but its articles, for tests that make issues. */
import type { BlockDraft, IssueDraft, IssueFacts } from '../../main/core/ingest/draft.ts';

export const BARE_FACTS: Omit<IssueFacts, 'publication' | 'year' | 'number'> = {
  organ: null,
  serial: null,
  date: null,
  permit: null,
  notice: null,
  printDate: null,
  printRun: null,
  pages: null,
  coverLines: [],
};

export const BARE_DRAFT: Omit<IssueDraft, 'file' | 'facts' | 'columns' | 'articles'> = {
  format: 'issue-markdown',
  encoding: 'utf-8',
  masthead: [],
  contents: [],
  repairs: [],
  suspicions: [],
  leftOut: [],
  charactersRead: 0,
  charactersKept: 0,
};

export const plainParagraph = (text: string): BlockDraft => ({
  kind: 'paragraph',
  level: 0,
  text,
  page: null,
  turns: [],
  emphasis: [],
});
