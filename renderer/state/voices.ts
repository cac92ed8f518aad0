/** The system's Chinese voices, for the settings, and a few words said with the chosen one. Reading an article is `read-aloud.ts`. */
import type { Program } from './program.ts';
import { createSpeechEngine, type SpeechEngine, type Voice } from './speech-engine.ts';

export interface VoicesState {
  /** `null` until the system has named them. */
  readonly chinese: readonly Voice[] | null;
}

export const initialVoices: VoicesState = { chinese: null };

/** The paces to choose from, as multiples of the voice's own. */
export const PACES = { slow: 0.8, normal: 1, fast: 1.25 } as const;
export type PaceName = keyof typeof PACES;
export const PACE_NAMES: readonly PaceName[] = ['slow', 'normal', 'fast'];
export const paceOf = (rate: number): PaceName => (rate < 0.9 ? 'slow' : rate > 1.1 ? 'fast' : 'normal');

const systemEngine = (): SpeechEngine => createSpeechEngine(globalThis.speechSynthesis);

export async function loadVoices({ store }: Program, engine: SpeechEngine = systemEngine()): Promise<void> {
  store.setState({ voices: { chinese: await engine.voices() } });
}

/** Says `text` with the chosen voice and pace; with the first Chinese voice where none has been chosen. */
export function tryVoice({ store }: Program, text: string, engine: SpeechEngine = systemEngine()): void {
  const { voices, settings } = store.getState();
  const { voiceName, voiceRate } = settings.current;
  const voice = voices.chinese?.find(({ name }) => name === voiceName) ?? voices.chinese?.[0];
  if (!voice) return;
  engine.stop();
  engine.say({ text, voice, rate: voiceRate, done: () => undefined });
}
