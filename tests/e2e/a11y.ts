import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { VaultPage } from './browser';

/** What axe-core, with all its rules, finds wrong with what is shown; a line for each element. */
export async function violations({ page, stage }: VaultPage): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.addScriptTag({ url: stage.path('text/javascript', axe.source) });
  const found = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
    return (await inPage.run(document, { resultTypes: ['violations'] })).violations;
  });
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary, html }) =>
      [`${id}: ${help}`, target.join(' '), html.slice(0, 200), failureSummary ?? ''].join(' | '),
    ),
  );
}

/** Both sides, in CSS pixels, as WCAG 2.5.5 has them. */
const TARGET = 44;

/**
 * Controls of Dateline's that a finger would miss: smaller than 44 × 44. Links within a sentence may be, and the app's own
 * button that closes a modal is not Dateline's.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls =
      'button, input, select, textarea, summary, a[href], [tabindex="0"], ' +
      '[role="button"], [role="tab"], [role="option"], [role="treeitem"], [role="checkbox"], [role="switch"]';
    const touched = (el: Element): Element => el.closest('label, .checkbox-container') ?? el;
    const inSentence = (el: Element): boolean => el.matches('a, mark') && getComputedStyle(el).display === 'inline';
    return [...document.querySelectorAll(controls)]
      .filter((el) => el.closest('[class*="dateline-"]') !== null && !el.matches('.modal-close-button'))
      .filter((el) => el.checkVisibility() && !inSentence(el))
      .flatMap((el) => {
        const { width, height } = touched(el).getBoundingClientRect();
        const small = Math.min(width, height) < least - 0.5 && width > 0 && height > 0;
        const name = el.getAttribute('aria-label') ?? el.textContent.trim().slice(0, 40);
        return small ? [`${el.tagName} ${el.className} “${name}” ${Math.round(width)} × ${Math.round(height)}`] : [];
      });
  }, TARGET);
}
