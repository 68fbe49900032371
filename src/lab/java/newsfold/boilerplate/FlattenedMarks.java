package newsfold.boilerplate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import newsfold.internal.html.ElementKinds;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.text.LanguageGuesser;
import org.jspecify.annotations.Nullable;

/**
 * Marked pages as a scraper would flatten them, one line a block: pages in many languages, of which every line is judged but
 * those that the reader of {@link PageMarks} was not sure of.
 */
final class FlattenedMarks {
    /** What a scraper drops that looks for navigation only by the names of elements. */
    private static final int DROPPED = ElementKinds.NAV | ElementKinds.FORM | ElementKinds.BUTTON;

    /** The same, unless it is the head or the foot of an article. */
    private static final int DROPPED_OUTSIDE = ElementKinds.HEADER | ElementKinds.FOOTER | ElementKinds.ASIDE;

    private FlattenedMarks() {}

    /** Reads the marked pages of a set twice, as {@code SET.full} and as {@code SET.semi}, English pages apart from others. */
    static List<LabelledPages.Page> read(Path data, String set) throws IOException {
        PageMarks marks = PageMarks.of(set);
        List<LabelledPages.Page> pages = new ArrayList<>();
        for (TrainBlockModel.Sample sample : TrainBlockModel.readSet(data.resolve(set))) {
            String id = sample.id.substring(set.length() + 1);
            float[] labels = marks.labels(id, sample.dom.blocks());
            if (labels != null) {
                pages.add(page(set, id, sample.host, sample.dom.blocks(), labels, true));
                pages.add(page(set, id, sample.host, sample.dom.blocks(), labels, false));
            }
        }
        return pages;
    }

    /** Makes a page of all that is visible, or of what is left without navigation. */
    static LabelledPages.Page page(
            String set, String id, String host, List<HtmlBlock> blocks, float[] labels, boolean full) {
        List<String> lines = new ArrayList<>();
        List<@Nullable Integer> gold = new ArrayList<>();
        for (HtmlBlock block : blocks) {
            if (!block.box.hidden && (full || !isDropped(block.box.tagsAround))) {
                lines.add(block.text);
                float label = labels[block.position];
                gold.add(Float.isNaN(label) ? null : label > 0.5 ? 1 : 0);
            }
        }
        String body = blocks.stream()
                .filter(block -> labels[block.position] > 0.5)
                .map(block -> block.text)
                .collect(Collectors.joining("\n"));
        boolean english = new LanguageGuesser().guess(body).equals(Optional.of("en"));
        String name = set + (full ? ".full" : ".semi") + (english ? " English" : " others");
        return LabelledPages.Page.of(name, id, host, lines, gold, 1);
    }

    private static boolean isDropped(int around) {
        return (around & DROPPED) != 0 || ((around & DROPPED_OUTSIDE) != 0 && (around & ElementKinds.ARTICLE) == 0);
    }
}
