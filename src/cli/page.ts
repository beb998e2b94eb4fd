/** Up to so many bytes are sooner copied one by one than handed on to be copied. */
const FEW = 12;

/** Answers put together as bytes in one piece of memory, which is used again once they are written. */
export class Page {
  /** So many bytes are filled. */
  length = 0;
  private bytes: Buffer;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafeSlow(size);
  }

  put(bytes: Uint8Array): void {
    const { length } = this;
    const end = length + bytes.length;
    const page = end > this.bytes.length ? this.larger(end) : this.bytes;
    if (bytes.length > FEW) page.set(bytes, length);
    else for (let at = 0; at < bytes.length; at++) page[length + at] = bytes[at] ?? 0;
    this.length = end;
  }

  text(text: string): void {
    this.put(Buffer.from(text));
  }

  /** What is filled; it stands until something else is put. */
  filled(): Buffer {
    const filled = this.bytes.subarray(0, this.length);
    this.length = 0;
    return filled;
  }

  private larger(length: number): Buffer {
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, length));
    larger.set(this.bytes.subarray(0, this.length));
    return (this.bytes = larger);
  }
}
