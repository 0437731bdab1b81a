// Renews the page when the site was built anew, and only the banner when only problems changed.
(() => {
  const place = document.getElementById("preview");
  const closed = "explainer-preview-closed";
  let seen = place.dataset.token;
  let asking = null;
  const site = (token) => token.slice(0, token.lastIndexOf("-"));

  const prepare = () => {
    const details = place.querySelector("details");
    document.documentElement.classList.toggle("preview-broken", details !== null);
    if (!details) return;
    details.open = sessionStorage.getItem(closed) === null;
    details.addEventListener("toggle", () => {
      if (details.open) sessionStorage.removeItem(closed);
      else sessionStorage.setItem(closed, "");
    });
  };

  const show = (now) => {
    if (site(now.token) !== site(seen)) location.reload();
    else if (now.token !== seen) {
      place.innerHTML = now.banner;
      prepare();
    }
    seen = now.token;
  };

  const ask = async () => {
    const mine = new AbortController();
    asking = mine;
    while (asking === mine) {
      try {
        const answer = await fetch(`/-preview/changes?seen=${seen}`, { signal: mine.signal });
        show(await answer.json());
      } catch {
        await new Promise((again) => setTimeout(again, 1000));
      }
    }
  };

  // A browser keeps few connections to one server: only a page that is looked at holds one.
  const look = () => {
    asking?.abort();
    asking = null;
    if (!document.hidden) ask();
  };

  prepare();
  addEventListener("load", look);
  document.addEventListener("visibilitychange", look);
})();
