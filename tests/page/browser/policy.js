'use strict';
// Whether anything runs that a stranger might have got into the page in spite of all.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');
const { check, ready } = require('./common');

const kStranger = '<svg onload="window.ran = 1"><script>window.ran = 2</script></svg>' +
  '<img src="x" onerror="window.ran = 3"><a href="javascript:window.ran = 4" id="lure">lure</a>';

async function checkPolicy(browser, file) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuewell-page-'));
  const copy = path.join(folder, 'stranger.html');
  fs.writeFileSync(copy, fs.readFileSync(file, 'utf8').replace('<section class="sheet"', `${kStranger}$&`));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(copy).href);
  await ready(page);
  await page.evaluate(() => document.getElementById('lure').click());
  await page.waitForTimeout(300);
  check((await page.evaluate(() => window.ran)) === undefined, 'a script of a stranger ran');
  await page.close();
  fs.rmSync(folder, { recursive: true });
}

module.exports = { checkPolicy };
