/**
 * The screens over the fake boundary, without a host. The address chooses what is shown before the hash:
 * `?library=run|two|mixed|empty&settings={"paper":"night","largePrint":true}`.
 */
import '../../../renderer/ui/styles.ts';
import { startApp } from '../../../renderer/start-app.tsx';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../fake-bound.ts';

const asked = new URLSearchParams(window.location.search);
const name = asked.get('library') ?? 'run';
const shape = Object.entries(LIBRARIES).find(([each]) => each === name)?.[1] ?? LIBRARIES.run;
const root = document.getElementById('root');
if (root) await startApp(root, createFakeBound(shape, JSON.parse(asked.get('settings') ?? '{}')), () => MOCK_NOW);
