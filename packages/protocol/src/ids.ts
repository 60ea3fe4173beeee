const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_CHARACTERS = 10;
const RANDOM_CHARACTERS = 16;

/** A source of ids `<prefix>-<26 characters>` that sort, as text, by the time they were made. */
export type IdSource = (prefix: string) => string;

/**
 * Makes an id source: 48 bits of milliseconds, then 80 bits that are random at each new millisecond and
 * count up within one, in Crockford's base 32 (the layout of the ULID specification, lower case). Ids of one
 * source rise strictly, even where the clock steps back.
 */
export function createIdSource(now: () => number = Date.now): IdSource {
  let lastTime = -1;
  const tail = new Uint8Array(RANDOM_CHARACTERS);
  return (prefix) => {
    const time = now();
    if (time > lastTime) {
      lastTime = time;
      crypto.getRandomValues(tail);
      for (let index = 0; index < tail.length; index++) tail[index]! &= 31;
      tail[0]! &= 15; // leaves room to count up without overflow
    } else {
      countUp(tail);
    }
    return `${prefix}-${encodeTime(lastTime)}${Array.from(tail, (digit) => ALPHABET[digit]).join("")}`;
  };
}

function countUp(digits: Uint8Array): void {
  for (let index = digits.length - 1; index >= 0; index--) {
    if (digits[index]! < 31) {
      digits[index]!++;
      return;
    }
    digits[index] = 0;
  }
}

function encodeTime(milliseconds: number): string {
  let rest = milliseconds;
  let text = "";
  for (let index = 0; index < TIME_CHARACTERS; index++) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
