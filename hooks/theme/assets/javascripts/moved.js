(()=>{var t=new URL(document.currentScript.dataset.to,location);t.search=location.search;t.hash=location.hash;location.replace(t);})();
