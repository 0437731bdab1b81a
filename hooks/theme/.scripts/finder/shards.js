/**
 * The files of a search index. Each holds a run of sorted lines or of numbered entries; the index has
 * what each begins with, so that only the files that hold what is asked are loaded.
 */
export function shards(name, firsts, load) {
  /** Returns the number of the file that holds a word or an entry. */
  function at(wanted) {
    let [low, high] = [0, firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= wanted) low = middle;
      else high = middle;
    }
    return low;
  }

  const part = (number) => load(`${name}-${number}`);

  return {
    /** Resolves to the entry of a number. */
    async entry(number) {
      const file = at(number);
      return (await part(file))[number - firsts[file]];
    },

    /** Resolves to the lines that begin with some letters, from so many files at most. */
    async beginning(letters, most = Infinity) {
      const [first, last] = [at(letters), at(`${letters}\uffff`)];
      const files = Array.from({ length: Math.min(last - first + 1, most) }, (_, each) => part(first + each));
      return (await Promise.all(files)).flatMap((lines) => lines.filter((line) => line.startsWith(letters)));
    },
  };
}
