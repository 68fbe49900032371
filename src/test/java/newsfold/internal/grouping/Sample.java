package newsfold.internal.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Articles made of random words of a script, and edited copies of them. */
public final class Sample {
    private final SplittableRandom random;

    /**
     * Starts from a seed.
     *
     * @param seed the seed
     */
    public Sample(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Makes up a text.
     *
     * @param words how many
     * @return the text in sentences
     */
    public String text(int words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            parts.add("w" + (int) (20_000 * Math.pow(random.nextDouble(), 2)));
        }
        return String.join(" ", parts);
    }

    /**
     * Changes words at random places.
     *
     * @param text words parted by spaces
     * @param share of the words to change
     * @return the changed text
     */
    public String edited(String text, double share) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                words[i] = "x" + random.nextInt(100_000);
            }
        }
        return String.join(" ", words);
    }

    /**
     * Makes up a text in a script that parts words by nothing.
     *
     * @param first the first of the characters to use
     * @param range how many characters to use
     * @param length characters of the text
     * @return the text, with a full stop now and then
     */
    public String unspaced(int first, int range, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.appendCodePoint(first + (int) (range * Math.pow(random.nextDouble(), 2)));
            if (random.nextInt(25) == 0) {
                text.append('。');
            }
        }
        return text.toString();
    }

    /**
     * Changes single characters of a text.
     *
     * @param text the text
     * @param count how many characters to change
     * @return the changed text
     */
    public String respelled(String text, int count) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(text.length());
            changed.setCharAt(at, text.charAt(random.nextInt(text.length())));
        }
        return changed.toString();
    }
}
