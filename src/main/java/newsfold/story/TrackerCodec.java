package newsfold.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.article.ArticleDate;

/** The one place that knows how a tracker is written to bytes. */
final class TrackerCodec {
    private static final int MAGIC = 0x4E465354;
    private static final int VERSION = 1;

    private TrackerCodec() {}

    static byte[] write(Granularity granularity, StoryPool pool, Map<String, Past> pasts, Set<String> quiet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(granularity.name());
            out.writeDouble(pool.clock);
            out.writeDouble(pool.linkedAt);
            int[] numbers = dictionary(pool, out);
            out.writeDouble(pool.rarity.groups);
            out.writeDouble(pool.rarity.words);
            out.writeInt(pool.nodes.size());
            for (Node node : pool.nodes) {
                node(node, numbers, out);
            }
            out.writeInt(pasts.size());
            for (Map.Entry<String, Past> entry : pasts.entrySet()) {
                string(entry.getKey(), out);
                strings(entry.getValue().groups, out);
                date(entry.getValue().first, out);
                date(entry.getValue().last, out);
            }
            strings(quiet, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the terms still in use, renumbered in their old order, and returns the new numbers. */
    private static int[] dictionary(StoryPool pool, DataOutputStream out) throws IOException {
        int terms = pool.profiler.termCount();
        boolean[] used = new boolean[terms];
        for (int term = 0; term < Math.min(terms, pool.rarity.counts.length); term++) {
            used[term] = pool.rarity.counts[term] > 0;
        }
        for (Node node : pool.nodes) {
            for (int term : node.profile.terms()) {
                used[term] = true;
            }
        }
        int[] numbers = new int[terms];
        int count = 0;
        for (int term = 0; term < terms; term++) {
            numbers[term] = used[term] ? count++ : -1;
        }
        out.writeInt(count);
        for (int term = 0; term < terms; term++) {
            if (used[term]) {
                string(pool.profiler.term(term), out);
                string(pool.profiler.shown(term), out);
                out.writeFloat(term < pool.rarity.counts.length ? pool.rarity.counts[term] : 0);
            }
        }
        return numbers;
    }

    private static void node(Node node, int[] numbers, DataOutputStream out) throws IOException {
        string(node.group, out);
        out.writeDouble(node.day);
        out.writeDouble(node.arrival);
        string(node.article, out);
        string(node.headline, out);
        out.writeBoolean(node.titled);
        date(node.first, out);
        date(node.last, out);
        string(node.story, out);
        out.writeInt(node.profile.length());
        out.writeInt(node.profile.terms().length);
        for (int t = 0; t < node.profile.terms().length; t++) {
            out.writeInt(numbers[node.profile.terms()[t]]);
            out.writeFloat(node.profile.counts()[t]);
            out.writeFloat(node.vector.weights()[Math.min(t,node.vector.weights().length-1)]);
        }
        out.writeInt(node.linked.length);
        for (int link = 0; link < node.linked.length; link++) {
            out.writeInt(node.linked[link]);
            out.writeFloat(node.similarities[link]);
        }
    }

    static StoryTracker read(byte[] state) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("these bytes are no story state");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException("story state has version " + version + ", this library reads " + VERSION
                        + "; cluster the archive again with this library");
            }
            Granularity granularity = Granularity.valueOf(in.readUTF());
            double clock = in.readDouble();
            double linkedAt = in.readDouble();
            int terms = count(in);
            List<String> stems = new ArrayList<>();
            List<String> shown = new ArrayList<>();
            float[] counts = new float[terms];
            for (int term = 0; term < terms; term++) {
                stems.add(string(in));
                shown.add(string(in));
                counts[term] = in.readFloat();
            }
            Rarity rarity = new Rarity(counts, in.readDouble(), in.readDouble());
            int size = count(in);
            List<Node> nodes = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                nodes.add(node(in, terms, i));
            }
            Map<String, Past> pasts = new TreeMap<>();
            int stories = count(in);
            for (int i = 0; i < stories; i++) {
                Past past = new Past();
                pasts.put(string(in), past);
                past.groups.addAll(strings(in));
                past.first = date(in);
                past.last = date(in);
            }
            Set<String> quiet = new TreeSet<>(strings(in));
            return new StoryTracker(
                    granularity,
                    new StoryPool(new Profiler(stems, shown), rarity, nodes, clock, linkedAt),
                    pasts,
                    quiet);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("story state is damaged", e);
        }
    }

    private static Node node(DataInputStream in, int terms, int position) throws IOException {
        String group = string(in);
        double day = in.readDouble();
        double arrival = in.readDouble();
        String article = string(in);
        String headline = string(in);
        boolean titled = in.readBoolean();
        Optional<ArticleDate> first = date(in);
        Optional<ArticleDate> last = date(in);
        String story = string(in);
        int words = in.readInt();
        int length = count(in);
        int[] own = new int[length];
        float[] counts = new float[length];
        float[] weights = new float[length];
        for (int t = 0; t < length; t++) {
            own[t] = below(in.readInt(), terms);
            counts[t] = in.readFloat();
            weights[t] = in.readFloat();
        }
        Node node = new Node(group, day, new Profile(own, counts, words), new TermVector(own, weights));
        node.arrival = arrival;
        node.article = article;
        node.headline = headline;
        node.titled = titled;
        node.first = first;
        node.last = last;
        node.story = story;
        int links = count(in);
        node.linked = new int[links];
        node.similarities = new float[links];
        for (int link = 0; link < links; link++) {
            node.linked[link] = below(in.readInt(), position);
            node.similarities[link] = in.readFloat();
        }
        return node;
    }

    private static int below(int value, int limit) throws IOException {
        if (value < 0 || value >= limit) {
            throw new IOException("story state is damaged: " + value + " is not below " + limit);
        }
        return value;
    }

    /** Reads a size; a damaged one must not make us reserve gigabytes. */
    private static int count(DataInputStream in) throws IOException {
        return below(in.readInt(), in.available() + 1);
    }

    /** Not writeUTF, which ends at 65,535 bytes. */
    private static void string(String value, DataOutputStream out) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        byte[] bytes = new byte[count(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void strings(Set<String> values, DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            string(value, out);
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        String[] values = new String[count(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = string(in);
        }
        return Arrays.asList(values);
    }

    private static void date(Optional<ArticleDate> date, DataOutputStream out) throws IOException {
        string(date.map(ArticleDate::toString).orElse(""), out);
    }

    private static Optional<ArticleDate> date(DataInputStream in) throws IOException {
        String text = string(in);
        return text.isEmpty() ? Optional.empty() : ArticleDate.parse(text);
    }
}
