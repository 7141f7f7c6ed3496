/** What the QR code of a pass says, before anybody has looked whether it is true. */
export interface Pass {
  /** The key that has signed it, as the JWK set names it. */
  kid: string;
  event: string;
  registration: string;
  serial: number;
  /** Until when it opens the door, in milliseconds since 1970. */
  validUntil: number;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

const PREFIX = 'TP1:';
const VERSION = 1;
const SIGNED = 45;
const LENGTH = 109;

/** Of text that anybody may have put into a code; undefined where it is no pass. The layout is that of the contract. */
export function passOf(text: string): Pass | undefined {
  const bytes = text.startsWith(PREFIX) ? base45(text.slice(PREFIX.length)) : undefined;
  if (bytes?.length !== LENGTH || bytes[0] !== VERSION) return undefined;
  const numbers = new DataView(bytes.buffer);
  return {
    kid: btoa(String.fromCharCode(...bytes.subarray(1, 7))).replaceAll('+', '-').replaceAll('/', '_'),
    event: uuid(bytes.subarray(7, 23)),
    registration: uuid(bytes.subarray(23, 39)),
    serial: numbers.getUint16(39),
    validUntil: numbers.getUint32(41) * 60_000,
    signed: bytes.slice(0, SIGNED),
    signature: bytes.slice(SIGNED),
  };
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** The bytes behind a text in Base45 (RFC 9285); undefined where it is none. */
export function base45(text: string): Uint8Array<ArrayBuffer> | undefined {
  const digits = [...text].map((letter) => ALPHABET.indexOf(letter));
  if (digits.includes(-1) || digits.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 3) {
    const [low = 0, middle = 0, high] = digits.slice(at, at + 3);
    const value = low + 45 * middle + 2025 * (high ?? 0);
    if (value > (high === undefined ? 0xff : 0xffff)) return undefined;
    bytes.push(...(high === undefined ? [value] : [value >> 8, value & 0xff]));
  }
  return Uint8Array.from(bytes);
}

const uuid = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
