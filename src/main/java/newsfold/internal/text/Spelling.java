package newsfold.internal.text;

import java.util.Arrays;

/** Tells one name in two spellings from two names. */
final class Spelling {
    /** Names of fewer changed letters in a hundred are one name in two spellings. */
    private static final double MAX_RESPELT = 0.34;

    private Spelling() {}

    /** Tells whether the edit distance (Levenshtein, 1966) of two names is small beside their length. */
    static boolean isRespelt(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int most = (int) (MAX_RESPELT * longer);
        if (Math.abs(a.length() - b.length()) > most) {
            return false;
        }
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, substituted);
                diagonal = above;
            }
        }
        return row[b.length()] <= most;
    }
}
