package newsfold.internal.story;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.ArticleDate;
import newsfold.internal.linking.TermProfile;
import newsfold.internal.linking.TermVector;
import newsfold.story.Granularity;
import newsfold.story.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/** The one place that knows how a tracker is written to bytes. */
final class TrackerCodec {
    private static final int MAGIC = 0x4E465354;
    private static final int VERSION = 13;

    /** Tells all but how probable it is that groups belong to their stories. */
    private static final int BEFORE_PROBABILITIES = 7;

    /** Tells all but how much groups are like reports. */
    private static final int BEFORE_EVENT_LIKENESS = 8;

    /** Tells all but what shows that groups are cut from one template. */
    private static final int BEFORE_TEMPLATES = 9;

    /** Does not tell which frames have a gap, so nothing is known of templates either. */
    private static final int BEFORE_GAPS = 10;

    /** Does not tell whether groups were forgotten; some were where a story has older groups than are here. */
    private static final int BEFORE_FORGOTTEN = 11;

    /** Tells all but the order of the words of short texts. */
    private static final int BEFORE_WORD_ORDER = 12;

    private TrackerCodec() {}

    static byte[] write(Granularity granularity, StoryPool pool, Map<String, RetiredGroups> pasts, Set<String> quiet) {
        ByteChunks bytes = new ByteChunks();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(granularity.name());
            out.writeDouble(pool.clock);
            out.writeDouble(pool.linkedAt);
            int[] numbers = dictionary(pool, out);
            totals(pool.weigher.rarity.past, out);
            totals(pool.weigher.rarity.today, out);
            out.writeDouble(pool.weigher.rarity.day);
            out.writeBoolean(pool.weigher.seeded);
            out.writeBoolean(pool.forgot);
            StateBytes.number(pool.nodes.size(), out);
            for (int i = 0; i < pool.nodes.size(); i++) {
                node(pool.nodes.get(i), i, numbers, out);
            }
            StateBytes.number(pasts.size(), out);
            for (Map.Entry<String, RetiredGroups> entry : pasts.entrySet()) {
                StateBytes.string(entry.getKey(), out);
                StateBytes.number(entry.getValue().groups.size(), out);
                for (Map.Entry<String, Integer> group : entry.getValue().groups.entrySet()) {
                    StateBytes.string(group.getKey(), out);
                    out.writeByte(group.getValue());
                }
                StateBytes.date(entry.getValue().first, out);
                StateBytes.date(entry.getValue().last, out);
            }
            StateBytes.strings(quiet, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toBytes();
    }

    private static void totals(TermCounts counts, DataOutputStream out) throws IOException {
        out.writeDouble(counts.groups);
        out.writeDouble(counts.words);
    }

    /** Writes the terms still in use, renumbered in their old order, and returns the new numbers. */
    private static int[] dictionary(StoryPool pool, DataOutputStream out) throws IOException {
        int terms = pool.weigher.profiler.termCount();
        boolean[] used = new boolean[terms];
        DocumentFrequencies rarity = pool.weigher.rarity;
        for (int term = 0; term < terms; term++) {
            used[term] = rarity.past.of(term) > 0 || rarity.today.of(term) > 0;
        }
        for (PooledGroup node : pool.nodes) {
            for (int term : remembered(node)) {
                used[term] = true;
            }
        }
        int[] numbers = new int[terms];
        int count = 0;
        for (int term = 0; term < terms; term++) {
            numbers[term] = used[term] ? count++ : -1;
        }
        StateBytes.number(count, out);
        for (int term = 0; term < terms; term++) {
            if (used[term]) {
                StateBytes.string(pool.weigher.profiler.term(term), out);
                StateBytes.string(pool.weigher.profiler.shown(term), out);
                StateBytes.number(pool.weigher.profiler.shownCount(term), out);
                out.writeBoolean(pool.weigher.profiler.isFunctionWord(term));
                out.writeFloat(rarity.past.of(term));
                StateBytes.number((int) rarity.today.of(term), out);
            }
        }
        return numbers;
    }

    /** The terms that are weighed, and before they are weighed for good those that may be. */
    private static int[] remembered(PooledGroup node) {
        return node.profile == TermProfile.NONE ? node.vector.terms() : node.profile.terms();
    }

    private static void node(PooledGroup node, int position, int[] numbers, DataOutputStream out) throws IOException {
        StateBytes.string(node.group, out);
        out.writeDouble(node.day);
        out.writeDouble(node.arrival);
        StateBytes.string(node.article, out);
        StateBytes.string(node.headline, out);
        out.writeBoolean(node.titled);
        StateBytes.date(node.first, out);
        StateBytes.date(node.last, out);
        StateBytes.string(node.story, out);
        StateBytes.string(node.language, out);
        StateBytes.string(node.series, out);
        out.writeByte(node.hundredths);
        out.writeFloat(node.eventLikeness);
        StateBytes.hashes(node.template.frames, out);
        StateBytes.hashes(node.template.names, out);
        StateBytes.hashes(node.template.numbers, out);
        out.writeBoolean(node.template.cased);
        StateBytes.hashes(node.template.order.words, out);
        StateBytes.number(node.meaning.length, out);
        for (float value : node.meaning) {
            out.writeFloat(value);
        }
        boolean forGood = node.profile == TermProfile.NONE;
        out.writeBoolean(forGood);
        out.writeFloat(node.known);
        out.writeFloat(node.vector.norm());
        StateBytes.number(node.words, out);
        int[] terms = remembered(node);
        StateBytes.number(terms.length, out);
        int before = 0;
        int weighed = 0;
        for (int t = 0; t < terms.length; t++) {
            StateBytes.number(numbers[terms[t]] - before, out);
            before = numbers[terms[t]];
            if (!forGood) {
                out.writeFloat(node.profile.counts()[t]);
            }
            // Weights are above 0, so 0 says that the term is remembered but not weighed.
            boolean heavy = weighed < node.vector.terms().length && node.vector.terms()[weighed] == terms[t];
            out.writeFloat(heavy ? node.vector.weights()[weighed] : 0);
            weighed += heavy ? 1 : 0;
        }
        StateBytes.number(node.linked.length, out);
        for (int link = 0; link < node.linked.length; link++) {
            StateBytes.number(position - node.linked[link], out);
            out.writeFloat(node.similarities[link]);
            out.writeFloat(node.evidence[link]);
        }
    }

    static StoryTracker read(byte[] state, @Nullable SentenceEncoder encoder) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("these bytes are no story state");
            }
            int version = in.readInt();
            if (version < BEFORE_PROBABILITIES || version > VERSION) {
                throw new IOException("story state has version " + version + ", this library reads "
                        + BEFORE_PROBABILITIES + " to " + VERSION + "; cluster the archive again with this library");
            }
            Granularity granularity = Granularity.valueOf(in.readUTF());
            double clock = in.readDouble();
            double linkedAt = in.readDouble();
            int terms = StateBytes.count(in);
            List<String> stems = new ArrayList<>();
            List<String> shown = new ArrayList<>();
            List<Integer> shownCounts = new ArrayList<>();
            BitSet functionWords = new BitSet();
            float[] counts = new float[terms];
            float[] countsToday = new float[terms];
            for (int term = 0; term < terms; term++) {
                stems.add(StateBytes.string(in));
                shown.add(StateBytes.string(in));
                shownCounts.add(StateBytes.number(in));
                functionWords.set(term, in.readBoolean());
                counts[term] = in.readFloat();
                countsToday[term] = StateBytes.number(in);
            }
            DocumentFrequencies rarity = new DocumentFrequencies(
                    new TermCounts(counts, in.readDouble(), in.readDouble()),
                    new TermCounts(countsToday, in.readDouble(), in.readDouble()),
                    in.readDouble());
            boolean seeded = in.readBoolean();
            boolean forgot = version > BEFORE_FORGOTTEN && in.readBoolean();
            int size = StateBytes.count(in);
            List<PooledGroup> nodes = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                nodes.add(node(in, terms, i, version));
            }
            Map<String, RetiredGroups> pasts = new TreeMap<>();
            int stories = StateBytes.count(in);
            for (int i = 0; i < stories; i++) {
                RetiredGroups past = new RetiredGroups();
                pasts.put(StateBytes.string(in), past);
                int groups = StateBytes.count(in);
                for (int j = 0; j < groups; j++) {
                    past.groups.put(StateBytes.string(in), hundredths(in, version));
                }
                past.first = StateBytes.date(in);
                past.last = StateBytes.date(in);
            }
            Set<String> quiet = new TreeSet<>(StateBytes.strings(in));
            StoryPool pool = new StoryPool(
                    new TermWeigher(new TermCounter(stems, shown, shownCounts, functionWords), rarity, seeded),
                    StoryPool.SMALL,
                    nodes,
                    clock,
                    linkedAt,
                    encoder);
            pool.forgot = forgot || (version <= BEFORE_FORGOTTEN && !pasts.isEmpty());
            return new StoryTracker(granularity, pool, pasts, quiet);
        } catch (EOFException | RuntimeException e) {
            throw new IOException("story state is damaged", e);
        }
    }

    private static PooledGroup node(DataInputStream in, int terms, int position, int version) throws IOException {
        String group = StateBytes.string(in);
        double day = in.readDouble();
        double arrival = in.readDouble();
        String article = StateBytes.string(in);
        String headline = StateBytes.string(in);
        boolean titled = in.readBoolean();
        Optional<ArticleDate> first = StateBytes.date(in);
        Optional<ArticleDate> last = StateBytes.date(in);
        String story = StateBytes.string(in);
        String language = StateBytes.string(in);
        String series = StateBytes.string(in);
        int hundredths = hundredths(in, version);
        float eventLikeness = version > BEFORE_EVENT_LIKENESS ? in.readFloat() : 0;
        TemplateSketch template = version > BEFORE_TEMPLATES ? template(in, version) : TemplateSketch.NONE;
        float[] meaning = new float[StateBytes.count(in)];
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] = in.readFloat();
        }
        boolean forGood = in.readBoolean();
        float known = in.readFloat();
        float norm = in.readFloat();
        int words = StateBytes.number(in);
        int length = StateBytes.count(in);
        int[] own = new int[length];
        float[] counts = new float[length];
        int[] heavy = new int[length];
        float[] weights = new float[length];
        int weighed = 0;
        int term = 0;
        for (int t = 0; t < length; t++) {
            term = StateBytes.below(term + StateBytes.number(in), terms);
            own[t] = term;
            counts[t] = forGood ? 0 : in.readFloat();
            float weight = in.readFloat();
            if (weight > 0) {
                heavy[weighed] = term;
                weights[weighed++] = weight;
            }
        }
        TermVector vector = new TermVector(Arrays.copyOf(heavy, weighed), Arrays.copyOf(weights, weighed), norm, known);
        PooledGroup node = new PooledGroup(
                group, day, words, forGood ? TermProfile.NONE : new TermProfile(own, counts, words), vector);
        node.known = known;
        node.arrival = arrival;
        node.article = article;
        node.headline = headline;
        node.titled = titled;
        node.first = first;
        node.last = last;
        node.story = story;
        node.language = language;
        node.series = series;
        node.hundredths = hundredths;
        node.eventLikeness = eventLikeness;
        node.template = version > BEFORE_GAPS ? template : TemplateSketch.NONE;
        node.meaning = meaning;
        int links = StateBytes.count(in);
        node.linked = new int[links];
        node.similarities = new float[links];
        node.evidence = new float[links];
        for (int link = 0; link < links; link++) {
            node.linked[link] = position - 1 - StateBytes.below(StateBytes.number(in) - 1, position);
            node.similarities[link] = in.readFloat();
            node.evidence[link] = in.readFloat();
        }
        return node;
    }

    private static int hundredths(DataInputStream in, int version) throws IOException {
        int value = version == BEFORE_PROBABILITIES ? PooledGroup.UNKNOWN : in.readUnsignedByte();
        return value == PooledGroup.UNKNOWN ? value : StateBytes.below(value, 101);
    }

    private static TemplateSketch template(DataInputStream in, int version) throws IOException {
        char[] frames = StateBytes.hashes(in);
        char[] names = StateBytes.hashes(in);
        char[] numbers = StateBytes.hashes(in);
        boolean cased = in.readBoolean();
        WordOrder order = version > BEFORE_WORD_ORDER ? new WordOrder(StateBytes.hashes(in)) : WordOrder.NONE;
        return new TemplateSketch(frames, names, numbers, cased, order);
    }
}
