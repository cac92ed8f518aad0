/** How Chinese is read, by pinyin-pro and opencc-js. 430 KB of tables: import it only when it is needed. */
import { Converter } from 'opencc-js/t2cn';
import { pinyin, polyphonic } from 'pinyin-pro';
import type { Reader } from '../domain/quick-open/quick-index.ts';
import type { Readings } from '../domain/quick-open/spelling.ts';

const HAN = /[\p{Script=Han}〇]/u;
const LATIN = /^[a-z0-9]$/i;

const simplified = Converter({ from: 't', to: 'cn' });
const READ = { toneType: 'none', type: 'array', v: true } as const;

/** The same few hundred syllables stand in all entries; each is kept once. */
const kept = new Map<string, Readings>();
function keep(readings: readonly string[]): Readings {
  const key = readings.join(' ');
  const known = kept.get(key);
  if (known) return known;
  kept.set(key, readings);
  return readings;
}

/** As the phrase is read first (重庆 chongqing), then the other readings of each character. */
function readings(text: string, isName: boolean): readonly Readings[] {
  const points = Array.from(text.normalize('NFC'));
  const han = points.filter((point) => HAN.test(point)).join('');
  const inPhrase = pinyin(han, { ...READ, surname: isName ? 'head' : 'off' });
  const alone = polyphonic(han, READ);
  let at = 0;
  return points.map((point) => {
    if (HAN.test(point)) {
      const all = [inPhrase[at] ?? '', ...(alone[at] ?? [])].filter((reading) => /^[a-z]+$/.test(reading));
      at += 1;
      return keep([...new Set(all)]);
    }
    const plain = point.normalize('NFKC').toLowerCase();
    return keep(LATIN.test(plain) ? [plain] : []);
  });
}

export const pinyinReader: Reader = { readings, simplified };
