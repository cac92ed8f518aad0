/** Two real Syncthing processes that keep two folders in step, over loopback only: nothing of them looks for or tells anybody else. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const hasSyncthing = (): boolean => spawnSync('syncthing', ['--version']).status === 0;

export interface SyncedFolder {
  readonly path: string;
  start(): void;
  stop(): Promise<void>;
  /** What the process has said. */
  log(): string;
}

interface Peer {
  readonly home: string;
  readonly path: string;
  readonly id: string;
  readonly port: number;
  readonly guiPort: number;
  readonly version: string;
}

/** @param parent a folder of the test's, in which everything lies */
export async function syncedFolders(parent: string): Promise<readonly [SyncedFolder, SyncedFolder]> {
  const [one, other] = [await makePeer(parent, 'one'), await makePeer(parent, 'other')];
  for (const peer of [one, other]) writeFileSync(join(peer.home, 'config.xml'), configOf(peer, [one, other]));
  return [running(one), running(other)];
}

async function makePeer(parent: string, name: string): Promise<Peer> {
  const home = join(parent, `${name}-home`);
  const path = join(parent, name);
  for (const folder of [home, path]) mkdirSync(folder);
  const made = spawnSync('syncthing', ['generate', `--home=${home}`], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`syncthing made no key: ${made.stdout}${made.stderr}`);
  const config = readFileSync(join(home, 'config.xml'), 'utf8');
  const [, id = ''] = /<device id="([A-Z0-9-]{63})"/u.exec(config) ?? [];
  const [, version = ''] = /<configuration version="(\d+)"/u.exec(config) ?? [];
  return { home, path, id, version, port: await freePort(), guiPort: await freePort() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

const configOf = ({ path, port, guiPort, version }: Peer, peers: readonly Peer[]): string => `
<configuration version="${version}">
  <folder id="notes" label="notes" path="${path}" type="sendreceive" rescanIntervalS="2" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true">
    <filesystemType>basic</filesystemType>
    <minDiskFree unit="%">0</minDiskFree>
    ${peers.map(({ id }) => `<device id="${id}"></device>`).join('')}
  </folder>
  ${peers.map((peer) => `<device id="${peer.id}" name="${peer.port}"><address>tcp://127.0.0.1:${peer.port}</address></device>`).join('\n  ')}
  <gui enabled="true" tls="false"><address>127.0.0.1:${guiPort}</address><apikey>of-this-test-only</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <reconnectionIntervalS>1</reconnectionIntervalS>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
    <announceLANAddresses>false</announceLANAddresses>
  </options>
</configuration>
`;

function running({ home, path }: Peer): SyncedFolder {
  let process: ChildProcess | null = null;
  let said = '';
  return {
    path,
    start: () => {
      process = spawn('syncthing', ['serve', `--home=${home}`, '--no-browser', '--no-restart', '--no-upgrade'], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [process.stdout, process.stderr]) stream?.on('data', (text) => (said += String(text)));
    },
    stop: async () => {
      const ending = process;
      process = null;
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = once(ending, 'exit');
      ending.kill();
      await ended;
    },
    log: () => said,
  };
}
