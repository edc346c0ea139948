// What is to be done now: the stretch, its side, its drawing, the words, the time that is left of a hold.

const kArc = 283;  // The length of the ring around the timer, as the style has it.
const kLongWait = 60;
const kMostDrawings = 15;

let shownScene;
let hasBegun = false;

function setText(node, text) { if (node.textContent !== text) node.textContent = text; }

// The drawing of the stretch; in the welcome and the close, all that the session has.
function showPose(scene) {
  const isGallery = scene.stretch === undefined;
  const place = isGallery ? '.sheet article' : `#stretch-${scene.stretch}`;
  const drawings = [...document.querySelectorAll(`${place} figure:first-child svg`)].slice(0, kMostDrawings);
  const pose = byId('pose');
  pose.textContent = '';
  pose.append(...drawings.map((drawing) => drawing.cloneNode(true)));
  pose.hidden = drawings.length === 0;
  pose.classList.toggle('gallery', isGallery);
  pose.classList.toggle('mirrored', scene.side === 'left');
}

function showScene(scene) {
  if (hasBegun) setText(byId('change'), sceneText(scene));
  if (scene === shownScene) return;
  shownScene = scene;
  setText(byId('now'), scene.title);
  byId('side').hidden = !scene.side;
  if (scene.side) setText(byId('side'), worded('side_' + scene.side));
  setText(byId('round'), scene.rounds > 1 ? worded('round', { n: scene.round, total: scene.rounds }) : '');
  showPose(scene);
}

function showTimer(wait, time) {
  const timer = byId('timer');
  timer.hidden = !wait;
  if (!wait) return;
  const left = wait.end - time;
  const seconds = Math.ceil(left);
  timer.setAttribute('aria-label', worded(wait.kind + '_timer'));
  timer.classList.toggle('rest', wait.kind === 'rest');
  timer.classList.toggle('long', seconds >= kLongWait);
  setText(byId('seconds'), seconds >= kLongWait ? clockText(seconds) : String(seconds));
  byId('arc').style.strokeDashoffset = String(kArc * (1 - left / (wait.end - wait.start)));
}

// Words that were said stay, quieter, until others are; in a hold its name takes their place.
function showWords(wait, time) {
  const caption = captionAt(time);
  const isOver = !caption || time >= caption.end;
  const isOfThisWait = caption && (!wait || caption.start >= wait.start);
  byId('words').classList.toggle('over', isOver);
  setText(byId('words'), isOfThisWait ? caption.text : wait ? worded(wait.kind + '_timer') : '');
}

function showStage(time) {
  const wait = waitAt(time);
  showScene(sceneAt(time));
  showTimer(wait, time);
  showWords(wait, time);
}

// Before the first word, after the last, and where nothing can be played: a button that cannot be pressed says nothing.
function showInstead(key) {
  byId('timer').hidden = true;
  byId('words').classList.remove('over');
  setText(byId('words'), worded(key));
  setText(byId('change'), worded(key));
}
