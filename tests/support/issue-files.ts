/** Files a reader might bring in: an issue in issue Markdown, one as an OCR program reads it, and some that are no issue. */

export interface IssueFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, text: string | Buffer): IssueFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.isBuffer(text) ? text : Buffer.from(text, 'utf8'),
});

/** 《云江拾遗》2025年第3期: two columns, three articles. `word` stands in one paragraph, so that a corrected issue can be had. */
export const markdownIssue = (word = '七道'): IssueFile =>
  file(
    '云江拾遗-2025-03.md',
    `---
publication: 云江拾遗
organ: 云江市图书馆
year: 2025
number: 3
serial: 27
date: 2025-06-20
---

## 旧物 | Old Things

### 门板上的水印
authors: 秦望舒（磨坊巷街坊）
pages: 2-3

我家的门板上有${word}水印，一道比一道高。

最高的一道，到我的下巴。母亲每年端午用湿布擦一遍门板，擦到水印就绕开。

### 船钉
authors: 裴守成
pages: 4

一枚船钉五寸长，锈成了红褐色，敲一敲还响。

## 来信 | Letters

### 请把那口井留下
authors: 罗小雨
pages: 5

编辑同志：古柳旁边的那口井，夏天的水是凉的。请把它留下。
`,
  );

const PRINTED = `# 云江见闻

总第 41 期

5

2025

内部资料 免费交流 准印证号:(云)第0203号

聚焦 Highlights

- 03 罗定波在全市桥梁养护工作会议上的讲话
- 05 关于老城桥梁普查情况的报告

动态 Events

- 07 钟楼街道为七座小桥挂牌  
议事员上门听取街坊意见
- 08 东渡渡口添设夜灯

文苑 Garden

- 09 过桥人

## 云江见闻

主编: 沈若谷

编委: 陆怀川 周渡

地址: 柳渠巷 7 号

印数: 800 册


# 在全市桥梁养护工作会议上的讲话

云江市水务专题组组长 罗定波

(2025年5月12日)

各位同事,今天只讲一件事:桥要有人看。老城三十四座桥,有名字的二十六座,有人看的九座,这两个数目差得太远。

桥的毛病从来不在桥面上。桥面坏了,走路的人会骂;桥底坏了,只有水知道。我们要做的,就是替走路的人到桥

底下去看一看,每年两回,汛前 and 汛后各一回。

# 关于老城桥梁普查情况的报告

水务专题组用四个月,把三十四座桥逐座走了一遍,量了跨度,敲了石缝,问了桥头的人家。

一、普查的结果

三十四座桥里,完好的十九座,要修的十一座,要立即修的四座。要立即修的四座都在东渡。

二、下一步的安排

先修四座,再修十一座,完好的十九座每年看两回。

# 钟楼街道为七座小桥挂牌

议事员上门听取街坊意见

5月20日,钟楼街道给七座没有名字的小桥挂上了木牌。名字是街坊议出来的,议了三个晚上。

(云江日报 方砚秋)

# 东渡渡口添设夜灯

5月22日,东渡渡口的石阶上亮起了六盏夜灯。晚班的船靠岸,看得清哪一级是湿的。

(云江日报 方砚秋)

# 过桥人

父亲每天过四回桥。早上去,中午回,下午去,晚上回。他说桥不会老,是走桥的人老。

后来他走得慢了,走到桥心要站一站,看一会儿水。
`;

/** 《云江见闻》2025年第5期 as an OCR program reads it: narrow commas, \`and\` for 和, a sentence cut in two. */
export const printedIssue = (): IssueFile => file('云江见闻-2025-05.txt', PRINTED);

/** The same, torn off after the first article. */
export const tornIssue = (): IssueFile =>
  file('半本.txt', PRINTED.slice(0, PRINTED.indexOf('# 关于老城桥梁普查情况的报告')));

export const emptyFile = (): IssueFile => file('空.txt', '');

/** The beginning of a PNG picture. */
export const picture = (): IssueFile =>
  file(
    '照片.txt',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
  );

/** Text that would run if any of it were taken for markup, a script or an address. */
export const hostileIssue = (): IssueFile =>
  file(
    'hostile.md',
    `---
publication: <img src=x onerror=alert(1)>
year: 2025
number: 1
---

## <svg onload=alert(2)>

### <script>alert(3)</script>敌意的标题
authors: <b onmouseover=alert(4)>某人</b>
pages: 1

<img src="http://example.invalid/a.png" onerror="alert(5)"> 敌意的段落 [点这里](javascript:alert(6))

<iframe srcdoc="<script>alert(7)</script>"></iframe> <style>body{display:none}</style> "><script>alert(8)</script>

### javascript:alert(9)
pages: 2

<a href="javascript:alert(10)">链接</a> \${alert(11)} {{alert(12)}}
`,
  );

/** A long one, so that there is time to stop it. */
export const longIssue = (): IssueFile =>
  file(
    '很长的一期.md',
    `---
publication: 云江长编
year: 2025
number: 1
---

## 长编

${Array.from({ length: 4000 }, (_, index) => `### 第${index + 1}篇\npages: ${index + 1}\n\n${'水从西边来，向东边去。'.repeat(120)}\n`).join('\n')}`,
  );

/** 《渡口》2026年第2期, as the README of the samples says that an issue is written; corrected by whoever hands it out again. */
export const editorsIssue = (correct: (text: string) => string = (text) => text): IssueFile =>
  file('渡口-2026-02.md', correct(EDITORS));

const EDITORS = `---
publication: 渡口
organ: 东渡街道议事会
year: 2026
number: 2
serial: 8
date: 2026-02
notice: 内部资料 免费交流
pages: 6
masthead:
  - 主编: 沈若谷
---

## 头条 | Front

### 夜里也要看得清
kicker: 东渡议事会开春第一会
subtitle: ——在街道议事会上的讲话
authors: 何砚田（街道议事会主任）
pages: 2-3
date: 2026-02-10
kind: speech

各位街坊：

　　码头的灯坏了四盏，夜班的船要摸着<!-- 3 -->石阶靠岸。

#### 一、先修灯

> 老话说：“灯亮一盏，路短一里。”

1. 先修水边的。
2. 再修坡上的。

### 会上的话
pages: 4
unlisted: yes

灯不能只照领导走的路。

## 文苑

### 渡船谣
authors: 秦望舒、裴守成
pages: 5
kind: essay

船来船往一条江，  
灯明灯暗两边墙。

【渡口旧照】

（周渡 摄）
`;
