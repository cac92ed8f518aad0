import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listenForProfile, PortTaken } from '../../../main/hosts/loopback/listen.ts';
import { readAddress } from '../../../main/hosts/loopback/profile-address.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const servers: Server[] = [];
const serverFor = () => {
  const server = createServer();
  servers.push(server);
  return server;
};
const profile = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};
const closed = (server: Server) => new Promise((resolve) => server.close(resolve));

afterEach(async () => {
  await Promise.all(servers.splice(0).map(closed));
});

test('a profile keeps its port and its secret', async () => {
  const own = profile('kept');
  const first = await listenForProfile(own, null, serverFor);
  await closed(first.server);
  const second = await listenForProfile(own, null, serverFor);
  expect(second.address).toEqual(first.address);
  expect(readAddress(own)).toEqual(first.address);
});

test('the file with the secret is its owner’s alone', async () => {
  const own = profile('private');
  await listenForProfile(own, null, serverFor);
  if (process.platform !== 'win32') expect(statSync(join(own, 'loopback.json')).mode & 0o777).toBe(0o600);
});

test('two profiles have two secrets', async () => {
  const one = await listenForProfile(profile('one'), null, serverFor);
  const two = await listenForProfile(profile('two'), null, serverFor);
  expect(one.address.secret).not.toBe(two.address.secret);
  expect(one.address.port).not.toBe(two.address.port);
});

test('a port that another program has taken is named in a sentence, and the profile keeps it', async () => {
  const own = profile('taken');
  const first = await listenForProfile(own, null, serverFor);
  const again = listenForProfile(own, null, serverFor);
  await expect(again).rejects.toThrow(PortTaken);
  await expect(again).rejects.toThrow(String(first.address.port));
  expect(readAddress(own)).toEqual(first.address);
});

test('a port that is asked for is the profile’s from then on, with the same secret', async () => {
  const own = profile('moved');
  const free = await listenForProfile(profile('free'), null, serverFor);
  const first = await listenForProfile(own, null, serverFor);
  await closed(free.server);
  const moved = await listenForProfile(own, free.address.port, serverFor);
  expect(moved.address).toEqual({ port: free.address.port, secret: first.address.secret });
  expect(readAddress(own)).toEqual(moved.address);
});

test('a damaged file is replaced', async () => {
  const own = profile('damaged');
  writeFileSync(join(own, 'loopback.json'), '{"port": 80, "sec');
  expect(readAddress(own)).toBeNull();
  const { address } = await listenForProfile(own, null, serverFor);
  expect(readAddress(own)).toEqual(address);
});
