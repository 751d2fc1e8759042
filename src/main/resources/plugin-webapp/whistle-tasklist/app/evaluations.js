// What the resident said of the work: whoever works on it again, calls back or reviews reads here what is missing.

import { element, fullTime, rows, section } from './view.js';
import { WORDS } from './words.js';

export function evaluationsSection(evaluations) {
  return evaluations.length === 0 ? null
    : section(WORDS.evaluations.title, element('ul', 'calls', ...evaluations.map(evaluation)));
}

function evaluation({ round, byText, solved, solvedText, satisfactionText, reasonText, comment, counts, at }) {
  return element('li', '',
    element('strong', '', WORDS.evaluations.roundOf(round + 1)),
    element('span', 'aside', byText),
    element('span', 'aside', fullTime(at)),
    counts || solved === 'NO_ANSWER' ? null : element('span', 'aside', WORDS.evaluations.notCounted),
    rows([
      [WORDS.evaluations.solved, solvedText],
      [WORDS.evaluations.satisfaction, satisfactionText],
      [WORDS.evaluations.reason, reasonText],
      [WORDS.evaluations.comment, comment && element('span', 'words', comment)],
    ]));
}
