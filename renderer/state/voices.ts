/** The system's Chinese voices, which come and go while the program runs, and saying a few words with the chosen one. */
import type { Settings } from '../../preload/contract/settings.ts';
import type { Program } from './program.ts';

export interface Voice {
  readonly name: string;
  /** As the system says: zh-CN, zh-TW, cmn-Hans-CN. */
  readonly language: string;
}

export interface VoicesState {
  readonly chinese: readonly Voice[];
}

/** The paces to choose from, as multiples of the voice's own. */
export const PACES = { slow: 0.8, normal: 1, fast: 1.25 } as const;
export type PaceName = keyof typeof PACES;
export const PACE_NAMES: readonly PaceName[] = ['slow', 'normal', 'fast'];
export const paceOf = (rate: number): PaceName => (rate < 0.9 ? 'slow' : rate > 1.1 ? 'fast' : 'normal');

export const initialVoices: VoicesState = { chinese: [] };

export const isChinese = (language: string): boolean => /^(zh|cmn)\b/i.test(language.replaceAll('_', '-'));

export function listenToVoices({ store }: Program, speech: SpeechSynthesis): void {
  const list = () => {
    const chinese = speech
      .getVoices()
      .filter(({ lang }) => isChinese(lang))
      .map(({ name, lang }) => ({ name, language: lang }));
    store.setState({ voices: { chinese } });
  };
  speech.addEventListener('voiceschanged', list);
  list();
}

/** The voice of this name, or the first Chinese one; `null` where there is none. */
export function voiceFor(
  speech: SpeechSynthesis,
  { voiceName }: Pick<Settings, 'voiceName'>,
): SpeechSynthesisVoice | null {
  const voices = speech.getVoices();
  return voices.find(({ name }) => name === voiceName) ?? voices.find(({ lang }) => isChinese(lang)) ?? null;
}

export function sayWithChosenVoice({ store }: Program, speech: SpeechSynthesis, text: string): void {
  const settings = store.getState().settings.current;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voiceFor(speech, settings);
  utterance.lang = utterance.voice?.lang ?? 'zh-CN';
  utterance.rate = settings.voiceRate;
  speech.cancel();
  speech.speak(utterance);
}
