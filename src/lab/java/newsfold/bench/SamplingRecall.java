package newsfold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import newsfold.internal.Json;
import newsfold.internal.candidates.CandidateKeys;
import newsfold.internal.text.Shingler;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.signature.Sampling;
import org.jspecify.annotations.Nullable;

/**
 * What a sampling finds: of the pairs in NAME.pairs.tsv, how many share an archived key and pass the comparison of their
 * fingerprints, one of them read back from bytes. Arguments: directory, NAME.
 */
final class SamplingRecall {
    private static final CandidateKeys KEYS = new CandidateKeys();

    private SamplingRecall() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Map<String, String> texts = texts(directory.resolve(args[1] + ".jsonl.gz"));
        List<String> pairs = Files.readAllLines(directory.resolve(args[1] + ".pairs.tsv"));
        for (int oneIn : new int[] {8, 16, 32}) {
            measure(new Sampling(oneIn), texts, pairs);
        }
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                Map<String, @Nullable Object> values = Json.parseObject(line);
                texts.put(String.valueOf(values.get("id")), String.valueOf(values.get("text")));
            }
        }
        return texts;
    }

    private static void measure(Sampling sampling, Map<String, String> texts, List<String> pairs) {
        Shingler shingler = new Shingler();
        Fingerprinter fingerprinter = new Fingerprinter(shingler.size(), sampling);
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        double bytes = 0;
        double keys = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Fingerprint fingerprint = fingerprinter.sign(text.getValue());
            fingerprints.put(text.getKey(), fingerprint);
            bytes += fingerprint.toBytes().length;
            keys += KEYS.lasting(fingerprint).length;
        }
        int[] all = new int[3];
        int[] found = new int[3];
        for (String line : pairs) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("a")) {
                continue;
            }
            double jaccard = Double.parseDouble(cells[2]);
            double containment = Double.parseDouble(cells[3]);
            boolean is = isCandidate(
                    Objects.requireNonNull(fingerprints.get(cells[0])),
                    Objects.requireNonNull(fingerprints.get(cells[1])));
            boolean[] kinds = {jaccard >= 0.8, jaccard >= 0.5, jaccard < 0.5 && containment >= 0.8};
            for (int kind = 0; kind < kinds.length; kind++) {
                all[kind] += kinds[kind] ? 1 : 0;
                found[kind] += kinds[kind] && is ? 1 : 0;
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "one in %d: %.0f bytes of fingerprint, %.1f keys; found of Jaccard 0.8 %.4f, of Jaccard 0.5 %.4f (%d"
                        + " pairs), of containment 0.8 and less Jaccard %.4f (%d pairs)",
                sampling.oneIn(),
                bytes / texts.size(),
                keys / texts.size(),
                (double) found[0] / all[0],
                (double) found[1] / all[1],
                all[1],
                (double) found[2] / all[2],
                all[2]));
    }

    private static boolean isCandidate(Fingerprint a, Fingerprint b) {
        long[] others = KEYS.lasting(b);
        return LongStream.of(KEYS.lasting(a)).anyMatch(key -> Arrays.binarySearch(others, key) >= 0)
                && KEYS.accepts(a, Fingerprint.fromBytes(b.toBytes()));
    }
}
