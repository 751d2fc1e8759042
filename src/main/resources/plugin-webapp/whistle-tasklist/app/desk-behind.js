// What lies behind the panel of the desk: nobody gets there while the panel is open. The bar at the top stays.

/** @param panel brings the panel; @return called with whether what is behind it rests */
export function behind(panel) {
  let resting = [];
  return rests => {
    resting.forEach(one => { one.inert = false; });
    resting = rests ? aside(panel().closest('.navbar') ?? panel()).filter(one => !one.inert) : [];
    resting.forEach(one => { one.inert = true; });
  };
}

/** All elements beside it, and beside those that hold it, up to the page. */
function aside(element) {
  const found = [];
  for (let one = element; one.parentElement && one !== document.body; one = one.parentElement) {
    found.push(...[...one.parentElement.children].filter(other => other !== one && !['SCRIPT', 'STYLE', 'LINK'].includes(other.tagName)));
  }
  return found;
}
