// What was typed into the tab of a meeting and not saved: it outlives a drawing, and a look at another tab, by task.

/** By address: what stands in a control, and which forms are open, by their keys. */
const drafts = new Map();

const draftOf = path => {
  if (!drafts.has(path)) {
    drafts.set(path, { typed: new Map(), opened: new Set() });
  }
  return drafts.get(path);
};

/** From now on whatever is typed and opened at this place is remembered. */
export function keep(place, path) {
  place.oninput = ({ target }) => {
    if (target.dataset.key) {
      draftOf(path).typed.set(target.dataset.key, target.value);
    }
  };
  if (!place.dataset.draft) {
    // this event does not bubble
    place.addEventListener('toggle', ({ target }) => {
      const key = target.dataset?.key;
      if (key && target.isConnected) {
        draftOf(place.dataset.draft).opened[target.open ? 'add' : 'delete'](key);
      }
    }, true);
  }
  place.dataset.draft = path;
}

/** Puts back what was typed and opened. */
export function restore(place, path) {
  const { typed, opened } = draftOf(path);
  place.querySelectorAll('[data-key]').forEach(control => {
    const { key } = control.dataset;
    if (control.tagName === 'DETAILS') {
      control.open = opened.has(key);
    } else if (typed.has(key)) {
      control.value = typed.get(key);
    }
  });
}

/** What was saved is no draft any more, and its form is closed. */
export function forget(path, controls) {
  const { typed, opened } = draftOf(path);
  controls.forEach(control => {
    typed.delete(control.dataset.key);
    opened.delete(control.closest('details')?.dataset.key);
  });
}
