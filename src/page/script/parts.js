// The parts of the session, as buttons.

const kAgain = 3;  // In the first seconds of a part, "previous" goes one back; later it begins the part again.

const partButtons = session.parts.map((part, at) => {
  const button = document.createElement('button');
  const start = document.createElement('span');
  const title = document.createElement('span');
  button.type = 'button';
  start.className = 'start';
  start.textContent = clockText(part.start);
  title.textContent = part.title;
  button.append(start, ' ', title);
  button.addEventListener('click', () => {
    goToPart(at);
    startPlaying();
    showPlayer();
  });
  const item = document.createElement('li');
  item.appendChild(button);
  byId('part-list').appendChild(item);
  return button;
});

let shownPart = -1;

function showPart(at) {
  if (at === shownPart) return;
  if (shownPart >= 0) partButtons[shownPart].removeAttribute('aria-current');
  shownPart = at;
  const button = partButtons[at];
  button.setAttribute('aria-current', 'true');
  // Where the list scrolls by itself, the part is kept in view; the page never moves under a reader.
  const list = byId('parts');
  if (list.scrollHeight > list.clientHeight) list.scrollTop = button.offsetTop - list.clientHeight / 3;
  const next = session.parts[at + 1];
  byId('next-up').textContent = '';
  if (next) byId('next-up').append(worded('up_next') + ' ', strong(next.title));
  setText(byId('place'), worded('part_of', { n: at + 1, total: session.parts.length }));
}

function strong(text) {
  const node = document.createElement('strong');
  node.textContent = text;
  return node;
}

// On a phone the list lies below the player.
function showPlayer() {
  if (byId('now').getBoundingClientRect().top < 0) byId('player').scrollIntoView();
}

function goToPart(at) { goTo(session.parts[at].start - (at > 0 ? kEarly - 0.05 : session.parts[at].start)); }

function goToNext() {
  const at = partAt(sound.currentTime);
  if (at + 1 < session.parts.length) goToPart(at + 1);
}

function goToPrevious() {
  const at = partAt(sound.currentTime);
  const isNew = sound.currentTime - session.parts[at].start < kAgain;
  goToPart(isNew ? Math.max(0, at - 1) : at);
}
