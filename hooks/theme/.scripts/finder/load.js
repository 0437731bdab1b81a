/**
 * Returns what loads a file of the search index by its name, each once, from below the root of a site.
 *
 * From a folder nothing but scripts can be loaded. From a host, a policy of trusted types refuses a script
 * whose address another one makes up.
 */
export function loader(root) {
  const loads = new Map();
  let version = "";

  async function fetched(name) {
    const address = `${root}search/${name}.js`;
    // A file of an earlier release would not fit the index.
    const isIndex = name === "index";
    const answer = await fetch(address + version, { cache: isIndex ? "no-cache" : "default" });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const script = await answer.text();
    const value = JSON.parse(script.slice(script.indexOf("]=") + 2, script.lastIndexOf(";")));
    if (isIndex) version = `?${value.version}`;
    return value;
  }

  function run(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.onload = () => resolve(self.explainerSearch[name]);
      script.onerror = reject;
      script.src = `${root}search/${name}.js`;
      document.head.append(script);
    });
  }

  return (name) => {
    if (!loads.has(name)) {
      const loading = location.protocol === "file:" ? run(name) : fetched(name);
      // What failed on a bad line may load later.
      loading.catch(() => loads.delete(name));
      loads.set(name, loading);
    }
    return loads.get(name);
  };
}
