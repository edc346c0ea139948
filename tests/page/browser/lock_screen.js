'use strict';
// Which buttons the page wants on the lock screen of a phone.

const { check } = require('./common');

// Before the page is loaded: keeps what it asks for, which a browser does not tell.
function keepLockScreen(page) {
  return page.addInitScript(() => {
    window.wantedOnLockScreen = [];
    const wanted = navigator.mediaSession.setActionHandler;
    navigator.mediaSession.setActionHandler = function keep(name, command) {
      window.wantedOnLockScreen.push(name);
      return wanted.call(this, name, command);
    };
  });
}

async function checkLockScreen(page, where) {
  const names = await page.evaluate(() => window.wantedOnLockScreen);
  for (const name of ['play', 'pause', 'nexttrack', 'previoustrack', 'seekto'])
    check(names.includes(name), `${where}: the lock screen has no ${name}`);
  // An iPhone shows these in the place of next and previous.
  check(!names.includes('seekbackward') && !names.includes('seekforward'), `${where}: steps hide next and previous`);
}

module.exports = { keepLockScreen, checkLockScreen };
