// The sound, out of the text in which it came.

const kSliceLetters = 1 << 18;  // A multiple of four: every slice of base64 stands by itself.

function bytesOf(base64) {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; ++at) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

function breathe() { return new Promise((resolve) => setTimeout(resolve, 0)); }

// The sound in `box` as a Blob. It is taken slice by slice, and the text is let go meanwhile: it may be 80 MB.
async function unpackSound(box) {
  const slices = [];
  let rest = '';
  while (box.firstChild) {
    const text = rest + box.firstChild.data.replace(/\s+/g, '');
    box.removeChild(box.firstChild);
    const end = box.firstChild ? text.length - text.length % 4 : text.length;
    for (let at = 0; at < end; at += kSliceLetters) {
      slices.push(bytesOf(text.slice(at, Math.min(end, at + kSliceLetters))));
      if (slices.length % 16 === 0) await breathe();
    }
    rest = text.slice(end);
  }
  return new Blob(slices, { type: 'audio/mpeg' });
}
