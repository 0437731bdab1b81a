const SPACES = "\\u0020\\u00a0\\u2007\\u2009\\u202f";

/**
 * Returns what finds the numbers of running text, as a part of an expression, and what writes each
 * in one way: `11,000`, `11 000` and `11.000`, where a language groups digits so, are `11000`.
 */
export function numbersOf(language) {
  const parts = new Intl.NumberFormat(language || "en", { numberingSystem: "latn" }).formatToParts(1234567.8);
  const sign = (type) => parts.find((part) => part.type === type)?.value;
  const point = sign("decimal") === "," ? "," : ".";
  const group = point === "," ? (sign("group") === "." ? "." : "") : ",";
  const between = `[${group}${SPACES}'’٬]`;
  // What stands before is no part of a longer number, and neither is what comes after.
  const alone = "(?<![\\p{L}\\p{N}][.,]?)";
  const whole = `${alone}\\p{Nd}{1,3}(?:${between}\\p{Nd}{2,3})*${between}\\p{Nd}{3}(?:[${point}٫]\\p{Nd}+)?(?![.,]?\\p{Nd})`;
  // A decimal of another language has few digits: what has more is a list, or a date.
  const decimal = `${alone}\\p{Nd}+(?:[${point}٫]\\p{Nd}+|[.,]\\p{Nd}{1,2})(?![.,]?\\p{Nd})`;
  return {
    NUMBER: `${whole}|${decimal}`,
    plain(number) {
      const digits = number.replace(/\p{Nd}/gu, digit);
      const isWhole = new RegExp(`^(?:${whole})$`, "u").test(number);
      const bare = isWhole ? digits.replace(new RegExp(between, "gu"), "") : digits;
      return bare.replace(/[,٫]/, ".");
    },
  };
}

/** Returns a decimal digit of any script as a plain one: each script has its ten in a row. */
function digit(sign) {
  const code = sign.codePointAt(0);
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1 - value))) value++;
  return code < 128 ? sign : String(value);
}
