package newsfold.io;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which charset a page is written by what it reads like in each: the letters beyond ASCII must be the common
 * ones of one language. Letters of one language only, because read wrongly a text shows letters of several: Czech read as
 * French mixes the letters of Denmark and Italy.
 */
final class CharsetGuesser {
    private static final int SAMPLE = 100_000;

    /** Fewer letters beyond ASCII than this overrule no declaration. */
    private static final int MIN_NON_ASCII = 12;

    /** How much better another charset must read than the declared one. */
    private static final double MIN_GAIN = 0.2;

    private static final double MIN_SCORE = 0.5;

    /** Letters of western languages beyond ASCII. */
    private static final String[] WESTERN = {
        "\u00e9\u00e8\u00e0\u00ea\u00e7\u00ee\u00f4\u00fb\u00e2\u00f9\u00eb\u00ef\u0153\u00e6\u00fc",
        "\u00e4\u00f6\u00fc\u00df\u00e9",
        "\u00f3\u00ed\u00e1\u00e9\u00f1\u00fa\u00fc\u00bf\u00a1\u00ba\u00aa",
        "\u00e3\u00e7\u00e1\u00e9\u00ed\u00f3\u00ea\u00f5\u00fa\u00e2\u00e0\u00f4\u00ba\u00aa",
        "\u00e0\u00e8\u00ec\u00f2\u00f9\u00e9",
        "\u00e5\u00e4\u00f6\u00e9",
        "\u00f8\u00e5\u00e6\u00e9",
        "\u00e1\u00f0\u00e9\u00ed\u00f3\u00fa\u00fd\u00fe\u00e6\u00f6",
        "\u00eb\u00e9\u00ef\u00e8\u00f6\u00fc\u00ea\u00e7",
        "\u00e0\u00e8\u00e9\u00ed\u00f2\u00f3\u00fa\u00ef\u00fc\u00e7\u00b7",
        "\u00f5\u00e4\u00f6\u00fc",
        "\u00eb\u00e7"
    };

    private static final String[] CENTRAL = {
        "\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c",
        "\u00e1\u00e9\u00ed\u00f3\u00fa\u00fd\u010d\u010f\u011b\u0148\u0159\u0161\u0165\u016f\u017e",
        "\u00e1\u00e9\u00ed\u00f3\u00fa\u00fd\u010d\u010f\u0148\u0161\u0165\u017e\u00e4\u013e\u013a\u0155\u00f4",
        "\u00e1\u00e9\u00ed\u00f3\u00f6\u0151\u00fa\u00fc\u0171",
        "\u0103\u00e2\u00ee\u015f\u0163",
        "\u010d\u0107\u0161\u017e\u0111"
    };

    private static final String[] TURKISH = {"\u00e7\u011f\u0131\u00f6\u015f\u00fc\u00e2\u00ee"};

    private static final String[] BALTIC = {
        "\u0101\u010d\u0113\u0123\u012b\u0137\u013c\u0146\u0161\u016b\u017e",
        "\u0105\u010d\u0119\u0117\u012f\u0161\u0173\u016b\u017e",
        "\u00f5\u00e4\u00f6\u00fc\u0161\u017e"
    };

    /** By falling frequency. */
    private static final String[] CYRILLIC = {
        "\u043e\u0435\u0430\u0438\u043d\u0442\u0441\u0440\u0432\u043b\u043a\u043c\u0434\u043f\u0443\u044f\u044b\u044c\u0433\u0437\u0431\u0447\u0439\u0445\u0436\u0448\u044e\u0446\u0449\u044d\u0444\u044a\u0451",
        "\u043e\u0430\u043d\u0438\u0456\u0432\u0442\u0435\u0440\u0441\u043a\u043b\u0443\u0434\u043c\u043f\u044f\u0437\u044c\u0431\u0433\u0447\u0439\u0445\u0436\u0457\u0446\u0448\u044e\u0454\u0449\u0444\u0491",
        "\u0430\u0438\u043e\u0435\u043d\u0442\u0440\u0432\u0441\u043b\u043a\u0434\u043f\u043c\u044a\u0437\u0433\u0443\u0431\u0447\u044f\u0449\u0436\u0446\u0445\u0448\u0439\u0444\u044e\u044c"
    };

    private static final String[] GREEK = {
        "\u03b1\u03bf\u03b9\u03b5\u03c4\u03bd\u03c3\u03b7\u03c1\u03ba\u03c0\u03c5\u03bb\u03bc\u03c2\u03ac\u03af\u03cc\u03ae\u03b3\u03b8\u03b4\u03ad\u03c9\u03c6\u03cd\u03c7\u03ce\u03b2\u03be\u03b6\u03c8"
    };

    private static final String[] HEBREW = {
        "\u05d9\u05d5\u05d4\u05dc\u05d0\u05ea\u05e8\u05de\u05d1\u05e9\u05e0\u05dd\u05e2\u05d3\u05db\u05d7\u05e7\u05e4\u05df\u05d2\u05e1\u05d6\u05e6\u05d8\u05da\u05e5\u05e3"
    };

    private static final String[] ARABIC = {
        "\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a\u0647\u0628\u0629\u0639\u062f\u0633\u0641\u0643\u0642\u062d\u062c\u0623\u0635\u0634\u0637\u062e\u0649\u0630\u0636\u0632\u062b\u0625\u063a\u0621\u0626\u0638\u0624"
    };

    private static final String[] THAI = {
        "\u0e32\u0e19\u0e23\u0e2d\u0e01\u0e40\u0e07\u0e21\u0e22\u0e25\u0e48\u0e27\u0e49\u0e31\u0e35\u0e14\u0e17\u0e2a\u0e15\u0e30\u0e34\u0e1b\u0e1a\u0e04\u0e2b\u0e41\u0e08\u0e1e\u0e0a\u0e02\u0e43\u0e44\u0e42\u0e39\u0e38\u0e33\u0e37\u0e4c\u0e36\u0e1c\u0e16\u0e0b\u0e1f\u0e28\u0e13\u0e18\u0e20\u0e1d\u0e29\u0e0d\u0e47"
    };

    private static final String[] JAPANESE = {
        "\u306e\u3044\u3066\u306b\u305f\u3068\u306f\u3057\u308b\u3092\u304c\u3067\u306a\u3063\u304b\u3089\u308c\u307e\u3059\u3001\u3002\u3082\u3093\u308a\u3055\u3053\u3042\u304f\u3048\u305d\u3088\u3046\u3076\u3092\u30f3\u30fc\u30b9\u30c8\u30eb\u30a4\u30e9\u30ea\u30a2\u30c3\u30af\u4eba\u65e5\u4e00\u5e74\u5927\u51fa\u4e8b\u5e02\u4f1a\u672c"
    };

    private static final String[] SIMPLIFIED = {
        "\u7684\u4e00\u662f\u4e0d\u4e86\u5728\u4eba\u6709\u6211\u4ed6\u8fd9\u4e2d\u5927\u6765\u4e0a\u56fd\u4e2a\u5230\u8bf4\u4eec\u4e3a\u5b50\u548c\u4f60\u5730\u51fa\u9053\u4e5f\u65f6\u5e74\u5f97\u5c31\u90a3\u8981\u4e0b\u4ee5\u751f\u4f1a\u81ea\u7740\u53bb\u4e4b\u8fc7\u5bb6\u5b66\u5bf9\u53ef\u540e\u5c0f\u591a\u5929\u800c\u80fd\u597d\u90fd\u65e5\u4e8e\u8fd8\u53d1\u6210\u4e8b\u65b0\u5e02\u5de5\u4f5c\uff0c\u3002"
    };

    private static final String[] TRADITIONAL = {
        "\u7684\u4e00\u662f\u4e0d\u4e86\u5728\u4eba\u6709\u6211\u4ed6\u9019\u4e2d\u5927\u4f86\u4e0a\u570b\u500b\u5230\u8aaa\u5011\u70ba\u5b50\u548c\u4f60\u5730\u51fa\u9053\u4e5f\u6642\u5e74\u5f97\u5c31\u90a3\u8981\u4e0b\u4ee5\u751f\u6703\u81ea\u8457\u53bb\u4e4b\u904e\u5bb6\u5b78\u5c0d\u53ef\u5f8c\u5c0f\u591a\u5929\u800c\u80fd\u597d\u90fd\u65e5\u65bc\u9084\u767c\u6210\u4e8b\u65b0\u5e02\u5de5\u4f5c\uff0c\u3002"
    };

    private static final String[] KOREAN = {
        "\uc774\ub2e4\ub294\uc758\uc5d0\uc744\uac00\uace0\uc9c0\ud558\ud55c\ub85c\uc740\uc0ac\ub3c4\uae30\ub97c\uc2dc\ub9ac\uc790\uc11c\uc5b4\ub098\ub300\uc778\uc544\uc804\uad6d\uae4c\uacfc\uc815\uc218\uc77c\uac8c\ubd80\ub144\uc788\uc5c8\ud588\ub2c8\uad00\ub4e4\uc131\uc624\uc81c\uc801\uc5ec\ub77c\uc0c1\uacf5\ubcf4\ub3d9\uc6d0\uc7a5"
    };

    /** A charset and the languages it is used for; the first of two that read alike wins. */
    private record Candidate(Charset charset, List<String> languages) {}

    private static final List<Candidate> CANDIDATES = candidates();

    private CharsetGuesser() {}

    /** Returns the charset in which the page reads best. */
    static Charset guess(byte[] bytes) {
        Candidate best = CANDIDATES.get(0);
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : CANDIDATES) {
            double score = score(bytes, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best.charset();
    }

    /** Returns a charset in which the page reads far better than in the western one that servers declare by default. */
    static @Nullable Charset better(byte[] bytes) {
        if (beyondAscii(bytes) < MIN_NON_ASCII) {
            return null;
        }
        Charset best = guess(bytes);
        double western = score(bytes, CANDIDATES.get(0));
        for (Candidate candidate : CANDIDATES) {
            if (candidate.charset().equals(best)) {
                double score = score(bytes, candidate);
                return score >= MIN_SCORE && score > western + MIN_GAIN ? best : null;
            }
        }
        return null;
    }

    private static int beyondAscii(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    private static double score(byte[] bytes, Candidate candidate) {
        int from = 0;
        while (from < bytes.length && bytes[from] >= 0) {
            from++;
        }
        // The first byte beyond ASCII opens a character in every charset tried here.
        int length = Math.min(bytes.length - from, SAMPLE);
        String text = new String(bytes, from, length, candidate.charset());
        double best = Double.NEGATIVE_INFINITY;
        for (String language : candidate.languages()) {
            best = Math.max(best, score(text, language));
        }
        return best;
    }

    /** Mean over the characters beyond ASCII, at most 1. */
    private static double score(String text, String letters) {
        boolean ranked = letters.length() > 20;
        double sum = 0;
        int seen = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                seen++;
                char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                sum += value(c, before, after, letters, ranked);
            }
            before = c;
        }
        return seen == 0 ? 0 : sum / seen;
    }

    private static double value(char c, char before, char after, String letters, boolean ranked) {
        if (c == '\ufffd' || Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE) {
            return -6;
        }
        if (c >= '\uff61' && c <= '\uff9f') {
            return -1;
        }
        int rank = letters.indexOf(Character.toLowerCase(c));
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            // Capitals inside words are small letters of another charset.
            boolean odd = Character.isUpperCase(c) && (Character.isLowerCase(before) || isUpperBeyond(before));
            if (odd) {
                return -0.5;
            }
            if (ranked && (isAsciiLetter(before) || isAsciiLetter(after))) {
                return c >= 0x2e80 ? 0.3 : -1;
            }
            if (rank >= 0) {
                return ranked && c < 0x2e80 ? 1.2 - 0.8 * rank / letters.length() : 1;
            }
            return c >= 0x2e80 ? 0.3 : -1;
        }
        if (rank >= 0) {
            return 1;
        }
        if (isPunctuation(c)) {
            boolean apostrophe = c == '\u2019' || c == '\u00b7';
            return Character.isLetter(before) && Character.isLetter(after) && !apostrophe ? -1 : 0.4;
        }
        return Character.isLetter(before) || Character.isLetter(after) ? -2 : -0.5;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isUpperBeyond(char c) {
        return c >= 0x80 && Character.isUpperCase(c);
    }

    private static boolean isPunctuation(char c) {
        return "\u201c\u201d\u201e\u2018\u2019\u201a\u2013\u2014\u2026\u00a0\u00ab\u00bb\u20ac\u00a3\u00a9\u00ae\u00b0\u00a7\u2022\u00b7\u2122\u3001\u3002\uff0c\uff01\uff1f\uff1a\u300c\u300d\u300a\u300b\u3000\uff08\uff09\u060c\u061f"
                        .indexOf(c)
                >= 0;
    }

    private static List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        add(candidates, "windows-1252", WESTERN);
        add(candidates, "windows-1251", CYRILLIC);
        add(candidates, "KOI8-U", CYRILLIC);
        add(candidates, "ISO-8859-5", CYRILLIC);
        add(candidates, "IBM866", CYRILLIC);
        add(candidates, "windows-31j", JAPANESE);
        add(candidates, "EUC-JP", JAPANESE);
        add(candidates, "GB18030", SIMPLIFIED);
        add(candidates, "Big5-HKSCS", TRADITIONAL);
        add(candidates, "x-windows-949", KOREAN);
        add(candidates, "windows-1250", CENTRAL);
        add(candidates, "ISO-8859-2", CENTRAL);
        add(candidates, "windows-1253", GREEK);
        add(candidates, "windows-1254", TURKISH);
        add(candidates, "windows-1255", HEBREW);
        add(candidates, "windows-1256", ARABIC);
        add(candidates, "windows-1257", BALTIC);
        add(candidates, "x-windows-874", THAI);
        return List.copyOf(candidates);
    }

    private static void add(List<Candidate> candidates, String name, String[] languages) {
        if (Charset.isSupported(name)) {
            candidates.add(new Candidate(Charset.forName(name), List.of(languages)));
        }
    }
}
