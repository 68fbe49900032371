package newsfold.internal.lines;

import java.util.Arrays;

/** A row of features being filled, in an order that model and training share. */
final class FeatureRow {
    private float[] values = new float[192];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = (float) value;
    }

    void add(boolean value) {
        add(value ? 1 : 0);
    }

    /** Returns what was added and starts anew. */
    float[] take() {
        float[] taken = Arrays.copyOf(values, size);
        size = 0;
        return taken;
    }
}
