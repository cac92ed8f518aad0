import { expect, test } from './reader.ts';

test('the address opens the program, and the key leaves the address bar', async ({ page }) => {
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/(?:#|$)/u);
  await expect(page.getByRole('navigation').first()).toBeVisible();
});
