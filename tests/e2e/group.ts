/** A study group: each with a profile, a program and a window of their own, and files that go from one to the other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '../../preload/contract/settings.ts';
import { type RunningProgram, startProgram } from '../support/program.ts';
import { SPEECH } from './at-the-desk.ts';
import { callHost } from './host-calls.ts';
import { kept, openTitled } from './marking.ts';
import { test as base, createWatch, expect, isDrawn } from './reader.ts';

export interface Member {
  readonly profile: string;
  readonly page: Page;
}

export interface Group {
  /** Somebody with a profile that signs with this name and marks so that the group may see it. */
  join(name: string, settings?: Partial<Settings>): Promise<Member>;
  /** A place on the disk to hand a file over. */
  readonly table: string;
}

export const test = base.extend<{ readonly group: Group }>({
  group: async ({ browser }, use) => {
    const table = mkdtempSync(join(tmpdir(), 'bound-group-'));
    const watch = createWatch();
    const programs: RunningProgram[] = [];
    const joinGroup = async (name: string, settings: Partial<Settings> = {}) => {
      const profile = mkdtempSync(join(table, 'profile-'));
      const program = await startProgram({ profile, entry: 'dist/main/loopback.js' });
      programs.push(program);
      return { profile, page: await openWindow(browser, program, name, settings, watch) };
    };
    await use({ join: joinGroup, table });
    for (const context of browser.contexts()) await context.close();
    for (const program of programs) await program.stop();
    rmSync(table, { recursive: true, force: true, maxRetries: 5 });
    expect(watch.trouble(), 'errors on the page').toEqual([]);
  },
});

async function openWindow(
  browser: Browser,
  { address }: RunningProgram,
  name: string,
  settings: Partial<Settings>,
  { watch }: ReturnType<typeof createWatch>,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  watch(page, new URL(address).origin);
  page.on('filechooser', () => undefined);
  await page.goto(address);
  await isDrawn(page);
  await callHost(page, 'settings.write', { ...DEFAULT_SETTINGS, notesShared: true, ...settings });
  await page.reload();
  await isDrawn(page);
  if (name !== '') await sign(page, name);
  return page;
}

async function sign(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByLabel('署名').fill(name);
  await page.keyboard.press('Enter');
  await kept(page);
  await page.getByRole('link', { name: /^合订本/ }).click();
}

export const openSpeech = (page: Page): Promise<void> => openTitled(page, SPEECH);

export async function openExchange(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/exchange';
  });
  await expect(page.getByRole('button', { name: /^收进/ }).first()).toBeVisible();
}

interface Parcel {
  readonly audience?: '学习小组' | '我的其他设备';
  readonly passphrase?: string;
}

/** 带走, and puts the file on the table under this name. @returns its path */
export async function takeAlong(
  { page }: Member,
  path: string,
  { audience = '学习小组', passphrase = '' }: Parcel = {},
): Promise<string> {
  await openExchange(page);
  await page.getByRole('button', { name: /^带走/ }).click();
  await page.getByRole('radio', { name: audience }).click();
  if (passphrase !== '') await page.getByLabel(/^口令/).fill(passphrase);
  const downloads = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成文件' }).click();
  await (await downloads).saveAs(path);
  await expect(page.locator('.notice-line')).toContainText('已存成文件');
  return path;
}

/** 收进, as far as what it would do. */
export async function look({ page }: Member, path: string): Promise<void> {
  await openExchange(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^收进/ }).first().click();
  await (await chooser).setFiles(path);
}

export const accept = (page: Page) => page.getByRole('button', { name: /^收进这/ });

export async function bringIn(member: Member, path: string): Promise<void> {
  await look(member, path);
  await accept(member.page).click();
  await expect(member.page.locator('.notice-line')).toContainText('已收进');
  await kept(member.page);
}

/** What the table says of a person: 新增, 修改, 删除, 两种写法. */
export const rowOf = async (page: Page, name: string): Promise<readonly string[]> =>
  (
    await page
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell')
      .allInnerTexts()
  ).map((text) => text.replace(/\s+/gu, ' ').trim());
