// What the phone shows and does by itself: its lock screen, its headset's buttons, its sleep. All of it may be missing.

const lockScreen = navigator.mediaSession;

function showOnLockScreen(part) {
  if (!lockScreen || !window.MediaMetadata) return;
  const whole = session.title;
  lockScreen.metadata = new MediaMetadata({ title: part.title, artist: whole, album: whole, artwork: session.artwork });
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
