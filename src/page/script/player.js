// Plays the session, and shows where it is.

const sound = byId('sound');
const kPauseIcon = 'M6 4.5h4.4v15H6zM13.6 4.5H18v15h-4.4z';
const kPlayIcon = byId('play-icon').getAttribute('d');
const kLookEvery = 200;  // Milliseconds.
const kNearEnd = 0.1;    // An MP3 is a little longer than its session, and a browser goes to a place in it about.

let looking = 0;
let isBroken = false;
let lockScreenPart = -1;

function showAll() {
  if (isBroken) return;
  const time = sound.currentTime;
  const part = partAt(time);
  showPart(part);
  showStage(time);
  if (!isTouched) showStrip(time);
  if (sound.paused || part !== toldPart) tellPlace(time);
  if (sound.ended || time > session.seconds - kNearEnd) showInstead('done');
  else if (!hasBegun) showInstead('ready');
  if (hasBegun && part !== lockScreenPart) {
    lockScreenPart = part;
    showOnLockScreen(session.parts[part]);
  }
}

function showPlayButton() {
  const isPlaying = !sound.paused && !sound.ended;
  byId('play-icon').setAttribute('d', isPlaying ? kPauseIcon : kPlayIcon);
  setText(byId('play-word'), worded(isPlaying ? 'pause' : 'play'));
}

function startPlaying() {
  if (byId('play').disabled) return;
  hasBegun = true;
  // A browser that refuses, say during a call, leaves the button at "play".
  sound.play().catch(showPlayButton);
}

function stopPlaying() { sound.pause(); }

// What cannot be played says so, and stays so.
function giveUp() {
  isBroken = true;
  sound.pause();
  clearInterval(looking);
  maySleep();
  byId('play').disabled = true;
  showPlayButton();
  showInstead('cannot_play');
}

function playOrPause() { if (sound.paused || sound.ended) startPlaying(); else stopPlaying(); }

function goTo(time) {
  if (byId('play').disabled) return;
  hasBegun = true;
  sound.currentTime = Math.min(session.seconds, Math.max(0, time));
  showAll();
  tellPlace(sound.currentTime);
}

sound.addEventListener('play', () => {
  clearInterval(looking);
  looking = setInterval(showAll, kLookEvery);
  showPlayButton();
  stayAwake();
});
for (const name of ['pause', 'ended']) {
  sound.addEventListener(name, () => {
    clearInterval(looking);
    showPlayButton();
    showAll();
    maySleep();
  });
}
// Behind a locked screen the interval sleeps, and these still come.
sound.addEventListener('timeupdate', showAll);
for (const name of ['seeked', 'playing', 'pause']) sound.addEventListener(name, showPlaceOnLockScreen);
sound.addEventListener('error', giveUp);
document.addEventListener('visibilitychange', () => { if (!sound.paused) stayAwake(); });

byId('play').addEventListener('click', playOrPause);
byId('next').addEventListener('click', goToNext);
byId('previous').addEventListener('click', goToPrevious);
document.querySelector('.print').addEventListener('click', () => window.print());
// No steps of seconds: an iPhone has room for two buttons, and would show those in place of next and previous.
obeyLockScreen({
  play: startPlaying,
  pause: stopPlaying,
  nexttrack: goToNext,
  previoustrack: goToPrevious,
  seekto: (wish) => goTo(wish.seekTime),
});
