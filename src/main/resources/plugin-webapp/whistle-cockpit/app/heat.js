// On the diagram of a definition: how many stand at each step now, how long cases stay there, how often too long.

import { ask, element } from './shared.js';
import { mark, put } from './diagram.js';
import { SAYS, lengthOf } from './history-words.js';

const LAYER = 'whistle-heat';

/** The diagram may still be on its way when the plugin is called. */
function drawn(viewer) {
  return new Promise(done => {
    if (viewer.get('elementRegistry').filter(() => true).length > 1) {
      done();
    } else {
      viewer.get('eventBus').once('import.done', () => done());
    }
  });
}

async function show(viewer, definition) {
  let figures;
  try {
    [figures] = await Promise.all([ask(`/api/supervision/step-figures?definition=${encodeURIComponent(definition)}`), drawn(viewer)]);
  } catch {
    // the diagram is Cockpit's own, and whole without our figures
    return;
  }
  legend(viewer, figures);
  figures.steps.forEach(step => {
    put(viewer, step.activity, { top: -30, left: -10 }, badge(step), LAYER);
    mark(viewer, step.activity, step.lateNow || step.lateShare >= 10 ? 'whistle-hot' : step.now ? 'whistle-busy' : 'whistle-cool');
  });
}

function badge({ now, lateNow, median, steps, lateShare }) {
  const standing = [SAYS.heat.now(now), lateNow ? SAYS.heat.late(lateNow) : null];
  const stays = [median === null ? null : SAYS.heat.median(lengthOf(median)), lateShare === null ? null : SAYS.heat.share(lateShare)];
  const lines = [standing, stays].map(line => line.filter(Boolean).join(' · ')).filter(Boolean);
  const made = element('span', `badge whistle-heat whistle-${lateNow || lateShare >= 10 ? 'over' : 'done'}`,
    ...lines.map(line => element('span', 'line', line)));
  if (steps) {
    made.append(element('span', 'line', SAYS.heat.of(steps)));
  }
  return made;
}

/** Stands on the diagram, as nobody can point at it with a finger or a key. */
function legend(viewer, { version, since, steps }) {
  const place = viewer.get('canvas').getContainer();
  place.querySelector('.whistle-heat-legend')?.remove();
  place.append(element('p', 'heat-legend', steps.length ? SAYS.heat.legend : SAYS.heat.none, ' ', SAYS.heat.span(version, since)));
}

export const heat = [
  {
    id: 'whistle-step-figures',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 100,
    render(viewer, { processDefinitionId }) {
      show(viewer, processDefinitionId);
    },
  },
];
