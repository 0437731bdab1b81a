const KEPT = "explainer-scheme";

/** Returns the scheme that a reader chose on this machine; nothing where the system's holds. */
export function keptScheme() {
  try {
    return localStorage.getItem(KEPT) || "";
  } catch {
    return ""; // Some readers allow pages to keep nothing.
  }
}

/** Keeps a scheme for pages that are opened later, where the reader allows it. */
export function keepScheme(scheme) {
  try {
    localStorage.setItem(KEPT, scheme);
  } catch {
    // It holds until the page is left.
  }
}
