'use strict';
// What the page knows of the session. Times are seconds since its beginning.

function byId(id) { return document.getElementById(id); }

const session = JSON.parse(byId('cuewell-session').textContent);

// How far before its beginning something already counts as begun. To go to a part is to go a little before its first
// word, for players come to a place within a few hundredths of a second only.
const kEarly = 0.2;

// The number of the last one of `items`, sorted by start, that has begun; -1 before the first.
function lastBegun(items, time) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start <= time) low = middle + 1; else high = middle;
  }
  return low - 1;
}

function partAt(time) { return Math.max(0, lastBegun(session.parts, time + kEarly)); }

function sceneAt(time) { return session.scenes[Math.max(0, lastBegun(session.scenes, time + kEarly))]; }

function captionAt(time) { return session.captions[lastBegun(session.captions, time)]; }

// The hold or rest that is going on.
function waitAt(time) {
  const wait = session.waits[lastBegun(session.waits, time)];
  return wait && time < wait.end ? wait : undefined;
}

// The words of a key, with slots such as {time} filled.
function worded(key, slots) {
  return session.words[key].replace(/\{(\w+)\}/g, (slot, name) => (slots && name in slots ? slots[name] : slot));
}

function clockText(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const end = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${end}` : `${minutes}:${end}`;
}

// "Hamstring stretch, left side": what is said to those who cannot see the page.
function sceneText(scene) { return scene.side ? `${scene.title}, ${worded('side_' + scene.side)}` : scene.title; }
