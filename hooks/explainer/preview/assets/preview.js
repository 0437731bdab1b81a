// Renews the page when the site changed: only what differs, in place, or else all of it.
(() => {
  const place = document.getElementById("preview");
  const closed = "explainer-preview-closed";
  let seen = place.dataset.token;
  let asking = null;

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

  // Each node as it was served, and the same on the page, which scripts and readers change.
  const served = {};
  const shown = new WeakMap();
  const pair = (node, same) => {
    shown.set(node, same);
    node.childNodes.forEach((child, number) => pair(child, same.childNodes[number]));
  };
  // All of it is there, and no deferred script has run yet.
  document.addEventListener("readystatechange", () => {
    if (served.body) return;
    for (const part of ["head", "body"])
      pair((served[part] = document[part].cloneNode(true)), document[part]);
  });

  const outside = () => {
    throw new Error("This is not changed in place.");
  };
  const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
  // Its content may differ, not its attributes.
  const canBecome = (was, now) =>
    was.nodeName === now.nodeName &&
    (!isElement(was) || was.id === place.id || was.cloneNode().isEqualNode(now.cloneNode()));
  // Scripts have looked for such elements, and would not know new ones.
  const isHandled = (node) =>
    isElement(node) &&
    [node, ...node.querySelectorAll("*")].some(
      (each) =>
        each.matches("button, dialog, input, select, script, style, link, h2, h3") ||
        Object.keys(each.dataset ?? {}).length,
    );

  /** Collects in `steps` what changes the page from what was served to what is served now. */
  const compare = (was, now, steps) => {
    if (was.isEqualNode(now) || was.id === place.id) return;
    if (!isElement(was)) steps.push(() => (shown.get(was).data = was.data = now.data));
    else compareChildren(was, [...was.childNodes], [...now.childNodes], steps);
  };
  const compareChildren = (parent, was, now, steps) => {
    while (was.length && now.length && was[0].isEqualNode(now[0])) [was.shift(), now.shift()];
    let next = null;
    while (was.length && now.length && was.at(-1).isEqualNode(now.at(-1))) [(next = was.pop()), now.pop()];
    if (was.length !== now.length) exchange(parent, was, now, next, steps);
    else
      was.forEach((node, number) => {
        if (canBecome(node, now[number])) compare(node, now[number], steps);
        else exchange(parent, [node], [now[number]], next, steps);
      });
  };
  const exchange = (parent, was, now, next, steps) => {
    if ([...was, ...now].some(isHandled) || !was.every((node) => node.isEqualNode(shown.get(node))))
      outside();
    steps.push(() => {
      const before = was[0] ?? next;
      for (const node of now) {
        const added = document.importNode(node, true);
        shown.get(parent).insertBefore(added, before && shown.get(before));
        parent.insertBefore(node, before);
        pair(node, added);
      }
      for (const node of was) [shown.get(node), node].forEach((each) => each.remove());
    });
  };

  const renew = async () => {
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const steps = [];
      for (const part of ["head", "body"]) {
        if (canBecome(served[part], page[part])) compare(served[part], page[part], steps);
        else outside();
      }
      for (const step of steps) step();
    } catch {
      location.reload();
    }
  };

  const restyle = () => {
    for (const style of document.querySelectorAll("link[rel=stylesheet]")) {
      const renewed = style.cloneNode();
      renewed.href = `${style.href.split("?")[0]}?${seen}`;
      // Nothing flickers, since the one holds until the other is there.
      renewed.addEventListener("load", () => style.remove());
      style.after(renewed);
    }
  };

  const show = async ({ token, banner }) => {
    const [was, now] = [seen.split("-"), token.split("-")];
    const differs = (number) => was[number] !== now[number];
    seen = token;
    if (differs(0) || differs(1)) location.reload();
    if (differs(2)) await renew();
    if (differs(3)) restyle();
    if (differs(4)) {
      place.innerHTML = banner;
      prepare();
    }
  };

  const ask = async () => {
    const mine = new AbortController();
    asking = mine;
    while (asking === mine) {
      try {
        const answer = await fetch(`/-preview/changes?seen=${seen}`, { signal: mine.signal });
        await show(await answer.json());
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
