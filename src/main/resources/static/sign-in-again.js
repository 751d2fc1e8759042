// Tasklist, Cockpit, Admin and Welcome have a form of their own for signing in, which knows no second step. Wherever they
// would show it, people come to our page instead, and from there back to where they were.

const root = (document.querySelector('base').getAttribute('app-root') || '').replace(/\/camunda\/?$/, '');
let place = isForm() ? '' : location.hash;

function isForm() {
  return location.hash.startsWith('#/login');
}

function signIn() {
  const page = location.pathname.slice(root.length);
  location.replace(`${root}/sign-in?to=${encodeURIComponent(page)}${place}`);
}

function look() {
  if (isForm()) {
    signIn();
  } else {
    place = location.hash;
  }
}

addEventListener('hashchange', look);
addEventListener('popstate', look);

/** What gives a role or a right in Admin asks once more who it is; its own pages would only say that it failed. */
export function confirmFirst() {
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function sendAndLook(...body) {
    this.addEventListener('load', () => {
      const type = this.getResponseHeader('Content-Type') || '';
      if (this.status === 403 && type.includes('problem') && this.responseText.includes(':confirm-first"')) {
        const page = location.pathname.slice(root.length);
        location.assign(`${root}/sign-in/confirmation?to=${encodeURIComponent(page)}${location.hash}`);
      }
    });
    return send.apply(this, body);
  };
}

/** @param application as the web application calls itself: tasklist, cockpit, admin, welcome */
export function signInAgain(application) {
  return {
    id: 'whistle-sign-in-again',
    pluginPoint: `${application}.login`,
    // before Camunda's own form
    priority: 1000,
    render: signIn,
  };
}
