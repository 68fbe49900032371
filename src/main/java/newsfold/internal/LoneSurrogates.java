package newsfold.internal;

/** Replaces lone surrogates, which pages may contain and no encoder accepts, by U+FFFD. */
public final class LoneSurrogates {
    private LoneSurrogates() {}

    /** Returns the text itself if it has none. */
    public static String replace(String text) {
        int length = text.length();
        int first = 0;
        while (first < length && !Character.isSurrogate(text.charAt(first))) {
            first++;
        }
        for (int i = first; i < length; ) {
            int code = text.codePointAt(i);
            if (isSurrogate(code)) {
                StringBuilder replaced = new StringBuilder(text.length());
                text.codePoints()
                        .map(point -> isSurrogate(point) ? 0xFFFD : point)
                        .forEach(replaced::appendCodePoint);
                return replaced.toString();
            }
            i += Character.charCount(code);
        }
        return text;
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }
}
