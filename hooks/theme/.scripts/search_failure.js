/** Says why nothing can be searched, and what a reader may do. */
export function failure(gettext) {
  if (!navigator.onLine)
    return gettext("You are offline, and this part of the search was not loaded before.");
  return gettext("The search could not be loaded. Type on to try again.");
}
