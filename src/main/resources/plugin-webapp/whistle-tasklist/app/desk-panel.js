// The panel of the desk: lists with their counts, a search, what is done with several at once. It is kept up to date once
// a minute, and never while somebody is about to do something.

import { ask, change } from './api.js';
import { serverNow, setNow } from './clock.js';
import { press, reasonOf } from './deeds.js';
import { behind } from './desk-behind.js';
import { listenToKeys } from './desk-keys.js';
import { lineOf, outcomes } from './desk-lines.js';
import { listsInto } from './desk-lists.js';
import { overList } from './desk-over.js';
import { haveOneResult, whyNot } from './desk-result.js';
import { rowsIn } from './desk-rows.js';
import { searchForm } from './desk-search.js';
import { SAY } from './desk-words.js';
import { element, shortTime } from './view.js';

const ASK_EVERY = 60_000;

export function deskPanel(button, tell) {
  const parts = {
    lists: element('div', 'desk-lists'), tools: element('div', 'desk-tools'), said: element('div', 'desk-said'),
    extra: element('div', 'desk-extra'), rows: element('ul', 'desk-rows'), foot: element('div', 'desk-foot'),
  };
  const state = { list: null, search: '', lines: [], next: null, searched: null, chosen: new Set(), counts: null, pages: 0, turn: 0 };
  const rest = behind(() => node);
  const over = overList(parts.extra, {
    say, back: stepBack,
    resulted: (list, goesOn) => after(list, SAY.sums, goesOn),
    left: lines => { parts.said.replaceChildren(); focusOn(lines[0].task); },
  });
  const { atHand, focusOn, focusFirst, move } = rowsIn(parts.rows);
  const node = element('section', 'desk');
  node.hidden = true;
  node.setAttribute('role', 'dialog');
  node.setAttribute('aria-modal', 'true');
  node.setAttribute('aria-label', SAY.name);
  const search = searchForm(words => { state.search = words; read(); });
  const closing = press(SAY.close, 'btn btn-default');
  closing.addEventListener('click', () => close());
  const keys = press(SAY.keys, 'btn btn-link');
  keys.addEventListener('click', over.help);
  const load = press(SAY.load, 'btn btn-link');
  load.addEventListener('click', over.load);
  node.append(element('div', 'desk-head', element('h3', '', SAY.name), search.node, element('div', 'desk-head-deeds', load, keys, closing)),
    parts.lists, parts.said, parts.tools, parts.extra, parts.rows, parts.foot);

  // what a form is about stays as it was when it was opened
  new MutationObserver(() => {
    const asks = parts.extra.querySelector('form') !== null;
    parts.rows.inert = asks;
    parts.tools.inert = asks;
  }).observe(parts.extra, { childList: true });

  const deeds = { open: openTask, claim: line => claim([line.task]), chosen: drawTools };
  listenToKeys(node, {
    move, choose: () => atHand()?.querySelector('input')?.click(), search: search.focus, help: over.help, close: stepBack,
    claim: () => claim(state.chosen.size ? [...state.chosen] : [atHand()?.dataset.task].filter(Boolean)),
  });
  const asking = setInterval(() => (node.isConnected ? node.hidden || document.hidden || refresh() : clearInterval(asking)), ASK_EVERY);

  function isBusy() {
    return state.chosen.size > 0 || over.isThere() || state.pages > 1 || node.contains(document.activeElement?.closest('form'));
  }

  async function refresh() {
    await count().catch(() => {});
    if (!isBusy()) {
      await read(null, true);
    }
  }

  async function count() {
    state.counts = await ask('/api/desk');
    setNow(state.counts.now);
    state.list ??= state.counts.first;
    search.say(state.counts.searchesWords);
    tell(state.counts);
    drawLists();
  }

  /** @param after where the page begins; null for the first one. Of two that are under way the later one counts. */
  async function read(after = null, quietly = false) {
    const turn = ++state.turn;
    if (!quietly && !after) {
      parts.rows.replaceChildren();
      parts.foot.replaceChildren(element('p', 'aside', SAY.loading));
    }
    try {
      const query = new URLSearchParams({ list: state.list, ...(after && { after }), ...(state.search && { search: state.search }) });
      const page = await ask(`/api/desk/tasks?${query}`);
      if (turn !== state.turn) {
        return;
      }
      setNow(page.now);
      const at = atHand()?.dataset.task;
      const claiming = document.activeElement?.classList.contains('whistle-desk-claim') ? '.whistle-desk-claim' : undefined;
      state.lines = after ? [...state.lines, ...page.lines] : page.lines;
      state.pages = after ? state.pages + 1 : 1;
      state.next = page.next;
      state.searched = page.searched;
      state.chosen = new Set(state.lines.map(one => one.task).filter(task => state.chosen.has(task)));
      draw();
      if (!focusOn(after ? page.lines[0]?.task : at, claiming) && at) {
        focusFirst();
      }
    } catch (failure) {
      if (turn === state.turn && !quietly) {
        tellFailure(failure, () => read(after));
      }
    }
  }

  function tellFailure(failure, retry) {
    const again = press(SAY.again, 'btn btn-default');
    again.addEventListener('click', retry);
    parts.foot.replaceChildren(element('p', 'failure', failure.status === 401 ? reasonOf(failure) : SAY.failed), again);
  }

  function draw() {
    parts.rows.replaceChildren(...state.lines.map(line => lineOf(line, state.chosen, deeds)));
    const { list, next, searched, search: words } = state;
    const more = press(searched ? SAY.searchOn : SAY.more, 'btn btn-default');
    more.addEventListener('click', () => read(next));
    const nothing = words ? SAY.notFound : SAY.empty[list];
    parts.foot.replaceChildren(...[
      state.lines.length === 0 && !(searched && next) ? element('p', 'aside whistle-desk-empty', nothing) : null,
      searched ? element('p', 'aside', SAY.searched(searched)) : null,
      next ? more : null,
      element('p', 'aside', `${SAY.order} · ${SAY.refreshed(shortTime(serverNow()).slice(-5))}`),
    ].filter(Boolean));
    drawTools();
  }

  function drawLists() {
    listsInto(parts.lists, state.counts, over.isThere() ? null : state.list, choose);
  }

  function choose(list) {
    if (over.holdsAnswers()) {
      return;
    }
    state.list = list;
    state.chosen.clear();
    over.clear();
    parts.said.replaceChildren();
    drawLists();
    read();
  }

  function drawTools() {
    const lines = state.lines.filter(({ task }) => state.chosen.has(task));
    if (!lines.length) {
      parts.tools.replaceChildren();
      return;
    }
    const claimable = lines.filter(one => one.claimable);
    const claiming = press(SAY.claimAll(claimable.length), 'btn btn-primary');
    claiming.addEventListener('click', () => claim(claimable.map(one => one.task)));
    const result = press(SAY.result, 'btn btn-default');
    result.addEventListener('click', () => over.result(lines));
    const none = press(SAY.unchoose, 'btn btn-link');
    none.addEventListener('click', () => { state.chosen.clear(); draw(); });
    parts.tools.replaceChildren(element('span', '', SAY.chosen(lines.length)), ...[
      claimable.length ? claiming : null, haveOneResult(lines) ? result : null, none].filter(Boolean));
  }

  async function claim(tasks) {
    if (tasks.length && !over.holdsAnswers()) {
      try {
        await after((await change('POST', '/api/desk/claims', { tasks })).outcomes, SAY.claimed);
      } catch (refused) {
        say(element('p', 'said whistle-failure', whyNot(refused)));
      }
    }
  }

  /** Tells what became of each, and shows the list as it is now. */
  async function after(list, sums, goesOn = false) {
    state.chosen.clear();
    if (!goesOn) {
      over.clear();
    }
    say(outcomes(list, sums));
    await Promise.all([count(), read(null, true)]).catch(() => {});
  }

  function say(message) {
    message.setAttribute('role', 'status');
    message.tabIndex = -1;
    parts.said.replaceChildren(message);
    message.focus();
  }

  /** First what lies over the list goes, then the panel. */
  function stepBack() {
    if (over.holdsAnswers()) {
      return;
    }
    if (over.isThere()) {
      over.clear();
      focusOn(state.lines[0]?.task);
    } else {
      close();
    }
  }

  function openTask({ task }) {
    close();
    window.location.hash = `#/?task=${encodeURIComponent(task)}`;
  }

  async function open() {
    node.hidden = false;
    rest(true);
    button.setAttribute('aria-expanded', 'true');
    try {
      await count();
      await read();
      focusFirst() || parts.lists.querySelector('[aria-pressed="true"]')?.focus();
    } catch (failure) {
      tellFailure(failure, open);
    }
  }

  function close() {
    node.hidden = true;
    rest(false);
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }

  button.setAttribute('aria-expanded', 'false');
  return { node, close: () => node.hidden || close(), isOpen: () => !node.hidden, toggle: () => (node.hidden ? open() : close()) };
}
