// A small map of our own outlines with the place of a case, as on the residents' pages.

import { contextPath } from './api.js';
import { SAYS } from './case-words.js';
import { element } from './view.js';

const CLOSE = 18;

/** @return the place for a map, which is drawn as soon as it stands on the page */
export function caseMap(point) {
  const box = element('div', 'map');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', SAYS.map);
  // the page puts it in first
  setTimeout(() => draw(box, point).catch(() => box.replaceWith(element('p', 'aside', SAYS.noMap))));
  return box;
}

async function draw(box, { community, longitude, latitude }) {
  const base = contextPath();
  const leaflet = `${base}/webjars/leaflet/dist/`;
  const { load, shapesOf } = await import(`${base}/place-map.js`);
  const [L, shapes] = await Promise.all(
    [globalThis.L ?? load(leaflet), shapesOf(`${base}/api/places/${encodeURIComponent(community)}.geojson`)]);
  if (!box.isConnected) {
    return;
  }
  const map = L.map(box, { zoomControl: false, scrollWheelZoom: false, attributionControl: false });
  L.control.zoom({ zoomInTitle: SAYS.zoomIn, zoomOutTitle: SAYS.zoomOut }).addTo(map);
  L.geoJSON(shapes, {
    style: ({ properties }) => ({ className: `whistle-shape-${properties.kind.toLowerCase()}`, interactive: false }),
    pointToLayer: (feature, at) => L.circleMarker(at, { radius: 4, interactive: false, className: 'whistle-shape-building' }),
  }).addTo(map);
  const icon = new L.Icon.Default({ imagePath: `${leaflet}images/` });
  L.marker([latitude, longitude], { icon, alt: SAYS.at, interactive: false, keyboard: false }).addTo(map);
  map.setView([latitude, longitude], CLOSE, { animate: false });
  removeWithItsPlace(map, box);
}

/** Leaflet listens to the window until it is told to stop. */
function removeWithItsPlace(map, box) {
  const watch = new MutationObserver(() => {
    if (!box.isConnected) {
      watch.disconnect();
      map.remove();
    }
  });
  watch.observe(document.body, { childList: true, subtree: true });
}
