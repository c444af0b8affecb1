/** The byte stream that RC4 generates from a key; `take` returns the next byte. */
export class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, place) => place);
  private i = 0;
  private j = 0;

  constructor(key: Uint8Array) {
    let j = 0;
    for (let i = 0; i < 256; i++) {
      j = (j + (this.state[i] as number) + (key[i % key.length] as number)) & 0xff;
      this.swap(i, j);
    }
  }

  take(): number {
    this.i = (this.i + 1) & 0xff;
    this.j = (this.j + (this.state[this.i] as number)) & 0xff;
    this.swap(this.i, this.j);
    return this.state[((this.state[this.i] as number) + (this.state[this.j] as number)) & 0xff] as number;
  }

  /** Encrypts or decrypts bytes, which is the same operation. */
  apply(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte) => byte ^ this.take());
  }

  private swap(i: number, j: number): void {
    const kept = this.state[i] as number;
    this.state[i] = this.state[j] as number;
    this.state[j] = kept;
  }
}
