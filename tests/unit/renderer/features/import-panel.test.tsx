import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { IngestReport } from '../../../../preload/contract/values.ts';
import type { Counts } from '../../../../renderer/domain/anchoring/survey.ts';
import { ImportPanel } from '../../../../renderer/features/import/import-panel.tsx';
import { createProgram } from '../../../../renderer/state/program.ts';
import { ProgramContext } from '../../../../renderer/state/use-program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { inventLibrary } from '../../../support/invented-library.ts';

const [issue] = [...inventLibrary(LIBRARIES.two).issues.values()];
const issueId = issue?.id ?? '';

async function panel(outcome: IngestReport['outcome'], counts: Counts | null): Promise<string> {
  const bound = createFakeBound(LIBRARIES.two);
  const report = await bound.library.report({ issueId });
  if (!report.ok) throw new Error('the invented library has no report');
  const program = createProgram(bound, () => MOCK_NOW);
  const job = { jobId: 'j', file: 'a.md', stage: 'index', done: 1, total: 1, stopping: false, question: null } as const;
  program.store.setState({
    imports: {
      jobs: [{ ...job, outcome: { state: 'done', report: { ...report.value, outcome }, issue: null, pdf: null } }],
    },
    placements: { marks: {}, surveys: counts ? { [issueId]: counts } : {} },
  });
  // Drawn without a browser, a component is given the first state of a store.
  const store = { ...program.store, getInitialState: program.store.getState };
  return renderToStaticMarkup(
    <ProgramContext value={{ ...program, store }}>
      <ImportPanel />
    </ProgramContext>,
  );
}

test('under a corrected issue the panel says what became of its marks, and leads to the notebook', async () => {
  const drawn = await panel('replaced', { unchanged: 12, moved: 2, orphaned: 1 });
  expect(drawn).toContain('12处未动，2处随文字移动，1处找不到原处。<a href="#/notebook">');
});

test('where every mark stands there is nothing to look at; where nothing was changed or surveyed nothing is said', async () => {
  const still = await panel('replaced', { unchanged: 3, moved: 0, orphaned: 0 });
  expect(still).toContain('共3处，都在原处');
  expect(still).not.toContain('#/notebook');
  for (const [outcome, counts] of [
    ['unchanged', { unchanged: 3, moved: 0, orphaned: 0 }],
    ['replaced', { unchanged: 0, moved: 0, orphaned: 0 }],
    ['replaced', null],
  ] as const) {
    expect(await panel(outcome, counts)).not.toContain('划线和批注');
  }
});
