export const quickOpen = {
  title: '打开任何一篇',
  placeholder: '文章、人名、栏目、期，汉字或拼音都行',
  kinds: { article: '文章', person: '人', column: '栏目', issue: '期' },
  recent: '最近读过',
  fullText: (typed: string) => `在全文中检索“${typed}”`,
  fullTextKey: 'Ctrl Enter',
  articles: (count: number) => `署名${count}篇`,
  nothing: '没有这样的题目、人名、栏目或期号。',
  building: '正在准备……',
  empty: '输入题目、人名、栏目或期号的几个字；用拼音或拼音首字母也行，如 sk、sunkun。',
  results: '结果',
  hint: '↑↓ 选择　Enter 打开　Esc 关闭',
};
