package newsfold.internal.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import newsfold.DuplicateFinder;
import newsfold.article.Article;
import newsfold.duplicates.Duplicates;
import newsfold.duplicates.Member;
import newsfold.internal.candidates.Banding;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.verify.Match;
import org.junit.jupiter.api.Test;

/** Draws the pictures of {@code docs/design/how-it-decides.md} by the code they explain. Update with -Dgolden.update=true. */
class PicturesTest {
    private static final String[] COLOURS = {"#1b6ca8", "#c8553d", "#3a7d44", "#8f5a99", "#b8860b", "#555555"};

    @Test
    void theBandingCurveIsDrawnFromTheFormula() throws IOException {
        Banding used = new CandidateKeys().banding();
        Chart chart = new Chart("Jaccard similarity of two articles", "probability of sharing a band", 1, 0.2);
        chart.line(used.bands() + " bands of " + used.rows() + " (used)", 100, used::candidateProbability);
        chart.line("32 bands of 4", 100, new Banding(32, 4)::candidateProbability);
        chart.line("14 bands of 8", 100, new Banding(14, 8)::candidateProbability);
        check("banding-curve.svg", chart.svg());
    }

    @Test
    void containmentIsFoundBySampledShinglesOnly() throws IOException {
        Sample sample = new Sample(12);
        SplittableRandom random = new SplittableRandom(13);
        CandidateKeys keys = new CandidateKeys();
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            articles.add(sample.text(400));
        }
        double[] byBands = new double[9];
        double[] byAll = new double[9];
        for (int teasers = 0; teasers <= 8; teasers++) {
            for (String article : articles) {
                StringBuilder page = new StringBuilder(sample.edited(article, 0.035));
                for (int i = 0; i < teasers; i++) {
                    String other = articles.get(random.nextInt(articles.size()));
                    page.append(' ').append(other, 0, other.indexOf(' ', 500));
                }
                Fingerprint a = sign(article);
                Fingerprint b = sign(page.toString());
                byBands[teasers] += sharesBand(keys.banding(), a, b) / 150.0;
                byAll[teasers] += keys.accepts(a, b) ? 1 / 150.0 : 0;
            }
        }
        Chart chart = new Chart("teasers of other articles around the edited article", "share of copies found", 8, 1);
        chart.line("sampled shingles", 8, x -> byAll[(int) Math.round(x)]);
        chart.line("bands of the similarity sketch", 8, x -> byBands[(int) Math.round(x)]);
        check("containment.svg", chart.svg());
    }

    private static Fingerprint sign(String text) {
        return new Fingerprinter(5).sign(text);
    }

    private static int sharesBand(Banding banding, Fingerprint a, Fingerprint b) {
        for (int band = 0; band < banding.bands(); band++) {
            int row = 0;
            while (row < banding.rows() && a.slot(band * banding.rows() + row) == b.slot(band * banding.rows() + row)) {
                row++;
            }
            if (row == banding.rows()) {
                return 1;
            }
        }
        return 0;
    }

    @Test
    void aChainOfVersionsIsCutIntoGroups() throws IOException {
        Sample sample = new Sample(14);
        List<Article> articles = new ArrayList<>();
        String text = sample.text(200);
        for (int i = 0; i < 14; i++) {
            articles.add(Article.builder(String.format("%02d", i)).text(text).build());
            text = text.substring(text.indexOf(' ', text.length() / 6) + 1) + " " + sample.text(33);
        }
        Duplicates found = new DuplicateFinder(1).find(articles);
        Map<String, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < found.groups().size(); group++) {
            for (Member member : found.groups().get(group).members()) {
                groupOf.put(member.id(), group);
            }
        }
        StringBuilder svg = new StringBuilder(head(150));
        for (Match match : found.matches()) {
            int a = Integer.parseInt(match.a());
            int b = Integer.parseInt(match.b());
            if (match.relation().merges()) {
                boolean kept = groupOf.getOrDefault(match.a(), -1).equals(groupOf.get(match.b()));
                int height = 60 * Math.abs(b - a);
                svg.append(String.format(
                        Locale.ROOT,
                        "<path d=\"M%d 50 Q%d %d %d 50\" fill=\"none\" stroke=\"%s\"%s/>%n",
                        x(a),
                        (x(a) + x(b)) / 2,
                        50 - height,
                        x(b),
                        kept ? "#222222" : "#aaaaaa",
                        kept ? " stroke-width=\"2\"" : " stroke-dasharray=\"4 3\""));
            }
        }
        for (int i = 0; i < articles.size(); i++) {
            int group = groupOf.getOrDefault(articles.get(i).id(), 0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%d\" cy=\"50\" r=\"14\" fill=\"%s\"/>%n<text x=\"%d\" y=\"55\" fill=\"white\""
                            + " text-anchor=\"middle\">%d</text>%n<text x=\"%d\" y=\"84\""
                            + " text-anchor=\"middle\">%c</text>%n",
                    x(i),
                    COLOURS[group % COLOURS.length],
                    x(i),
                    i + 1,
                    x(i),
                    'A' + group));
        }
        svg.append(
                label(20, 112, "Each version drops a sixth of the text before it and adds as much. Arcs are verified"));
        svg.append(label(
                20, 132, "matches that merge; dashed ones are kept as facts but join no groups. A letter is a group."));
        check("no-chains.svg", svg.append("</svg>\n").toString());
    }

    private static int x(int article) {
        return 30 + 44 * article;
    }

    private static String head(int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 " + height
                + "\" font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"640\" height=\"" + height
                + "\" fill=\"white\"/>\n";
    }

    private static String label(double x, double y, String text) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n", x, y, text);
    }

    private static void check(String name, String drawn) throws IOException {
        Path file = Path.of("docs/pictures").resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn.replace("\r\n", "\n"));
        }
        assertEquals(Files.readString(file), drawn.replace("\r\n", "\n"), "docs show another " + name);
    }

    /** A line chart whose ordinate runs from 0 to 1. */
    private static final class Chart {
        private static final int LEFT = 60;
        private static final int WIDTH = 360;
        private static final int TOP = 20;
        private static final int HEIGHT = 220;

        private final double end;
        private final StringBuilder svg = new StringBuilder(head(300));
        private int lines;

        Chart(String abscissa, String ordinate, double end, double tick) {
            this.end = end;
            for (int i = 0; i <= 5; i++) {
                double y = y(i / 5.0);
                svg.append(
                        String.format(Locale.ROOT, "<path d=\"M%d %.1f h%d\" stroke=\"#dddddd\"/>%n", LEFT, y, WIDTH));
                svg.append(label(LEFT - 28, y + 4, String.format(Locale.ROOT, "%.1f", i / 5.0)));
            }
            for (double at = 0; at <= end + 1e-9; at += tick) {
                String number = String.format(Locale.ROOT, tick < 1 ? "%.1f" : "%.0f", at);
                svg.append(label(x(at) - 4 * number.length() + 4, TOP + HEIGHT + 18, number));
            }
            svg.append(label(LEFT, TOP + HEIGHT + 40, abscissa));
            svg.append(label(LEFT, TOP - 6, ordinate));
        }

        private double x(double value) {
            return LEFT + WIDTH * value / end;
        }

        private static double y(double value) {
            return TOP + HEIGHT * (1 - value);
        }

        void line(String name, int steps, DoubleUnaryOperator f) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i <= steps; i++) {
                double at = end * i / steps;
                path.append(
                        String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : " L", x(at), y(f.applyAsDouble(at))));
            }
            String colour = COLOURS[lines];
            svg.append(
                    String.format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", path, colour));
            svg.append(String.format("<g fill=\"%s\">%s</g>%n", colour, label(432, 40 + 22 * lines, name)));
            lines++;
        }

        String svg() {
            return svg + "</svg>\n";
        }
    }
}
