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
    }
  }
}
