import { expect, test } from 'vitest';
import { createAccess, isEqual } from '../../../main/hosts/loopback/access.ts';

const SECRET = 'k'.repeat(43);
const access = createAccess(20_100, SECRET, () => 0);
const cookie = access.cookie.split(';')[0];
const ours = { host: '127.0.0.1:20100', cookie };

test('our own page with its cookie is let in', () => {
  expect(access.judge(ours)).toBe('allowed');
  expect(access.judge({ ...ours, origin: 'http://127.0.0.1:20100', 'sec-fetch-site': 'same-origin' })).toBe('allowed');
  expect(access.judge({ ...ours, cookie: `other=1; ${cookie}; more=2` })).toBe('allowed');
});

test.each(['localhost:20100', '127.0.0.1', '127.0.0.1:20101', 'rebound.example:20100', '[::1]:20100', '', undefined])(
  'a request addressed to %j is refused, whatever it holds',
  (host) => {
    const { host: _host, ...rest } = ours;
    const headers = host === undefined ? rest : { ...rest, host };
    expect(access.judge(headers)).toBe('wrong-host');
    expect(access.judgeKey(headers, SECRET)).toBe('wrong-host');
  },
);

test.each([
  'http://127.0.0.1:20101',
  'https://127.0.0.1:20100',
  'http://localhost:20100',
  'null',
  'https://example.com',
  '',
])('a request from the origin %j is refused', (origin) => {
  expect(access.judge({ ...ours, origin })).toBe('wrong-origin');
});

test.each(['same-site', 'cross-site'])('a request that the browser calls %s is refused', (site) => {
  expect(access.judge({ ...ours, 'sec-fetch-site': site })).toBe('wrong-origin');
});

test('without the cookie, or with another value, nobody is let in', () => {
  for (const value of [
    undefined,
    '',
    'bound-20100=',
    `bound-20100=${SECRET}`,
    `bound-20101=${cookie?.split('=')[1]}`,
  ]) {
    const { cookie: _cookie, ...rest } = ours;
    expect(access.judge(value === undefined ? rest : { ...rest, cookie: value })).toBe('no-key');
  }
});

test('the cookie is out of reach of scripts and of other sites, and is not the key', () => {
  expect(access.cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; /u);
  expect(access.cookie).not.toContain(SECRET);
});

test('a ticket opens once, within a minute', () => {
  let now = 0;
  const timed = createAccess(20_100, SECRET, () => now);
  const ticket = () => new URL(timed.ticketAddress()).searchParams.get('key') ?? '';
  const first = ticket();
  expect(first).not.toBe(SECRET);
  expect(timed.judgeKey(ours, first)).toBe('allowed');
  expect(timed.judgeKey(ours, first)).toBe('no-key');
  const late = ticket();
  now = 60_001;
  expect(timed.judgeKey(ours, late)).toBe('no-key');
  now = 0; // it was forgotten, not only out of time
  expect(timed.judgeKey(ours, late)).toBe('no-key');
});

test('the key opens as often as it is shown; a wrong one never', () => {
  expect(access.judgeKey(ours, SECRET)).toBe('allowed');
  expect(access.judgeKey(ours, SECRET)).toBe('allowed');
  for (const key of ['', 'k'.repeat(42), `${SECRET}k`, 'K'.repeat(43)])
    expect(access.judgeKey(ours, key)).toBe('no-key');
});

test('texts of any length are compared without an exception', () => {
  expect(isEqual('', '')).toBe(true);
  expect(isEqual('a', 'ab')).toBe(false);
  expect(isEqual('合订本', '合订本')).toBe(true);
});
