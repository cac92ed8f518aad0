import type { shelf as original } from '../zh/shelf.ts';

export const shelf: typeof original = {
  label: 'Shelf',
};
