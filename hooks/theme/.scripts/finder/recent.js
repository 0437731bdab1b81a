const MOST = 5;

/** The records that a reader opened from the search, the last one first, kept on the device alone. */
export function recentRecords(root) {
  // Several sites may share one host.
  const key = `explainer-recent ${new URL(root).pathname}`;

  function all() {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return Array.isArray(kept) ? kept : [];
    } catch {
      return []; // Nothing was kept, or some readers allow pages to keep nothing.
    }
  }

  function keep(records) {
    try {
      if (records.length) localStorage.setItem(key, JSON.stringify(records));
      else localStorage.removeItem(key);
    } catch {
      // The search works without.
    }
  }

  return {
    all,
    add: (record) => keep([record, ...all().filter(({ u }) => u !== record.u)].slice(0, MOST)),
    clear: () => keep([]),
  };
}
