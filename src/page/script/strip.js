// The timeline: a slider for fingers, keys and screen readers.

const kStep = 5;
const kLeap = 30;

function stripMark(kind, start, end) {
  const mark = document.createElement('span');
  mark.className = kind;
  mark.style.left = `${100 * start / session.seconds}%`;
  if (end !== undefined) mark.style.width = `${100 * (end - start) / session.seconds}%`;
  byId('strip').appendChild(mark);
  return mark;
}

// Stretches take turns in two shades; the sides of one have the same.
let isOther = false;
session.scenes.forEach((scene, at) => {
  const before = session.scenes[at - 1];
  const after = session.scenes[at + 1];
  if (before && before.stretch !== scene.stretch) isOther = !isOther;
  stripMark(isOther ? 'band other' : 'band', scene.start, after ? after.start : session.seconds);
});
for (const wait of session.waits) if (wait.kind === 'hold') stripMark('held', wait.start, wait.end);
const stripDone = stripMark('done', 0, 0);
const stripKnob = stripMark('knob', 0);
byId('strip').setAttribute('aria-valuemax', String(Math.floor(session.seconds)));

function showStrip(time) {
  const share = `${100 * Math.min(1, time / session.seconds)}%`;
  stripDone.style.width = share;
  stripKnob.style.left = share;
  setText(byId('elapsed'), clockText(time));
  // The two clocks always add up to the whole.
  setText(byId('left'), worded('left', { time: clockText(Math.floor(session.seconds) - Math.floor(time)) }));
}

// What a screen reader says of the slider. It would say each change while the slider has the focus, over the voice: so not
// each second, but with a new part, in a pause, and when it is asked for.
let toldPart = -1;

function tellPlace(time) {
  toldPart = partAt(time);
  const place = worded('time_of', { time: clockText(time), total: clockText(session.seconds) });
  byId('strip').setAttribute('aria-valuenow', String(Math.floor(time)));
  byId('strip').setAttribute('aria-valuetext', `${place}, ${session.parts[toldPart].title}`);
}

byId('strip').addEventListener('focus', () => tellPlace(sound.currentTime));

function touchedTime(event) {
  const box = byId('strip').getBoundingClientRect();
  return session.seconds * Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
}

// A finger that moves shows where it would go; one that lets go goes there.
let isTouched = false;
byId('strip').addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  isTouched = true;
  byId('strip').setPointerCapture(event.pointerId);
  showStrip(touchedTime(event));
});
byId('strip').addEventListener('pointermove', (event) => { if (isTouched) showStrip(touchedTime(event)); });
byId('strip').addEventListener('pointerup', (event) => {
  if (!isTouched) return;
  isTouched = false;
  goTo(touchedTime(event));
});
byId('strip').addEventListener('pointercancel', () => {
  isTouched = false;
  showAll();
});

byId('strip').addEventListener('keydown', (event) => {
  const time = sound.currentTime;
  const goals = {
    ArrowUp: time + kStep, ArrowDown: time - kStep, PageUp: time + kLeap, PageDown: time - kLeap,
    Home: 0, End: session.seconds,
  };
  if (!(event.key in goals)) return;
  event.preventDefault();
  goTo(goals[event.key]);
});
