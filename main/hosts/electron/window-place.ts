/** Where the window stood when it was last closed, and where it may stand now: displays come and go. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
const place = z.object({ bounds: rectangle, maximised: z.boolean() });
export type Rectangle = z.infer<typeof rectangle>;
export type WindowPlace = z.infer<typeof place>;

export const MINIMUM = { width: 720, height: 520 } as const;
const PREFERRED = { width: 1280, height: 860 } as const;
/** So much of the title bar must be on a display for the window to be found and moved with the mouse. */
const GRIP = { width: 120, height: 40 } as const;

/** `displays`: the part of each that is free for windows; the first is where a new window opens. */
export function windowPlace(last: WindowPlace | null, displays: readonly [Rectangle, ...Rectangle[]]): WindowPlace {
  const [home] = displays;
  for (const display of displays) {
    if (!last) break;
    const bounds = { ...last.bounds, ...fitted(last.bounds, display) };
    if (holdsGrip(display, bounds))
      return { bounds: { ...bounds, y: Math.max(bounds.y, display.y) }, maximised: last.maximised };
  }
  const { width, height } = fitted(last?.bounds ?? PREFERRED, home);
  const x = home.x + Math.floor((home.width - width) / 2);
  const y = home.y + Math.floor((home.height - height) / 2);
  return { bounds: { x, y, width, height }, maximised: last?.maximised ?? false };
}

const fitted = (size: { width: number; height: number }, display: Rectangle) => ({
  width: Math.min(Math.max(size.width, MINIMUM.width), display.width),
  height: Math.min(Math.max(size.height, MINIMUM.height), display.height),
});

function holdsGrip(display: Rectangle, bounds: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
  const topIsOn = bounds.y >= display.y - GRIP.height && bounds.y <= display.y + display.height - GRIP.height;
  return across >= GRIP.width && topIsOn;
}

/** `null` where nothing was kept or what was kept is damaged: the window then opens in the middle. */
export function readWindowPlace(profile: string): WindowPlace | null {
  try {
    return place.parse(JSON.parse(readFileSync(join(profile, 'window.json'), 'utf8')));
  } catch {
    return null;
  }
}

export function keepWindowPlace(profile: string, now: WindowPlace): void {
  const file = join(profile, 'window.json');
  writeFileSync(`${file}.new`, JSON.stringify(now));
  renameSync(`${file}.new`, file);
}
