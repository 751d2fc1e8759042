// The page of service levels, the way to it, and what of it stands on Cockpit's first page.

import { ask, element, fullTime, setNow } from './shared.js';
import { choice } from './level-choice.js';
import { parts, totals } from './level-parts.js';
import { caseOf, riskPart, riskTable } from './risks.js';
import { WORDS } from './level-words.js';

const PATH = '/service-levels';

/** The page itself: what is chosen stays, what is shown is replaced by the answer to what was asked last. */
function open(place) {
  const head = element('h2', '', WORDS.title);
  const said = element('p', 'aside', WORDS.loading);
  said.setAttribute('role', 'status');
  const shown = element('div');
  let last = 0;

  async function show(asked) {
    const mine = ++last;
    const query = new URLSearchParams(asked).toString();
    const district = asked.district ? `district=${asked.district}` : '';
    place.setAttribute('aria-busy', 'true');
    try {
      const [page, risk, districts] = await Promise.all([
        ask(`/api/supervision/levels?${query}`),
        ask(`/api/supervision/levels/risk?${district}`),
        ask('/api/supervision/districts'),
      ]);
      if (mine === last) {
        setNow(page.at);
        head.textContent = WORDS.ofDistrict(page.district.name);
        said.textContent = `${WORDS.span(page.from, page.to)} · ${WORDS.clocksAt(fullTime(page.at), fullTime(page.upTo))}`;
        chosen.told(page, districts);
        fill(page, risk, district, what => `/api/supervision/levels/table?part=${what}&${query}`);
      }
    } catch (failure) {
      if (mine === last && !(failure.status === 400 && chosen.refuse(failure.problem))) {
        said.textContent = '';
        chosen.place.hidden = failure.status === 401 || failure.status === 403;
        shown.replaceChildren(...sorry(failure, () => show(asked)));
      }
    } finally {
      if (mine === last) {
        place.removeAttribute('aria-busy');
      }
    }
  }

  function fill(page, risk, district, csv) {
    shown.replaceChildren(
      ...(page.counting ? [element('p', 'note', WORDS.counting)] : []),
      totals(page.total),
      riskPart(risk, district, csv('risk')),
      ...parts(page, csv, caseOf));
  }

  const chosen = choice(show);
  place.replaceChildren(head, chosen.place, said, shown);
  show(chosen.asked());
}

/** What went wrong, in the server's words where it has some of its own; to try again only where that can help. */
function sorry({ status, problem }, again) {
  const plain = problem?.type?.endsWith(':not-yours') ? WORDS.notYours : problem?.detail;
  const made = element('p', 'failure', status === 401 ? WORDS.signIn : plain ?? WORDS.failed);
  made.setAttribute('role', 'alert');
  if (status >= 400 && status < 500 && status !== 429) {
    return [made];
  }
  const button = element('button', '', WORDS.again);
  button.type = 'button';
  button.className = 'btn btn-default';
  button.addEventListener('click', again);
  return [made, button];
}

/** Whoever may not read the page is shown no way to it. */
async function entry(node) {
  try {
    await ask('/api/supervision/districts');
  } catch {
    return;
  }
  const link = element('a', '', WORDS.title);
  link.href = `#${PATH}`;
  node.replaceChildren(link);
}

async function summary(node) {
  try {
    const { district, now: { running, atRisk, overdue, paused }, oldest } = await ask('/api/supervision/levels/summary');
    const all = element('a', '', WORDS.all);
    all.href = `#${PATH}`;
    node.replaceChildren(element('section', 'levels whistle-summary', element('h3', '', WORDS.ofDistrict(district.name)),
      totals({ running, atRisk, overdue, paused }),
      oldest.length ? riskTable(oldest, WORDS.oldest) : element('p', 'aside', WORDS.noRisk),
      element('p', '', all)));
  } catch ({ problem }) {
    // whoever may not read it sees Cockpit as it is; whose account lacks a district is told
    node.replaceChildren(problem?.type?.endsWith(':no-district') ? element('p', 'note', problem.detail) : '');
  }
}

export const levels = [
  {
    id: 'whistle-levels-entry',
    pluginPoint: 'cockpit.navigation',
    priority: 150,
    properties: { path: PATH },
    render(node) {
      entry(node);
    },
  },
  {
    id: 'whistle-levels-page',
    pluginPoint: 'cockpit.route',
    priority: 1000,
    properties: { path: PATH, label: PATH },
    render(node) {
      const place = element('div', 'levels');
      // Cockpit lets nothing scroll but what is of this class
      const view = element('div', '', place);
      view.className = 'ctn-view';
      node.replaceChildren(view);
      open(place);
    },
  },
  {
    id: 'whistle-levels-summary',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    render(node) {
      summary(node);
    },
  },
];
