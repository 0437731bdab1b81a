/**
 * Runs the scripts that a template of the page names, in this order. They stand in the page, since an
 * address that a script makes up does not satisfy trusted types, and work from a folder too.
 */
export async function load(template) {
  for (const script of document.importNode(template.content, true).querySelectorAll("script"))
    await run(script);
}

/** Runs one of the scripts that a template names, by its place. */
export function loadAt(template, place) {
  return run(document.importNode(template.content.querySelectorAll("script")[place], true));
}

function run(script) {
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}
