package newsfold.internal.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** The stemmers of Lucene's analysis module by language, one word at a time. For one thread. */
final class Stemmers {
    private static final Map<String, String> SNOWBALL = Map.ofEntries(
            Map.entry("ca", "Catalan"),
            Map.entry("da", "Danish"),
            Map.entry("de", "German"),
            Map.entry("es", "Spanish"),
            Map.entry("et", "Estonian"),
            Map.entry("eu", "Basque"),
            Map.entry("fi", "Finnish"),
            Map.entry("fr", "French"),
            Map.entry("ga", "Irish"),
            Map.entry("hu", "Hungarian"),
            Map.entry("hy", "Armenian"),
            Map.entry("it", "Italian"),
            Map.entry("lt", "Lithuanian"),
            Map.entry("ne", "Nepali"),
            Map.entry("nb", "Norwegian"),
            Map.entry("nn", "Norwegian"),
            Map.entry("nl", "Dutch"),
            Map.entry("no", "Norwegian"),
            Map.entry("pt", "Portuguese"),
            Map.entry("ro", "Romanian"),
            Map.entry("ru", "Russian"),
            Map.entry("sr", "Serbian"),
            Map.entry("sv", "Swedish"),
            Map.entry("ta", "Tamil"),
            Map.entry("tr", "Turkish"),
            Map.entry("yi", "Yiddish"));

    private final Map<String, UnaryOperator<String>> byLanguage = new HashMap<>();

    /**
     * Returns the stemmer of a language.
     *
     * @param language an ISO 639-1 code; one that Lucene has no stemmer for leaves words as they are
     * @return a function over lower-case words
     */
    UnaryOperator<String> of(String language) {
        return byLanguage.computeIfAbsent(language, Stemmers::create);
    }

    private static UnaryOperator<String> create(String language) {
        Word source = new Word();
        Optional<TokenStream> known = chain(language, source);
        if (known.isEmpty()) {
            return UnaryOperator.identity();
        }
        TokenStream chain = known.get();
        return word -> stem(source, chain, word);
    }

    private static String stem(Word source, TokenStream chain, String word) {
        try {
            source.next(word);
            return chain.incrementToken() ? source.term.toString() : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TokenStream> chain(String language, TokenStream source) {
        String snowball = SNOWBALL.get(language);
        if (snowball != null) {
            return Optional.of(new SnowballFilter(source, snowball));
        }
        @Nullable
        TokenStream stemmed = switch (language) {
            case "ar" -> new ArabicStemFilter(new ArabicNormalizationFilter(source));
            case "bg" -> new BulgarianStemFilter(source);
            case "bn" -> new BengaliStemFilter(new BengaliNormalizationFilter(source));
            case "ckb", "ku" -> new SoraniStemFilter(new SoraniNormalizationFilter(source));
            case "cs", "sk" -> new CzechStemFilter(source);
            case "el" -> new GreekStemFilter(new GreekLowerCaseFilter(source));
            case "fa" -> new PersianStemFilter(new PersianNormalizationFilter(source));
            // Snowball's English puts more words together than belong together.
            case "en" -> new KStemFilter(source);
            case "gl" -> new GalicianStemFilter(source);
            case "hi" -> new HindiStemFilter(new HindiNormalizationFilter(source));
            case "id", "ms" -> new IndonesianStemFilter(source);
            case "lv" -> new LatvianStemFilter(source);
            case "te" -> new TeluguStemFilter(new TeluguNormalizationFilter(source));
            default -> null;
        };
        return Optional.ofNullable(stemmed);
    }

    /** A stream of single words: Lucene's stemmers only speak streams. */
    private static final class Word extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        void next(String word) {
            this.word = word;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }
}
