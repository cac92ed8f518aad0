/**
 * By which fonts the faces of a sheet are set: the installed one that the standard asks for, else one that comes with the program.
 * No free 仿宋 or 小标宋 can be had; what stands in for them is said to the reader.
 */
import type { Language } from '../../../preload/contract/settings.ts';
import type { Face, Sheets } from './sheets.ts';

export interface Family {
  /** Names under which systems have it, best first. None where ours is the one that is wanted. */
  readonly installed: readonly string[];
  /** The family that comes with the program. */
  readonly bundled: string;
  /** 100 to 900, of the text that is not bold. */
  readonly weight: number;
  readonly name: Readonly<Record<Language, string>>;
  readonly bundledName: Readonly<Record<Language, string>>;
  /** Ours is of another kind: a reader is told. */
  readonly isOther: boolean;
}

/** Latin letters, digits and ASCII marks in every face, so that lines are as long wherever they are drawn (layout/latin-advances). */
export const LATIN_FAMILY = 'Bound Latin';
/** Chinese punctuation, one em each, upright forms among them. */
export const PUNCTUATION_FAMILY = 'Bound Punctuation';

const SERIF = { bundled: 'Noto Serif SC Variable', bundledName: { zh: '思源宋体', en: 'Noto Serif SC' } } as const;
const SANS = { bundled: 'Noto Sans SC Variable', bundledName: { zh: '思源黑体', en: 'Noto Sans SC' } } as const;
const KAI = { bundled: 'LXGW WenKai', bundledName: { zh: '霞鹜文楷', en: 'LXGW WenKai' } } as const;

export const FAMILIES: Readonly<Record<Face, Family>> = {
  fangsong: {
    ...SERIF,
    installed: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'FZFangSong-Z02', 'STFangsong', '华文仿宋'],
    weight: 400,
    name: { zh: '仿宋', en: 'FangSong' },
    isOther: true,
  },
  title: {
    ...SERIF,
    installed: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体', '方正小标宋_GBK'],
    weight: 700,
    name: { zh: '小标宋', en: 'XiaoBiaoSong' },
    isOther: true,
  },
  hei: {
    ...SANS,
    installed: ['SimHei', '黑体', 'Heiti SC', 'STHeiti', '华文黑体'],
    weight: 400,
    name: { zh: '黑体', en: 'SimHei' },
    isOther: false,
  },
  kai: {
    ...KAI,
    installed: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'Kaiti SC', 'STKaiti', '华文楷体'],
    weight: 400,
    name: { zh: '楷体', en: 'KaiTi' },
    isOther: false,
  },
  song: {
    ...SERIF,
    installed: ['SimSun', '宋体', 'Songti SC', 'STSong', '华文宋体'],
    weight: 400,
    name: { zh: '宋体', en: 'SimSun' },
    isOther: false,
  },
  bold: { ...SERIF, installed: [], weight: 700, name: { zh: '粗宋', en: 'bold Song' }, isOther: false },
};

export interface FaceUsed {
  readonly face: Face;
  readonly wanted: Family['name'];
  /** What it is set in, as it is called. */
  readonly used: Family['bundledName'];
  /** Worth a sentence: what is used is of another kind than what was wanted. */
  readonly isOther: boolean;
}

/** In the order of `faces`, each once. */
export function facesUsed(isInstalled: (family: string) => boolean, faces: readonly Face[]): readonly FaceUsed[] {
  return [...new Set(faces)].map((face) => {
    const { installed, name, bundledName, isOther } = FAMILIES[face];
    return installed.some(isInstalled)
      ? { face, wanted: name, used: name, isOther: false }
      : { face, wanted: name, used: bundledName, isOther };
  });
}

export const facesOf = ({ pages }: Sheets): readonly Face[] => [
  ...new Set(pages.flatMap(({ lines }) => lines.map(({ face }) => face))),
];

/** The value of `font-family`: what is not installed is passed over by whatever draws it. */
export function fontFamily(face: Face): string {
  const { installed, bundled } = FAMILIES[face];
  return [LATIN_FAMILY, PUNCTUATION_FAMILY, ...installed, bundled].map((name) => `"${name}"`).join(', ');
}
