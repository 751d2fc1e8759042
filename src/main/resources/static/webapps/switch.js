// Who wants the other language chooses it beside their name, in all four applications.

import { CHINESE, choose } from './language.js';

const ID = 'whistle-language';
const OTHER = CHINESE ? { code: 'en', lang: 'en', name: 'English' } : { code: 'zh', lang: 'zh-CN', name: '中文' };

function button() {
  const made = document.createElement('button');
  made.type = 'button';
  made.lang = OTHER.lang;
  made.textContent = OTHER.name;
  made.addEventListener('click', () => choose(OTHER.code));
  return made;
}

/** The header is drawn late, and anew when somebody signs in. */
function place() {
  const navigation = document.querySelector('[cam-widget-header] .cam-nav > ul');
  if (navigation && !document.getElementById(ID)) {
    const item = document.createElement('li');
    item.id = ID;
    item.append(button());
    navigation.querySelector(':scope > .account')?.before(item);
  }
}

export function offerTheOther() {
  new MutationObserver(place).observe(document.documentElement, { subtree: true, childList: true });
  place();
}
