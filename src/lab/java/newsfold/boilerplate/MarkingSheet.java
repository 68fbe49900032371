package newsfold.boilerplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import newsfold.internal.html.HtmlBlock;
import newsfold.internal.html.HtmlBox;

/**
 * Writes the blocks of each page of a set for a person to mark: {@code MarkingSheet DATA SET INTO}. The shipped model
 * decides which runs of menus are told in one line, and which plain paragraphs in a few words; what it thinks of a block
 * is not shown.
 */
final class MarkingSheet {
    private static final int LONG_RUN = 4;

    private MarkingSheet() {}

    public static void main(String[] args) throws IOException {
        BlockModel model = BlockModel.shipped();
        Path into = Files.createDirectories(Path.of(args[2]));
        for (TrainBlockModel.Sample sample : TrainBlockModel.read(Path.of(args[0]))) {
            if (sample.id.startsWith(args[1] + '/')) {
                float[] probabilities = model.judge(TrainBlockModel.describe(sample, model.tables));
                String id = sample.id.substring(args[1].length() + 1);
                Files.writeString(into.resolve(id + ".txt"), sheet(sample, probabilities));
            }
        }
    }

    private static String sheet(TrainBlockModel.Sample sample, float[] probabilities) {
        StringBuilder out = new StringBuilder();
        out.append("== ")
                .append(sample.id)
                .append("  ")
                .append(sample.metadata.url())
                .append("\n   title: ")
                .append(sample.metadata.title())
                .append('\n');
        List<HtmlBlock> blocks = sample.dom.blocks();
        int i = 0;
        while (i < blocks.size()) {
            int end = i;
            while (end < blocks.size() && isPlainChrome(sample, blocks.get(end), probabilities[end])) {
                end++;
            }
            if (end - i >= LONG_RUN) {
                run(out, blocks, i, end);
                i = end;
            } else {
                block(out, blocks, i, probabilities[i]);
                i++;
            }
        }
        return out.append('\n').toString();
    }

    private static boolean isPlainChrome(TrainBlockModel.Sample sample, HtmlBlock block, float probability) {
        return sample.regions.isObviousBoilerplate(block) || (probability < 0.02 && block.shape.words() < 15);
    }

    private static void run(StringBuilder out, List<HtmlBlock> blocks, int from, int end) {
        out.append(from).append('-').append(end - 1).append(" run: ");
        int step = Math.max(1, (end - from) / 8);
        for (int i = from; i < end; i += step) {
            out.append(cut(blocks.get(i).text, 18, 0)).append(" | ");
        }
        out.append('\n');
    }

    private static void block(StringBuilder out, List<HtmlBlock> blocks, int i, float probability) {
        HtmlBlock block = blocks.get(i);
        out.append(i).append(' ').append(block.flow.tag);
        if (i == 0 || block.flow.parent != blocks.get(i - 1).flow.parent) {
            out.append(" in");
            int level = 0;
            for (HtmlBox up = block.flow; up != null && level < 3; up = up.parent) {
                List<String> words = up.words.words;
                if (!words.isEmpty()) {
                    out.append(' ').append(String.join("-", words.subList(0, Math.min(2, words.size()))));
                }
                level++;
            }
        }
        if (block.linkShare() > 0.5) {
            out.append(" link");
        }
        if (block.box.hidden) {
            out.append(" hidden");
        }
        boolean plain = probability > 0.97 && block.shape.words() > 20;
        out.append(String.format(Locale.ROOT, " %dw: ", block.shape.words()))
                .append(plain ? cut(block.text, 45, 20) : cut(block.text, 110, 40))
                .append('\n');
    }

    private static String cut(String text, int head, int tail) {
        if (text.length() <= head + tail + 3) {
            return text;
        }
        // A pair of surrogates is not cut in two.
        int start = Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head;
        int end = text.length() - tail;
        return text.substring(0, start)
                + '…'
                + text.substring(tail > 0 && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end);
    }
}
