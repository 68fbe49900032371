package newsfold.internal.story;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.linking.TermProfile;
import newsfold.internal.linking.TermVector;

/** A group that can still be linked to others: its terms, its links to groups that came before, and its story. */
final class PooledGroup {
    /** In place of hundredths: it was not told how probable it is. */
    static final int UNKNOWN = 255;

    /** Terms that are kept of a group that stands alone for good: enough to name it by. */
    private static final int MAX_SETTLED_TERMS = 32;

    private static final int[] NONE = {};
    private static final float[] NOTHING = {};

    final String group;

    /** The day by which it is compared, see {@link Days}; NaN if it is not known. */
    final double day;

    /** How many words it has. */
    final int words;

    /** Its counts, as long as they may be weighed anew. */
    TermProfile profile;

    TermVector vector;

    /** How much of its text general frequencies know, from 0 to 1. */
    float known;

    double arrival;
    String article;
    String headline;

    /** Whether the headline is a title that somebody wrote. */
    boolean titled;

    /** Its language, empty if unknown. */
    String language = "";

    /** How much it is like a report of an event, as {@link EventLikeness} says; 0 if that is not known. */
    float eventLikeness;

    /** What shows whether it is cut from the template of another one. */
    TemplateSketch template = TemplateSketch.NONE;

    /** The first group of its series, empty if it is of none: messages cut from one template, each of an event of its own. */
    String series = "";

    /** Its sentence vector, of unit length, empty if there is none. */
    float[] meaning = NOTHING;

    Optional<ArticleDate> first;
    Optional<ArticleDate> last;

    /** Positions of groups that came before and resemble this one. */
    int[] linked = NONE;

    /** How much their texts do; goes with {@link #linked}. */
    float[] similarities = NOTHING;

    /** Log-odds that they tell the same; goes with {@link #linked}. */
    float[] evidence = NOTHING;

    /** Id of its story, empty as long as it has none. */
    String story = "";

    /** How probable it was that it belongs to its story when that was last told, in hundredths. */
    int hundredths = UNKNOWN;

    /** Makes a group that is still to be weighed. */
    PooledGroup(StoryInput input, double day, TermProfile profile) {
        this(input.group(), day, profile.length(), profile, TermVector.NONE);
        template = TemplateSketch.of(input.article().text());
        describe(input);
    }

    PooledGroup(String group, double day, int words, TermProfile profile, TermVector vector) {
        this.words = words;
        this.profile = profile;
        this.group = group;
        this.day = day;
        this.vector = vector;
        this.article = "";
        this.headline = "";
        this.first = Optional.empty();
        this.last = Optional.empty();
    }

    /** Adds a link to a group that it is not linked to, at its place in the order of positions. */
    void addLink(int position, float similarity, float evidence) {
        int at = -1 - Arrays.binarySearch(linked, position);
        int length = linked.length;
        linked = Arrays.copyOf(linked, length + 1);
        similarities = Arrays.copyOf(similarities, length + 1);
        this.evidence = Arrays.copyOf(this.evidence, length + 1);
        System.arraycopy(linked, at, linked, at + 1, length - at);
        System.arraycopy(similarities, at, similarities, at + 1, length - at);
        System.arraycopy(this.evidence, at, this.evidence, at + 1, length - at);
        linked[at] = position;
        similarities[at] = similarity;
        this.evidence[at] = evidence;
    }

    /** Drops what only links need. */
    void shorten() {
        vector = vector.heaviest(MAX_SETTLED_TERMS);
        template = TemplateSketch.NONE;
        meaning = NOTHING;
    }

    /** Takes what may change from batch to batch while the text stays. */
    void describe(StoryInput input) {
        Article shown = input.article();
        article = shown.id();
        headline = Headline.of(shown);
        language = shown.language().orElse("");
        eventLikeness = EventLikeness.of(shown);
        titled = !shown.title().isBlank();
        List<ArticleDate> dates = input.reports().stream()
                .flatMap(report -> report.published().stream())
                .sorted()
                .toList();
        first = dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(0));
        last = dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
    }
}
