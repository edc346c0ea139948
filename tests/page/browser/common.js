'use strict';
// What all the checks share: the faults that they found, and how they look at the page.

const path = require('path');

const faults = [];
let checked = 0;

function check(isGood, what) {
  ++checked;
  if (isGood) return;
  faults.push(what);
  console.error(`fault: ${what}`);
}

function summary() { return { checked, faults: faults.length }; }

const session = (page) => page.evaluate(() => JSON.parse(document.getElementById('cuewell-session').textContent));
const timeOf = (page) => page.evaluate(() => document.getElementById('sound').currentTime);
const textOf = (page, id) => page.evaluate((name) => document.getElementById(name).textContent, id);
const isPaused = (page) => page.evaluate(() => document.getElementById('sound').paused);

async function ready(page) {
  await page.waitForFunction(() => !document.getElementById('play').disabled, null, { timeout: 60000 });
}

// Goes to a time, as the lock screen may ask for it, and waits until the sound is there.
async function goTo(page, time) {
  await page.evaluate((at) => goTo(at), time);
  await page.waitForFunction(() => !document.getElementById('sound').seeking);
}

async function look(page, shots, name, whole) {
  if (shots) await page.evaluate(() => window.scrollTo(0, 0));
  if (shots) await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: Boolean(whole) });
}

module.exports = { check, summary, session, timeOf, textOf, isPaused, ready, goTo, look };
