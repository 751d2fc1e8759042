// The way of a case on the diagrams of its processes, and the same as a table.

import { draw, isWide, mark, put } from './diagram.js';
import { element, fullTime, section } from './shared.js';
import { SAYS, lengthOf } from './history-words.js';

const WATCH = 'serviceLevelWatch';
const MAIN = 'residentRequest';

/** @param drawings gets what puts a viewer away */
export function pathSection(file, drawings) {
  if (!file.instances.length) {
    return section(SAYS.path, element('p', 'aside', SAYS.noPath));
  }
  const place = element('div', 'diagram');
  const choice = element('select', 'choice', ...file.instances.map(option));
  choice.className = 'form-control whistle-choice';
  choice.setAttribute('aria-label', SAYS.process);
  choice.value = (file.instances.find(one => one.process === MAIN) ?? file.instances[0]).id;
  choice.addEventListener('change', () => show(place, file, choice.value, drawings));
  show(place, file, choice.value, drawings);
  return section(SAYS.path, element('label', 'choose', `${SAYS.process} `, choice), place, element('p', 'aside', SAYS.pathHint),
    file.cut ? element('p', 'aside', SAYS.cut) : null);
}

function option(one) {
  const made = element('option', '', `${one.name} · ${SAYS.version(one.version)} · ${lengthOf(one.wall)}${one.endedAt ? '' : ` · ${SAYS.running}`}`);
  made.className = '';
  made.value = one.id;
  return made;
}

async function show(place, file, id, drawings) {
  drawings.splice(0).forEach(away => away());
  const { definition } = file.instances.find(one => one.id === id);
  if (!definition) {
    place.replaceChildren(element('p', 'aside', SAYS.noDiagram));
    return;
  }
  place.replaceChildren(element('p', 'aside', SAYS.drawing));
  try {
    // the place is not in the page before the section is
    await Promise.resolve();
    drawings.push(await draw(place, definition, viewer => paint(viewer, file, id)));
  } catch {
    place.replaceChildren(element('p', 'failure', SAYS.failed));
  }
}

function paint(viewer, file, id) {
  const visits = new Map();
  file.steps.filter(step => step.instance === id).forEach(step => {
    visits.set(step.activity, [...(visits.get(step.activity) ?? []), step]);
  });
  let order = 0;
  visits.forEach((steps, activity) => {
    const here = steps.some(step => !step.endedAt);
    mark(viewer, activity, here ? 'whistle-here' : 'whistle-passed');
    if (isWide(viewer, activity)) {
      order += 1;
      put(viewer, activity, { top: -14, left: -8 }, badge(order, steps, here));
    }
  });
  file.incidents.filter(one => one.instance === id && !one.closedAt)
    .forEach(one => put(viewer, one.activity, { bottom: 12, left: -8 }, element('span', 'badge whistle-over', SAYS.trouble)));
}

function badge(order, steps, here) {
  const wall = steps.reduce((sum, step) => sum + step.wall, 0);
  const lasting = steps.some(step => !step.momentary);
  const said = [`${order}`, lasting ? lengthOf(wall) : null, steps.length > 1 ? SAYS.times(steps.length) : null,
    here ? SAYS.here : null, steps.some(step => step.late) ? SAYS.late : null].filter(Boolean).join(' · ');
  return element('span', `badge whistle-${steps.some(step => step.late) ? 'over' : here ? 'now' : 'done'}`, said);
}

// ---- the table ----

export function stepsSection(file) {
  const processes = new Map(file.instances.map(one => [one.id, one]));
  const lasting = file.steps.filter(step => !step.momentary);
  const watching = step => processes.get(step.instance)?.process === WATCH;
  const shown = lasting.filter(step => !watching(step));
  const watches = lasting.filter(watching);
  return section(SAYS.steps, shown.length ? stepTable(shown, processes) : element('p', 'aside', SAYS.noPath),
    watches.length ? element('details', '', element('summary', '', SAYS.watches), stepTable(watches, processes)) : null);
}

function stepTable(steps, processes) {
  return table(SAYS.steps, SAYS.stepColumns, steps.map((step, place) => (step.activity === null ? unread(step, place) : [
    `${place + 1}`, step.name, processes.get(step.instance)?.name ?? '', fullTime(step.beganAt),
    step.endedAt ? [fullTime(step.endedAt), step.canceled ? ` ${SAYS.canceled}` : ''].join('') : element('strong', 'now', SAYS.here),
    lengthOf(step.wall), lengthOf(step.worked), limit(step), step.who ?? '',
  ])));
}

/** Something happened then; nobody knows what, or how long it took. */
function unread(step, place) {
  return [`${place + 1}`, element('em', '', step.name), '', fullTime(step.beganAt), '', '', '', '', ''];
}

function limit({ due, late }) {
  return due ? element('span', '', `${fullTime(due)} `, element('strong', late ? 'over' : 'calm', late ? SAYS.late : SAYS.inTime)) : '';
}

/** A table that scrolls by itself where it is wider than the screen. */
export function table(caption, columns, rows) {
  const head = element('tr', '', ...columns.map(column => {
    const cell = element('th', '', column);
    cell.scope = 'col';
    return cell;
  }));
  const made = element('table', 'table',
    element('thead', '', head),
    element('tbody', '', ...rows.map(cells => element('tr', '', ...cells.map((cell, place) => {
      const one = element('td', '', cell);
      one.dataset.column = columns[place];
      return one;
    })))));
  made.classList.add('table');
  made.setAttribute('aria-label', caption);
  const wide = element('div', 'wide', made);
  // whoever has no mouse scrolls it by keys
  wide.tabIndex = 0;
  wide.setAttribute('role', 'region');
  wide.setAttribute('aria-label', caption);
  return wide;
}
