package org.faultbook.site;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks fonts in the Web Open Font Format 1.0 (W3C Recommendation of 2012), which Java cannot read, to the fonts inside. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int UNPACKED_HEADER = 12;
    private static final int UNPACKED_ENTRY = 16;

    private Woff() {}

    /** @throws IllegalArgumentException when this is no such font */
    static byte[] unpack(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("no WOFF 1.0 font");
        }
        int tables = in.getShort(12);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        int highest = Integer.highestOneBit(tables);
        out.putInt(in.getInt(4));
        out.putShort((short) tables);
        out.putShort((short) (highest * UNPACKED_ENTRY));
        out.putShort((short) Integer.numberOfTrailingZeros(highest));
        out.putShort((short) ((tables - highest) * UNPACKED_ENTRY));
        int position = UNPACKED_HEADER + tables * UNPACKED_ENTRY;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            int packedLength = in.getInt(entry + 8);
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(position)
                    .putInt(length);
            inflate(woff, in.getInt(entry + 4), packedLength, out.array(), position, length);
            position += (length + 3) / 4 * 4;
        }
        return out.array();
    }

    /** A table that would not become smaller stands there as it is. */
    private static void inflate(byte[] from, int offset, int packedLength, byte[] to, int position, int length) {
        if (packedLength == length) {
            System.arraycopy(from, offset, to, position, length);
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(from, offset, packedLength);
            if (inflater.inflate(to, position, length) != length) {
                throw new IllegalArgumentException("a table of the font is not whole");
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a table of the font is broken", e);
        } finally {
            inflater.end();
        }
    }
}
