export const typography = {
  size: '字号',
  leading: '行距',
  leadings: { 1.7: '紧', 1.9: '适中', 2.2: '松' },
  measure: '每行',
  characters: (count: number) => `${count}字`,
  paper: '纸色',
  papers: { xuan: '宣纸', white: '素白', night: '夜读', contrast: '高对比' },
  sample: '字',
  largePrint: '长者模式（文字和按钮一起放大）',
  vertical: '竖排',
};
