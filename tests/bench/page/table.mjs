// Prints a table of figures beside their aims. A missed aim is marked.

/** The percentile of times. */
export function percentile(times, percent) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}

const WIDE = 46;
const line = (name, cells) => console.log([name.padEnd(WIDE), ...cells.map((cell) => String(cell).padStart(11))].join(' '));

export function section(title, columns) {
  console.log();
  line(title, [...columns, 'aim']);
  console.log('─'.repeat(WIDE + 12 * (columns.length + 1)));
}

let missed = 0;

/**
 * A line of figures. An aim is `[value, most]`: the value is one of the line's figures, by its column, or a number.
 */
export function row(name, cells, aim) {
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(Math.abs(cell) < 100 ? 1 : 0) : cell));
  if (!aim) return line(name, [...shown, '–']);
  const [value, most] = aim;
  const met = value <= most;
  if (!met) missed += 1;
  line(name, [...shown, `${most} ${met ? 'met' : 'MISSED'}`]);
}

export function end() {
  console.log(missed ? `\n${missed} aims missed` : '\nall aims met');
}
