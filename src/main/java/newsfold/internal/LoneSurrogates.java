package newsfold.internal;

/** Replaces lone surrogates, which pages may contain and no encoder accepts, by U+FFFD. */
public final class LoneSurrogates {
    private LoneSurrogates() {}

    /** Returns the text itself if it has none. */
    public static String replace(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (!Character.isHighSurrogate(c)
                    || i + 1 == text.length()
                    || !Character.isLowSurrogate(text.charAt(i + 1))) {
                StringBuilder replaced = new StringBuilder(text.length());
                text.codePoints()
                        .map(point ->
                                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                        .forEach(replaced::appendCodePoint);
                return replaced.toString();
            }
            i++;
        }
        return text;
    }
}
