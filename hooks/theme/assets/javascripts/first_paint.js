(()=>{var t="explainer-scheme";function e(){try{return localStorage.getItem(t)||""}catch{return""}}document.documentElement.className="js";document.documentElement.dataset.scheme=e();})();
