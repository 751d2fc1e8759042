// Our API, asked with the session of Tasklist.

import { LANGUAGE, WORDS } from './words.js';

/** The application's address without the part of the web applications: "" or "/context". */
export function contextPath() {
  const root = document.querySelector('base').getAttribute('app-root') || '';
  return root.replace(/\/camunda\/?$/, '');
}

/** What was refused comes with its problem document, which says why in words. */
async function refused(path, answer) {
  const problem = await answer.json().catch(() => ({}));
  return Object.assign(new Error(`${path} answered ${answer.status}`), { status: answer.status, problem });
}

export async function ask(path) {
  const answer = await fetch(contextPath() + path, {
    credentials: 'same-origin',
    cache: 'no-store',
    // the last one keeps browsers from asking for a password when the session is over
    headers: { Accept: 'application/json', 'Accept-Language': LANGUAGE, 'X-Requested-With': 'XMLHttpRequest' },
  });
  if (!answer.ok) {
    throw await refused(path, answer);
  }
  return answer.json();
}

/** The token that Camunda gives to its pages, as it is now: it is another one after signing in again. */
function token() {
  const cookie = document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.slice('XSRF-TOKEN='.length) : '';
}

/** Changes something. What is refused is thrown with its problem document, which says why in words. */
export async function send(path, body) {
  await change('POST', path, body);
}

/** Changes something and brings what there is then, where the answer tells it. */
export async function change(method, path, body) {
  const answer = await fetch(contextPath() + path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json', 'Accept-Language': LANGUAGE, 'Content-Type': 'application/json',
      'X-Requested-With': 'XMLHttpRequest', 'X-XSRF-TOKEN': token(),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw await refused(path, answer);
  }
  return answer.status === 204 ? null : answer.json().catch(() => null);
}

/** Sends a picture; a form of many megabytes takes its time, so it says how far it is. */
export function upload(path, form, progress) {
  return new Promise((done, failed) => {
    const call = new XMLHttpRequest();
    call.open('POST', contextPath() + path);
    call.responseType = 'json';
    const headers = { Accept: 'application/json', 'Accept-Language': LANGUAGE, 'X-Requested-With': 'XMLHttpRequest', 'X-XSRF-TOKEN': token() };
    Object.entries(headers).forEach(([name, value]) => call.setRequestHeader(name, value));
    call.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => lengthComputable && progress(loaded / total));
    call.addEventListener('load', () => (call.status < 300 ? done(call.response)
      : failed(Object.assign(new Error(`${path} answered ${call.status}`), { status: call.status, problem: call.response ?? {} }))));
    call.addEventListener('error', () => failed(Object.assign(new Error(`${path} did not answer`), { status: 0, problem: {} })));
    call.send(form);
  });
}

export function explain(failure) {
  return { 401: WORDS.signIn, 403: WORDS.notYours, 404: WORDS.notFound }[failure.status] || WORDS.failed;
}
