export const keys = {
  title: '快捷键',
  everywhere: '随处可用',
  here: '在这一页',
  commands: {
    import: '导入一期',
    shelf: '书架',
    search: '检索全部文章',
    'quick-open': '打开任何一篇',
    settings: '设置',
    larger: '字大一号',
    smaller: '字小一号',
    keys: '看这张表',
    about: '关于',
  },
  back: '退回一步',
  historyBack: '后退',
  historyForward: '前进',
};
