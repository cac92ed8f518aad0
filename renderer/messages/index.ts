/** One catalogue, two languages. Chinese is the original; English must have the same keys, or it does not compile. */
import type { Language } from '../../preload/contract/settings.ts';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

export type Messages = typeof zh;

export const catalogues: Readonly<Record<Language, Messages>> = { zh, en };
