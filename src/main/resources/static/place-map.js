// A map of our own outlines, on pieces of a map where the operator names some. Leaflet is loaded when it is opened.
import { fromMap, toMap } from './datum.js';

export function load(base) {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${base}leaflet.css`;
  document.head.append(style);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${base}leaflet.js`;
    script.addEventListener('load', () => resolve(globalThis.L));
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** A name is a text, whoever wrote it. */
export function words(text) {
  const shown = document.createElement('span');
  shown.textContent = text;
  return shown;
}

export async function shapesOf(address) {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : { type: 'FeatureCollection', features: [] };
}

/** @param place is told the point that somebody chose, longitude first, or null */
export async function openMap(part, place) {
  const { shapes: address, leaflet, tiles, attribution, datum, lost } = part.dataset;
  const box = part.querySelector('#map');
  let L;
  let shapes;
  try {
    [L, shapes] = await Promise.all([load(leaflet), shapesOf(address)]);
  } catch (failure) {
    box.replaceChildren(words(lost));
    return null;
  }
  const onMap = (point) => L.latLng([...toMap(point, datum)].reverse());
  const onEarth = ({ lng, lat }) => fromMap([lng, lat], datum);

  const map = L.map(box, { zoomControl: false, zoomSnap: 0.25 });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
  if (tiles) {
    L.tileLayer(tiles, { attribution, maxZoom: 19 }).addTo(map);
  }
  const outlines = new Map();
  const drawn = L.geoJSON(shapes, {
    coordsToLatLng: (position) => onMap(position.slice(0, 2)),
    style: ({ properties }) => ({ className: `shape-${properties.kind.toLowerCase()}`, interactive: false }),
    pointToLayer: (feature, at) => L.circleMarker(at, { radius: 6, interactive: false, className: 'shape-building' }),
    onEachFeature: ({ id, properties }, layer) => {
      outlines.set(id, layer);
      if (properties.kind === 'LANE') {
        layer.bindTooltip(() => words(properties.name), { permanent: true, direction: 'center', className: 'lane' });
      }
    },
  }).addTo(map);
  if (drawn.getLayers().length > 0) {
    map.fitBounds(drawn.getBounds());
  } else {
    map.setView([30.25, 120.17], 11);
  }

  const icon = new L.Icon.Default({ imagePath: `${leaflet}images/` });
  let pin = null;
  function show(point) {
    if (!point) {
      pin?.remove();
      pin = null;
    } else if (pin) {
      pin.setLatLng(onMap(point));
    } else {
      pin = L.marker(onMap(point), { icon, draggable: true, alt: box.dataset.pin, keyboard: false }).addTo(map);
      pin.on('dragend', () => place(onEarth(pin.getLatLng())));
    }
    if (point && !map.getBounds().contains(onMap(point))) {
      map.panTo(onMap(point));
    }
  }
  let chosen = null;
  function choose(id) {
    chosen?.getElement()?.classList.remove('chosen');
    chosen = outlines.get(id) ?? null;
    chosen?.getElement()?.classList.add('chosen');
  }
  const put = (point) => {
    show(point);
    place(point);
  };
  map.on('click', ({ latlng }) => put(onEarth(latlng)));
  part.querySelector('#pin-here').addEventListener('click', () => put(onEarth(map.getCenter())));
  part.querySelector('#pin-away').addEventListener('click', () => put(null));
  return { show, choose };
}
