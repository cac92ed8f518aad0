import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { failureLine } from '../../preload/contract/failure-sentences.ts';
import type { Language } from '../../preload/contract/settings.ts';
import { CHANGE_KINDS } from '../domain/notebook/changes.ts';
import type { Messages } from '../messages/index.ts';
import type { Wording } from '../messages/wording.ts';
import { announce } from '../state/announcements.ts';
import { takeBackImport } from '../state/import-history.ts';
import { hideNotice, type Notice } from '../state/notice.ts';
import { useAppState, useMessages, useProgram, useWording } from '../state/use-program.ts';
import './parts/notice.css';

/** At the foot of every screen for a while: what was just done, and how it is taken back. */
export function NoticeLine() {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const { notice, turn } = useAppState((state) => state.notice);
  const language = useAppState((state) => state.settings.current.language);
  const sentence = notice && noticeSentence(notice, messages, wording, language);
  const undo = notice && CAN_BE_UNDONE.has(notice.kind) ? messages.notebook.undoKey : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words of another turn are said again
  useEffect(() => {
    if (sentence) announce(program, undo ? `${sentence} ${undo}` : sentence);
  }, [program, sentence, undo, turn]);
  if (!sentence) return null;
  return (
    <p className="notice-line">
      {sentence}
      {undo && <kbd>{undo}</kbd>}
      {notice.kind === 'brought-in' && (
        <Button className="tool" onPress={() => void takeBackImport(program, notice.id)}>
          {messages.exchange.takeBackAll}
        </Button>
      )}
      <Button className="tool push" onPress={() => hideNotice(program)}>
        {messages.action.close}
      </Button>
    </p>
  );
}

const CAN_BE_UNDONE: ReadonlySet<Notice['kind']> = new Set([
  'deleted',
  'recoloured',
  'tagged',
  'untagged',
  'redone',
  'restored',
  'numbered',
  'number-redone',
  'collected',
  'excerpt-removed',
  'excerpt-deleted',
]);

function noticeSentence(
  notice: Notice,
  { notebook: words, annotating, pages, excerpts }: Messages,
  wording: Wording,
  language: Language,
): string {
  const { notices } = words;
  switch (notice.kind) {
    case 'brought-in':
    case 'taken-along':
      return notices[notice.kind](wording.count(notice.count), wording.count(notice.excerpts));
    case 'deleted':
    case 'exported':
    case 'taken-back':
      return notices[notice.kind](wording.count(notice.count));
    case 'collected':
      return excerpts.notices.collected(notice.title, wording.count(notice.count), notice.words ?? '');
    case 'excerpt-removed':
      return excerpts.notices.removed(wording.count(notice.count));
    case 'excerpt-deleted':
      return excerpts.notices.deleted(notice.title);
    case 'excerpt-saved':
      return excerpts.notices.saved(notice.file);
    case 'excerpt-copied':
    case 'excerpt-not-copied':
    case 'nothing-to-collect':
      return excerpts.notices[notice.kind];
    case 'record-saved':
      return annotating.recordSaved(notice.file);
    case 'recoloured':
      return notices.recoloured(wording.count(notice.count), annotating.pigments[notice.pigment]);
    case 'tagged':
    case 'untagged':
      return notices[notice.kind](wording.count(notice.count), notice.tag);
    case 'undone':
    case 'redone': {
      const parts = CHANGE_KINDS.flatMap((kind) => {
        const count = notice.changes[kind];
        return count ? [words.changes[kind](wording.count(count))] : [];
      });
      return notices[notice.kind](words.changesListed(parts));
    }
    case 'numbered':
      return notice.page ? pages.numbered(notice.page.ordinal + 1, notice.page.printed) : pages.unnumbered;
    case 'number-undone':
    case 'number-redone': {
      const what = notice.page ? pages.counted(notice.page.ordinal + 1, notice.page.printed) : pages.recognised;
      return notices[notice.kind === 'number-undone' ? 'undone' : 'redone'](what);
    }
    case 'not-numbered':
      return pages.notNumberedAnew;
    case 'not-exported':
      return notices['not-exported'](failureLine(notice.failure, language));
    case 'overtaken':
    case 'refused':
    case 'nothing-to-undo':
    case 'nothing-to-redo':
    case 'restored':
    case 'import-taken-back':
    case 'import-again':
      return notices[notice.kind];
  }
}
