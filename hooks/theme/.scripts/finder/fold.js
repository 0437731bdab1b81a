// Marks that tell how a letter sounds in scripts that have letters without them; in others, as in
// Devanagari and Thai, a mark is a letter of its own. Two make other letters in Japanese.
const ACCENTS =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]/gu;
// What nobody sees (as in hooks/explainer/texts/unseen.py), and what only draws a word out.
const UNSEEN = /[\p{DI}\p{NChar}\ufff9-\ufffb\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u0640]/gu;
// The ways in which an apostrophe is typed, each one sign.
const APOSTROPHES = /[`´‘’‚‛ʼʹʻʽˈ′‵׳՚]/gu;
// Letters, digits and signs of double width, each with a plain one.
const WIDE = /[\uff01-\uff5e]/g;
const PLAIN = /^[\w\s]*$/;
const LETTERS = new Map(
  Object.entries({
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    đ: "d",
    ð: "d",
    þ: "th",
    ł: "l",
    ħ: "h",
    ŧ: "t",
    ı: "i",
    ĸ: "k",
    ŋ: "n",
    ς: "σ",
    ى: "ی",
    ي: "ی",
    ك: "ک",
    ة: "ه",
  }),
);
const OTHERS = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "gu");

/** Returns a text of plain signs, without what nobody sees, and where its signs stood. */
export function visible(text) {
  const plain = text
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(APOSTROPHES, "'");
  const bare = plain.replace(UNSEEN, "");
  if (bare.length === text.length) return { bare, placeOf: (place) => place };
  const places = [];
  let last = 0;
  for (const { 0: unseen, index } of plain.matchAll(UNSEEN)) {
    while (last < index) places.push(last++);
    last = index + unseen.length;
  }
  while (last <= text.length) places.push(last++);
  return { bare, placeOf: (place) => places[place] };
}

/** Returns text without what nobody sees, in no case, with each sign in one shape. */
export function seen(text) {
  return visible(text).bare.normalize("NFKC").toLowerCase();
}

/** Returns text without case, accents and apostrophes, so that spellings of one word are alike. */
export function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = visible(text).bare.normalize("NFKD").replace(ACCENTS, "").replaceAll("'", "");
  return bare
    .normalize("NFC")
    .toLowerCase()
    .replace(ACCENTS, "")
    .replace(OTHERS, (letter) => LETTERS.get(letter));
}
