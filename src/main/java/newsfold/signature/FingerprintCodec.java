package newsfold.signature;

import java.io.IOException;
import newsfold.internal.ByteReader;
import newsfold.internal.ByteWriter;
import newsfold.internal.Check;
import newsfold.internal.RiceCode;

/** Fingerprints to bytes and back. Everything here is on disk: a change needs a new version. */
final class FingerprintCodec {
    private static final int WHOLE = 1;

    /** Four slots of six bits make three bytes, lowest bits first. */
    private static final int SLOTS_A_GROUP = 4;

    private static final int GROUP_BYTES = 3;
    private static final int MASK = (1 << Fingerprint.SLOT_BITS) - 1;

    private FingerprintCodec() {}

    static byte[] toBytes(Fingerprint fingerprint) {
        boolean whole = fingerprint.isWhole();
        int rate = Integer.numberOfTrailingZeros(fingerprint.sampling().oneIn());
        ByteWriter out = new ByteWriter();
        out.writeByte(Fingerprint.VERSION);
        out.writeByte(fingerprint.shingleSize());
        out.writeByte(rate << 1 | (whole ? WHOLE : 0));
        out.writeLong(fingerprint.contentHash());
        out.writeUnsigned(fingerprint.shingleCount());
        out.writeUnsigned(fingerprint.kept().length);
        out.writeBytes(whole ? new byte[0] : packed(fingerprint.slots()));
        out.writeBytes(RiceCode.encode(leading(fingerprint), bits(fingerprint)));
        return out.toBytes();
    }

    private static byte[] packed(byte[] slots) {
        byte[] packed = new byte[slots.length / SLOTS_A_GROUP * GROUP_BYTES];
        for (int from = 0, to = 0; from < slots.length; ) {
            int group = 0;
            for (int i = 0; i < SLOTS_A_GROUP; i++) {
                group |= (slots[from++] & MASK) << (i * Fingerprint.SLOT_BITS);
            }
            for (int i = 0; i < GROUP_BYTES; i++) {
                packed[to++] = (byte) (group >>> (i * Byte.SIZE));
            }
        }
        return packed;
    }

    private static byte[] unpacked(byte[] packed) {
        byte[] slots = new byte[packed.length / GROUP_BYTES * SLOTS_A_GROUP];
        for (int from = 0, to = 0; from < packed.length; ) {
            int group = 0;
            for (int i = 0; i < GROUP_BYTES; i++) {
                group |= (packed[from++] & 0xff) << (i * Byte.SIZE);
            }
            for (int i = 0; i < SLOTS_A_GROUP; i++) {
                slots[to++] = (byte) (group >>> (i * Fingerprint.SLOT_BITS) & MASK);
            }
        }
        return slots;
    }

    private static int leadingBits(boolean whole) {
        return whole ? Fingerprint.WHOLE_BITS : Fingerprint.BITS;
    }

    /** Returns how many bits the kept shingles have that are neither zero for all of them nor left out. */
    private static int bits(Fingerprint fingerprint) {
        boolean whole = fingerprint.isWhole();
        return leadingBits(whole) - (whole ? 0 : fingerprint.level());
    }

    private static long[] leading(Fingerprint fingerprint) {
        int shift = Long.SIZE - leadingBits(fingerprint.isWhole());
        long[] leading = fingerprint.kept().clone();
        for (int i = 0; i < leading.length; i++) {
            leading[i] >>>= shift;
        }
        return leading;
    }

    static Fingerprint fromBytes(byte[] bytes) {
        Check.argument(
                bytes.length > 0 && bytes[0] >= Fingerprint.OLDEST_VERSION && bytes[0] <= Fingerprint.VERSION,
                "not a fingerprint of version %d to %d: %s",
                Fingerprint.OLDEST_VERSION,
                Fingerprint.VERSION,
                bytes.length == 0 ? "no bytes" : "starts with " + bytes[0]);
        try {
            ByteReader in = new ByteReader(bytes, 1);
            int shingleSize = in.readByte();
            int flags = in.readByte();
            boolean whole = (flags & WHOLE) != 0;
            Sampling sampling = sampling(1 << (flags >>> 1));
            long contentHash = in.readLong();
            int count = in.readInt();
            int kept = in.readInt();
            Check.argument(kept <= count, "damaged fingerprint: keeps %d of %d shingles", kept, count);
            byte[] packed = in.readBytes(whole ? 0 : sampling.slots() / SLOTS_A_GROUP * GROUP_BYTES);
            // A shingle takes a bit at least: a damaged number must not ask for gigabytes.
            Check.argument(
                    kept <= 8L * (bytes.length - in.position()),
                    "damaged fingerprint: %d shingles in %d bytes",
                    kept,
                    bytes.length - in.position());
            int zeros = whole ? 0 : sampling.level(count);
            int leading = leadingBits(whole);
            long[] shingles = RiceCode.decode(bytes, in.position(), kept, leading - zeros);
            for (int i = 0; i < kept; i++) {
                shingles[i] <<= Long.SIZE - leading;
            }
            return new Fingerprint(shingleSize, sampling, contentHash, count, whole, true, unpacked(packed), shingles);
        } catch (IOException e) {
            throw new IllegalArgumentException("damaged fingerprint: " + e.getMessage(), e);
        }
    }

    /** Fingerprints are read by the million, nearly all of the default. */
    private static Sampling sampling(int oneIn) {
        return oneIn == Sampling.DEFAULT.oneIn() ? Sampling.DEFAULT : new Sampling(oneIn);
    }
}
