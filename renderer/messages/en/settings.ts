import type { settings as original } from '../zh/settings.ts';

export const settings: typeof original = {
  label: 'Settings',
};
