// Comfort only: every page works without it.
'use strict';

const locate = document.getElementById('locate');
if (locate && navigator.geolocation) {
  const status = document.getElementById('locate-status');
  const fill = ({ coords }) => {
    document.getElementById('longitude').value = coords.longitude.toFixed(6);
    document.getElementById('latitude').value = coords.latitude.toFixed(6);
    document.getElementById('coordinates').open = true;
    status.textContent = locate.dataset.found;
  };
  locate.parentElement.hidden = false;
  locate.addEventListener('click', () => {
    status.textContent = locate.dataset.wait;
    navigator.geolocation.getCurrentPosition(fill, () => { status.textContent = locate.dataset.lost; }, { timeout: 20_000 });
  });
}

const copy = document.getElementById('copy');
if (copy && navigator.clipboard) {
  copy.parentElement.hidden = false;
  copy.addEventListener('click', () => navigator.clipboard.writeText(document.getElementById('link').href)
    .then(() => { copy.textContent = copy.dataset.done; }));
}
