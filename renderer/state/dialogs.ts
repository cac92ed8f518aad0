/** Which of the dialogs that can be opened from anywhere stands open. */
import type { Program } from './program.ts';

export type DialogName = 'keys' | 'quick-open' | 'import';

export const initialDialog: DialogName | null = null;

export const openDialog = ({ store }: Program, name: DialogName): void => store.setState({ dialog: name });
export const closeDialog = ({ store }: Program): void => store.setState({ dialog: null });
