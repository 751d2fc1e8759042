// The appeal of a resident that a task asks about: what they want, why, and in which words.

import { figure } from './evidence.js';
import { element, fullTime, rows, section } from './view.js';
import { WORDS } from './words.js';

export function residentAppealSection(appeal, path, again) {
  return appeal ? section(WORDS.residentAppeal.title,
    rows([
      [WORDS.residentAppeal.asks, appeal.asksText],
      [WORDS.residentAppeal.reason, appeal.reasonText],
      [WORDS.residentAppeal.words, appeal.words && element('span', 'words', appeal.words)],
      [WORDS.residentAppeal.round, WORDS.appeal.roundOf(appeal.round + 1)],
      [WORDS.residentAppeal.filedAt, fullTime(appeal.filedAt)],
      [WORDS.residentAppeal.dueAt, fullTime(appeal.dueAt)],
    ]),
    appeal.pictures.length
      ? element('div', 'pictures', element('h5', '', WORDS.residentAppeal.pictures), ...appeal.pictures.map(picture => figure(picture, path, again)))
      : null) : null;
}
