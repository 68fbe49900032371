package newsfold.boilerplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.internal.Json;
import newsfold.internal.evaluate.RunsOfFour;
import newsfold.internal.html.HtmlText;
import newsfold.internal.metadata.HtmlMetadata;
import newsfold.internal.templates.SiteTemplates;
import newsfold.io.HtmlBytes;
import org.jspecify.annotations.Nullable;

/**
 * Says what several pages of a site are worth: {@code SiteLift DATA MODELS [DIFFERENCES-INTO]}. Real sites are the hosts of
 * {@code cleanportal} and {@code wcxb-dev} with two pages or more; the others are {@link MadeSites} of wcxb-dev's pages.
 * MODELS is a directory that {@link TrainBlockModel} filled with {@code -Dfolds=MODELS}: each model knows four fifths of
 * the hosts, and judges sites and bodies of the rest. Flattened text is judged by the shipped model: cleanportal is
 * unknown to it, and of the others only hosts are taken that were held back from it. {@code -Devery=N} takes each so-many-th
 * made-up site.
 */
final class SiteLift {
    private static final int MAX_PAGES = 12;
    private static final int[] SIZES = {2, 3, 5, 12};

    /** As many pages as the site has. */
    private static final int WHOLE = 0;

    private final ArticleExtractor[] extractors = new ArticleExtractor[5];
    private final ArticleExtractor shipped = new ArticleExtractor();
    private final Map<String, RunsOfFour> scores = new TreeMap<>();
    private final @Nullable Path into;

    private SiteLift(Path models, @Nullable Path into) throws IOException {
        for (int fold = 0; fold < extractors.length; fold++) {
            extractors[fold] = new ArticleExtractor(
                    BlockModel.read(new ByteArrayInputStream(Files.readAllBytes(models.resolve(fold + ".model")))),
                    BodyParts.AS_JUDGED);
        }
        this.into = into;
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        SiteLift lift =
                new SiteLift(Path.of(args[1]), args.length > 2 ? Files.createDirectories(Path.of(args[2])) : null);
        List<DonorPage> portal = read(data.resolve("cleanportal"));
        lift.real("cleanportal html", portal, true, false);
        lift.real("cleanportal text", portal, true, true);
        List<DonorPage> pages = read(data.resolve("wcxb-dev"));
        lift.real("wcxb-dev html", pages, false, false);
        MadeSites sites =
                new MadeSites(pages.stream().filter(page -> page.usable).toList());
        List<DonorPage> donors = sites.donors();
        for (int d = 0; d < donors.size(); d += Integer.getInteger("every", 1)) {
            lift.made(sites, donors.get(d));
        }
        System.out.println(donors.size() + " pages can be made sites of");
        lift.scores.forEach((name, score) -> System.out.println(String.format(
                Locale.ROOT,
                "%-32s %5d pages  P %.4f R %.4f F1 %.4f perfect %.3f",
                name,
                score.pages(),
                score.means().get(0),
                score.means().get(1),
                score.means().get(2),
                score.means().get(3))));
    }

    /** All pages of each host that has several, in the order of the set. */
    private void real(String name, List<DonorPage> pages, boolean headed, boolean flat) throws IOException {
        Map<String, List<DonorPage>> hosts = new TreeMap<>();
        for (DonorPage page : pages) {
            hosts.computeIfAbsent(HtmlMetadata.host(page.url), key -> new ArrayList<>())
                    .add(page);
        }
        for (Map.Entry<String, List<DonorPage>> host : hosts.entrySet()) {
            List<MadeSites.Made> site = new ArrayList<>();
            for (DonorPage page : host.getValue()) {
                site.add(new MadeSites.Made(page.html, page.url, headed ? page.bodyWithoutHead() : page.gold));
            }
            if (site.size() > 1) {
                List<Extraction> alone = extract(
                        host.getKey(),
                        site,
                        flat ? shipped : extractors[fold(host.getValue().get(0))],
                        flat);
                measure(name + ' ', host.getKey(), site, alone, new int[] {2, 5, WHOLE});
            }
        }
    }

    private void made(MadeSites sites, DonorPage donor) throws IOException {
        int fold = fold(donor);
        List<DonorPage> peers =
                sites.donors().stream().filter(other -> fold(other) == fold).toList();
        List<MadeSites.Made> site = sites.make(donor, peers, MAX_PAGES);
        measure("made html ", donor.id, site, extract(donor.id, site, extractors[fold], false), SIZES);
        // Those hosts were held back from the model for flattened text; see TrainTextModel.
        if (Math.floorMod((HtmlMetadata.host(donor.url).hashCode() * 0x9E3779B9) >>> 8, 10) == 0) {
            measure("made text ", donor.id, site, extract(donor.id, site, shipped, true), SIZES);
        }
    }

    private static int fold(DonorPage page) {
        return TrainBlockModel.fold(Page.text(page.id, "any").url(page.url).build());
    }

    private static List<Extraction> extract(
            String id, List<MadeSites.Made> site, ArticleExtractor extractor, boolean flat) {
        Function<Integer, Page.Builder> page = i -> flat
                ? Page.text(id + '-' + i, MadeSites.flat(site.get(i)))
                : Page.html(id + '-' + i, site.get(i).html());
        List<Extraction> alone = new ArrayList<>();
        for (int i = 0; i < site.size(); i++) {
            alone.add(extractor.extract(page.apply(i).url(site.get(i).url()).build()));
        }
        return alone;
    }

    private void measure(String name, String id, List<MadeSites.Made> site, List<Extraction> alone, int[] sizes)
            throws IOException {
        for (int wanted : sizes) {
            boolean whole = wanted == WHOLE;
            int size = whole ? site.size() : wanted;
            String of = whole ? "all" : String.format(Locale.ROOT, "%02d", size);
            for (int from = 0; from + size <= site.size(); from += size) {
                List<Extraction> batch = alone.subList(from, from + size);
                SiteTemplates templates = SiteTemplates.empty().learnPages(batch);
                for (int i = 0; i < size; i++) {
                    MadeSites.Made made = site.get(from + i);
                    Extraction after = templates.apply(batch.get(i));
                    // The same pages alone: not every size leaves as many.
                    score(name + "of " + of + " alone", batch.get(i), made);
                    score(name + "of " + of + " together", after, made);
                    if (into != null && (whole || size == 5)) {
                        String file = (name + of + ' ' + id + ' ' + (from + i)).replace(' ', '-') + ".txt";
                        Files.writeString(into.resolve(file), differences(batch.get(i), after, made));
                    }
                }
            }
        }
    }

    private void score(String name, Extraction extraction, MadeSites.Made made) {
        scores.computeIfAbsent(name, key -> new RunsOfFour()).add(text(extraction), made.gold());
    }

    private static String text(Extraction extraction) {
        return extraction.article().map(Article::text).orElse("");
    }

    /** What is still wrong and what changed, a line each with its kind. */
    private static String differences(Extraction before, Extraction after, MadeSites.Made made) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "alone %.4f site %.4f %s%n",
                RunsOfFour.f1(text(before), made.gold()),
                RunsOfFour.f1(text(after), made.gold()),
                made.url()));
        String gold = HtmlText.key(made.gold());
        String kept = HtmlText.key(text(after));
        String was = HtmlText.key(text(before));
        for (String line : text(before).split("\n\n")) {
            String key = HtmlText.key(line);
            if (!kept.contains(key)) {
                out.append(gold.contains(key) ? "CUT BODY\t" : "CUT\t")
                        .append(line)
                        .append('\n');
            } else if (!gold.contains(key)) {
                out.append("EXTRA\t").append(line).append('\n');
            }
        }
        for (String line : made.gold().split("\n")) {
            String key = HtmlText.key(line);
            if (!key.isEmpty() && !was.contains(key)) {
                out.append(kept.contains(key) ? "WON\t" : "LOST\t").append(line).append('\n');
            }
        }
        for (String line : text(after).split("\n\n")) {
            String key = HtmlText.key(line);
            if (!was.contains(key) && !gold.contains(key)) {
                out.append("WON CHROME\t").append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static List<DonorPage> read(Path set) throws IOException {
        List<DonorPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
            Map<String, @Nullable Object> gold = Json.parseObject(line);
            if (!(gold.get("body") instanceof String body) || !(gold.get("url") instanceof String url)) {
                continue;
            }
            String id = String.valueOf(gold.get("id"));
            try (InputStream in = new GZIPInputStream(Files.newInputStream(set.resolve("html/" + id + ".html.gz")))) {
                pages.add(new DonorPage(
                        id,
                        url,
                        gold.get("title") instanceof String title && !title.isBlank() ? title : "No title given",
                        gold.get("author") instanceof String author ? author : "",
                        HtmlBytes.decode(in.readAllBytes(), null),
                        body));
            }
        }
        return pages;
    }
}
