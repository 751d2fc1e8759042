// Comfort on the page of a request: share, print, news while the page is open, and no words left behind unseen. All works without it.
const EVERY = 60_000;

const share = document.getElementById('share');
if (share && navigator.share) {
  share.hidden = false;
  share.addEventListener('click', () => navigator.share({
    title: share.dataset.title,
    url: document.getElementById('link').href,
  }).catch(() => { /* whoever shares may think better of it */ }));
}

const print = document.getElementById('print');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

let asked = Date.now();

function ask() {
  if (document.visibilityState === 'visible' && Date.now() - asked >= EVERY && window.htmx) {
    asked = Date.now();
    window.htmx.trigger('#live', 'refresh');
  }
}

setInterval(ask, EVERY / 4);
document.addEventListener('visibilitychange', ask);

// What somebody writes in, as far as it is not sent: it is asked for before the page is left, also for another language.
const unsent = new Set();
let sent = null;

document.querySelectorAll('.reading button[form]').forEach((choice) => unsent.add(choice.form));
document.getElementById('main').addEventListener('input', ({ target }) => {
  if (target.form?.querySelector('textarea')) {
    unsent.add(target.form);
  }
});

document.addEventListener('submit', ({ target, submitter }) => {
  const photo = target.querySelector('[type=file]')?.files.length > 0;
  // another language or size brings the words back, and no photo
  sent = submitter?.hasAttribute('formaction') && photo ? null : target;
});

window.addEventListener('beforeunload', (event) => {
  if ([...unsent].some((form) => form !== sent)) {
    event.preventDefault();
  }
  // whoever stays may leave by another way
  sent = null;
});
