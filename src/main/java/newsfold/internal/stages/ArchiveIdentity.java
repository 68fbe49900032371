package newsfold.internal.stages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsfold.boilerplate.BodyParts;
import newsfold.boilerplate.Boilerplate;
import newsfold.internal.archive.ArchiveFormatException;
import newsfold.internal.archive.ArchiveSettings;
import newsfold.internal.text.Shingler;
import newsfold.internal.verify.Verifier;
import newsfold.signature.Fingerprint;
import newsfold.signature.Sampling;
import newsfold.story.Granularity;

/** The settings that change what is archived, as the text that an archive carries. */
public final class ArchiveIdentity {
    /** The number is the lowest version of fingerprints that compare with those of today. */
    private static final String FORM = "fingerprint %s of %s-word shingles, one in %s sampled, %s";

    /** Before clean text was a kind of its own, all that was not stripped was verified as raw pages. */
    private static final Map<Boilerplate, String> BOILERPLATE = Map.of(
            Boilerplate.CUT, "stripped true",
            Boilerplate.ABSENT, "clean text",
            Boilerplate.KEPT, "stripped false");

    /** Follows where stories are not of the default granularity. */
    private static final String STORIES = ", stories ";

    private static final String SIMILARITY = ", similarity ";

    private static final String CONTAINMENT = ", containment ";

    private static final Pattern PATTERN = Pattern.compile(String.format(
                    FORM,
                    Fingerprint.OLDEST_VERSION,
                    Shingler.DEFAULT_SIZE,
                    "(8|16|32)",
                    "(" + String.join("|", BOILERPLATE.values()) + ")")
            + "(?:" + STORIES + "(EVENT|TOPIC|OFF))?(?:" + SIMILARITY + "([0-9.]+))?(?:" + CONTAINMENT + "([0-9.]+))?");

    private ArchiveIdentity() {}

    /** Returns the settings of an archive for folds with given settings. */
    public static ArchiveSettings archived(StageSettings settings) {
        return ArchiveSettings.builder().identity(of(settings)).build();
    }

    /**
     * Returns the identity that settings give to an archive.
     *
     * @param settings the settings of the fold
     * @return the identity
     */
    public static String of(StageSettings settings) {
        return String.format(
                        FORM,
                        Fingerprint.OLDEST_VERSION,
                        Shingler.DEFAULT_SIZE,
                        settings.sampling().oneIn(),
                        BOILERPLATE.get(settings.boilerplate()))
                + (settings.stories()
                        ? settings.granularity() == Granularity.STORY ? "" : STORIES + settings.granularity()
                        : STORIES + "OFF")
                + (settings.similarity() == Verifier.SIMILARITY ? "" : SIMILARITY + settings.similarity())
                + (settings.containment() == Verifier.CONTAINMENT ? "" : CONTAINMENT + settings.containment());
    }

    /**
     * Returns the settings whose identity this is, with one thread and no preferred sites.
     *
     * @param identity an identity
     * @return the settings
     * @throws IOException if another version made it
     */
    public static StageSettings settings(String identity) throws IOException {
        return read(identity)
                .orElseThrow(
                        () -> new IOException("the archive was made with \"" + identity + "\", this version makes \""
                                + of(StageSettings.DEFAULTS)
                                + "\" and the like; open it with the version that made it"));
    }

    private static Optional<StageSettings> read(String identity) {
        Matcher matcher = PATTERN.matcher(identity);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Boilerplate boilerplate = BOILERPLATE.entrySet().stream()
                .filter(entry -> entry.getValue().equals(matcher.group(2)))
                .findFirst()
                .orElseThrow()
                .getKey();
        boolean stories = !"OFF".equals(matcher.group(3));
        return Optional.of(new StageSettings(
                boilerplate,
                1,
                List.of(),
                null,
                false,
                stories && matcher.group(3) != null ? Granularity.valueOf(matcher.group(3)) : Granularity.STORY,
                new Sampling(Integer.parseInt(matcher.group(1))),
                false,
                stories,
                matcher.group(4) == null ? Verifier.SIMILARITY : Double.parseDouble(matcher.group(4)),
                matcher.group(5) == null ? Verifier.CONTAINMENT : Double.parseDouble(matcher.group(5)),
                Set.of(),
                BodyParts.AS_JUDGED,
                null));
    }

    /**
     * Returns a refusal of an archive in the words of the options that do not fit.
     *
     * @param refusal what the archive said
     * @param archive directory of the archive
     * @param asked the settings it was to be opened with
     * @return the refusal to throw
     */
    public static ArchiveFormatException explained(ArchiveFormatException refusal, Path archive, StageSettings asked) {
        Optional<StageSettings> made = refusal.identity().flatMap(ArchiveIdentity::read);
        if (made.isEmpty()) {
            return refusal;
        }
        Map<String, String> there = options(made.get());
        Map<String, String> here = options(asked);
        List<String> differing = there.keySet().stream()
                .filter(option -> !Objects.equals(there.get(option), here.get(option)))
                // The granularity of no stories is no difference.
                .filter(option -> !Objects.equals(there.get(option), "") && !Objects.equals(here.get(option), ""))
                .toList();
        return new ArchiveFormatException(
                archive + " was made with " + said(differing, there) + ", asked for " + said(differing, here)
                        + "; open it with " + said(differing, there)
                        + ", as FoldOptions.ofArchive does, or start a new archive",
                refusal);
    }

    private static String said(List<String> options, Map<String, String> values) {
        return options.stream().map(option -> option + " " + values.get(option)).collect(Collectors.joining(" and "));
    }

    /** What each option is set to, by the names of the builder and of the command line. */
    private static Map<String, String> options(StageSettings settings) {
        return new TreeMap<>(Map.of(
                "granularity",
                settings.stories() ? settings.granularity().name().toLowerCase(Locale.ROOT) : "",
                "stories",
                settings.stories() ? "on" : "off (--no-stories)",
                "similarity",
                Double.toString(settings.similarity()),
                "containment",
                Double.toString(settings.containment()),
                "sampling",
                "one in " + settings.sampling().oneIn(),
                "boilerplate",
                switch (settings.boilerplate()) {
                    case CUT -> "cut";
                    case ABSENT -> "absent (--no-strip)";
                    case KEPT -> "kept (--raw-pages)";
                }));
    }
}
