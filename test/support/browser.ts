import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/system-packages.mjs';

const AXE = readFileSync(
  createRequire(path.join(import.meta.dirname, 'browser.ts')).resolve('axe-core/axe.min.js'),
  'utf8',
);

export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

/** The faults of a page that axe-core finds by WCAG 2.2 AA and its own best practices. */
export const violationsOf = async (page: Page): Promise<readonly Violation[]> => {
  // What is still fading in has no contrast yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))));
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
  });
};

/** A real headless Chromium. Whatever a page complains of is kept, so that a test can ask for silence. */
export class Chromium {
  readonly complaints: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<Chromium> {
    const executablePath = findChromium();
    if (executablePath === undefined)
      throw new Error('no Chromium is installed: apt-get install chromium, or name one in CHROMIUM_PATH');
    const browser = await chromium.launch({
      executablePath,
      // As root, and where /dev/shm is small.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    });
    return new Chromium(browser);
  }

  /** A window of its own, with its own cookies. */
  async page(options: {
    readonly url: string;
    readonly locale?: 'en-CA' | 'fr-CA';
    readonly width?: number;
    readonly colorScheme?: 'light' | 'dark';
  }): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: options.url,
      locale: options.locale ?? 'en-CA',
      timezoneId: 'America/Toronto',
      colorScheme: options.colorScheme ?? 'light',
      viewport: { width: options.width ?? 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    this.contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // A refusal is an answer like any other; the browser calls it an error all the same.
      if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
        this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    await this.browser.close();
  }
}

export const signIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel(/e-?mail|courriel/i).fill(email);
  await page
    .getByLabel(/^(Password|Mot de passe)/)
    .first()
    .fill(password);
  await page.getByRole('button', { name: /^(Sign in|Ouvrir une session)$/ }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
};
