import { opener } from "./dialog.js";

/** Opens the page's contents and the site's sections as a menu where the screen has no room for them. */
export function openMenu() {
  const link = document.querySelector("[data-menu]");
  const menu = document.getElementById("menu");
  const button = opener(link, menu);
  button.addEventListener("click", fill, { once: true, capture: true });

  function fill() {
    for (const part of document.querySelectorAll("main .contents, #sections")) {
      const copy = part.cloneNode(true);
      copy.removeAttribute("id");
      menu.append(copy);
      if (copy.matches(".contents")) fold(copy, copy.querySelector(".contents__title"));
      for (const title of copy.querySelectorAll(".group")) fold(title.parentElement, title);
    }
  }

  /** Puts what a title stands over behind it, one such part open at a time: all titles fit on a phone. */
  function fold(part, title) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    details.name = "menu";
    details.open = !part.matches(".contents") && !!part.querySelector("[aria-current]");
    summary.textContent = title.textContent;
    title.remove();
    details.append(summary, ...part.childNodes);
    part.append(details);
  }
}
