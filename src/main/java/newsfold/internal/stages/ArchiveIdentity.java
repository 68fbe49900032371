package newsfold.internal.stages;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.signature.Fingerprint;
import newsfold.signature.Sampling;
import newsfold.story.Granularity;
import newsfold.text.Shingler;

/** The settings that change what is archived, as the text that an archive carries. */
public final class ArchiveIdentity {
    private static final String FORM = "fingerprint %s of %s-word shingles, one in %s sampled, stripped %s";

    /** Follows where stories are not of the default granularity. */
    private static final String STORIES = ", stories ";

    private static final Pattern PATTERN = Pattern.compile(
            String.format(FORM, Fingerprint.VERSION, Shingler.DEFAULT_SIZE, "([0-9]{1,9})", "(true|false)") + "(?:"
                    + STORIES + "(EVENT|TOPIC))?");

    private ArchiveIdentity() {}

    /**
     * Returns the identity that settings give to an archive.
     *
     * @param settings the settings of the fold
     * @return the identity
     */
    public static String of(StageSettings settings) {
        return String.format(
                        FORM,
                        Fingerprint.VERSION,
                        Shingler.DEFAULT_SIZE,
                        settings.sampling().oneIn(),
                        settings.strip())
                + (settings.granularity() == Granularity.STORY ? "" : STORIES + settings.granularity());
    }

    /**
     * Returns the settings whose identity this is, with one thread and no preferred sites.
     *
     * @param identity an identity
     * @return the settings
     * @throws IOException if another version made it
     */
    public static StageSettings settings(String identity) throws IOException {
        Matcher matcher = PATTERN.matcher(identity);
        if (!matcher.matches()) {
            throw new IOException("the archive was made with \"" + identity + "\", this version makes \""
                    + of(settings(true, Granularity.STORY, Sampling.DEFAULT))
                    + "\" and the like; open it with the version that made it");
        }
        return settings(
                Boolean.parseBoolean(matcher.group(2)),
                matcher.group(3) == null ? Granularity.STORY : Granularity.valueOf(matcher.group(3)),
                new Sampling(Integer.parseInt(matcher.group(1))));
    }

    private static StageSettings settings(boolean strip, Granularity granularity, Sampling sampling) {
        return new StageSettings(strip, 1, List.of(), granularity, sampling);
    }
}
