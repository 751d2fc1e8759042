// Where is it? Comfort only: the list of buildings, words and coordinates do without it.
import { openMap } from './place-map.js';

const building = document.getElementById('building');
const longitude = document.getElementById('longitude');
const latitude = document.getElementById('latitude');

/** Longitude first; null takes it away. Whoever listens hears of it once. */
function point(to) {
  longitude.value = to ? to[0].toFixed(6) : '';
  latitude.value = to ? to[1].toFixed(6) : '';
  latitude.dispatchEvent(new Event('change', { bubbles: true }));
}

function typed() {
  const both = [longitude, latitude].map((field) => Number.parseFloat(field.value));
  return both.every(Number.isFinite) ? both : null;
}

const locate = document.getElementById('locate');
if (locate && navigator.geolocation) {
  const status = document.getElementById('locate-status');
  const fill = ({ coords }) => {
    point([coords.longitude, coords.latitude]);
    document.getElementById('coordinates').open = true;
    status.textContent = locate.dataset.found;
  };
  locate.parentElement.hidden = false;
  locate.addEventListener('click', () => {
    status.textContent = locate.dataset.wait;
    navigator.geolocation.getCurrentPosition(fill, () => { status.textContent = locate.dataset.lost; }, { timeout: 20_000 });
  });
}

const part = document.getElementById('map-part');
if (part) {
  let map = null;
  part.hidden = false;
  part.addEventListener('toggle', async () => {
    if (!part.open || map) {
      return;
    }
    map = await openMap(part, point);
    map?.show(typed());
    map?.choose(building?.value);
  });
  [longitude, latitude].forEach((field) => field.addEventListener('change', () => map?.show(typed())));
  building?.addEventListener('change', () => {
    // the building says where it is; an older point would say otherwise
    if (typed()) {
      longitude.value = '';
      latitude.value = '';
    }
    map?.show(null);
    map?.choose(building.value);
  });
}
