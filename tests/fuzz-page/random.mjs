// Random numbers from a seed: SplitMix32. The same seed gives the same numbers everywhere.

/** A generator; `next` gives a number from 0 up to, not including, 1. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  next() {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, not including, `count`. */
  below(count) {
    return Math.floor(this.next() * count);
  }

  /** A whole number of a range, both ends included. */
  between(least, most) {
    return least + this.below(most - least + 1);
  }

  /** True once in `times`. */
  once(times) {
    return this.below(times) === 0;
  }

  /** One of a list. */
  of(list) {
    return list[this.below(list.length)];
  }

  /** One of `[weight, thing]` pairs, the heavier the more often. */
  weighed(pairs) {
    let left = this.next() * pairs.reduce((sum, [weight]) => sum + weight, 0);
    return (pairs.find(([weight]) => (left -= weight) < 0) ?? pairs.at(-1))[1];
  }
}
