/** Returns how many letters of two words differ, where two that changed places count as one; up to `most`. */
export function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, row] = [[], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let column = 1; column <= other.length; column++) {
      const [a, b] = [one[line - 1], other[column - 1]];
      next[column] = Math.min(row[column] + 1, next[column - 1] + 1, row[column - 1] + (a === b ? 0 : 1));
      if (line > 1 && column > 1 && a === other[column - 2] && one[line - 2] === b)
        next[column] = Math.min(next[column], before[column - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
}
