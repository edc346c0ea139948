// Keys, and the beginning.

const keyCommands = {
  ' ': playOrPause,
  ArrowLeft: () => goTo(sound.currentTime - kStep),
  ArrowRight: () => goTo(sound.currentTime + kStep),
  n: goToNext,
  b: goToPrevious,
  p: goToPrevious,
};

// Whether what has the focus was pointed at: then space is for the session, as it says.
let isPointedAt = false;

const pressesButton = (event) => event.key === ' ' && !isPointedAt && event.target.closest('button, a');

document.addEventListener('pointerdown', () => { isPointedAt = true; });
document.addEventListener('keyup', (event) => {
  if (event.key === ' ' && isPointedAt) event.preventDefault();  // Firefox presses the button only now.
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Tab') isPointedAt = false;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const command = keyCommands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!command || pressesButton(event)) return;
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
    giveUp();
  }
}

begin();
