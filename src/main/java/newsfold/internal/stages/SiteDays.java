package newsfold.internal.stages;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.Article;
import newsfold.article.ArticleDate;
import newsfold.internal.ByteReader;
import newsfold.internal.ByteWriter;
import newsfold.internal.dates.PlausibleDate;

/**
 * The days of each site's articles, as far as it takes to tell a date that is of no use: one that lies so far before all other
 * articles of its site that a clock or a template must have written it. Immutable.
 */
public final class SiteDays implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int VERSION = 1;

    /** Of 51 sites of labelled news with five dates and more, none has such a first day; with a year alone three have. */
    private static final long MIN_GAP = 365;

    private static final long MIN_SPANS = 3;
    private static final int MIN_OTHERS = 4;

    private final TreeMap<String, Days> sites;

    /** The articles of the first day, at most one more than may be in doubt; the first and last of the other days; how many there are. */
    private record Days(long first, List<String> ids, long second, long last, int others) implements Serializable {
        Days and(Days more) {
            if (more.first < first) {
                return more.and(this);
            }
            if (more.first > first) {
                return new Days(
                        first,
                        ids,
                        Math.min(second, more.first),
                        Math.max(last, Math.max(more.first, more.last)),
                        others + more.others + more.ids.size());
            }
            Set<String> both = new TreeSet<>(ids);
            both.addAll(more.ids);
            return new Days(
                    first,
                    both.stream().limit(MIN_OTHERS + 1).toList(),
                    Math.min(second, more.second),
                    Math.max(last, more.last),
                    others + more.others);
        }

        boolean isDoubted() {
            return others >= MIN_OTHERS
                    && ids.size() <= MIN_OTHERS
                    && second - first > Math.max(MIN_GAP, MIN_SPANS * (last - second));
        }
    }

    private SiteDays(Map<String, Days> sites) {
        this.sites = new TreeMap<>(sites);
    }

    /** Returns what is known before anything is. */
    public static SiteDays none() {
        return new SiteDays(new TreeMap<>());
    }

    /** Learns from articles that were not seen before. */
    public SiteDays and(Iterable<Article> articles) {
        TreeMap<String, Days> all = new TreeMap<>(sites);
        for (Article article : articles) {
            ArticleDate date = article.published().orElse(null);
            if (date != null
                    && article.site().isPresent()
                    && PlausibleDate.isDate(date, article.fetched().orElse(null))) {
                long day = date.day().toEpochDay();
                all.merge(
                        article.site().get(),
                        new Days(day, List.of(article.id()), Long.MAX_VALUE, Long.MIN_VALUE, 0),
                        Days::and);
            }
        }
        return new SiteDays(all);
    }

    /** Learns what another part of the same articles taught. */
    public SiteDays and(SiteDays more) {
        TreeMap<String, Days> all = new TreeMap<>(sites);
        more.sites.forEach((site, days) -> all.merge(site, days, Days::and));
        return new SiteDays(all);
    }

    /** Returns the ids of articles whose dates are of no use. */
    public Set<String> doubted() {
        Set<String> ids = new TreeSet<>();
        sites.values().stream().filter(Days::isDoubted).forEach(days -> ids.addAll(days.ids));
        return ids;
    }

    /** Returns what {@link #fromBytes} reads. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter();
        out.writeByte(VERSION);
        out.writeUnsigned(sites.size());
        sites.forEach((site, days) -> {
            out.writeString(site);
            out.writeSigned(days.first);
            out.writeUnsigned(days.ids.size());
            days.ids.forEach(out::writeString);
            out.writeUnsigned(days.others);
            if (days.others > 0) {
                out.writeSigned(days.second);
                out.writeSigned(days.last);
            }
        });
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IOException if another version wrote it
     */
    public static SiteDays fromBytes(byte[] bytes) throws IOException {
        ByteReader in = new ByteReader(bytes);
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("the days of sites have version " + version + ", this version reads " + VERSION
                    + "; open the archive with the version that wrote it");
        }
        TreeMap<String, Days> sites = new TreeMap<>();
        for (int count = in.readCount(); count > 0; count--) {
            String site = in.readString();
            long first = in.readSigned();
            List<String> ids = new ArrayList<>();
            for (int i = in.readCount(); i > 0; i--) {
                ids.add(in.readString());
            }
            int others = in.readInt();
            sites.put(
                    site,
                    new Days(
                            first,
                            List.copyOf(ids),
                            others > 0 ? in.readSigned() : Long.MAX_VALUE,
                            others > 0 ? in.readSigned() : Long.MIN_VALUE,
                            others));
        }
        return new SiteDays(sites);
    }
}
