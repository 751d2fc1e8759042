// A map that moves in place of the drawing, of the same cells and with the same links. Where it cannot be made, the
// drawing stays.
import { toMap } from './datum.js';
import { load, shapesOf, words } from './place-map.js';

/** In pixels; circles that would lie closer together are one. */
const APART = 44;
const LARGEST = 40;

const part = document.getElementById('board-map');

/** Latitude first, as in addresses; how many requests are there. */
const cells = part ? part.dataset.cells.split(' ').map((cell) => cell.split(',')).map(([latitude, longitude, entries]) => (
  { latitude, longitude, entries: Number(entries) })) : [];

/** Around the cell with the most entries the others gather. */
function crowds(map, onMap) {
  const found = [];
  for (const cell of cells) {
    const at = map.latLngToLayerPoint(onMap(cell));
    const near = found.find((crowd) => crowd.at.distanceTo(at) < APART);
    if (near) {
      near.cells.push(cell);
    } else {
      found.push({ at, cells: [cell] });
    }
  }
  return found.map((crowd) => crowd.cells);
}

/** One cell, or two corners of a rectangle, as the filter takes it; the numbers keep their three decimals. */
function areaOf(crowd) {
  const ends = (member) => {
    const sorted = crowd.map((cell) => cell[member]).sort((one, other) => Number(one) - Number(other));
    return [sorted[0], sorted.at(-1)];
  };
  const [south, north] = ends('latitude');
  const [west, east] = ends('longitude');
  return south === north && west === east ? `${south},${west}` : `${south},${west},${north},${east}`;
}

function link(crowd) {
  const entries = crowd.reduce((sum, cell) => sum + cell.entries, 0);
  const area = areaOf(crowd);
  const address = new URL(part.dataset.page, location.href);
  address.searchParams.set('cell', area);
  address.hash = 'list';
  const made = document.createElement('a');
  made.href = address.href;
  made.textContent = entries;
  made.setAttribute('aria-label', part.dataset.label.replace('{0}', entries).replace('{1}', area));
  return made;
}

/** Points along a line, from its middle to its ends. */
function along(line) {
  const at = (place) => {
    const spot = place * (line.length - 1);
    const from = line[Math.min(Math.floor(spot), line.length - 2)];
    const to = line[Math.min(Math.floor(spot), line.length - 2) + 1];
    const part = spot - Math.min(Math.floor(spot), line.length - 2);
    return [from.lat + part * (to.lat - from.lat), from.lng + part * (to.lng - from.lng)];
  };
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map(at);
}

/** The name of a lane stands in its middle, or as near to it as no circle lies above it: along the lane, or beside it. */
function name(layer, map, covered) {
  const { offsetWidth, offsetHeight } = layer.getTooltip().getElement();
  const isFree = ({ x, y }) => covered.every((circle) => Math.hypot(
    Math.max(0, Math.abs(circle.x - x) - offsetWidth / 2),
    Math.max(0, Math.abs(circle.y - y) - offsetHeight / 2),
  ) > LARGEST / 2);
  const line = along(layer.getLatLngs().flat()).map((spot) => map.latLngToLayerPoint(spot));
  const spots = [0, -18, 18, -36, 36].flatMap((beside) => line.map((spot) => spot.add([0, beside])));
  layer.openTooltip(map.layerPointToLatLng(spots.find(isFree) ?? line[0]));
}

async function show() {
  const { shapes: address, leaflet, tiles, attribution, datum, name: called } = part.dataset;
  const [L, shapes] = await Promise.all([load(leaflet), address ? shapesOf(address) : { type: 'FeatureCollection', features: [] }]);
  const onMap = ({ latitude, longitude }) => L.latLng([...toMap([Number(longitude), Number(latitude)], datum)].reverse());
  const box = document.createElement('div');
  box.className = 'map live';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', called);
  part.append(box);
  part.querySelector('.drawn').hidden = true;

  const map = L.map(box, { zoomControl: false, zoomSnap: 0.25, maxZoom: 19, scrollWheelZoom: false, keyboard: false });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: part.dataset.in, zoomOutTitle: part.dataset.out }).addTo(map);
  if (tiles) {
    L.tileLayer(tiles, { attribution, maxZoom: 19 }).addTo(map);
  }
  const bounds = L.latLngBounds(cells.map(onMap));
  const ground = L.geoJSON(shapes, {
    coordsToLatLng: ([longitude, latitude]) => onMap({ latitude, longitude }),
    style: ({ properties }) => ({ className: `shape-${properties.kind.toLowerCase()}`, interactive: false }),
    pointToLayer: (feature, at) => L.circleMarker(at, { radius: 4, interactive: false, className: 'shape-building' }),
    onEachFeature: ({ properties }, layer) => properties.kind === 'LANE'
      // below the circles
      && layer.bindTooltip(() => words(properties.name), { permanent: true, direction: 'center', className: 'lane', pane: 'shadowPane' }),
  }).addTo(map);
  if (ground.getLayers().length > 0) {
    bounds.extend(ground.getBounds());
  }
  const circles = L.layerGroup().addTo(map);
  let covered = [];
  // before the map is shown for the first time no name is written
  const names = () => ground.eachLayer((layer) => layer.getTooltip()?.getElement() && name(layer, map, covered));
  map.on('zoomend', () => {
    circles.clearLayers();
    const found = crowds(map, onMap);
    found.forEach((crowd) => L.marker(onMap(crowd[0]), {
      icon: L.divIcon({ className: 'crowd', html: link(crowd), iconSize: [LARGEST, LARGEST] }),
      interactive: false,
      keyboard: false,
    }).addTo(circles));
    covered = found.map((crowd) => map.latLngToLayerPoint(onMap(crowd[0])));
    names();
  });
  map.fitBounds(bounds, { padding: [LARGEST, LARGEST], maxZoom: 18, animate: false });
  names();
}

if (part) {
  show().catch(() => {
    part.querySelector('.live')?.remove();
    part.querySelector('.drawn').hidden = false;
  });
}
