// check_page.js PAGE [SHOTS]: opens a page in Chromium as someone would, from its file and without a network, and tries
// all that it promises. With SHOTS, a folder, screenshots are left there for people to look at.
'use strict';

const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const { check, summary, session, ready, look } = require('./common');
const { checkLook, checkPrint, checkLargeText, checkWithoutScripts } = require('./looks');
const { keepLockScreen, checkLockScreen } = require('./lock_screen');
const { checkPlaying, checkSlider, checkSides, checkBroken } = require('./playing');
const { checkPolicy } = require('./policy');
const { checkSound } = require('./sound');

const kViews = [
  { name: 'phone', width: 390, height: 844, touch: true },
  { name: 'small', width: 320, height: 568, touch: true },
  { name: 'desk', width: 1280, height: 800, touch: false },
];
const kFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required',
];

async function checkView(browser, url, view, scheme, shots) {
  const where = `${view.name}, ${scheme}`;
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height }, hasTouch: view.touch,
    isMobile: view.touch, colorScheme: scheme, offline: true,
  });
  const page = await context.newPage();
  await keepLockScreen(page);
  page.on('console', (message) => check(false, `${where}: the console says: ${message.text()}`));
  page.on('pageerror', (error) => check(false, `${where}: error: ${error.message}`));
  const isInside = (request) => /^(file|blob|data):/.test(request.url());
  page.on('request', (request) => check(isInside(request), `${where}: asks for ${request.url()}`));
  await page.goto(url);
  await ready(page);
  await look(page, shots, `${view.name}-${scheme}-ready`);
  await checkLockScreen(page, where);
  await checkLook(page, `${where}, before`);
  await checkPlaying(page, where, view);
  await look(page, shots, `${view.name}-${scheme}-hold`);
  await checkLook(page, `${where}, in a hold`);
  await checkSlider(page, where, view);
  await checkSides(page, where);
  await look(page, shots, `${view.name}-${scheme}-left`);
  if (shots) await look(page, shots, `${view.name}-${scheme}-whole`, true);
  if (view.name === 'desk') await checkPrint(page, where, shots);
  if (view.name === 'desk' && scheme === 'light') await checkSound(page, where, await session(page));
  await checkBroken(page, where);
  await context.close();
}

function start(flags) {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: [...kFlags, ...flags] });
}

async function main(file, shots) {
  const url = pathToFileURL(path.resolve(file)).href;
  const browser = await start([]);
  // Most of the time goes into waiting for what plays, so two do it at once.
  for (const view of kViews) {
    await Promise.all(['light', 'dark'].map((scheme) => checkView(browser, url, view, scheme, shots)));
  }
  await checkWithoutScripts(browser, url, shots);
  await checkPolicy(browser, file);
  await browser.close();
  const large = await start(['--blink-settings=defaultFontSize=32']);
  await checkLargeText(large, url, shots);
  await large.close();
  const { checked, faults } = summary();
  console.log(`${checked} checks, ${faults} faults`);
  process.exit(faults === 0 ? 0 : 1);
}

main(process.argv[2], process.argv[3]).catch((error) => {
  console.error(error);
  process.exit(1);
});
