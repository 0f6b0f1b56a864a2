import { concatenated } from '../text/concatenated.js';

/** One line as it stands in the file, without its line end. `isCut`: it was longer than is kept. */
export interface PhysicalLine {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Cuts bytes into lines at LF, CR LF or CR. Never holds more than `bytesMax` of a line: the rest is counted past, so that
 * a picture of any size on one line costs no memory.
 */
export class PhysicalLines {
  #parts: Uint8Array[] = [];
  #held = 0;
  #isCut = false;
  #number = 1;
  #endedWithReturn = false;

  constructor(private readonly bytesMax: number) {}

  *push(chunk: Uint8Array): Generator<PhysicalLine> {
    let start = 0;
    if (this.#endedWithReturn && chunk.length > 0) {
      if (chunk[0] === LINE_FEED) start = 1;
      this.#endedWithReturn = false;
    }
    // The engine finds a byte many times faster than a loop does, and a node buffer cuts slower than plain bytes.
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let feed = bytes.indexOf(LINE_FEED, start);
    let carriage = bytes.indexOf(CARRIAGE_RETURN, start);
    while (feed !== -1 || carriage !== -1) {
      const isCarriage = carriage !== -1 && (feed === -1 || carriage < feed);
      const end = isCarriage ? carriage : feed;
      this.#hold(bytes.subarray(start, end));
      yield this.#take();
      start = end + 1;
      if (isCarriage && start === bytes.length) this.#endedWithReturn = true;
      else if (isCarriage && bytes[start] === LINE_FEED) start++;
      if (feed !== -1 && feed < start) feed = bytes.indexOf(LINE_FEED, start);
      if (carriage !== -1 && carriage < start) carriage = bytes.indexOf(CARRIAGE_RETURN, start);
    }
    this.#hold(bytes.subarray(start));
  }

  /** What stands after the last line end, if anything does. */
  *finish(): Generator<PhysicalLine> {
    if (this.#held > 0) yield this.#take();
  }

  #hold(bytes: Uint8Array): void {
    const room = this.bytesMax - this.#held;
    if (bytes.length > room) this.#isCut = true;
    const kept = bytes.subarray(0, room);
    if (kept.length === 0) return;
    this.#parts.push(kept);
    this.#held += kept.length;
  }

  #take(): PhysicalLine {
    const bytes = concatenated(this.#parts, this.#held);
    const line = { number: this.#number, bytes, isCut: this.#isCut };
    this.#number++;
    this.#parts = [];
    this.#held = 0;
    this.#isCut = false;
    return line;
  }
}
