package newsfold.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import newsfold.FoldOptions;
import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.duplicates.Grouper;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.signature.Sampling;
import newsfold.text.ShingleBuffer;
import newsfold.text.Shingler;
import newsfold.verify.Verifier;

/** What executors need to know of the options. */
record Settings(boolean strip, Sampling sampling, ArrayList<String> sourcePriority) implements Serializable {
    static Settings of(FoldOptions options) {
        return new Settings(
                options.strip(), options.sampling(), new ArrayList<>(List.copyOf(options.sourcePriority())));
    }

    Extraction extract(ArticleExtractor extractor, Page page) {
        return strip ? extractor.extract(page) : extractor.keepAll(page);
    }

    Fingerprint sign(Article article) {
        ShingleBuffer buffer = new ShingleBuffer(Shingler.DEFAULT_SIZE);
        buffer.fill(article.text());
        return new Fingerprinter(Shingler.DEFAULT_SIZE, sampling).sign(buffer);
    }

    Verifier verifier() {
        return strip ? Verifier.ofArticles() : Verifier.ofPages();
    }

    Grouper grouper() {
        return new Grouper(CanonicalPolicy.preferring(sourcePriority));
    }
}
