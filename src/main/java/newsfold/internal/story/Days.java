package newsfold.internal.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import newsfold.article.Article;

/**
 * The days by which groups are compared, in days since 1970. A group is of the day it was published. One that names no
 * day, or one that was still to come when its page was fetched, is of the day of the fetch, which is the same in a stream
 * and in one batch of years.
 */
final class Days {
    /** A page may name a day that has begun elsewhere, or an hour that is near. */
    private static final double AHEAD = 2;

    /** Fewer dates than this that are far beyond all others are taken for mistakes, unless there are few others. */
    private static final int MIN_WITNESSES = 5;

    /** So small a share is taken for mistakes in a larger batch. */
    private static final double SHARE = 0.01;

    private Days() {}

    /**
     * Returns the day of each group, NaN where it is not known.
     *
     * @param inputs the groups of a batch
     */
    static double[] of(List<StoryInput> inputs) {
        double[] days = new double[inputs.size()];
        double[] lags = new double[days.length];
        int lagging = 0;
        for (int i = 0; i < days.length; i++) {
            Article article = inputs.get(i).article();
            double fetched = fetched(article);
            double published = published(article);
            days[i] = published;
            if (!Double.isNaN(fetched - published)) {
                lags[lagging++] = fetched - published;
            }
        }
        // A crawl of old pages says nothing of the days of those that name none.
        Arrays.sort(lags, 0, lagging);
        if (lagging == 0 || lags[lagging / 2] <= StoryPool.REACH_DAYS) {
            for (int i = 0; i < days.length; i++) {
                if (Double.isNaN(days[i])) {
                    days[i] = fetched(inputs.get(i).article());
                }
            }
        }
        return days;
    }

    /** Returns the day an article was published, NaN if it names none or one that was still to come when it was fetched. */
    static double published(Article article) {
        double named = named(article);
        return named > fetched(article) + AHEAD ? Double.NaN : named;
    }

    /** Returns the day an article says it was published, NaN if it says none. */
    static double named(Article article) {
        return article.published().map(date -> day(date.instant())).orElse(Double.NaN);
    }

    static double fetched(Article article) {
        return article.fetched().map(Days::day).orElse(Double.NaN);
    }

    /**
     * Returns the latest day that is no mistake: a page that claims the year 2099 must not make all others old.
     *
     * @param came days of what came last
     * @return the latest day that is not far beyond almost all others, NaN if no day is known
     */
    static double latest(Collection<Double> came) {
        double[] days = came.stream()
                .mapToDouble(Double::doubleValue)
                .filter(day -> !Double.isNaN(day))
                .sorted()
                .toArray();
        if (days.length == 0) {
            return Double.NaN;
        }
        int enough = Math.min(Math.max(MIN_WITNESSES, (int) (SHARE * days.length)), days.length / 2 + 1);
        int latest = days.length - 1;
        for (int beyond = 1; beyond < enough; beyond++) {
            int before = days.length - 1 - beyond;
            if (days[before + 1] - days[before] > StoryPool.REACH_DAYS) {
                latest = before;
            }
        }
        return days[latest];
    }

    /**
     * Returns what day those say it is that came after a time was set, if it was set by mistake: if few days bear witness
     * to it, and more than those came since, all of which are earlier.
     *
     * @param days days of what came, in that order
     * @param limit the earliest day that bears witness to the time
     * @return the latest day that came since and is no mistake, NaN if the time may be right
     */
    static double toldSince(List<Double> days, double limit) {
        int witnesses = 0;
        List<Double> since = new ArrayList<>();
        for (double day : days) {
            if (day >= limit) {
                witnesses++;
                since.clear();
            } else if (!Double.isNaN(day)) {
                since.add(day);
            }
        }
        return witnesses < MIN_WITNESSES && since.size() > witnesses ? latest(since) : Double.NaN;
    }

    private static double day(Instant time) {
        return time.getEpochSecond() / 86400.0;
    }
}
