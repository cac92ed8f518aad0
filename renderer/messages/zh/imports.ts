export const imports = {
  title: '导入',
  explanation:
    '选择一期刊物的文字稿（.txt、.md）或合订本的期刊文件（.bvlib），可以一次选几个。也可以把文件直接拖到窗口里。',
  choose: '选择文件……',
  drop: '松开鼠标，导入这些文件',
  panel: '正在导入的文件',
  waiting: '排队等候',
  stages: {
    read: '读文件',
    parse: '认标题和段落',
    match: '核对目录',
    write: '放上书架',
    index: '编入检索',
  },
  step: (done: string, total: string) => `${done} / ${total}`,
  stop: '停止',
  stopping: '正在停止……',
  dismiss: '知道了',
  dismissAll: '都知道了',
  openIssue: '打开这一期',
  openReport: '看导入报告',
  done: {
    new: (issue: string) => `${issue}已在书架上。`,
    replaced: (issue: string, changed: string, kept: string) =>
      `${issue}已更正：${changed}段有改动，其余${kept}段原样未动。`,
    unchanged: (issue: string) => `${issue}与书架上的完全一样，没有改动。`,
  },
  matched: (matched: string, entries: string) =>
    matched === entries ? `目录${entries}条，条条对上。` : `目录${entries}条，对上${matched}条。`,
  suspicions: (count: string) => `有${count}处请编辑过目。`,
  marks: {
    allStand: (count: string) => `您在这一期的划线和批注共${count}处，都在原处。`,
    sum: (parts: string) => `您在这一期的划线和批注：${parts}。`,
    and: '，',
    unchanged: (count: string) => `${count}处未动`,
    moved: (count: string) => `${count}处随文字移动`,
    orphaned: (count: string) => `${count}处找不到原处`,
    look: '到笔记本查看',
  },
};
