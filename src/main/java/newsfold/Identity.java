package newsfold;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.signature.Fingerprint;
import newsfold.signature.Sampling;
import newsfold.story.Granularity;
import newsfold.text.Shingler;

/** The settings that change what is archived, as the text that an archive carries. */
final class Identity {
    private static final String FORM = "fingerprint %s of %s-word shingles, one in %s sampled, stripped %s";

    /** Follows where stories are not of the default granularity. */
    private static final String STORIES = ", stories ";

    private static final Pattern PATTERN = Pattern.compile(
            String.format(FORM, Fingerprint.VERSION, Shingler.DEFAULT_SIZE, "([0-9]{1,9})", "(true|false)") + "(?:"
                    + STORIES + "(EVENT|TOPIC))?");

    private Identity() {}

    static String of(FoldOptions options) {
        return String.format(
                        FORM,
                        Fingerprint.VERSION,
                        Shingler.DEFAULT_SIZE,
                        options.sampling().oneIn(),
                        options.strip())
                + (options.granularity() == Granularity.STORY ? "" : STORIES + options.granularity());
    }

    /** Returns the options whose identity this is, the rest by default. */
    static FoldOptions options(String identity) throws IOException {
        Matcher matcher = PATTERN.matcher(identity);
        if (!matcher.matches()) {
            throw new IOException("the archive was made with \"" + identity + "\", this version makes \""
                    + of(FoldOptions.defaults()) + "\" and the like; open it with the version that made it");
        }
        FoldOptions.Builder options = FoldOptions.builder()
                .sampling(new Sampling(Integer.parseInt(matcher.group(1))))
                .strip(Boolean.parseBoolean(matcher.group(2)));
        if (matcher.group(3) != null) {
            options.granularity(Granularity.valueOf(matcher.group(3)));
        }
        return options.build();
    }
}
