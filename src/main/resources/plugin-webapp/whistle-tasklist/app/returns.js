// What was returned and how it was answered: whoever rules reads it here, and so do the departments.

import { element, fullTime, rows, section } from './view.js';
import { WORDS } from './words.js';

/** Who reported in, and where to reach them. */
export function receipt({ who, place, contact }) {
  return [WORDS.reportedInBy(who), place, contact].filter(Boolean).join(' · ');
}

export function returnsSection(returns) {
  return returns.length === 0 ? null
    : section(WORDS.returns, element('ul', 'calls', ...returns.map(returned)));
}

function returned({ department, roleText, reasonText, suggested, note, evidence, at, answerText, ruling }) {
  return element('li', '',
    element('strong', '', department.name),
    element('span', 'aside', roleText),
    element('span', 'aside', fullTime(at)),
    rows([
      [WORDS.returnReason, reasonText],
      [WORDS.suggestedDepartment, suggested?.name],
      [WORDS.returnBasis, note],
      [WORDS.evidence, evidence],
      [WORDS.returnAnswer, ruling ? ruled(ruling) : answerText],
      [WORDS.rulingBasis, ruling?.note],
    ]));
}

function ruled({ adjudicatorText, rulingText, handledBy, who, at }) {
  return rulingText
    ? [`${adjudicatorText}${WORDS.colon}${rulingText}`, handledBy?.name, who, fullTime(at)].filter(Boolean).join(' · ')
    : WORDS.toBeRuled(adjudicatorText);
}
