// What the phone shows and does by itself: its lock screen, its headset's buttons, its sleep. All of it may be missing.

const kCoverSize = 512;
const kCoverLineLetters = 16;

// The title in lines that fit on the cover.
function coverLines(title) {
  const lines = [''];
  for (const word of title.split(' ')) {
    const line = lines[lines.length - 1];
    if (line && line.length + word.length >= kCoverLineLetters) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.slice(0, 4);
}

// A cover: the title, and the stretches of the session as a row of bars.
function coverPicture() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = kCoverSize;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#2f6690';
  pen.fillRect(0, 0, kCoverSize, kCoverSize);
  pen.fillStyle = '#f6f4ec';
  pen.font = 'bold 52px system-ui, sans-serif';
  coverLines(session.title).forEach((line, at) => pen.fillText(line, 48, 120 + 66 * at, kCoverSize - 96));
  const width = kCoverSize - 96;
  session.scenes.forEach((scene, at) => {
    const end = at + 1 < session.scenes.length ? session.scenes[at + 1].start : session.seconds;
    const left = 48 + width * scene.start / session.seconds;
    pen.globalAlpha = scene.stretch === undefined ? 0.4 : 1;
    pen.fillRect(left, 400, Math.max(1, width * (end - scene.start) / session.seconds - 3), 56);
  });
  return canvas.toDataURL('image/png');
}

const lockScreen = navigator.mediaSession;
let cover;

function showOnLockScreen(part) {
  if (!lockScreen || !window.MediaMetadata) return;
  cover = cover || [{ src: coverPicture(), sizes: `${kCoverSize}x${kCoverSize}`, type: 'image/png' }];
  const whole = session.title;
  lockScreen.metadata = new MediaMetadata({ title: part.title, artist: whole, album: whole, artwork: cover });
}

function showPlaceOnLockScreen() {
  if (!lockScreen || !lockScreen.setPositionState) return;
  const position = Math.min(sound.currentTime, session.seconds);
  lockScreen.setPositionState({ duration: session.seconds, position, playbackRate: 1 });
}

function obeyLockScreen(commands) {
  if (!lockScreen) return;
  for (const [name, command] of Object.entries(commands)) {
    try {
      lockScreen.setActionHandler(name, command);
    } catch (error) {
      // A browser that does not know the command has no button for it.
    }
  }
}

let wakeLock = null;

async function stayAwake() {
  if (!navigator.wakeLock || wakeLock || document.visibilityState !== 'visible') return;
  try {
    wakeLock = await navigator.wakeLock.request('screen');
    wakeLock.addEventListener('release', () => { wakeLock = null; });
    if (sound.paused) maySleep();
  } catch (error) {
    // A battery that is low, or a page that is not trusted: the phone sleeps as ever.
  }
}

function maySleep() {
  if (wakeLock) wakeLock.release();
}
