import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DamageNotices } from '../../../../renderer/features/shelf/damage-notices.tsx';
import type { NotesSnapshot } from '../../../../renderer/notes/repository.ts';
import { dismiss } from '../../../../renderer/state/dismissals.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { ProgramContext } from '../../../../renderer/state/use-program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

function shelfWith(notes: Partial<NotesSnapshot>): Program {
  const program = createProgram(createFakeBound(LIBRARIES.two), () => MOCK_NOW);
  program.store.setState((state) => ({ notes: { ...state.notes, ...notes } }));
  return program;
}

function drawn(program: Program): string {
  // Drawn without a browser, a component is given the first state of a store.
  const store = { ...program.store, getInitialState: program.store.getState };
  return renderToStaticMarkup(
    <ProgramContext value={{ ...program, store }}>
      <DamageNotices />
    </ProgramContext>,
  );
}

test('where the note file and its older generation were both damaged, the shelf says where each of them lies', () => {
  const keptAside = ['/a/own.damaged.bvnotes', '/a/own.previous.damaged.bvnotes'];
  const program = shelfWith({ found: { state: 'damaged', keptAside } });
  expect(drawn(program)).toContain('已原样留在 /a/own.damaged.bvnotes、/a/own.previous.damaged.bvnotes。');
  dismiss(program, keptAside.slice(0, 1));
  expect(drawn(program)).toContain('批注文件读不出来');
  dismiss(program, keptAside);
  expect(drawn(program)).not.toContain('批注文件读不出来');
});

test('notes of another profile in this browser are told with their number and owner, and put away for this profile alone', () => {
  const leftBehind = { databases: ['notes'], count: 312, owners: ['沈若谷'] };
  const program = shelfWith({ leftBehind, owner: { id: 'me', name: '' } });
  expect(drawn(program)).toContain('另一份资料的 312 处批注和划线，署名沈若谷。');
  expect(drawn(program)).toContain('收回来');
  dismiss(program, ['left-behind:me:notes']);
  expect(drawn(program)).not.toContain('收回来');
  program.store.setState((state) => ({ notes: { ...state.notes, owner: { id: 'other', name: '' } } }));
  expect(drawn(program)).toContain('收回来');
});
