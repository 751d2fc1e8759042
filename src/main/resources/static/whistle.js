// Comfort only: every page works without it.
'use strict';

const copy = document.getElementById('copy');
if (copy && navigator.clipboard) {
  copy.parentElement.hidden = false;
  copy.addEventListener('click', () => navigator.clipboard.writeText(document.getElementById('link').href)
    .then(() => { copy.textContent = copy.dataset.done; }));
}
