// Comfort only: what was refused is said in the page that stands, so that the chosen photos stay chosen.
const filing = document.getElementById('filing');
const photos = document.getElementById('file');
const SAID = '.mistakes, .mistake';
let sending = false;

/** What stands in one place of the page we were sent, in the same place of ours. */
function take(page, from, to = from) {
  const there = page.getElementById(from);
  document.getElementById(to).replaceChildren(...(there ? there.childNodes : []));
}

function field(said) {
  return document.getElementById(said.id.replace(/-mistake$/, ''));
}

function forget() {
  document.querySelectorAll(SAID).forEach((old) => old.remove());
  filing.querySelectorAll('[aria-invalid]').forEach((one) => one.removeAttribute('aria-invalid'));
}

/** Said to whoever looks and to whoever listens. */
function say(summary) {
  filing.before(summary);
  summary.tabIndex = -1;
  summary.focus();
  // what was typed is unsent again
  filing.dispatchEvent(new Event('input'));
}

function showMistakes(page) {
  page.querySelectorAll('#filing .mistake').forEach((said) => {
    const about = field(said);
    about?.before(said);
    about?.setAttribute('aria-invalid', 'true');
    about?.closest('details')?.setAttribute('open', '');
  });
  say(page.querySelector('.mistakes'));
}

/** Whom to call stands below the words; the button asks for a tick now. */
function showDanger(page) {
  take(page, 'calls', 'warned');
  take(page, 'always');
  take(page, 'send');
  document.getElementById('warned').scrollIntoView({ block: 'center' });
}

/** Nothing was filed, and the page that says why would take the photos with it. */
function showTrouble(title, text) {
  const box = document.createElement('div');
  box.className = 'mistakes';
  box.setAttribute('role', 'alert');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const words = document.createElement('p');
  words.textContent = text;
  box.append(heading, words);
  say(box);
}

function show(answer, page) {
  forget();
  if (page.getElementById('filing')) {
    return page.querySelector('.mistakes') ? showMistakes(page) : showDanger(page);
  }
  const said = (name) => page.querySelector(`main ${name}`)?.textContent ?? '';
  return showTrouble(said('h1') || filing.dataset.lost, said('.intro'));
}

async function send(button) {
  const body = new FormData(filing, button);
  const answer = await fetch(filing.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
  if (answer.redirected) {
    location.assign(answer.url);
    return;
  }
  show(answer, new DOMParser().parseFromString(await answer.text(), 'text/html'));
}

/** Words come back with the next page, whatever it is: another language, a question, what is wrong. Photos do not. */
function isForBrowser({ defaultPrevented, submitter }) {
  return defaultPrevented || submitter?.hasAttribute('formaction') || photos.files.length === 0;
}

filing.addEventListener('submit', async (event) => {
  if (isForBrowser(event)) {
    return;
  }
  event.preventDefault();
  if (sending) {
    return;
  }
  sending = true;
  try {
    await send(event.submitter);
  } catch {
    forget();
    showTrouble(filing.dataset.lost, '');
  } finally {
    sending = false;
  }
});
