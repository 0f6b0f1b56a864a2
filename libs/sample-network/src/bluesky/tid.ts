const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';

/** A record's name made at a moment: its microseconds and the id of a clock in 13 letters. */
export function tidOf(milliseconds: number, clock: number): string {
  let value = BigInt(Math.floor(milliseconds)) * 1_000n * 1_024n + BigInt(clock % 1_024);
  let text = '';
  for (let place = 0; place < 13; place++) {
    text = `${DIGITS[Number(value % 32n)] ?? '2'}${text}`;
    value /= 32n;
  }
  return text;
}
