import type { typography as original } from '../zh/typography.ts';

export const typography: typeof original = {
  size: 'Size',
  leading: 'Lines',
  leadings: { 1.7: 'Close', 1.9: 'Medium', 2.2: 'Wide' },
  measure: 'Width',
  characters: (count: number) => `${count} char.`,
  paper: 'Paper',
  papers: { xuan: 'Xuan', white: 'White', night: 'Night', contrast: 'Contrast' },
  sample: '字',
  largePrint: 'Large print (text and controls)',
  vertical: 'Vertical setting',
};
