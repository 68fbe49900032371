package newsfold.internal.grouping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pages as a naive scraper leaves them, with the truth about which are copies: 40 sites, each with its own boilerplate
 * around every article; articles taken over by other sites with edits, cuts and new leads; the heads of other articles as
 * teasers. All from one seed.
 */
public final class RawPages {
    /** How hard the pages are: the defaults are meant to be like the web, the others harder in one way each. */
    public record Kind(
            int shortest,
            int longest,
            int minBoilerplate,
            int maxBoilerplate,
            int mostTeasers,
            boolean drift,
            boolean dense) {
        public static final Kind USUAL = new Kind(150, 700, 40, 160, 3, false, false);
        public static final Kind DRIFTING = new Kind(150, 700, 40, 160, 3, true, false);
        public static final Kind SHORT = new Kind(60, 300, 40, 120, 3, false, false);
        public static final Kind CLUTTERED = new Kind(200, 800, 120, 300, 3, false, false);
        /** Every article is copied, as in a wire service's feed. */
        public static final Kind COPIED = new Kind(150, 700, 40, 160, 3, false, true);
    }

    /** One page; {@code lines} hold everything, of which {@code body} is the article. */
    public record RawPage(
            String id, String site, int story, String title, LocalDate day, List<String> lines, List<String> body) {
        public String text() {
            return String.join("\n\n", lines);
        }

        public String article() {
            return String.join("\n\n", body);
        }
    }

    /** An article as one site prints it. */
    private record Print(int story, String title, List<List<String>> paragraphs, LocalDate day) {}

    private static final int SITES = 40;
    private static final String[] SMALL =
            ("the of to and a in for that on is with said as at by from was it be are has its an"
                            + " have he not will but this or which they were who had been one more their after new would about up"
                            + " his also out than last two first over year when could into")
                    .split(" ");

    private final SplittableRandom random;
    private final Kind kind;
    private final String[] names;
    private final List<List<String>> headers = new ArrayList<>();
    private final List<List<String>> footers = new ArrayList<>();

    private RawPages(long seed, Kind kind) {
        this.random = new SplittableRandom(seed);
        this.kind = kind;
        this.names = new String[20000];
        for (int i = 0; i < names.length; i++) {
            StringBuilder name = new StringBuilder();
            for (int syllables = 1 + random.nextInt(4); syllables >= 0; syllables--) {
                name.append("bcdfghklmnprstvz".charAt(random.nextInt(16)));
                name.append("aeiou".charAt(random.nextInt(5)));
            }
            names[i] = name.toString();
        }
        for (int site = 0; site < SITES; site++) {
            headers.add(boilerplate());
            footers.add(boilerplate());
        }
    }

    public static List<RawPage> generate(long seed, int count, Kind kind) {
        return new RawPages(seed, kind).pages(count);
    }

    private List<RawPage> pages(int count) {
        List<Print> prints = new ArrayList<>();
        for (int story = 0; prints.size() < count; story++) {
            Print original = original(story);
            prints.add(original);
            // Most articles stay alone; a few go round the world.
            int copies = 0;
            double fate = random.nextDouble();
            if (kind.dense() || fate < 0.35) {
                copies = 1 + random.nextInt(4);
            }
            if (fate < 0.03) {
                copies = 8 + random.nextInt(30);
            }
            Print latest = original;
            for (int copy = 0; copy < copies && prints.size() < count; copy++) {
                latest = edited(kind.drift() ? latest : original);
                prints.add(latest);
            }
        }
        List<RawPage> pages = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            pages.add(page(i, prints));
        }
        return pages;
    }

    private RawPage page(int number, List<Print> prints) {
        Print print = prints.get(number);
        int site = random.nextInt(SITES);
        List<String> body = print.paragraphs().stream().map(RawPages::join).toList();
        List<String> lines = new ArrayList<>(headers.get(site));
        lines.add(print.title());
        lines.add("Published on " + print.day() + " by " + title(2));
        int teasers = random.nextInt(kind.mostTeasers() + 1);
        int inside = teasers > 0 && random.nextInt(4) == 0 ? 1 : 0;
        for (int i = 0; i < body.size(); i++) {
            lines.add(body.get(i));
            if (inside == 1 && i == body.size() / 2) {
                lines.add("Read also");
                teaser(prints, lines);
            }
        }
        for (int i = inside; i < teasers; i++) {
            teaser(prints, lines);
        }
        lines.addAll(footers.get(site));
        return new RawPage(
                String.format("%08x-%d", random.nextInt(), number),
                "site" + site + ".example",
                print.story(),
                print.title(),
                print.day(),
                lines,
                body);
    }

    /** Adds the headline and the first 25 to 60 words of some other article, cut wherever they end. */
    private void teaser(List<Print> prints, List<String> lines) {
        Print other = prints.get(random.nextInt(prints.size()));
        lines.add(other.title());
        List<String> words = new ArrayList<>();
        other.paragraphs()
                .forEach(paragraph -> paragraph.forEach(sentence -> words.addAll(List.of(sentence.split(" ")))));
        lines.add(String.join(" ", words.subList(0, Math.min(words.size(), 25 + random.nextInt(36)))) + "...");
    }

    private Print original(int story) {
        // Lengths like a newspaper's: many short, few long.
        double share = Math.pow(random.nextDouble(), 1.6);
        int words = kind.shortest() + (int) (share * (kind.longest() - kind.shortest()));
        List<List<String>> paragraphs = new ArrayList<>();
        while (words > 0) {
            List<String> paragraph = new ArrayList<>();
            for (int sentences = 1 + random.nextInt(3); sentences > 0 && words > 0; sentences--) {
                String sentence = sentence();
                words -= sentence.split(" ").length;
                paragraph.add(sentence);
            }
            paragraphs.add(paragraph);
        }
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        return new Print(story, title(6 + random.nextInt(5)), paragraphs, day);
    }

    /** Some words changed, sentences dropped and added; now and then a new lead, a new headline or a cut. */
    private Print edited(Print original) {
        double words = random.nextDouble() * 0.03;
        double sentences = random.nextDouble() * 0.08;
        List<List<String>> paragraphs = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            paragraphs.add(new ArrayList<>(List.of(sentence(), sentence())));
        }
        for (List<String> paragraph : original.paragraphs()) {
            List<String> changed = new ArrayList<>();
            for (String sentence : paragraph) {
                if (random.nextDouble() < sentences) {
                    if (random.nextBoolean()) {
                        changed.add(sentence());
                    }
                    continue;
                }
                changed.add(replaceWords(sentence, words));
            }
            if (!changed.isEmpty()) {
                paragraphs.add(changed);
            }
        }
        if (random.nextInt(8) == 0) {
            int kept = (int) Math.ceil(paragraphs.size() * (0.65 + 0.3 * random.nextDouble()));
            paragraphs = new ArrayList<>(paragraphs.subList(0, kept));
        }
        String title = random.nextInt(3) == 0 ? title(6 + random.nextInt(5)) : original.title();
        return new Print(original.story(), title, paragraphs, original.day().plusDays(random.nextInt(3)));
    }

    private String replaceWords(String sentence, double share) {
        String[] words = sentence.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                words[i] = word();
            }
        }
        return String.join(" ", words);
    }

    private List<String> boilerplate() {
        List<String> lines = new ArrayList<>();
        int words = kind.minBoilerplate() / 2 + random.nextInt((kind.maxBoilerplate() - kind.minBoilerplate()) / 2 + 1);
        while (words > 0) {
            String line = random.nextInt(3) == 0 ? sentence() : title(1 + random.nextInt(4));
            words -= line.split(" ").length;
            lines.add(line);
        }
        return lines;
    }

    private static String join(List<String> sentences) {
        return String.join(" ", sentences);
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        for (int words = 7 + random.nextInt(20); words > 0; words--) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(word());
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append('.').toString();
    }

    private String title(int words) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = word();
            title.append(i == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return title.toString();
    }

    private String word() {
        if (random.nextInt(5) < 2) {
            return SMALL[(int) (SMALL.length * Math.pow(random.nextDouble(), 2))];
        }
        return names[(int) (names.length * Math.pow(random.nextDouble(), 4))];
    }
}
