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
import java.util.zip.GZIPInputStream;
import newsfold.article.Page;
import newsfold.internal.Json;
import newsfold.internal.blocks.TextShape;
import newsfold.internal.evaluate.ExtractionEvaluation;
import newsfold.internal.html.Dom;
import newsfold.internal.html.DomReader;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;
import newsfold.internal.html.MarkupWords;
import newsfold.internal.metadata.HtmlMetadata;
import newsfold.internal.metadata.MetaTags;
import newsfold.internal.metadata.MetadataAgreement;
import newsfold.internal.metadata.StructuredData;
import newsfold.internal.models.BoostedTrees;
import newsfold.internal.models.BoostedTreesTrainer;
import newsfold.io.HtmlBytes;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Trains the block model and says how good it is on hosts it has not seen: {@code TrainBlockModel DATA OUT [WORST-INTO]}.
 * DATA holds the sets that {@link ExtractionEvaluation} reads. Five models are trained, each without a fifth of the
 * hosts, and scored on that fifth; the model written to OUT is trained on all. The same input gives the same bytes. The
 * five are kept with {@code -Dfolds=DIRECTORY}; {@code -Dquick=true} ends after them.
 */
final class TrainBlockModel {
    private static final int FOLDS = 5;
    private static final BoostedTreesTrainer.Settings STAGE_1 =
            new BoostedTreesTrainer.Settings(260, 16, 0.07, 0.35, 0.7, 4, 3, 11);
    private static final BoostedTreesTrainer.Settings STAGE_2 =
            new BoostedTreesTrainer.Settings(180, 10, 0.07, 0.35, 0.7, 4, 3, 12);

    /** A label this far from what models of other hosts expect is a slip of the marking rather than a lesson. */
    private static final double IMPOSSIBLE = 0.93;

    /** The weight of all blocks of a usual page, and how far larger pages are scaled down to it. */
    private static final double USUAL = 250;

    private static final double BALANCE = 0.5;

    private TrainBlockModel() {}

    static final class Sample {
        final String id;
        final String host;
        final int fold;
        final double trust;
        final Dom dom;
        final HtmlBodyRegions regions;
        final HtmlMetadata metadata;
        final StructuredData data;
        final float[] labels;
        final double balance;

        Sample(Page page, String set, Map<String, @Nullable Object> gold, PageMarks marks) {
            this.id = set + '/' + page.id();
            this.host = HtmlMetadata.host(page.url().orElse(""));
            this.fold = fold(page);
            Document document =
                    Parser.htmlParser().parseInput(page.content(), page.url().orElse(""));
            this.dom = DomReader.read(document);
            MetaTags meta = new MetaTags(document, dom.metadataElements());
            this.data = StructuredData.read(page, meta, dom.metadataElements());
            this.metadata = HtmlMetadata.read(page, meta, data, dom);
            this.regions = HtmlBodyRegions.of(dom);
            // Old pages marked by another convention; pages known to be articles; the rest, shops and front pages among
            // them.
            double kind = set.equals("cleanportal")
                    ? 0.6
                    : gold.get("author") instanceof String || gold.get("published") instanceof String ? 1 : 0.5;
            float[] marked = marks.labels(page.id(), dom.blocks());
            if (gold.get("body") instanceof String body) {
                this.labels = GoldLabels.ofBody(dom.blocks(), body);
                GoldLabels.dropDisputed(labels, marked);
                if (set.equals("cleanportal")) {
                    forget();
                }
                this.trust = kind * trust(body);
            } else {
                this.labels =
                        GoldLabels.ofSnippets(dom.blocks(), strings(gold.get("with")), strings(gold.get("without")));
                complete(marked);
                this.trust = marked == null ? 1.5 : 1;
            }
            this.balance = TrainBlockModel.balance(this);
        }

        /** Snippets say nothing of most blocks; a reader did. */
        private void complete(float @Nullable [] marked) {
            for (int i = 0; marked != null && i < labels.length; i++) {
                labels[i] = Float.isNaN(labels[i]) ? marked[i] : labels[i];
            }
        }

        /** These bodies start with the headline and hold the captions, which are no part of a body here. */
        private void forget() {
            MetadataAgreement titles = new MetadataAgreement(metadata.titles());
            for (HtmlBlock block : dom.blocks()) {
                boolean caption = (block.box.marksAround & MarkupWords.Mark.CAPTION.bit()) != 0;
                if (block.flow.tag.equals("h1") || titles.isTitle(block) || (caption && block.shape.words() < 60)) {
                    labels[block.position] = Float.NaN;
                }
            }
        }

        /** Where much of the marked body is not on the page, the page or the marking is not what it seems. */
        private double trust(String body) {
            int found = 0;
            for (HtmlBlock block : dom.blocks()) {
                found += labels[block.position] > 0.5 ? block.shape.words() : 0;
            }
            return found < 0.7 * TextShape.of(body).words() ? 0.2 : 1;
        }
    }

    static int fold(Page page) {
        String host = HtmlMetadata.host(page.url().orElse(""));
        return Math.floorMod((host.hashCode() * 0x9E3779B1) >>> 7, FOLDS);
    }

    public static void main(String[] args) throws IOException {
        List<Sample> samples = read(Path.of(args[0]));
        System.out.println(samples.size() + " pages");
        Folds folds = new Folds(samples);
        System.out.println(folds.doubt() + " labels left out that models of other hosts find impossible");
        folds = new Folds(samples);
        ArticleExtractor[] extractors = new ArticleExtractor[FOLDS];
        String into = System.getProperty("folds");
        for (int fold = 0; fold < FOLDS; fold++) {
            byte[] model = folds.model(fold).toFile().toBytes();
            if (into != null) {
                Files.write(Files.createDirectories(Path.of(into)).resolve(fold + ".model"), model);
            }
            extractors[fold] =
                    new ArticleExtractor(BlockModel.read(new ByteArrayInputStream(model)), BodyParts.AS_JUDGED);
        }
        if (args.length > 2) {
            mistakes(samples, folds, Path.of(args[2]));
        }
        System.out.print(new ExtractionEvaluation(page -> extractors[fold(page)].extract(page), 1)
                .run(Path.of(args[0]), args.length > 2 ? Path.of(args[2]) : null));
        if (Boolean.getBoolean("quick")) {
            return;
        }
        byte[] model = folds.whole().toFile().toBytes();
        Files.write(Path.of(args[1]), model);
        System.out.println(model.length + " bytes");
    }

    /** Models that each know four fifths of the hosts, and what each page looks like to the one that does not know it. */
    static final class Folds {
        final List<Sample> samples;
        final BlockModelTables[] tables = new BlockModelTables[FOLDS];
        final BoostedTrees[] first = new BoostedTrees[FOLDS];
        final BoostedTrees[] second = new BoostedTrees[FOLDS];
        final BlockFeatures[] features;

        Folds(List<Sample> samples) {
            this.samples = samples;
            this.features = new BlockFeatures[samples.size()];
            for (int fold = 0; fold < FOLDS; fold++) {
                tables[fold] = OddsTrainer.train(samples, fold);
            }
            for (int i = 0; i < features.length; i++) {
                features[i] = describe(samples.get(i), tables[samples.get(i).fold]);
            }
            for (int fold = 0; fold < FOLDS; fold++) {
                first[fold] = fit(samples, features, fold, BlockFeatures.FIRST, STAGE_1);
            }
            for (int i = 0; i < features.length; i++) {
                features[i].addFirstScores(probabilities(i, first));
            }
            for (int fold = 0; fold < FOLDS; fold++) {
                second[fold] = fit(samples, features, fold, BlockFeatures.SECOND, STAGE_2);
            }
        }

        float[] probabilities(int page, BoostedTrees[] stage) {
            return BlockModel.probabilities(stage[samples.get(page).fold], features[page].rows());
        }

        BlockModel model(int fold) {
            return new BlockModel(tables[fold], first[fold], second[fold]);
        }

        /** The model of all pages. */
        BlockModel whole() {
            return new BlockModel(
                    OddsTrainer.train(samples, -1),
                    fit(samples, features, -1, BlockFeatures.FIRST, STAGE_1),
                    fit(samples, features, -1, BlockFeatures.SECOND, STAGE_2));
        }

        /** Leaves out labels this far from what models of other hosts expect: most are slips of the marking. */
        int doubt() {
            int left = 0;
            for (int i = 0; i < features.length; i++) {
                float[] probabilities = probabilities(i, second);
                float[][] rows = features[i].rows();
                float[] labels = samples.get(i).labels;
                for (int r = 0; r < labels.length; r++) {
                    if (rows[r] != null && Math.abs(probabilities[r] - labels[r]) > IMPOSSIBLE) {
                        labels[r] = Float.NaN;
                        left++;
                    }
                }
            }
            return left;
        }
    }

    /** Writes each block judged wrongly by the model that has not seen its host. */
    private static void mistakes(List<Sample> samples, Folds folds, Path into) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            float[] probabilities = folds.probabilities(i, folds.second);
            for (int r = 0; r < probabilities.length; r++) {
                float p = probabilities[r];
                float label = sample.labels[r];
                if (!Float.isNaN(label) && (p >= 0.5) != (label > 0.5)) {
                    HtmlBlock block = sample.dom.blocks().get(r);
                    out.append(String.format(
                            Locale.ROOT,
                            "%s\t%s\t%.2f\t%d\t%s\t%s\t%s%n",
                            label > 0.5 ? "LOST" : "EXTRA",
                            sample.id,
                            p,
                            block.shape.words(),
                            block.kind,
                            block.flow.tag + path(block.flow),
                            block.text));
                }
            }
        }
        Files.createDirectories(into);
        Files.writeString(into.resolve("mistakes.tsv"), out);
    }

    private static String path(HtmlBox box) {
        StringBuilder path = new StringBuilder();
        int level = 0;
        for (HtmlBox up = box; up != null && level < 4; up = up.parent) {
            path.append(' ').append(up.tag).append(up.words.words.subList(0, Math.min(4, up.words.words.size())));
            level++;
        }
        return path.toString();
    }

    static BlockFeatures describe(Sample sample, BlockModelTables tables) {
        return new BlockFeatures(sample.dom, sample.regions, sample.metadata, sample.data, tables);
    }

    private static BoostedTrees fit(
            List<Sample> samples,
            BlockFeatures[] pages,
            int without,
            int features,
            BoostedTreesTrainer.Settings settings) {
        List<float[]> rows = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (int i = 0; i < pages.length; i++) {
            Sample sample = samples.get(i);
            if (sample.fold == without) {
                continue;
            }
            float[][] own = pages[i].rows();
            for (int r = 0; r < own.length; r++) {
                if (own[r] != null && !Float.isNaN(sample.labels[r]) && !isSpare(sample, r)) {
                    rows.add(own[r]);
                    labels.add(sample.labels[r]);
                    weights.add((float)
                            (sample.balance * weight(sample, sample.dom.blocks().get(r))));
                }
            }
        }
        float[] y = new float[rows.size()];
        float[] w = new float[rows.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.get(i);
            w[i] = weights.get(i);
        }
        return new BoostedTreesTrainer(rows.toArray(float[][]::new), y, w, features).train(settings);
    }

    /** Scores are means over pages: a page of a thousand lines must not teach as much as ten of a hundred. */
    private static double balance(Sample sample) {
        double own = 0;
        for (HtmlBlock block : sample.dom.blocks()) {
            if (!sample.regions.isObviousBoilerplate(block)
                    && !Float.isNaN(sample.labels[block.position])
                    && !isSpare(sample, block.position)) {
                own += weight(sample, block) / sample.trust;
            }
        }
        return Math.min(1.5, Math.pow(USUAL / Math.max(1, own), BALANCE));
    }

    /** Most blocks are links of menus and all alike; a third of them teaches as much. */
    private static boolean isSpare(Sample sample, int r) {
        HtmlBlock block = sample.dom.blocks().get(r);
        return sample.labels[r] < 0.5
                && block.linkShare() > 0.9
                && block.text.length() < 80
                && Math.floorMod((block.text.hashCode() * 0x9E3779B1) >>> 9, 3) != 0;
    }

    static float weight(Sample sample, HtmlBlock block) {
        double own = 0.5 + Math.sqrt(Math.min(120, block.shape.words())) / 2;
        return (float) (sample.trust * own);
    }

    static List<Sample> read(Path data) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<Path> sets = new ArrayList<>();
        try (var children = Files.list(data)) {
            children.filter(child -> Files.exists(child.resolve("gold.jsonl")))
                    .sorted()
                    .forEach(sets::add);
        }
        for (Path set : sets) {
            samples.addAll(readSet(set));
        }
        return samples;
    }

    /** Reads the pages of one set, those without any text left out. */
    static List<Sample> readSet(Path set) throws IOException {
        List<Sample> samples = new ArrayList<>();
        PageMarks marks = PageMarks.of(set.getFileName().toString());
        for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
            Map<String, @Nullable Object> gold = Json.parseObject(line);
            String id = String.valueOf(gold.get("id"));
            try (InputStream in = new GZIPInputStream(Files.newInputStream(set.resolve("html/" + id + ".html.gz")))) {
                Page page = Page.html(id, HtmlBytes.decode(in.readAllBytes(), null))
                        .url(gold.get("url") instanceof String url ? url : null)
                        .build();
                Sample sample = new Sample(page, set.getFileName().toString(), gold, marks);
                if (!sample.dom.blocks().isEmpty()) {
                    samples.add(sample);
                }
            }
        }
        return samples;
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> strings.add(String.valueOf(item)));
        }
        return strings;
    }
}
