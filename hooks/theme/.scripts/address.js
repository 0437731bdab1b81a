/** Reads what readers chose from the page's address. */
export function chosen() {
  return new URLSearchParams(location.search);
}

/** Keeps a choice in the page's address; an empty one is left out, and the anchor stays. */
export function keep(choices) {
  const query = chosen();
  for (const [name, value] of Object.entries(choices)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString().replaceAll("%2C", ",");
  // Pages read from a folder have no address that a script may change.
  try {
    history.replaceState(null, "", location.pathname + (text ? `?${text}` : "") + location.hash);
  } catch {
    // The choice holds until the page is left.
  }
}

/** Returns the id that an anchor names; one that was cut off within a letter stays as it is. */
export function anchored(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Returns the element that the address's anchor names, if the page has it. */
export function targeted() {
  return document.getElementById(anchored(location.hash));
}

/** Scrolls to what was just brought out of hiding, and again once what stands above has its room. */
export function bringIntoView(target) {
  target.scrollIntoView();
  requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
}
