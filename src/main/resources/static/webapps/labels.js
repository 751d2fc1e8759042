// Some parts of the applications ask for their labels once, before these have come, and then show keys such as
// CREATION_DATE. So the labels are at hand before the application starts, where it keeps them itself.

import { LANGUAGE } from './language.js';

const STORE = 'camunda-web';

/** @param application as it calls itself: tasklist, cockpit, admin, welcome */
export async function labelsAtHand(application) {
  const place = `${document.querySelector('base').getAttribute('app-root')}/app/${application}/locales/`;
  try {
    const answer = await fetch(`${place}${LANGUAGE}.json?bust=${window.bust}`, { credentials: 'same-origin' });
    if (answer.ok) {
      const kept = JSON.parse(localStorage.getItem(STORE) ?? '{}');
      kept[`${place}_locales_data_${LANGUAGE}_${window.bust}`] = JSON.stringify(await answer.json());
      localStorage.setItem(STORE, JSON.stringify(kept));
    }
  } catch {
    // the application asks by itself
  }
}
