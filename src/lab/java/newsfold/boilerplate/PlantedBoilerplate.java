package newsfold.boilerplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import newsfold.article.Removed.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Plants boilerplate without telling names into a page whose body is known: lines and boxes amid the paragraphs, other
 * articles, teasers, consent. Texts are those of other pages of the same fold and phrases of all languages, so that
 * nothing of a fold is learnt outside of it.
 */
final class PlantedBoilerplate {
    private static final List<String> WHOLE = new ArrayList<>();
    private static final Map<Reason, List<String>> STARTS = new EnumMap<>(Reason.class);

    private static final List<Reason> LABELS =
            List.of(Reason.TEASER, Reason.TEASER, Reason.PROMOTION, Reason.ADVERTISEMENT, Reason.ADVERTISEMENT);
    private static final List<Reason> LINES = List.of(
            Reason.PROMOTION,
            Reason.PROMOTION,
            Reason.SOCIAL,
            Reason.FOOTER,
            Reason.ADVERTISEMENT,
            Reason.TEASER,
            Reason.COMMENTS,
            Reason.CAPTION);

    private static final Map<Reason, List<String>> WHOLES = new EnumMap<>(Reason.class);

    static {
        read();
    }

    /** What pages of one fold offer. */
    private final List<String> lines = new ArrayList<>();

    private final List<String> consent = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<List<String>> bodies = new ArrayList<>();

    private static void read() {
        try (InputStream in = Phrases.class.getResourceAsStream("phrases.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] parts = line.split(" ", 3);
                if (parts.length < 3 || !parts[0].matches("[A-Z]+")) {
                    continue;
                }
                Map<Reason, List<String>> into = parts[1].equals("=") ? WHOLES : parts[1].equals("^") ? STARTS : null;
                if (into != null) {
                    for (String phrase : parts[2].replace("#", "5").split("\\|")) {
                        into.computeIfAbsent(Reason.valueOf(parts[0]), key -> new ArrayList<>())
                                .add(phrase.strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WHOLES.values().forEach(WHOLE::addAll);
    }

    PlantedBoilerplate(List<TrainBlockModel.Sample> samples, int fold) {
        for (TrainBlockModel.Sample sample : samples) {
            if (sample.fold == fold) {
                add(sample);
            }
        }
    }

    private void add(TrainBlockModel.Sample sample) {
        List<String> body = new ArrayList<>();
        for (HtmlBlock block : sample.dom.blocks()) {
            float label = sample.labels[block.position];
            Phrases.Hit hit = label < 0.5 ? Phrases.standard().find(block.text, block.words(), 80) : null;
            int words = block.shape.words();
            if (label > 0.5 && BodyRegions.isProse(block) && words >= 12) {
                body.add(block.text);
            } else if (hit != null && hit.reason() == Reason.CONSENT && words >= 20 && words < 120) {
                consent.add(block.text);
            } else if (hit != null && hit.reason() == Reason.BYLINE && words < 12) {
                bylines.add(block.text);
            } else if (hit != null && words > 4 && words <= 40 && LINES.contains(hit.reason())) {
                lines.add(block.text);
            }
        }
        String title = sample.metadata.title();
        if (body.size() >= 2 && title.length() > 15 && title.length() < 120) {
            titles.add(title);
            bodies.add(body);
        }
    }

    /** Plants a few things into a page, of which the paragraphs of the body are given, and returns their words. */
    String plant(Document document, List<Element> paragraphs, SplittableRandom random) {
        if (paragraphs.isEmpty() || titles.size() < 10 || lines.isEmpty() || consent.isEmpty()) {
            return "";
        }
        StringBuilder planted = new StringBuilder();
        List<Supplier<String>> inside = List.of(
                () -> "<p>" + line(random) + "</p>",
                () -> "<p><em>" + line(random) + "</em></p>",
                () -> "<div><p>" + line(random) + "</p></div>",
                () -> "<p><strong>" + label(random) + ":</strong> <a href=\"/x\">" + pick(titles, random) + "</a></p>",
                () -> links(random),
                () -> box(random),
                () -> "<div><p>" + line(random) + "</p><span>" + (1 + random.nextInt(9)) + " min</span></div>");
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(3) == 0 ? paragraphs.size() - 1 : random.nextInt(paragraphs.size());
            Element paragraph = paragraphs.get(at);
            String html = inside.get(random.nextInt(inside.size())).get();
            planted.append(html);
            if (at == 0 && random.nextBoolean()) {
                paragraph.before(html);
            } else {
                paragraph.after(html);
            }
        }
        Element last = paragraphs.get(paragraphs.size() - 1);
        Element around = last.closest("article, main");
        if (around == null) {
            around = last.parent() == null ? last : last.parent();
        }
        int kind = random.nextInt(5);
        String html =
                switch (kind) {
                    case 0 -> article(random, random.nextBoolean() ? "article" : "div");
                    case 1 -> cards(random);
                    case 2 -> consent(random);
                    case 3 -> "<p>" + start(Reason.FOOTER, random) + " https://news.example/" + random.nextInt(9999) + "</p>";
                    default -> "";
                };
        if (kind < 2) {
            around.after(html);
        } else if (kind == 2) {
            document.body().prepend(html);
        } else {
            last.after(html);
        }
        return HtmlText.clean(planted + html);
    }

    private static String pick(List<String> some, SplittableRandom random) {
        return Entities.escape(some.get(random.nextInt(some.size())));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String label(SplittableRandom random) {
        Reason reason = LABELS.get(random.nextInt(LABELS.size()));
        return capital(pick(WHOLES.getOrDefault(reason, WHOLE), random));
    }

    private static String start(Reason reason, SplittableRandom random) {
        return capital(pick(STARTS.getOrDefault(reason, WHOLE), random));
    }

    /** A line of another page, or the start of one in any language and some words. */
    private String line(SplittableRandom random) {
        if (random.nextInt(5) < 2) {
            return pick(lines, random);
        }
        String[] words = paragraph(random).split(" ");
        int from = random.nextInt(words.length);
        int to = Math.min(words.length, from + random.nextInt(9));
        String rest = String.join(" ", List.of(words).subList(from, to));
        String address = random.nextInt(4) == 0 ? " desk@news.example" : "";
        return start(LINES.get(random.nextInt(LINES.size())), random) + ' ' + rest + address + (random.nextBoolean() ? "." : "");
    }

    private String paragraph(SplittableRandom random) {
        List<String> body = bodies.get(random.nextInt(bodies.size()));
        return pick(body, random);
    }

    private String links(SplittableRandom random) {
        StringBuilder html = new StringBuilder("<div><h4>" + label(random) + "</h4><ul>");
        for (int i = random.nextInt(3); i >= 0; i--) {
            html.append("<li><a href=\"/x\">").append(pick(titles, random)).append("</a></li>");
        }
        return html.append("</ul></div>").toString();
    }

    private String box(SplittableRandom random) {
        String tag = random.nextBoolean() ? "span" : "p";
        return "<div><" + tag + ">" + label(random) + "</" + tag + "><h4>" + pick(titles, random) + "</h4><p>"
                + paragraph(random) + "</p>" + (random.nextBoolean() ? "<p>" + line(random) + "</p>" : "") + "</div>";
    }

    private String article(SplittableRandom random, String tag) {
        int which = random.nextInt(bodies.size());
        String heading = random.nextInt(3) == 0 ? "h2" : "h1";
        StringBuilder html = new StringBuilder(
                "<" + tag + "><" + heading + ">" + Entities.escape(titles.get(which)) + "</" + heading + ">");
        if (!bylines.isEmpty() && random.nextInt(3) > 0) {
            html.append("<p>").append(pick(bylines, random)).append("</p>");
        }
        List<String> body = bodies.get(which);
        for (int i = 0; i < Math.min(body.size(), 6); i++) {
            html.append("<p>").append(Entities.escape(body.get(i))).append("</p>");
        }
        return html.append("</" + tag + ">").toString();
    }

    private String cards(SplittableRandom random) {
        StringBuilder html = new StringBuilder("<section><h2>" + label(random) + "</h2>");
        for (int i = 2 + random.nextInt(4); i >= 0; i--) {
            html.append("<div><h3><a href=\"/x\">" + pick(titles, random) + "</a></h3><p>" + paragraph(random) + "</p></div>");
        }
        return html.append("</section>").toString();
    }

    private String consent(SplittableRandom random) {
        StringBuilder html = new StringBuilder("<div><h2>" + start(Reason.CONSENT, random) + "</h2>");
        for (int i = random.nextInt(3); i >= 0; i--) {
            html.append("<p>" + pick(consent, random) + "</p>");
        }
        return html.append("</div>").toString();
    }
}
