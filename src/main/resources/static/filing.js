// Comfort only: the page files without it.
const item = document.getElementById('item');
const list = document.getElementById('list');
const suggested = document.getElementById('suggested');

function chosen() {
  return suggested.querySelector('[name=suggested]:checked');
}

/** The list shows where nothing is suggested, or where something else is meant. */
function showList() {
  list.hidden = suggested.querySelector('[name=suggested]') !== null && chosen()?.value !== 'OTHER';
}

suggested.addEventListener('change', () => {
  const code = chosen()?.value ?? '';
  if (code !== 'OTHER') {
    // the list tells the rest of the page which item it is
    item.value = code === 'UNSURE' ? '' : code;
    item.dispatchEvent(new Event('change', { bubbles: true }));
  }
  showList();
});
document.body.addEventListener('htmx:afterSettle', showList);
showList();

const file = document.getElementById('file');
const previews = document.getElementById('previews');
const HEIGHT = 160;

async function preview(photo) {
  const bitmap = await createImageBitmap(photo, { resizeHeight: HEIGHT, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  bitmap.close();
  const image = new Image();
  image.alt = photo.name;
  image.src = canvas.toDataURL('image/jpeg', 0.7);
  return image;
}

const LARGEST_FORM = 29.5 * 1024 * 1024;

/** What the server would refuse; said before it is sent, as the words would be gone with the page. */
function trouble() {
  const photos = [...file.files];
  if (photos.length > Number(file.dataset.most)) {
    return file.dataset.many;
  }
  return photos.reduce((sum, photo) => sum + photo.size, 0) > LARGEST_FORM ? file.dataset.large : '';
}

const filing = document.getElementById('filing');
let unsent = false;
filing.addEventListener('input', () => { unsent = true; });

filing.addEventListener('submit', (event) => {
  if (trouble()) {
    event.preventDefault();
    file.focus();
  } else {
    // another language or size brings the words back, and no photos
    unsent = event.submitter?.hasAttribute('formaction') === true && file.files.length > 0;
  }
});

window.addEventListener('beforeunload', (event) => {
  if (unsent) {
    event.preventDefault();
  }
});

file.addEventListener('change', async () => {
  const wrong = trouble();
  previews.replaceChildren(wrong);
  if (!wrong) {
    // what is no picture has no preview; the server says why
    const shown = await Promise.allSettled([...file.files].map(preview));
    previews.replaceChildren(...shown.filter((one) => one.status === 'fulfilled').map((one) => one.value));
  }
});
