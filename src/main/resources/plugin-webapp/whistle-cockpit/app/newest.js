// Of several questions that are under way only the answer of the latest counts: what comes late overwrites nothing.

/** @return called before a question; what it returns says after the answer whether nobody has asked since */
export function newest() {
  let latest = 0;
  return () => {
    const mine = ++latest;
    return () => mine === latest;
  };
}
