/** Opens the menu and the search from the keyboard too: Material's own labels answer to a pointer only. */
export function openFromKeyboard() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-opens]");
    if (!button) return;
    if (button.dataset.opens === "__search") {
      document.querySelector("[data-md-component=search-query]").focus();
      return;
    }
    document.getElementById(button.dataset.opens).click();
    const first = document.querySelector(".md-sidebar--primary a[href]:not(.md-logo)");
    if (first) first.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    const drawer = document.getElementById("__drawer");
    if (event.key !== "Escape" || !drawer?.checked) return;
    drawer.click();
    document.querySelector("[data-opens=__drawer]").focus();
  });
}
