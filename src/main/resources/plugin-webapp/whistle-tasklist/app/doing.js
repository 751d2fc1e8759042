// What the reader can do for a case from here, all under one heading; what does not fit the task is not there.

import { SAYS } from './case-words.js';
import { pictureDeed } from './evidence.js';
import { publicationDeed } from './publication.js';
import { questionDeed } from './questions.js';
import { relationDeeds } from './relations.js';
import { timeDeeds } from './time.js';
import { element, section } from './view.js';

/**
 * @param path of the case in our API
 * @param again shows the case as it is after a deed
 */
export function doingSection(file, path, again) {
  const deeds = [
    pictureDeed(file.evidence, path, again),
    file.questions && questionDeed(file.questions, path, again),
    ...timeDeeds(file.time, path, again),
    ...relationDeeds(file.relations, path, again),
    file.publication && publicationDeed(file.publication, again),
  ].filter(Boolean);
  if (!deeds.length) {
    return null;
  }
  const made = section(SAYS.doing, element('div', 'deeds', ...deeds));
  made.classList.add('whistle-doing');
  return made;
}
