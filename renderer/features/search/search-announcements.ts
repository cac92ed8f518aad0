/** What a screen reader is told while the focus stays in the field: what was found, and which result is chosen. */
import { useEffect, useRef } from 'react';
import { announce } from '../../state/announcements.ts';
import { foundNotes, noteListShown } from '../../state/found-notes.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';

/** Said after typing has paused, so that the letters typed and the answers do not talk over each other. */
const PAUSE = 700;

export function useSearchAnnouncements(): void {
  const program = useProgram();
  const { search: words, notebook } = useMessages();
  const wording = useWording();
  const answer = useAppState((state) => state.search.answer);
  const notes = useAppState(foundNotes);
  const isNotes = useAppState(noteListShown);
  const selected = useAppState(({ search }) => (isNotes ? search.selectedNote : search.selected));
  const saidSelected = useRef(selected);
  const articles = !answer
    ? null
    : answer.near
      ? words.nearTitle
      : answer.total === 0
        ? words.foundNothing
        : words.found(wording.count(answer.total), null).join('');
  const count = notes.entries.length;
  const sentence = articles && count > 0 ? `${articles} ${notebook.found(wording.count(count))}` : articles;
  useEffect(() => {
    if (sentence === null) return;
    const timer = setTimeout(() => announce(program, sentence), PAUSE);
    return () => clearTimeout(timer);
  }, [program, sentence]);
  const hit = answer?.hits[selected];
  const note = notes.entries[selected]?.card;
  const choice = isNotes
    ? note &&
      [
        ...note.wordings.map(({ text }) => text),
        notebook.position(wording.count(selected + 1), wording.count(count)),
      ].join(' ')
    : hit &&
      `${hit.title} ${wording.issue(hit.year, hit.number)} ${words.position(wording.count(selected + 1), wording.count(answer?.near ? answer.hits.length : (answer?.total ?? 0)))}`;
  useEffect(() => {
    if (saidSelected.current === selected || !choice) return;
    saidSelected.current = selected;
    announce(program, choice);
  }, [program, selected, choice]);
}
