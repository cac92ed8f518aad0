import type { readAloud as original } from '../zh/read-aloud.ts';

export const readAloud: typeof original = {
  preparing: 'Looking for the Chinese voices of this computer…',
  noVoice:
    'This computer has no Chinese voice, so nothing can be read aloud. Add one in the system settings, under language or speech, then press Read aloud again.',
  failed: 'The voice broke off; the article is as it was. Please press Read aloud again.',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop reading',
};
