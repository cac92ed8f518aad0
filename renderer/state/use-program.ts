/** How components reach the program: what to draw from the store, words from the catalogue, and actions to call. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { catalogues, type Messages } from '../messages/index.ts';
import { createWording, type Wording } from '../messages/wording.ts';
import type { Program, State } from './program.ts';

export const ProgramContext = createContext<Program | null>(null);

export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (!program) throw new Error('a component was drawn outside ProgramContext');
  return program;
}

/** Draws again when the chosen part of the state changes; `choose` must return a part as it is, not a new object. */
export function useAppState<Part>(choose: (state: State) => Part): Part {
  return useStore(useProgram().store, choose);
}

export const useMessages = (): Messages => catalogues[useAppState((state) => state.settings.current.language)];

/** Dates, sizes and numbers in the reader's language, relative to now. */
export function useWording(): Wording {
  const { now } = useProgram();
  return createWording(
    useAppState((state) => state.settings.current.language),
    now,
  );
}
