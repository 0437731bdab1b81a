import { keepScheme } from "./kept_scheme.js";

/** Lets readers choose the dark scheme or the light one; until they do, their system's holds. */
export function switchScheme() {
  const button = document.querySelector("[data-scheme-switch]");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const { dataset } = document.documentElement;
  const isDark = () => (dataset.scheme ? dataset.scheme === "dark" : dark.matches);
  const tell = () => (button.ariaPressed = String(isDark()));

  button.addEventListener("click", () => {
    dataset.scheme = isDark() ? "light" : "dark";
    // Whoever chooses what the system says anyway follows the system again.
    const chosen = isDark() === dark.matches ? "" : dataset.scheme;
    keepScheme(chosen);
    dataset.scheme = chosen;
    tell();
  });
  dark.addEventListener("change", tell);
  tell();
}
