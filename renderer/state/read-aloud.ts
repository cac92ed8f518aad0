/** 朗读: sentence after sentence, from where the reader is to the end of the article. */

import type { Article } from '../../preload/contract/values.ts';
import type { TextPoint } from '../document/document-view.ts';
import { type Sentence, sentenceAt, sentencesOf } from '../domain/sentences.ts';
import type { Program } from './program.ts';
import { changeSettings } from './settings.ts';
import { createSpeechEngine, type SpeechEngine, type Voice } from './speech-engine.ts';

export type ReadAloudStatus = 'silent' | 'preparing' | 'speaking' | 'paused' | 'no-voice' | 'failed';

export interface ReadAloudState {
  readonly status: ReadAloudStatus;
  readonly articleId: string | null;
  /** The sentence that is being said. */
  readonly sentence: Sentence | null;
  readonly voices: readonly Voice[];
}

export const initialReadAloud: ReadAloudState = { status: 'silent', articleId: null, sentence: null, voices: [] };

/** What is being read; outside the store, because nothing of it is drawn. */
interface Session {
  readonly sentences: readonly Sentence[];
  readonly voice: Voice;
  at: number;
}

let engine: SpeechEngine | null = null;
let session: Session | null = null;
const theEngine = (): SpeechEngine => {
  engine ??= createSpeechEngine(globalThis.speechSynthesis);
  return engine;
};

/** @param from where the reader is; `null` for the beginning */
export async function startReadAloud(program: Program, article: Article, from: TextPoint | null): Promise<void> {
  stopReadAloud(program);
  change(program, { status: 'preparing', articleId: article.id });
  const voices = await theEngine().voices();
  const now = program.store.getState().readAloud;
  if (now.status !== 'preparing' || now.articleId !== article.id) return;
  const { voiceName } = program.store.getState().settings.current;
  const voice = voices.find(({ name }) => name === voiceName) ?? voices[0];
  if (!voice) {
    change(program, { status: 'no-voice', voices });
    return;
  }
  const sentences = sentencesOf(article.blocks);
  const order = article.blocks.map(({ id }) => id);
  const at = from === null ? 0 : sentenceAt(sentences, order, from.blockId, from.offset);
  session = { sentences, voice, at };
  change(program, { status: 'speaking', voices });
  sayNext(program, session);
}

/** Begins at the top of the window; pauses and goes on when it is being read already. */
export function toggleReadAloud(program: Program, article: Article): void {
  const { status, articleId } = program.store.getState().readAloud;
  if (status === 'speaking' && articleId === article.id) pauseReadAloud(program);
  else if (status === 'paused' && articleId === article.id) resumeReadAloud(program);
  else {
    const place = program.store.getState().reading.position;
    const from = place?.articleId === article.id ? place.point : null;
    void startReadAloud(program, article, from);
  }
}

function sayNext(program: Program, current: Session): void {
  const sentence = current.sentences[current.at];
  if (!sentence) {
    stopReadAloud(program);
    return;
  }
  change(program, { sentence });
  theEngine().say({
    text: sentence.text,
    voice: current.voice,
    rate: program.store.getState().settings.current.voiceRate,
    done: (how) => {
      if (session !== current) return;
      if (how === 'failed') {
        theEngine().stop();
        session = null;
        change(program, { status: 'failed', sentence: null });
        return;
      }
      current.at += 1;
      sayNext(program, current);
    },
  });
}

export function pauseReadAloud(program: Program): void {
  if (program.store.getState().readAloud.status !== 'speaking') return;
  theEngine().pause();
  change(program, { status: 'paused' });
}

export function resumeReadAloud(program: Program): void {
  if (program.store.getState().readAloud.status !== 'paused') return;
  theEngine().resume();
  change(program, { status: 'speaking' });
}

export function stopReadAloud(program: Program): void {
  if (session) theEngine().stop();
  session = null;
  change(program, { ...initialReadAloud });
}

/** Another pace or voice; the sentence that is being said begins again with it. */
export function changeVoice(
  program: Program,
  change: { readonly voiceRate?: number; readonly voiceName?: string },
): void {
  void changeSettings(program, change);
  const { status, voices } = program.store.getState().readAloud;
  if (!session || (status !== 'speaking' && status !== 'paused')) return;
  theEngine().stop();
  session = { ...session, voice: voices.find(({ name }) => name === change.voiceName) ?? session.voice };
  program.store.setState(({ readAloud }) => ({ readAloud: { ...readAloud, status: 'speaking' } }));
  sayNext(program, session);
}

function change({ store }: Program, part: Partial<ReadAloudState>): void {
  store.setState(({ readAloud }) => ({ readAloud: { ...readAloud, ...part } }));
}
