import { expect, test } from '@playwright/test';
import { startProgram } from '../support/program.ts';

test('the address opens the program, and the key leaves the address bar', async ({ page }) => {
  const program = await startProgram();
  await page.goto(program.address);
  await expect(page).toHaveURL(new RegExp(`^${new URL(program.address).origin}/(?:#|$)`, 'u'));
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(await program.stop()).toBe(0);
});
