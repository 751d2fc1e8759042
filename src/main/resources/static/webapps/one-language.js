// Whatever Camunda and form-js put on the page is shown in one language. What people wrote is never touched: not what
// stands in fields, and not what our own plugins show (whistle-…), which speak one language by themselves.

import { calendarInChinese, keyInWords, pageInChinese, tableInChinese } from './fixed-words.js';
import { inChinese } from './form-words.js';
import { CHINESE } from './language.js';
import { inOneLanguage, titleInOneLanguage } from './names.js';

const OF_PEOPLE = '[class*="whistle-"], textarea, input, [contenteditable="true"], .djs-container, script, style, pre, code';
/** Where words stand that are no labels, and what they are in Chinese; the first that fits. */
const WORDS = [
  ['.flatpickr-calendar, [uib-datepicker], [uib-timepicker]', calendarInChinese],
  ['.fjs-container', inChinese],
  ['.dmn-decision-table-container, .dmn-js-parent', tableInChinese],
  ['th, button, .btn, .tooltip, [title], .ctn-sidebar', pageInChinese],
];
/** Where Camunda shows what somebody is called: a name is one, whatever stands in it. */
const NAMES_OF_PEOPLE = '.account, .assignee, [ng-if*="firstName"], [ng-repeat^="user in "], td.user, td.assignee';
const SPOKEN = ['title', 'placeholder', 'aria-label'];
const FIELDS = 'input, textarea';
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @return 中国标准时间 for Asia/Shanghai, as the foot of the pages says which time they show */
function zoneInWords() {
  const parts = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: ZONE, timeZoneName: 'long' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName').value;
}

function inChineseAt(place, words) {
  const known = WORDS.find(([where]) => place.closest(where));
  return known ? known[1](words) : words;
}

function said(text, place) {
  const words = text.trim();
  if (words === ZONE && place.closest('footer')) {
    return zoneInWords();
  }
  const name = namesSomebody(place) ? words : inOneLanguage(keyInWords(words, CHINESE));
  const told = CHINESE ? inChineseAt(place, name) : name;
  return told === words ? text : text.replace(words, () => told);
}

/** The heads of Admin's pages about one account hold the name as well. */
function namesSomebody(place) {
  return place.closest(NAMES_OF_PEOPLE) !== null
    || (location.hash.startsWith('#/users/') && place.closest('header, .breadcrumbs-panel, title') !== null);
}

function speakText(node) {
  const place = node.parentElement;
  if (!place || place.closest(OF_PEOPLE)) {
    return;
  }
  const now = place.tagName === 'TITLE' && !namesSomebody(place) ? titleInOneLanguage(node.data) : said(node.data, place);
  if (now !== node.data) {
    node.data = now;
  }
}

function speakAttributes(element) {
  // what a field is called is ours to say; what stands in it is not
  if (element.closest(OF_PEOPLE) && !element.matches(FIELDS)) {
    return;
  }
  SPOKEN.filter(name => element.hasAttribute(name)).forEach(name => {
    const text = element.getAttribute(name);
    const now = said(text, element);
    if (now !== text) {
      element.setAttribute(name, now);
    }
  });
}

function speak(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    speakText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let next = walker.currentNode; next; next = walker.nextNode()) {
      if (next.nodeType === Node.TEXT_NODE) {
        speakText(next);
      } else {
        speakAttributes(next);
      }
    }
  }
}

function changed(records) {
  records.forEach(({ type, target, addedNodes }) => {
    if (type === 'attributes') {
      speakAttributes(target);
    } else if (type === 'characterData') {
      speakText(target);
    } else {
      addedNodes.forEach(speak);
    }
  });
}

export function speakOneLanguage() {
  new MutationObserver(changed).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: SPOKEN,
  });
  speak(document.documentElement);
}
