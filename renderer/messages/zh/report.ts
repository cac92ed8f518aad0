import type { LeftOut, RepairRule, Suspicion } from '../../../preload/contract/values.ts';
import type { Certainty, ReportPart } from '../../domain/ingest-report.ts';

type Forms = readonly string[];
/** Quotation marks within quotation marks are single ones (GB/T 15834, 4.8). */
const quoted = (form: string): string => `“${form.replaceAll('“', '‘').replaceAll('”', '’')}”`;
const all = (forms: Forms): string => forms.map(quoted).join('、');

const explanations: Readonly<Record<string, (forms: Forms) => string>> = {
  'name-in-two-forms': (forms) => `同一个人名可能印成了两种写法：${all(forms)}。文字没有改动，请核对原件。`,
  'entry-without-article': (forms) => `目录里的${all(forms)}在正文里没有找到。`,
  'contents-differ': (forms) => `目录和正文的题目不一样：${all(forms)}。`,
  'text-seems-lost': (forms) => `${all(forms)}这里像是少了字，请核对原件。`,
  'unreadable-character': (forms) => `有认不出来的字：${all(forms)}。`,
  'number-missing': ([before = '', after = '']) => `编号不连续：“${before}”之后是“${after}”。`,
  'character-twice': (forms) => `${all(forms)}里有一个字连印了两次。文字没有改动，请核对原件。`,
  'markdown-kept-as-text': (forms) => `有些标记没有识别，按原样留作文字：${all(forms)}。`,
};

const certainty: Readonly<Record<Certainty, string>> = {
  same: '与正文题目相同',
  close: '只差个别字或标点',
  doubtful: '相差较多，请过目',
  missing: '正文里没有找到',
};

const rules: Readonly<Record<RepairRule, string>> = {
  'punctuation-width': '标点改成全角',
  'english-and': '英文 and 改回“和”',
  'space-in-words': '去掉字间的空格',
  'sub-remains': '去掉识别残留的标记',
  'joined-lines': '接上被分栏分页断开的句子',
};

const parts: Readonly<Record<ReportPart, string>> = {
  suspicions: '请过目',
  contents: '目录',
  unlisted: '目录里没有的文章',
  repairs: '改动',
  leftOut: '没有收进的文字',
};

const reasons: Readonly<Record<LeftOut['reason'], string>> = {
  'running-footer': '页脚',
  'running-header': '页眉',
  'page-number': '页码',
  'picture-placeholder': '图片的占位标记',
  markup: '标记符号',
  'cover-repeat': '与封面重复',
  ornament: '装饰符号',
};

export const report = {
  title: '导入报告',
  parts,
  all: '全部',
  filter: '只看一类',
  rules,
  reasons,
  certainty,
  explain: ({ explanation, forms }: Suspicion): string =>
    explanations[explanation]?.(forms) ?? `${all(forms)}：${explanation}`,
  explanationOf: {
    suspicions: '这些地方程序拿不准，一个字也没有动，留给编辑核对。',
    contents: '印出来的目录逐条对照正文的题目。最没有把握的排在前面。',
    unlisted: '印出来的目录里没有这些文章，它们排在正文里原来的位置。',
    repairs: '对文字的每一处改动都列在这里，此外一个字也没有改。',
    leftOut: '这些不是文章的内容，没有收进，全部列在这里。',
  } satisfies Record<ReportPart, string>,
  legend: '虚线框里是原来的，实线框里是现在的。␣ 是空格，⏎ 是换行。',
  kept: (read: string, leftOut: string) =>
    leftOut === '0'
      ? `原文 ${read} 个字，全部在这一期里，一个不少。`
      : `原文 ${read} 个字，一个不少：除 ${leftOut} 个页脚、标记一类的字列在下面，其余都在这一期里。`,
  notKept: (read: string, kept: string) => `原文 ${read} 个字，只有 ${kept} 个有着落，请把这份报告交给维护人员。`,
  changed: (count: string) => `改动 ${count} 处，处处可查。`,
  unchanged: '文字没有任何改动。',
  looking: (count: string) => `有 ${count} 处请编辑过目。`,
  nothingToLookAt: '没有需要过目的地方。',
  fromHeadings: '原文里没有找到目录，这一期是按标题编成的。',
  formats: {
    ocr: '识别文字',
    'issue-markdown': '期刊 Markdown',
    'headings-only': '识别文字，没有目录',
    pdf: '原版 PDF',
  },
  pdf: '原版 PDF',
  source: (file: string, format: string, encoding: string) => `${file}　${format}　${encoding}`,
  line: (line: number) => `原文第${line}行`,
  certain: (percent: string) => `相似 ${percent}%`,
  inTitle: '题目、目录或刊头',
  openArticle: '打开文章',
  jump: '到这一处',
  openIssue: '打开这一期',
  before: '原来',
  after: '现在',
  nothing: '（无）',
  empty: '这一类没有内容。',
  print: '打印',
  saveAs: '另存为',
  formatsToSave: { json: 'JSON 数据', csv: '表格（CSV）', text: '纯文本' },
  columns: ['类别', '原文行', '文章', '原来', '现在', '说明'],
};
