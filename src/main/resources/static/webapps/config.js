// What the configurations of Tasklist, Cockpit, Admin and Welcome have in common.

import { CHINESE, LANGUAGE } from './language.js';
import { labelsAtHand } from './labels.js';
import { speakOneLanguage } from './one-language.js';
import { offerTheOther } from './switch.js';

const MOMENT = 'YYYY-MM-DD HH:mm';

/**
 * @param application as it calls itself: tasklist, cockpit, admin, welcome
 * @param names what people call it, in both languages
 */
export async function configuration(application, names) {
  await labelsAtHand(application);
  speakOneLanguage();
  offerTheOther();
  return {
    app: { vendor: CHINESE ? '吹哨' : 'Whistle', name: names[LANGUAGE] },
    // the one that is read, and no other: what a second one says of dates would win
    locales: { availableLocales: [LANGUAGE], fallbackLocale: LANGUAGE },
    dateFormat: { monthName: 'MMMM', day: 'DD', abbr: MOMENT, normal: MOMENT, long: MOMENT, short: 'YYYY-MM-DD' },
    // people sign in on our page
    customScripts: ['scripts/sign-in'],
  };
}
