package newsfold;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import newsfold.article.ArticleDate;
import newsfold.article.Page;

/**
 * A made-up month of daily crawls: news of several outlets on what happens, copies, articles that grow under one id or under
 * one address, pages fetched again unchanged, challenge pages, warnings from one template, and lines that a site repeats.
 */
final class MonthOfNews {
    static final int DAYS = 30;
    private static final List<String> SITES =
            List.of("courier.example", "herald.example", "mercury.example", "pilot.example", "sentinel.example");
    private static final String[] COMMON =
            ("the of and to in a that was on for with as by at from it said after were had been which their has would who"
                            + " will its before into more than when they people police council city week year")
                    .split(" ");
    private static final String[] SYLLABLES =
            "bar cor den fal gor hin jel kam lor mar nev oss pel quin ros sal tor und ver wex yar zan bri cla dro fle gri"
                    .split(" ");
    private static final List<String> STUBS = List.of(
            "Just a moment... Verify that you are human by completing the action below.",
            "404 Not Found. The page you are looking for does not exist.",
            "Access denied. You don't have permission to access this page on this server.");

    private final SplittableRandom random;
    private final List<List<Page>> days = new ArrayList<>();

    MonthOfNews(long seed) {
        random = new SplittableRandom(seed);
        for (int day = 0; day < DAYS; day++) {
            days.add(new ArrayList<>());
        }
        for (int day = 3; day < DAYS - 6; day += 8) {
            halves(day);
        }
        for (int event = 0; event < 55; event++) {
            event(event, random.nextInt(DAYS - 4));
        }
        for (int day = 0; day < DAYS; day++) {
            warning(day);
            for (int i = 0; i < 2; i++) {
                String[] words = words(40);
                put(day, page("single" + day + i, day, i, title(words), text(words, 5), site(i), "single-" + day + i));
            }
        }
        refetch();
    }

    /** The pages of a day, in no order. */
    List<Page> day(int day) {
        return days.get(day);
    }

    private static String site(int i) {
        return SITES.get(Math.floorMod(i, SITES.size()));
    }

    private void event(int event, int first) {
        String[] words = words(30);
        int reports = 2 + random.nextInt(6);
        String copied = "";
        for (int i = 0; i < reports; i++) {
            int day = first + random.nextInt(4);
            String id = "event" + event + "report" + i;
            String text = text(words, 4 + random.nextInt(3));
            if (i > 0 && random.nextInt(3) == 0) {
                text = copied + "\n\n" + sentence(words);
            }
            String title = title(words);
            put(day, page(id, day, i, title, text, site(event + i), id));
            copied = text;
            int kind = random.nextInt(6);
            for (int again = 1; again <= 3 && kind < 2 && day + again < DAYS; again++) {
                text = kind == 0 ? text + "\n\n" + sentence(words) : sentence(words) + "\n\n" + text;
                String version = kind == 0 ? id : id + "v" + again;
                put(day + again, page(version, day, i, title, text, site(event + i), id, day + again));
            }
        }
    }

    /** Two halves of an article, then the whole, whose page goes two days later in a test that deletes first pages. */
    private void halves(int day) {
        String[] words = words(30);
        String front = text(words, 4);
        String back = text(words(30), 4);
        put(day, page("front" + day, day, 1, title(words), front, site(0), "front-" + day));
        put(day + 1, page("back" + day, day + 1, 1, title(words), back, site(1), "back-" + day));
        String whole = front + "\n\n" + back;
        put(day + 2, page("whole" + day, day + 2, 1, title(words), whole, site(2), "whole-" + day));
    }

    private void warning(int day) {
        String county = title(words(3));
        String text = String.format(
                Locale.ROOT,
                """
                The weather service has issued a storm warning for %s until %d o'clock on day %d of the month.

                Gusts of up to %d kilometres an hour are expected in %s, %s and %s, mainly above %d metres.

                People in %s should stay away from trees and secure loose things before %d o'clock.
                """,
                county,
                random.nextInt(24),
                day,
                60 + random.nextInt(70),
                title(words(2)),
                title(words(2)),
                title(words(2)),
                100 * random.nextInt(12),
                title(words(2)),
                random.nextInt(24));
        put(day, page("warning" + day, day, 6, "Storm warning for " + county, text, site(day), "warning-" + day));
    }

    /** Pages that were fetched before: unchanged, or a stub in their place; and stubs of addresses that never showed more. */
    private void refetch() {
        for (int day = 1; day < DAYS; day++) {
            List<Page> before = days.get(day - 1);
            int some = before.size();
            put(day, before.get(random.nextInt(some)));
            Page lost = before.get(random.nextInt(some));
            String stub = STUBS.get(day % STUBS.size());
            put(day, page(lost.id(), day, 7, "", stub, lost.site().orElseThrow(), "stub"));
            put(day, page("stub" + day, day, 7, "", stub, site(day), "stub-" + day));
        }
    }

    /** The first page of an id is the page of that day. */
    private void put(int day, Page page) {
        if (days.get(day).stream().noneMatch(other -> other.id().equals(page.id()))) {
            days.get(day).add(page);
        }
    }

    private Page page(String id, int day, int hour, String title, String text, String site, String path) {
        return page(id, day, hour, title, text, site, path, day);
    }

    private Page page(
            String id, int day, int hour, String title, String text, String site, String path, int fetchedOn) {
        Instant published = Instant.parse("2026-03-01T06:00:00Z").plusSeconds(86_400L * day + 3600L * hour);
        return Page.text(id, text)
                .url("https://www." + site + "/news/" + path)
                .site(site)
                .title(title.isEmpty() ? null : title)
                .published(ArticleDate.of(published.atOffset(ZoneOffset.UTC)))
                .fetched(Instant.parse("2026-03-01T20:00:00Z").plusSeconds(86_400L * fetchedOn))
                .build();
    }

    private String[] words(int count) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 0; j < 3; j++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
        return words;
    }

    private String title(String[] words) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < Math.min(5, words.length); i++) {
            String word = words[i < 2 ? i : random.nextInt(words.length)];
            title.append(i == 0 ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return title.toString();
    }

    private String text(String[] words, int paragraphs) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            text.add(sentence(words) + " " + sentence(words));
        }
        return String.join("\n\n", text);
    }

    private String sentence(String[] words) {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 0; i < 14; i++) {
            String[] from = i % 2 == 0 ? words : COMMON;
            sentence.append(' ').append(from[random.nextInt(from.length)]);
        }
        return sentence.append('.').toString();
    }
}
