// 工作台: a button in the bar, and below it the open tasks of the reader's team in lists.

import { ask } from './api.js';
import { deskPanel } from './desk-panel.js';
import { SAY } from './desk-words.js';
import { element } from './view.js';

// the panel, while it is open, asks by itself and more often
const EVERY = 5 * 60_000;

export function desk(node) {
  const count = element('span', 'count whistle-late');
  const button = element('button', 'bell', glyph(), element('span', 'name', SAY.name), count);
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  node.classList.add('whistle-desk-place');
  node.replaceChildren(button);
  const tell = counts => {
    const late = counts?.lists.find(({ list }) => list === 'OVERDUE');
    count.textContent = late?.count ? `${late.count > 99 ? '99+' : late.count}` : '';
    count.hidden = !late?.count;
    button.setAttribute('aria-label', SAY.button(late?.count ?? 0));
  };
  const panel = deskPanel(button, tell);
  node.append(panel.node);
  button.addEventListener('click', () => panel.toggle());
  document.addEventListener('click', function aside(event) {
    if (!node.isConnected) {
      document.removeEventListener('click', aside);
    } else if (!node.contains(event.target) && event.target.isConnected && event.target.closest('.navbar')) {
      panel.close();
    }
  });
  tell(null);
  look(node, tell);
  const timer = setInterval(() => (node.isConnected ? document.hidden || panel.isOpen() || look(node, tell) : clearInterval(timer)), EVERY);
}

/** Whose role has no desk is shown none. */
async function look(node, tell) {
  try {
    tell(await ask('/api/desk'));
    node.hidden = false;
  } catch (failure) {
    node.hidden = failure.status === 403;
  }
}

function glyph() {
  const made = document.createElement('span');
  made.className = 'glyphicon glyphicon-inbox';
  made.setAttribute('aria-hidden', 'true');
  return made;
}
