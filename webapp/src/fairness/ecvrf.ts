/** ECVRF-EDWARDS25519-SHA512-TAI, RFC 9381: verification, over the point arithmetic of noble. */
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { areEqual, type Bytes, concat, numberLE, Refused, u8 } from "./bytes";

const { Point } = ed25519;
type PointOf = ReturnType<typeof Point.fromBytes>;
const ORDER = Point.Fn.ORDER;
const SUITE = u8(3);
const CHALLENGE_BYTES = 16;
export const PROOF_BYTES = 80;
export const OUTPUT_BYTES = 64;

/** A canonical point of the prime-order subgroup that is not the identity. */
function pointOf(bytes: Bytes, what: string): PointOf {
  try {
    const point = Point.fromBytes(bytes);
    if (!point.isSmallOrder() && point.isTorsionFree()) return point;
  } catch {
    // Not on the curve, or not in canonical encoding.
  }
  throw new Refused(`${what} is not a point of the prime-order subgroup`);
}

/** ECVRF_encode_to_curve_try_and_increment, section 5.4.1.1. */
function hashToCurve(salt: Bytes, alpha: Bytes): PointOf {
  for (let counter = 0; counter < 256; counter++) {
    const digest = sha512(concat(SUITE, u8(1), salt, alpha, u8(counter), u8(0)));
    try {
      const point = Point.fromBytes(digest.slice(0, 32)).clearCofactor();
      if (!point.is0()) return point;
    } catch {
      // These bytes are not a point; those of the next counter may be.
    }
  }
  throw new Refused("no point in 256 attempts");
}

/** Section 5.4.3. */
const challenge = (...points: Bytes[]): Bytes =>
  sha512(concat(SUITE, u8(2), ...points, u8(0))).slice(0, CHALLENGE_BYTES);

/** The 64-byte output of an 80-byte proof for `alpha` (section 5.3). Throws Refused. */
export function verifyEcvrf(publicKey: Bytes, alpha: Bytes, proof: Bytes): Bytes {
  if (proof.length !== PROOF_BYTES) throw new Refused("a proof has 80 bytes");
  const key = pointOf(publicKey, "the public key");
  const gamma = pointOf(proof.slice(0, 32), "Gamma");
  const c = proof.slice(32, 48);
  const s = numberLE(proof.slice(48));
  if (s >= ORDER) throw new Refused("s is not below the order of the group");
  const cNumber = numberLE(c);
  if (s === 0n || cNumber === 0n) throw new Refused("s or c is zero");
  const h = hashToCurve(publicKey, alpha);
  const u = Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(cNumber));
  const v = h.multiplyUnsafe(s).subtract(gamma.multiplyUnsafe(cNumber));
  const expected = challenge(publicKey, h.toBytes(), gamma.toBytes(), u.toBytes(), v.toBytes());
  if (!areEqual(expected, c)) throw new Refused("the challenge does not match");
  return sha512(concat(SUITE, u8(3), gamma.clearCofactor().toBytes(), u8(0)));
}
