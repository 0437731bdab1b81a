import { gettext } from "./words.js";

const SAID = 4000;

/** Copies a citation when asked, and says so; where the browser refuses, selects it instead. */
export function copyCitations() {
  for (const button of document.querySelectorAll("button[data-copies]")) {
    const words = button.parentElement.querySelector("code");
    const said = document.createElement("output");
    button.after(said);
    const style = { style: button.dataset.copies };
    // Translators: the name of a citation style, such as APA.
    button.ariaLabel = gettext("Copy the %(style)s citation", style);
    button.hidden = false;
    button.addEventListener("click", async () => {
      said.textContent = (await copied(words))
        ? gettext("%(style)s copied", style)
        : gettext("Selected: copy it with your browser");
      setTimeout(() => (said.textContent = ""), SAID);
    });
  }
}

/** Tells whether an element's words came to the clipboard, in the newer way or the older one. */
async function copied(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    // Pages read from a folder have no clipboard of their own.
    getSelection().selectAllChildren(element);
    const done = document.execCommand("copy");
    if (done) getSelection().removeAllRanges();
    return done;
  }
}
