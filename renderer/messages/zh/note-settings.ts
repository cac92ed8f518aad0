export const noteSettings = {
  title: '批注',
  name: '署名',
  namePlaceholder: '您的姓名',
  keepName: '就用这个',
  nameHint: '批注交给别人时，别人看到的就是这个名字。以前写的也一并改过来。',
  edition: '引文格式',
  shareNew: '新作的批注可以给小组看（不勾就只给自己；每条都可以另改）',
  editions: { '2025': 'GB/T 7714—2025', '2015': 'GB/T 7714—2015' },
  backups: '备份',
  backUpNow: '现在备份',
  writing: '正在备份……',
  written: (notes: string, verified: boolean) =>
    verified ? `备份好了，共 ${notes} 处，已读回核对。` : `已写下，共 ${notes} 处，但读回来核对不上，请再备份一次。`,
  backupsHint: '每天自动备份一次，留最近三十份。',
  noBackups: '尚无备份。写过批注的当天，程序会自动备份。',
  holds: (notes: string) => `${notes} 处`,
  verified: '已核对',
  unverified: '未能核对',
  look: '恢复……',
  lookAt: (moment: string) => `恢复${moment}的备份`,
  wouldChange: (revived: string, rewritten: string, newer: string, excerpts: string) =>
    `${[revived === '0' ? '' : `恢复 ${revived} 处`, rewritten === '0' ? '' : `改回 ${rewritten} 处`, excerpts === '0' ? '' : `摘编 ${excerpts} 份照旧`].filter(Boolean).join('，')}${
      newer === '0' ? '' : `；之后新作的 ${newer} 处保留`
    }。改完可以按 Ctrl+Z 撤销。`,
  wouldChangeNothing: '这份备份里的批注都在，也都没有变，不用恢复。',
  restore: '照此恢复',
};
