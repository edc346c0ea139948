// Keys, and the beginning.

const keyCommands = {
  ' ': playOrPause,
  ArrowLeft: () => goTo(sound.currentTime - kStep),
  ArrowRight: () => goTo(sound.currentTime + kStep),
  n: goToNext,
  b: goToPrevious,
  p: goToPrevious,
};

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const command = keyCommands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  // Space presses the button that has the focus.
  if (!command || (event.key === ' ' && event.target.closest('button, a'))) return;
  event.preventDefault();
  // A key that a slow hand holds down is one press; an arrow goes on.
  if (event.repeat && !event.key.startsWith('Arrow')) return;
  command();
});

async function begin() {
  document.documentElement.classList.remove('unscripted');
  showPart(0);
  showStrip(0);
  tellPlace(0);
  showScene(sceneAt(0));
  try {
    const box = byId('cuewell-sound');
    sound.src = URL.createObjectURL(await unpackSound(box));
    byId('play').disabled = false;
    showAll();
  } catch (error) {
    showInstead('cannot_play');
  }
}

begin();
