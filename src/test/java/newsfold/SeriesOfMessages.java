package newsfold;

import java.util.ArrayList;
import java.util.List;
import newsfold.article.ArticleDate;
import newsfold.article.Page;

/** Alerts in one form, each for a river of its own, beside reports of one flood. */
public final class SeriesOfMessages {
    private SeriesOfMessages() {}

    private static final String FLOOD =
            "The river office has raised the alert for the %s to %s. The gauge at %s stood at "
                    + "%s centimetres at %s and is rising by %s centimetres an hour. People who live below the %s bridge should bring "
                    + "cars and animals to higher ground tonight. Sandbags are handed out at the depot in %s until they are gone. "
                    + "The office will report again at %s.";

    private static Page page(String id, String day, String title, String text) {
        return Page.text(id, text)
                .title(title)
                .site(id + ".example")
                .published(ArticleDate.parse(day).orElseThrow())
                .build();
    }

    /** Alerts for five rivers in one form, and what three newsrooms report of one flood. */
    public static List<Page> pages() {
        String[][] alerts = {
            {"Oder", "orange", "Lebus", "512", "five in the morning", "4", "railway", "Seelow", "nine"},
            {"Tame", "red", "Kingsbury", "338", "noon", "9", "canal", "Coleshill", "three"},
            {"Ebro", "yellow", "Castejon", "605", "seven in the evening", "2", "stone", "Tudela", "ten at night"},
            {"Warta", "red", "Sieradz", "427", "midnight", "6", "market", "Zdunska", "four in the morning"},
            {"Aire", "orange", "Kildwick", "291", "two in the afternoon", "11", "mill", "Skipton", "six"}
        };
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < alerts.length; i++) {
            String[] a = alerts[i];
            String title = "Alert for the " + a[0] + " raised to " + a[1];
            pages.add(page("alert" + i, "2026-03-0" + (2 + i % 3), title, FLOOD.formatted((Object[]) a)));
        }
        pages.add(page(
                "flood0",
                "2026-03-03",
                "Forty houses under water in Kingsbury",
                "The Tame burst its banks at Kingsbury on Tuesday and ran through forty houses in Mill Row. Firefighters "
                        + "took eleven people and a school bus driver from roofs. Mayor Ines Dale said that a gate of the "
                        + "canal had not closed, and that nobody was missing."));
        pages.add(page(
                "flood1",
                "2026-03-03",
                "Kingsbury: eleven brought down from roofs",
                "Eleven people were brought down from roofs in Mill Row after the Tame came over its banks at Kingsbury. "
                        + "A gate on the canal stayed open, mayor Ines Dale told reporters. Forty houses stand in water, and "
                        + "the school is shut until Monday."));
        pages.add(page(
                "flood2",
                "2026-03-04",
                "Canal gate blamed for flood in Mill Row",
                "Engineers are looking at the canal gate that failed at Kingsbury, where the Tame flooded forty houses in "
                        + "Mill Row. Mayor Ines Dale wants to know why no alarm rang. The eleven people who were taken from "
                        + "roofs are staying in a sports hall."));
        return pages;
    }
}
