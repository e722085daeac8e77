type JsonFault = 'cut-off' | 'bad-json' | 'too-deep';

/** Why a text cannot be taken apart, and where. */
export class JsonTrouble extends Error {
  readonly reason: JsonFault;
  readonly at: number;
  constructor(reason: JsonFault, at: number) {
    super(reason);
    this.reason = reason;
    this.at = at;
  }
}

const quote = 34;
const comma = 44;
const colon = 58;
const backslash = 92;
const isOpening = (code: number): boolean => code === 123 || code === 91;
const isClosing = (code: number): boolean => code === 125 || code === 93;
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/**
 * Goes through a JSON text without parsing it: brackets are counted, no more, so that large lists come apart into values
 * that a parser then takes one by one. Every method throws JsonTrouble.
 */
export class JsonCursor {
  readonly text: string;
  readonly #deepest: number;
  at = 0;

  constructor(text: string, deepest: number) {
    this.text = text;
    this.#deepest = deepest;
    this.skipBlanks();
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  skipBlanks(): void {
    while (isBlank(this.text.charCodeAt(this.at))) this.at++;
  }

  skipValue(): void {
    const start = this.at;
    for (let depth = 0; ; ) {
      const code = this.text.charCodeAt(this.at);
      if (Number.isNaN(code)) {
        if (depth === 0 && this.at > start) return;
        throw new JsonTrouble('cut-off', this.at);
      }
      if (depth === 0 && (isClosing(code) || isBlank(code) || code === comma || code === colon)) break;
      if (code === quote) this.#skipString();
      else this.at++;
      if (isOpening(code) && ++depth > this.#deepest) throw new JsonTrouble('too-deep', this.at);
      if (isClosing(code)) depth--;
      if (depth === 0 && (code === quote || isClosing(code))) return;
    }
    if (this.at === start) throw new JsonTrouble('bad-json', start);
  }

  /** Where each element of the array begins and ends that stands there. */
  *elements(): Generator<readonly [from: number, to: number]> {
    for (let isMore = this.#enter(']'); isMore; isMore = this.#goOn(']')) {
      const from = this.at;
      this.skipValue();
      yield [from, this.at];
    }
  }

  /** The keys of the object that stands there, each with the cursor at its value; a value that is left is skipped. */
  *members(): Generator<string> {
    for (let isMore = this.#enter('}'); isMore; isMore = this.#goOn('}')) {
      const from = this.at;
      if (this.text.charCodeAt(from) !== quote) this.#fail();
      this.#skipString();
      const key = this.text.slice(from + 1, this.at - 1);
      this.skipBlanks();
      this.#expect(':');
      const start = this.at;
      yield key;
      if (this.at === start) this.skipValue();
    }
  }

  #fail(): never {
    throw new JsonTrouble(this.isAtEnd ? 'cut-off' : 'bad-json', this.at);
  }

  #expect(sign: string): void {
    if (this.text[this.at] !== sign) this.#fail();
    this.at++;
    this.skipBlanks();
  }

  /** Whether there is something within the brackets. */
  #enter(closing: string): boolean {
    this.at++;
    this.skipBlanks();
    if (this.text[this.at] !== closing) return true;
    this.at++;
    return false;
  }

  /** Whether another one follows. */
  #goOn(closing: string): boolean {
    this.skipBlanks();
    if (this.text[this.at] === closing) {
      this.at++;
      return false;
    }
    this.#expect(',');
    return true;
  }

  #skipString(): void {
    const { text } = this;
    for (let end = text.indexOf('"', this.at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
      let slashes = 0;
      while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
      this.at = end + 1;
      if (slashes % 2 === 0) return;
    }
    throw new JsonTrouble('cut-off', text.length);
  }
}

/** The line (from 1) of places in a text that are asked for in rising order. */
export const createLineCounter = (text: string): ((at: number) => number) => {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next !== -1 && next < at) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
};
