// Cockpit shows everybody the same ways and deeds. Those that lead to nothing but refusals and noughts are hidden from
// whoever may not: counts of all tasks, batches and changes of instances are for administrators, deployments for those who
// deploy.

import { ask } from './shared.js';

const PAGE = document.documentElement;

/** The session answers for what somebody may use; nothing is hidden from whom it does not answer. */
async function tidy() {
  const { authorizedApps } = await ask('/camunda/api/admin/auth/user/default');
  const administers = authorizedApps.includes('admin');
  // no class of ours: what stands below one speaks for itself, and here that would be the whole page
  PAGE.toggleAttribute('data-looks-only', !administers);
  PAGE.toggleAttribute('data-no-deployments', !administers && authorizedApps.includes('tasklist'));
  leave();
}

/** Whoever wrote the address of a page that is hidden comes to the first one. */
function leave() {
  if (PAGE.hasAttribute('data-looks-only') && location.hash.startsWith('#/tasks')) {
    location.hash = '/dashboard';
  }
}

window.addEventListener('hashchange', leave);

export const menu = [
  {
    id: 'whistle-menu',
    pluginPoint: 'cockpit.navigation',
    priority: 145,
    properties: { path: 'whistle-menu' },
    render(node) {
      // it shows nothing itself
      (node.closest('li') ?? node).hidden = true;
      tidy().catch(() => {});
    },
  },
];
