// What a former address runs before anything is shown: it leads on, with the anchor and the query.
const target = new URL(document.currentScript.dataset.to, location);
target.search = location.search;
target.hash = location.hash;
location.replace(target);
