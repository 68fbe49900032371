package newsfold.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.archive.ArchiveReader;
import newsfold.article.Article;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.archive.ArchiveIndex;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.story.StoryTracker;
import newsfold.io.Rejected;
import newsfold.report.FoldedArticle;
import newsfold.report.Summary;
import newsfold.story.Story;
import newsfold.story.StoryLink;
import newsfold.verify.Match;
import newsfold.verify.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The content of an archive as a result.
 *
 * <p>The archive is read while the result is written, so that the heap does not grow with the archive. Rejects and removed
 * lines are not archived, so the result has none. Valid while the archive is open.
 */
public final class ArchivedResults implements Results {
    private final ArchiveIndex archive;
    private final Summary summary;
    private @Nullable Map<String, List<StoryLink>> links;

    /**
     * Creates a result of an archive, which reads all groups and stories once to count them.
     *
     * @param archive the archive; the caller closes it
     * @throws IOException if the archive cannot be read
     */
    public ArchivedResults(ArchiveIndex archive) throws IOException {
        this.archive = archive;
        this.summary = new SummaryBuilder()
                .count("articles", archive.size())
                .groups(archive.groups())
                .count("matches", archive.info().matches())
                .stories(archive.stories())
                .count("rejected", 0)
                .build();
    }

    @Override
    public Iterable<FoldedArticle> articles() {
        return () -> {
            Iterator<Article> articles = read(archive::articles).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return articles.hasNext();
                }

                @Override
                public FoldedArticle next() {
                    Article article = articles.next();
                    return read(() -> folded(article));
                }
            };
        };
    }

    private FoldedArticle folded(Article article) throws IOException {
        Optional<String> groupId = archive.groupOf(article.id());
        Optional<DuplicateGroup> group = groupId.isPresent() ? archive.group(groupId.get()) : Optional.empty();
        if (group.isEmpty()) {
            return FoldedArticle.of(article, "", true, Relation.EXACT, "");
        }
        Relation relation = group.get().members().stream()
                .filter(member -> member.id().equals(article.id()))
                .map(Member::relation)
                .findFirst()
                .orElse(Relation.EXACT);
        return FoldedArticle.of(
                article,
                group.get().id(),
                group.get().canonical().equals(article.id()),
                relation,
                archive.storyOf(group.get().id()).orElse(""));
    }

    @Override
    public Iterable<DuplicateGroup> groups() {
        return read(archive::groups);
    }

    @Override
    public Iterable<Match> matches() {
        return read(archive::matches);
    }

    @Override
    public Iterable<Story> stories() {
        return read(archive::stories);
    }

    @Override
    public List<StoryLink> storyLinks(String group) {
        Map<String, List<StoryLink>> known = links;
        if (known == null) {
            known = read(() -> {
                Optional<byte[]> state = archive.blob(StoryTracker.STATE);
                return state.isPresent() ? StoryTracker.fromBytes(state.get()).links() : Map.of();
            });
            links = known;
        }
        return known.getOrDefault(group, List.of());
    }

    @Override
    public Iterable<ArchiveReader.Version> versions() {
        return read(() -> PageHistory.all(archive));
    }

    @Override
    public Iterable<Rejected> rejected() {
        return List.of();
    }

    @Override
    public Summary summary() {
        return summary;
    }

    private static <T> T read(ArchiveRead<T> value) {
        try {
            return value.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a value of the archive. */
    private interface ArchiveRead<T> {
        T read() throws IOException;
    }
}
