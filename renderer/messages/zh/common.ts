export const common = {
  program: { name: '合订本' },
  nav: {
    main: '主要页面',
    shelf: '书架',
    issue: '本期',
    reading: '阅读',
    search: '检索',
    notebook: '笔记本',
    exchange: '交换',
    settings: '设置',
    about: '关于',
    report: '导入报告',
  },
  find: { placeholder: '找文章、人名、栏目', key: 'Ctrl K' },
  reading: { unread: '未读', begun: '读了一半', finished: '读完' },
  action: { close: '关闭', cancel: '取消', tryAgain: '再试一次', back: '返回', backToShelf: '回到书架' },
  state: { waiting: '正在打开……' },
};
