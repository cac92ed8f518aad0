import type { issue as original } from '../zh/issue.ts';

export const issue: typeof original = {
  label: 'Issue',
};
