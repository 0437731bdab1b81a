/**
 * Turns a link that leads somewhere without scripts into a button that opens a dialog. The
 * browser itself moves the focus in and back, closes on Escape and keeps the page behind still.
 */
export function opener(link, dialog) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  if (link.ariaLabel) button.ariaLabel = link.ariaLabel;
  button.ariaHasPopup = "dialog";
  button.append(...link.childNodes);
  link.replaceWith(button);
  button.addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target.closest("[data-close], a[href]")) dialog.close();
  });
  return button;
}
