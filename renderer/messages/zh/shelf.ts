export const shelf = {
  bindings: '合订本',
  lastRead: '上次读到',
  earlier: '再往前',
  goOnReading: '接着读',
  begin: '从这里读起',
  beginHint: '还没有开始读。这一期最新，先翻翻它的目录。',
  openIssue: '打开目录',
  run: (first: number, last: number, volumes: number, issues: number) =>
    `${first === last ? first : `${first}—${last}`}年，${volumes}卷，${issues}期`,
  binding: (year: number, issues: number, notes: number) =>
    `${year}年，${issues}期${notes === 0 ? '' : `，${notes}处批注或划线`}`,
  readTo: (percent: number) => `读到${percent}%`,
  cover: (issue: string, serial: string | null, progress: string, notes: number) =>
    `${issue}${serial === null ? '' : `，${serial}`}，${progress}${notes === 0 ? '' : `，批注${notes}条`}`,
  coversOf: (year: string) => `${year}各期`,
  bringIn: '导入',
  bringInNumber: (number: number) => `第${number}期`,
  bringInAny: '新的一期',
  totals: (read: string, all: string) => ({ before: '已读 ', read, between: ' 篇，共 ', all, after: ' 篇' }),
  dismissNotice: '知道了',
  emptyTitle: '书架还空着',
  emptyText: '把一期刊物的文字稿导入进来，它就会立在这里：有封面，有目录，可以翻检。',
  emptyAction: '导入一期',
};
