/** The reader's settings: one object, shared by both hosts of a profile, written whole. */
import { z } from 'zod';

export const PAPERS = ['xuan', 'white', 'night', 'contrast'] as const;
export const READING_SIZES = [16, 18, 20, 22, 24, 28, 32, 36, 40] as const;
export const LANGUAGES = ['zh', 'en'] as const;
export const FACES = ['text', 'pages', 'both'] as const;
export const CITATION_EDITIONS = ['2025', '2015'] as const;

export const settingsSchema = z.object({
  language: z.enum(LANGUAGES),
  paper: z.enum(PAPERS),
  /** Size of the running text in CSS pixels. */
  readingSize: z.union(READING_SIZES.map((size) => z.literal(size))),
  /** Line height as a multiple of the size. */
  readingLeading: z.number().min(1.3).max(2.4),
  /** Characters a line. */
  readingMeasure: z.int().min(24).max(38),
  /** 长者模式: text, controls and targets larger together. */
  largePrint: z.boolean(),
  /** 竖排. */
  vertical: z.boolean(),
  /** The contents at the left of an article. */
  contentsOpen: z.boolean(),
  /** The margin beside the text, where notes stand. */
  marginOpen: z.boolean(),
  /** How new marks are drawn, as the last one was left; and whether they may be seen by others once they are handed on. */
  noteStyle: z.enum(['highlight', 'underline']),
  notesShared: z.boolean(),
  /** Ids of people whose marks are put away. */
  hiddenPeople: z.array(z.string().min(1).max(200)).max(1000),
  /** Words a minute relative to the voice's own pace, and the name of the chosen voice. */
  voiceRate: z.number().min(0.5).max(2),
  voiceName: z.string().max(200).nullable(),
  /** How an article with a printed edition is read: its text, its printed pages, or both side by side. */
  face: z.enum(FACES),
  pageLayout: z.enum(['single', 'continuous', 'spread']),
  /** Percent of the paper's size, or fitted to the window. */
  pageZoom: z.union([z.enum(['width', 'page']), z.number().min(10).max(1000)]),
  /** Printed pages follow the dark paper. */
  pagesFollowPaper: z.boolean(),
  /** GB/T 7714, by which passages are cited. */
  citationEdition: z.enum(CITATION_EDITIONS),
  /** Sheets of excerpts: percent of the paper's size, or fitted to the window. */
  sheetZoom: z.union([z.enum(['width', 'page']), z.number().min(10).max(1000)]),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Language = Settings['language'];

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh',
  paper: 'xuan',
  readingSize: 20,
  readingLeading: 1.9,
  readingMeasure: 32,
  largePrint: false,
  vertical: false,
  contentsOpen: true,
  marginOpen: true,
  noteStyle: 'highlight',
  notesShared: false,
  hiddenPeople: [],
  voiceRate: 1,
  voiceName: null,
  face: 'text',
  pageLayout: 'continuous',
  pageZoom: 'width',
  pagesFollowPaper: true,
  citationEdition: '2025',
  sheetZoom: 'page',
};
