// The appeal, or the proposed exclusion, that a task asks about: which marks, why, and what the first person said.

import { figure } from './evidence.js';
import { element, fullTime, rows, section } from './view.js';
import { WORDS } from './words.js';

export function appealSection(appeal, path, again) {
  return appeal ? section(WORDS.appeal.title,
    rows([
      [WORDS.appeal.unit, appeal.unit.name],
      [WORDS.appeal.round, WORDS.appeal.roundOf(appeal.round + 1)],
      [WORDS.appeal.state, appeal.stateText],
      [appeal.appealed ? WORDS.appeal.appealedBy : WORDS.appeal.proposedBy, voice(appeal.appealed ?? appeal.decided)],
      [WORDS.appeal.ground, appeal.groundText],
      [WORDS.appeal.text, appeal.text && element('span', 'words', appeal.text)],
      [WORDS.appeal.decidedBy, appeal.appealed && voice(appeal.decided)],
      [WORDS.appeal.note, appeal.appealed && appeal.decided?.note],
    ]),
    element('ul', 'calls', ...appeal.marks.map(mark)),
    appeal.evidence.length
      ? element('div', 'pictures', element('h5', '', WORDS.appeal.pictures), ...appeal.evidence.map(picture => figure(picture, path, again)))
      : null) : null;
}

function voice(said) {
  return said ? `${said.who} · ${fullTime(said.at)}` : null;
}

function mark({ measureText, day, points, of, excluded }) {
  return element('li', '',
    element('strong', '', measureText),
    element('span', 'aside', day),
    element('span', 'aside', `${points} / ${of}`),
    excluded ? element('span', 'aside', WORDS.appeal.excluded) : null);
}
