// In which of our two languages somebody reads. What they chose, here or on a page of ours, goes before what the browser
// says of itself; the server asks the same two in the same order (ChosenLanguage).

const NAME = 'language';

function chosen() {
  return document.cookie.split('; ').map(one => one.split('=')).find(([name]) => name === NAME)?.[1];
}

/** Whoever asks for neither language gets Chinese. */
function ofBrowser() {
  const wanted = navigator.languages.map(language => language.toLowerCase().split('-')[0]);
  return wanted.find(language => language === 'zh' || language === 'en') ?? 'zh';
}

export const LANGUAGE = ['zh', 'en'].includes(chosen()) ? chosen() : ofBrowser();
export const CHINESE = LANGUAGE === 'zh';

document.documentElement.lang = CHINESE ? 'zh-CN' : 'en';

/** The page that residents file on keeps it for all pages (ReadingChoices); this one is read anew. */
export async function choose(language) {
  const root = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda\/?$/, '');
  await fetch(`${root}/?language=${language}`, { credentials: 'same-origin', cache: 'no-store' });
  location.reload();
}
