'use strict';
// Whether the voice is heard where the words are shown.

const { check } = require('./common');

// After a leap the voice must be heard where the words are shown: in a file of varying bit rate it would not be.
async function checkSound(page, where, known) {
  const clear = known.captions.filter((caption, at) => at > 0 && caption.start - known.captions[at - 1].end > 0.8);
  for (let at = 0; at < clear.length; at += Math.ceil(clear.length / 4)) {
    const late = await page.evaluate(firstSoundAfter, clear[at].start);
    const isInStep = late === null || Math.abs(late) < 0.4;
    check(isInStep, `${where}: the voice is heard ${late} s after the words at ${clear[at].start}`);
  }
}

// Runs in the page: how late something is heard that begins at `time`; null where it is never quiet before.
async function firstSoundAfter(time) {
  if (!window.ears) {
    const context = new AudioContext();
    window.ears = context.createAnalyser();
    context.createMediaElementSource(sound).connect(window.ears).connect(context.destination);
    await context.resume();
  }
  const wave = new Float32Array(window.ears.fftSize);
  const isQuiet = () => {
    window.ears.getFloatTimeDomainData(wave);
    return wave.every((value) => Math.abs(value) < 0.02);
  };
  sound.pause();
  sound.currentTime = time - 0.7;
  await new Promise((resolve) => sound.addEventListener('seeked', resolve, { once: true }));
  await sound.play();
  let wasQuiet = false;
  while (sound.currentTime < time + 2) {
    const at = sound.currentTime;
    if (isQuiet()) wasQuiet = wasQuiet || at < time - 0.3;
    else if (at > time - 0.4) return wasQuiet ? at - time : null;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return wasQuiet ? Infinity : null;
}

module.exports = { checkSound };
