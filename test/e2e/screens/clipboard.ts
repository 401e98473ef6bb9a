import type { Page } from 'playwright-core';

/** What a person would paste elsewhere. Our pages may write to the clipboard and never read it, so a page of nobody's is asked. */
export const pasted = async (page: Page): Promise<string> => {
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent('<textarea></textarea>');
  const field = elsewhere.locator('textarea');
  await field.focus();
  await elsewhere.keyboard.press('Control+V');
  const text = await field.inputValue();
  await elsewhere.close();
  await page.bringToFront();
  return text;
};
