/** Entry: finds the boundary of the host and starts the screens on it. */
import './ui/styles.ts';
import { connect } from './connect.ts';
import { startApp } from './start-app.tsx';

const root = document.getElementById('root');
if (root) startApp(root, await connect());
