/** What is said aloud by a screen reader without moving the focus. */
import type { Program } from './program.ts';

export interface AnnouncementState {
  readonly text: string;
  /** Counts up, so that the same words can be said twice. */
  readonly turn: number;
}

export const initialAnnouncement: AnnouncementState = { text: '', turn: 0 };

export function announce({ store }: Program, text: string): void {
  store.setState(({ announcement }) => ({ announcement: { text, turn: announcement.turn + 1 } }));
}
