/**
 * The words of scripts. English stands in the code; what the site's language has in its place comes
 * with the page, by the English words, and with plural forms by CLDR's names for them.
 */
export function gettext(message, values = {}) {
  return filled(translated()[message] ?? message, values);
}

/** Returns words with the plural form that `count` asks for; `%(count)s` holds the number. */
export function ngettext(one, several, count, values = {}) {
  const forms = translated()[one];
  const form = forms?.[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? forms?.other;
  return filled(form ?? (count === 1 ? one : several), { count, ...values });
}

function translated() {
  return JSON.parse(document.body.dataset.words || "{}");
}

function filled(pattern, values) {
  return pattern.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}
