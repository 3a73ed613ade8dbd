/** Byte strings as the draw's specification writes them: concatenation, big-endian integers, hex. */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as hash } from "@noble/hashes/sha2.js";

export type Bytes = Uint8Array;

/** A value violates the specification. */
export class Refused extends Error {}

const DIGITS = new Int8Array(128).fill(-1);
for (let value = 0; value < 16; value++) DIGITS["0123456789abcdef".charCodeAt(value)] = value;

/** Parse `bytes` bytes of lower-case hexadecimal from `start` on; null if it is not that. */
export function hexAt(text: string, start: number, bytes: number): Bytes | null {
  const read = new Uint8Array(bytes);
  for (let i = 0; i < bytes; i++) {
    const high = DIGITS[text.charCodeAt(start + 2 * i)] ?? -1;
    const low = DIGITS[text.charCodeAt(start + 2 * i + 1)] ?? -1;
    if (high < 0 || low < 0) return null;
    read[i] = (high << 4) | low;
  }
  return read;
}

export function fromHex(hex: string): Bytes {
  const read = hex.length % 2 === 0 ? hexAt(hex, 0, hex.length / 2) : null;
  if (!read) throw new Refused("not lower-case hexadecimal");
  return read;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function concat(...chunks: Uint8Array[]): Bytes {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

export const ascii = (text: string): Bytes => new TextEncoder().encode(text);
export const u8 = (value: number): Bytes => Uint8Array.of(value);

export function u32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

export function u64(value: number | bigint): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

export const sha256 = (data: Bytes): Bytes => hash(data);
export const hmacSha256 = (key: Bytes, message: Bytes): Bytes => hmac(hash, key, message);

export const areEqual = (one: Bytes, other: Bytes): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

/** Little-endian, as Edwards curves write numbers. */
export function numberLE(bytes: Bytes): bigint {
  return BigInt(`0x${toHex(bytes.slice().reverse()) || "0"}`);
}
