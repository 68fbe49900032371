package newsfold.internal.stages;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.internal.archive.Archive;

/** The articles whose dates are not believed, as an archive learns the days of their sites from batch to batch. */
final class DoubtedDates {
    private static final String SITE_DAYS = "site-days";

    private DoubtedDates() {}

    /**
     * Learns the days of sites.
     *
     * @param archive what earlier batches left; keeps what is learnt
     * @param unseen articles that are new to it
     * @param reduced receives archived articles whose dates are seen in another light, so that their groups are chosen anew
     * @return the ids of those whose dates are not believed now
     */
    static Set<String> learn(Archive archive, List<Article> unseen, Set<String> reduced) throws IOException {
        Optional<byte[]> bytes = archive.blob(SITE_DAYS);
        SiteDays known = bytes.isPresent() ? SiteDays.fromBytes(bytes.get()) : SiteDays.none();
        SiteDays learnt = known.and(unseen);
        archive.putBlob(SITE_DAYS, learnt.toBytes());
        Set<String> before = known.doubted();
        Set<String> now = learnt.doubted();
        Set<String> either = new TreeSet<>(before);
        either.addAll(now);
        for (String id : either) {
            if (before.contains(id) != now.contains(id) && archive.contains(id)) {
                reduced.add(id);
            }
        }
        return now;
    }
}
