/** What is new, version by version, in the reader's words; the newest first. 关于 shows it, and it is the change log of the project. */
export interface Changes {
  readonly version: string;
  /** 2026-11-28. */
  readonly day: string;
  readonly news: readonly string[];
}

export const changes: readonly Changes[] = [
  {
    version: '0.1.0',
    day: '2026-11-28',
    news: [
      '头一个版本。全部各期收在一台不联网的电脑里：书架、目录、阅读、检索。',
      '字可以大到 40 像素；一个开关把字和按钮一起放大；四种纸，夜里读不刺眼；文章可以竖排，可以朗读。',
      '检索随打随出，一个字不漏；繁体、拼音首字母也找得到。',
      '划线五色，批注写在页边；原文更正以后，划线找回原处，找不到的列出来，一条不丢。',
      '原版逐页可看，与文字对照，可以划线、检索，带批注存一份。',
      '批注带走、收进都是一个文件，合在一起不丢一条；收进之前先看有什么，收进以后可以撤销。',
      '摘编：读到哪里按 E 就摘下，排好次序，配好出处，按公文版式打印，或存成 PDF、Word。',
    ],
  },
];
