// Where somebody is in the lines of the desk.

/** @param place the element whose children are the lines */
export function rowsIn(place) {
  const rows = () => [...place.children];
  const atHand = () => document.activeElement?.closest('.whistle-desk-line') ?? null;

  /** @return whether it is there, also where what one was at in it is not any more */
  function focusOn(task, at = '.whistle-desk-open') {
    const row = rows().find(one => one.dataset.task === task);
    (row?.querySelector(at) ?? row?.querySelector('.whistle-desk-open'))?.focus();
    return Boolean(row);
  }

  function move(by) {
    const all = rows();
    const next = all[Math.min(Math.max(all.indexOf(atHand()) + by, 0), all.length - 1)];
    focusOn(next?.dataset.task);
  }

  /** @return whether there is one to be at */
  function focusFirst() {
    rows()[0]?.querySelector('.whistle-desk-open').focus();
    return rows().length > 0;
  }

  return { atHand, focusOn, focusFirst, move };
}
