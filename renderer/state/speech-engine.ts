/** The system's voices, behind as much of an interface as reading aloud needs. */

export interface Voice {
  readonly name: string;
  /** As the system says: zh-CN, zh-TW, cmn-Hans-CN. */
  readonly language: string;
}

const isChinese = (language: string): boolean => /^(zh|cmn|yue)\b/i.test(language.replaceAll('_', '-'));

export interface Utterance {
  readonly text: string;
  readonly voice: Voice;
  /** 1 is the voice's own pace. */
  readonly rate: number;
  /** Called once: when it has been said, or could not be. Not called for what was stopped. */
  readonly done: (how: 'said' | 'failed') => void;
}

export interface SpeechEngine {
  /** Chinese voices, this machine's own first. Waits for voices that load late; empty when there are none. */
  readonly voices: () => Promise<readonly Voice[]>;
  readonly say: (utterance: Utterance) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

/** Chromium names its voices some time after it is first asked. */
const VOICES_LATE = 2500;

export function createSpeechEngine(synthesis: SpeechSynthesis | undefined): SpeechEngine {
  let turn = 0;
  return {
    voices: async () => {
      if (!synthesis) return [];
      const chinese = () =>
        synthesis
          .getVoices()
          .filter(({ lang }) => isChinese(lang))
          .toSorted((one, other) => rank(one) - rank(other))
          .map(({ name, lang }) => ({ name, language: lang }));
      if (synthesis.getVoices().length === 0) await voicesChanged(synthesis);
      return chinese();
    },
    say: ({ text, voice, rate, done }) => {
      if (!synthesis) return;
      turn += 1;
      const mine = turn;
      const words = new SpeechSynthesisUtterance(text);
      words.voice = synthesis.getVoices().find(({ name }) => name === voice.name) ?? null;
      words.lang = voice.language;
      words.rate = rate;
      const finish = (how: 'said' | 'failed') => {
        if (mine === turn) done(how);
      };
      words.onend = () => finish('said');
      words.onerror = () => finish('failed');
      synthesis.speak(words);
    },
    pause: () => synthesis?.pause(),
    resume: () => synthesis?.resume(),
    stop: () => {
      turn += 1;
      synthesis?.resume();
      synthesis?.cancel();
    },
  };
}

/** Mandarin of the mainland first, and voices of this machine before those of a network. */
const rank = ({ lang, localService }: SpeechSynthesisVoice): number =>
  (/^zh[-_](CN|Hans)/i.test(lang) || /^cmn/i.test(lang) ? 0 : 2) + (localService ? 0 : 1);

const voicesChanged = (synthesis: SpeechSynthesis): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, VOICES_LATE);
    synthesis.addEventListener(
      'voiceschanged',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
