export const about = {
  motto: '一份刊物的全部各期，装成一册，不连网络也能读、能查。',
  ownLicence: '本程序以 MIT 许可发布。随它一起分发的有：',
  allLicences: '全部许可的原文',
  noLicences: '许可的原文不在程序里，请看程序所在文件夹里的 licences。',
  parts: {
    serif: '正文宋体',
    sans: '界面黑体',
    kai: '批注和引文楷体',
    punctuation: '中文标点',
    screens: '界面',
    store: '状态与校验',
    database: '书库',
    search: '快速打开',
    conversion: '繁简转换',
    runtime: '运行环境',
  },
};
