'use strict';
// How the page looks: on small screens and large ones, on paper, in large letters, without its script.

const fs = require('fs');
const path = require('path');
const { check, ready, look } = require('./common');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const kLeastButton = 44;

async function checkLook(page, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(wide <= 0, `${where}: the page is ${wide} px wider than the screen`);
  const small = await page.evaluate((least) => [...document.querySelectorAll('button, [role=slider]')]
    .map((node) => [node.textContent || node.id, node.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.width < least || box.height < least))
    .map(([name]) => name), kLeastButton);
  check(small.length === 0, `${where}: too small to touch: ${small.join(', ')}`);
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  for (const fault of found.violations) {
    check(false, `${where}: axe: ${fault.id}: ${fault.nodes.map((node) => node.target.join(' ')).join('; ')}`);
  }
  check(found.passes.length > 0, `${where}: axe looked at nothing`);
}

async function checkPrint(page, where, shots) {
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => ['player', 'parts', 'sheet']
    .filter((id) => getComputedStyle(document.getElementById(id)).display !== 'none'));
  check(shown.join() === 'sheet', `${where}: on paper stands ${shown.join()}`);
  if (shots) await page.pdf({ path: path.join(shots, 'sheet.pdf'), format: 'A4' });
  await page.emulateMedia({ media: 'screen' });
}

// Letters twice the usual size, as people choose them for all pages.
async function checkLargeText(browser, url, shots) {
  const context = await browser.newContext({ viewport: { width: 640, height: 900 }, offline: true });
  const page = await context.newPage();
  await page.goto(url);
  await ready(page);
  await checkLook(page, 'large letters');
  await look(page, shots, 'large');
}

// A browser without scripts.
async function checkWithoutScripts(browser, url, shots) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  check(await page.locator('noscript .notice').isVisible(), 'without scripts: nothing says so');
  check(await page.locator('#sheet').isVisible(), 'without scripts: the sheet is not there');
  check(!(await page.locator('#play').isVisible()), 'without scripts: a button that does nothing');
  await look(page, shots, 'without-scripts');
  await context.close();
}

module.exports = { checkLook, checkPrint, checkLargeText, checkWithoutScripts };
