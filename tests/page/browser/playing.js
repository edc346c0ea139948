'use strict';
// What one can do with the page: play, go to a part, follow the words and the timer, touch the timeline.

const { check, session, timeOf, textOf, isPaused, goTo } = require('./common');

async function checkPlaying(page, where, view) {
  const known = await session(page);
  const play = await page.locator('#play').boundingBox();
  check(play.height >= 64, `${where}: the play button is ${play.height} px high`);
  check(play.y + play.height <= view.height, `${where}: the play button is not in reach`);
  check((await page.locator('#part-list button').count()) === known.parts.length, `${where}: a button for each part`);
  await page.click('#play');
  const before = await timeOf(page);
  await page.waitForTimeout(700);
  check((await timeOf(page)) > before + 0.3, `${where}: the sound does not move`);
  check((await textOf(page, 'play-word')) === known.words.pause, `${where}: the button does not say how to pause`);
  await checkParts(page, where, known);
  await checkSpace(page, where);
  await checkWords(page, where, known);
  await checkTimer(page, where, known);
  await page.click('#play');
  check(await isPaused(page), `${where}: the button does not pause`);
}

async function checkParts(page, where, known) {
  const wanted = Math.min(3, known.parts.length - 1);
  await page.locator('#part-list button').nth(wanted).click();
  await page.waitForTimeout(300);
  const off = (await timeOf(page)) - known.parts[wanted].start;
  check(off > -0.3 && off < 1.5, `${where}: part ${wanted} is missed by ${off} s`);
  const current = await page.locator('#part-list [aria-current]').allTextContents();
  check(current.length === 1 && current[0].endsWith(known.parts[wanted].title), `${where}: current part: ${current}`);
  const title = await page.evaluate(() => navigator.mediaSession.metadata && navigator.mediaSession.metadata.title);
  check(title === known.parts[wanted].title, `${where}: the lock screen shows ${title}`);
  await page.click('#next');
  check((await textOf(page, 'place')).startsWith(String(wanted + 2)), `${where}: next goes to the next part`);
  await page.click('#previous');
  check((await textOf(page, 'place')).startsWith(String(wanted + 1)), `${where}: previous goes back at once`);
  await goTo(page, known.parts[wanted].start + 6);
  await page.click('#previous');
  check(Math.abs((await timeOf(page)) - known.parts[wanted].start) < 1, `${where}: previous begins the part again`);
  await page.locator('#next').focus();
  await page.keyboard.press('n');
  check((await textOf(page, 'place')).startsWith(String(wanted + 2)), `${where}: the key n goes on`);
  await page.keyboard.press('b');
  check((await textOf(page, 'place')).startsWith(String(wanted + 1)), `${where}: the key b goes back`);
  await page.evaluate(() => {
    const held = new KeyboardEvent('keydown', { key: 'n', repeat: true, bubbles: true });
    document.getElementById('play').dispatchEvent(held);
  });
  check((await textOf(page, 'place')).startsWith(String(wanted + 1)), `${where}: a key that is held goes on and on`);
}

async function checkSpace(page, where) {
  await page.locator('#part-list button').nth(0).click();
  await page.keyboard.press(' ');
  check(await isPaused(page), `${where}: space does not pause behind a click`);
  await page.keyboard.press(' ');
  check(!(await isPaused(page)), `${where}: space does not play on behind a click`);
  await page.locator('#next').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press(' ');
  check((await textOf(page, 'place')).startsWith('2'), `${where}: space does not press the button with the focus`);
}

// What breaks while it plays is told, and nothing hides that again.
async function checkBroken(page, where) {
  const known = await session(page);
  await goTo(page, 5);
  await page.click('#play');
  await page.evaluate(() => document.getElementById('sound').dispatchEvent(new Event('error')));
  await page.waitForTimeout(500);
  check((await textOf(page, 'words')) === known.words.cannot_play, `${where}: what broke is not told`);
  check((await textOf(page, 'play-word')) === known.words.play, `${where}: what broke seems to play`);
  check(await page.locator('#play').isDisabled(), `${where}: what broke can be played`);
}

async function checkWords(page, where, known) {
  const some = known.captions.filter((caption) => caption.end - caption.start > 2);
  for (let at = 0; at < some.length; at += Math.ceil(some.length / 6)) {
    await goTo(page, some[at].start + 0.1);
    await page.waitForTimeout(250);
    check((await textOf(page, 'words')) === some[at].text, `${where}: at ${some[at].start} the words are not followed`);
  }
}

async function checkTimer(page, where, known) {
  const hold = known.waits.find((wait) => wait.kind === 'hold' && wait.end - wait.start >= 8);
  check(hold, `${where}: the session has a hold to look at`);
  if (!hold) return;
  await goTo(page, hold.start + 1.5);
  await page.waitForTimeout(300);
  const [first, time] = await page.evaluate(
    () => [Number(document.getElementById('seconds').textContent), document.getElementById('sound').currentTime]);
  const left = hold.end - time;
  check(Math.abs(first - left) <= 1.3, `${where}: the timer shows ${first} where ${left} s are left`);
  const told = await page.locator('#strip').getAttribute('aria-valuetext');
  await page.waitForTimeout(2100);
  // A screen reader would say it over the voice.
  check((await page.locator('#strip').getAttribute('aria-valuetext')) === told, `${where}: the slider counts aloud`);
  const later = Number(await textOf(page, 'seconds'));
  check(first - later >= 1 && first - later <= 4, `${where}: the timer went from ${first} to ${later} in 2.1 s`);
}

async function checkSlider(page, where, view) {
  const strip = page.locator('#strip');
  await page.evaluate(() => window.scrollTo(0, 0));
  const box = await strip.boundingBox();
  const known = await session(page);
  const place = [box.x + box.width / 2, box.y + box.height / 2];
  await (view.touch ? page.touchscreen.tap(...place) : page.mouse.click(...place));
  const middle = known.seconds / 2;
  check(Math.abs((await timeOf(page)) - middle) < known.seconds / box.width + 0.5, `${where}: a touch goes elsewhere`);
  await strip.focus();
  await page.keyboard.press('ArrowRight');
  check(Math.abs((await timeOf(page)) - middle - 5) < known.seconds / box.width + 0.5, `${where}: five seconds on`);
  const text = await strip.getAttribute('aria-valuetext');
  check(/\d:\d\d/.test(text), `${where}: the slider says ${text}`);
  await page.keyboard.press('End');
  await page.waitForTimeout(300);
  check((await textOf(page, 'change')) === known.words.done, `${where}: the end is not told to a screen reader`);
  await page.keyboard.press('Home');
  check((await timeOf(page)) === 0, `${where}: home is the beginning`);
}

async function checkSides(page, where) {
  const known = await session(page);
  for (const side of ['right', 'left']) {
    const scene = known.scenes.find((candidate) => candidate.side === side);
    if (!scene) continue;
    await goTo(page, scene.start + 1);
    check((await textOf(page, 'side')) === known.words['side_' + side], `${where}: the side is not told in words`);
    const turn = await page.evaluate(() => {
      const drawing = document.querySelector('#pose svg');
      return drawing ? getComputedStyle(drawing).transform : 'none';
    });
    const hasDrawing = await page.evaluate(() => !document.getElementById('pose').hidden);
    check(!hasDrawing || (side === 'left') === turn.startsWith('matrix(-1'), `${where}: the drawing of the ${side}`);
  }
}

module.exports = { checkPlaying, checkSlider, checkSides, checkBroken };
