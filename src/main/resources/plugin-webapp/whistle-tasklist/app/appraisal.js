// 考评: a button in the bar, and below it a panel with what is counted of the reader's units and what they say of others.

import { appealsPart } from './appraisal-appeals.js';
import { monthsPart } from './appraisal-months.js';
import { ratesPart } from './appraisal-rates.js';
import { scoresPart } from './appraisal-scores.js';
import { SAY } from './appraisal-words.js';
import { press, reasonOf } from './deeds.js';
import { element, today } from './view.js';

const PARTS = [ratesPart, scoresPart, appealsPart, monthsPart];

export function appraisal(node) {
  const button = element('button', 'bell', glyph(), element('span', 'name', SAY.name));
  button.type = 'button';
  const panel = element('div', 'appraisal');
  panel.hidden = true;
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', SAY.name);
  node.classList.add('whistle-appraisal-place');
  node.replaceChildren(button, panel);
  const close = () => {
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('click', () => {
    if (panel.hidden) {
      panel.hidden = false;
      button.setAttribute('aria-expanded', 'true');
      show(panel);
    } else {
      close();
    }
  });
  node.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden) {
      close();
      button.focus();
    }
  });
  document.addEventListener('click', event => node.contains(event.target) || !event.target.isConnected || close());
  close();
}

function glyph() {
  const made = document.createElement('span');
  made.className = 'glyphicon glyphicon-stats';
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** Each part is read by itself: what one door refuses or takes long for holds up no other. */
function show(panel) {
  const month = document.createElement('input');
  month.type = 'month';
  month.className = 'form-control';
  month.value = today().slice(0, 7);
  month.max = month.value;
  month.setAttribute('aria-label', SAY.month);
  const parts = element('div', 'appraisal-parts');
  panel.replaceChildren(element('div', 'appraisal-head', element('strong', '', SAY.name), month), parts);
  const draw = () => parts.replaceChildren(...PARTS.map(part => place(part, month.value || today().slice(0, 7))));
  month.addEventListener('change', draw);
  draw();
}

function place(part, month) {
  const made = element('section', 'section');
  fill(made, part, month);
  return made;
}

/** @param said what has just been done */
async function fill(made, part, month, said) {
  const again = done => fill(made, part, month, done);
  if (!made.hasChildNodes()) {
    made.append(element('p', 'aside', SAY.loading));
  }
  try {
    const content = await part(month, again);
    made.replaceChildren(...content);
    made.hidden = content.length === 0;
    tell(made, said);
  } catch (failure) {
    const retry = press(SAY.again, 'btn btn-default');
    retry.addEventListener('click', () => again());
    made.hidden = failure.status === 403;
    made.replaceChildren(element('p', 'failure', failure.status === 401 ? reasonOf(failure) : SAY.failed), retry);
  }
}

function tell(made, said) {
  if (said) {
    const message = element('p', 'said', said);
    message.setAttribute('role', 'status');
    message.tabIndex = -1;
    made.querySelector('h4').after(message);
    message.focus();
  }
}
