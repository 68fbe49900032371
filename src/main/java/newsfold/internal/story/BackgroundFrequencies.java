package newsfold.internal.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * In what share of newspaper articles everyday words are, by stem. The languages of the table are put together: a stem has
 * the largest share it has in any. Immutable.
 */
final class BackgroundFrequencies {
    private static final String TABLE = "background-frequencies.txt.gz";

    /** A level of the table stands for a share of 2 to the power of -level / 4. */
    private static final double LEVELS_PER_HALVING = 4;

    private final Map<String, Float> shares;

    private BackgroundFrequencies(Map<String, Float> shares) {
        this.shares = shares;
    }

    /** Returns the table that ships, which is read once. */
    static BackgroundFrequencies shipped() {
        return Shipped.TABLE;
    }

    /** Returns a table that knows nothing. */
    static BackgroundFrequencies none() {
        return new BackgroundFrequencies(Map.of());
    }

    private static final class Shipped {
        static final BackgroundFrequencies TABLE = load();
    }

    private static BackgroundFrequencies load() {
        Map<String, Float> shares = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(BackgroundFrequencies.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            // Each line is a level and the stems of that level.
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] stems = line.split(" ", -1);
                float share = (float) Math.pow(2, -Integer.parseInt(stems[0]) / LEVELS_PER_HALVING);
                for (int i = 1; i < stems.length; i++) {
                    shares.put(stems[i], share);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BackgroundFrequencies(shares);
    }

    /** Returns the level of a share, as the table has it. */
    static int level(double share) {
        return (int) Math.round(-LEVELS_PER_HALVING * Math.log(share) / Math.log(2));
    }

    /** Returns the share of articles that have a stem, 0 if it is not in the table. */
    float share(String stem) {
        return shares.getOrDefault(stem, 0f);
    }
}
