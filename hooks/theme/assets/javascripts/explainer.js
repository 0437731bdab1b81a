// Opens the menu and the search from the keyboard too: Material's own labels answer to a pointer only.
document.addEventListener("click", function (event) {
  var button = event.target.closest && event.target.closest("[data-opens]");
  if (!button) return;
  if (button.dataset.opens === "__search") {
    document.querySelector("[data-md-component=search-query]").focus();
    return;
  }
  document.getElementById(button.dataset.opens).click();
  var first = document.querySelector(".md-sidebar--primary a[href]:not(.md-logo)");
  if (first) first.focus({ preventScroll: true });
});
document.addEventListener("keydown", function (event) {
  var drawer = document.getElementById("__drawer");
  if (event.key !== "Escape" || !drawer.checked) return;
  drawer.click();
  document.querySelector("[data-opens=__drawer]").focus();
});

// Narrows a list down by what its items say of themselves; the choice stands in the address.
(function () {
  var form = document.querySelector("form[data-filters]");
  if (!form) return;
  var items = Array.from(document.querySelectorAll("[data-item]"));
  var groups = Array.from(new Set(items.map(function (item) { return item.closest("section"); })));
  var selects = Array.from(form.querySelectorAll("select"));
  function narrow() {
    items.forEach(function (item) {
      item.hidden = !selects.every(function (select) {
        return !select.value || item.dataset[select.name].split(" ").includes(select.value);
      });
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector("[data-item]:not([hidden])"); });
    var shown = items.filter(function (item) { return !item.hidden; }).length;
    form.querySelector("output").textContent = shown + " of " + items.length;
  }
  function remember() {
    var chosen = new URLSearchParams(new FormData(form));
    selects.forEach(function (select) { if (!select.value) chosen.delete(select.name); });
    var query = chosen.toString();
    // Pages read from a folder have no address that a script may change.
    try { history.replaceState(null, "", location.pathname + (query ? "?" + query : "")); } catch (error) { return; }
  }
  function showTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    form.reset();
    target.scrollIntoView();
  }
  form.addEventListener("change", function () { narrow(); remember(); });
  form.addEventListener("reset", function () {
    selects.forEach(function (select) { select.value = ""; });
    narrow();
    remember();
  });
  var asked = new URLSearchParams(location.search);
  selects.forEach(function (select) {
    select.value = asked.get(select.name) || "";
    if (select.selectedIndex < 0) select.value = "";
  });
  form.hidden = false;
  narrow();
  showTarget();
  window.addEventListener("hashchange", showTarget);
})();
