// The viewer that Cockpit draws its own diagrams with, for diagrams of ours: there is no second one.

import { ask } from './shared.js';

const LAYER = 'whistle-history';

/**
 * Draws the model of a definition.
 *
 * @param place an element that stands in the page
 * @param definition its id in the engine
 * @param drawn is called with the viewer
 * @return puts the viewer away
 */
export async function draw(place, definition, drawn) {
  const { bpmn20Xml } = await ask(`/camunda/api/engine/engine/default/process-definition/${encodeURIComponent(definition)}/xml`);
  const injector = window.angular.element(document.body).injector();
  keepAddress(injector.get('search'));
  const scope = injector.get('$rootScope').$new(true);
  scope.xml = bpmn20Xml;
  scope.control = {};
  scope.drawn = () => drawn(scope.control.getViewer());
  const made = injector.get('$compile')(
    '<div cam-widget-bpmn-viewer class="whistle-viewer" diagram-data="xml" control="control" on-load="drawn()"></div>')(scope);
  place.replaceChildren(made[0]);
  scope.$applyAsync();
  return () => scope.$destroy();
}

/**
 * Cockpit's viewer writes into the address which part of the diagram is shown. Its own pages take that silently; a page of
 * a plugin would be made anew at each turn of the wheel.
 */
function keepAddress(search) {
  if (!search.whistle) {
    const silently = search.updateSilently;
    search.updateSilently = (...update) => (window.location.hash.startsWith('#/history') ? undefined : silently.apply(search, update));
    search.whistle = true;
  }
}

/** Puts an element of ours onto a shape, where the model has one. */
export function put(viewer, id, position, made, layer = LAYER) {
  if (viewer.get('elementRegistry').get(id)) {
    viewer.get('overlays').add(id, layer, { position, show: { minZoom: -Infinity, maxZoom: Infinity }, html: made });
  }
}

export function mark(viewer, id, marker) {
  if (viewer.get('elementRegistry').get(id)) {
    viewer.get('canvas').addMarker(id, marker);
  }
}

export function isWide(viewer, id) {
  return (viewer.get('elementRegistry').get(id)?.width ?? 0) >= 80;
}
