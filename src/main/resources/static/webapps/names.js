// Names that are kept in both languages, as "现场核查 · Check on site", are shown in the one that is read.

import { CHINESE } from './language.js';

const HAN = /\p{Script=Han}/gu;
const LETTER = /[A-Za-z]/g;
/** A name in a sentence, as 管理“Check site · 现场核查”的组. */
const QUOTED = /“([^“”]*·[^“”]*)”|'([^']*·[^']*)'/g;

/** A half may name something in the other language, as a place or CSV; what there is more of says what it is. */
function isChinese(half) {
  const han = half.match(HAN)?.length ?? 0;
  const letters = half.match(LETTER)?.length ?? 0;
  return han === letters ? undefined : han > letters;
}

function halfOf(text) {
  const halves = text.split('·');
  if (halves.length !== 2) {
    return text;
  }
  const [first, second] = halves.map(isChinese);
  if (first === undefined || second === undefined || first === second) {
    return text;
  }
  return (first === CHINESE ? halves[0] : halves[1]).trim();
}

/**
 * @param text a name in both languages, in whatever order, or a sentence that quotes one, or anything else
 * @return the half in the language of the reader; anything else as it is
 */
export function inOneLanguage(text) {
  if (!text.includes('·')) {
    return text;
  }
  const quoted = text.replace(QUOTED, (all, one, other) => all.replace(one ?? other, name => halfOf(name)));
  return quoted === text ? halfOf(text) : quoted;
}

/** The same of what stands in the title of a window, where names stand beside others. */
export function titleInOneLanguage(title) {
  return title.split('|').map(part => inOneLanguage(part).trim()).join(' | ');
}
