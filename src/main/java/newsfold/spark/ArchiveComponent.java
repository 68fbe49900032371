package newsfold.spark;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.duplicates.DuplicateGroup;
import newsfold.duplicates.Member;
import newsfold.internal.archive.PageHistory;
import newsfold.internal.stages.ArchiveSlice;
import newsfold.internal.stages.DuplicateStages;
import newsfold.internal.stages.FingerprintedArticle;
import newsfold.internal.stages.GroupPlace;
import newsfold.internal.stages.StageSettings;
import newsfold.report.Event;
import newsfold.signature.Fingerprint;
import newsfold.verify.Match;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * A component of articles, grouped anew.
 *
 * @param places those that are new or changed
 * @param members articles of the groups; of those that stand for no group the texts are left out
 */
record ArchiveComponent(
        List<DuplicateGroup> groups,
        Set<String> told,
        List<String> goneGroups,
        List<Event> events,
        Map<String, long[]> keys,
        List<Match> evidence,
        Map<String, String> largeComponents,
        List<Place> places,
        List<Article> members)
        implements Serializable {
    static ArchiveComponent regroup(
            Iterable<Tuple2<Article, Fingerprint>> fresh,
            Iterable<Tuple2<ArchivedArticle, Boolean>> members,
            Iterable<DuplicateGroup> groups,
            Iterable<Tuple2<Match, Boolean>> matches,
            StageSettings settings,
            int batch)
            throws IOException {
        DuplicateStages stages = new DuplicateStages(settings);
        Map<String, Article> articles = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        List<Article> archived = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Tuple2<ArchivedArticle, Boolean> member : members) {
            Article article = member._1().article();
            archived.add(article);
            articles.put(article.id(), article);
            places.put(article.id(), member._1().place());
            if (member._2()) {
                gone.add(article.id());
            }
        }
        List<Match> known = new ArrayList<>();
        List<Match> found = new ArrayList<>();
        matches.forEach(match -> (match._2() ? known : found).add(match._1()));
        ArchiveSlice slice = new ArchiveSlice(archived, groups, known, List.of());
        slice.remove(gone);
        List<FingerprintedArticle> added = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Tuple2<Article, Fingerprint> one : fresh) {
            added.add(stages.fingerprinted(one._1(), one._2()));
            articles.put(one._1().id(), one._1());
            ids.add(one._1().id());
        }
        ArchiveSlice.Regrouped regrouped = slice.regroup(stages, added, found);
        Map<String, DuplicateGroup> groupOf = new HashMap<>();
        List<Article> forStories = new ArrayList<>();
        for (DuplicateGroup group : regrouped.groups()) {
            for (Member member : group.members()) {
                groupOf.put(member.id(), group);
                forStories.add(
                        forStories(present(articles, member.id()), member.id().equals(group.canonical())));
            }
        }
        List<Place> changed = new ArrayList<>();
        regrouped.components().forEach((id, component) -> {
            Place place = place(
                    present(articles, id),
                    ids.contains(id),
                    places.get(id),
                    groupOf.get(id),
                    component,
                    regrouped.keys().containsKey(id),
                    batch);
            if (!place.equals(places.get(id))) {
                changed.add(place);
            }
        });
        return new ArchiveComponent(
                regrouped.groups(),
                regrouped.told(),
                regrouped.gone(),
                regrouped.events(),
                regrouped.keys(),
                regrouped.evidence(),
                regrouped.largeComponents(),
                changed,
                forStories);
    }

    private static Article present(Map<String, Article> articles, String id) {
        Article article = articles.get(id);
        if (article == null) {
            throw new IllegalStateException("article " + id + " is not among those it is connected with");
        }
        return article;
    }

    private static Article forStories(Article article, boolean canonical) {
        return canonical
                ? article.toBuilder().removed(List.of()).build()
                : Article.builder(article.id())
                        .site(article.site().orElse(null))
                        .title(article.title())
                        .published(article.published().orElse(null))
                        .build();
    }

    private static Place place(
            Article article,
            boolean isFresh,
            @Nullable Place before,
            @Nullable DuplicateGroup group,
            String component,
            boolean isPut,
            int batch) {
        int day = article.published().map(date -> (int) date.day().toEpochDay()).orElse(Place.NO_DAY);
        Place old = isFresh ? null : before;
        Place standing = standing(article, before, group);
        return new Place(
                article.id(),
                standing.group(),
                standing.canonical(),
                standing.size(),
                component,
                article.page()
                        .filter(page -> PageHistory.keys(article).length > 0)
                        .orElse(null),
                old == null ? batch : old.articleBatch(),
                isPut || old == null ? batch : old.keysBatch(),
                isPut || old == null ? day : old.day(),
                old == null ? month(article) : old.month());
    }

    /** Only what it says of the group counts. */
    private static Place standing(Article article, @Nullable Place before, @Nullable DuplicateGroup group) {
        if (group != null) {
            boolean canonical = group.canonical().equals(article.id());
            return new Place(
                    article.id(), group.id(), canonical, group.members().size(), "", null, 0, 0, 0, "");
        }
        return Objects.requireNonNull(before, article.id());
    }

    /** Returns the part of the table of articles that an article goes to. */
    static String month(Article article) {
        return article.published()
                .map(ArticleDate::day)
                .map(LocalDate::toString)
                .map(day -> day.substring(0, 7))
                .orElse("undated");
    }

    /** Returns by id the places of articles in groups. */
    Iterator<Tuple2<String, GroupPlace>> groupPlaces() {
        List<Tuple2<String, GroupPlace>> places = new ArrayList<>();
        for (DuplicateGroup group : groups) {
            for (Member member : group.members()) {
                places.add(new Tuple2<>(
                        member.id(), GroupPlace.of(group, member.id(), largeComponents.getOrDefault(member.id(), ""))));
            }
        }
        return places.iterator();
    }
}
