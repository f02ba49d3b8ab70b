import axe from 'axe-core';
import { accessSync, constants } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const CANDIDATS = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const LARGEURS = [390, 1440, 1920] as const;

/** Path of a real Chromium, or `null`: the browser tests are then skipped, and counted as such. */
export function findChromium(): string | null {
  return CANDIDATS.find((chemin) => chemin !== undefined && isExecutable(chemin)) ?? null;
}

export function openNavigateur(chemin: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: chemin, args });
}

/** Violations of WCAG 2.2 AA and of axe's good practices on the page, one line each; empty when there is none. */
export async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // In text: the page's own objects are not those of Node.
  const resultat = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { target: string[] }[] }[] };
  return resultat.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

function isExecutable(chemin: string): boolean {
  try {
    accessSync(chemin, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What every screen owes its readers: nothing for axe-core to find at three widths, one h1, and one direction of scroll on a small screen. */
export async function expectSound(page: Page): Promise<void> {
  for (const largeur of LARGEURS) {
    await page.setViewportSize({ width: largeur, height: 900 });
    expect([page.url(), largeur, await listViolations(page)]).toEqual([page.url(), largeur, []]);
  }
  expect(await page.locator('h1').count()).toBe(1);
  await page.setViewportSize({ width: 320, height: 800 });
  expect([page.url(), await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')]).toEqual([page.url(), true]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Waits until something that no screen says is so. */
export async function waitUntil(condition: () => Promise<boolean>, delaiMs = 30_000): Promise<void> {
  const fin = Date.now() + delaiMs;
  while (!(await condition())) {
    if (Date.now() > fin) throw new Error('What was waited for did not come.');
    await new Promise((suite) => setTimeout(suite, 100));
  }
}
