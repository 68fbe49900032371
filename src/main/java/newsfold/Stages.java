package newsfold;

import newsfold.article.Article;
import newsfold.article.Page;
import newsfold.boilerplate.ArticleExtractor;
import newsfold.boilerplate.Extraction;
import newsfold.candidates.CandidateKeys;
import newsfold.duplicates.CanonicalPolicy;
import newsfold.signature.Fingerprint;
import newsfold.signature.Fingerprinter;
import newsfold.text.ShingleBuffer;
import newsfold.text.Shingler;
import newsfold.verify.Side;
import newsfold.verify.Verifier;

/** The stages under one set of settings. Safe to share between threads. */
final class Stages {
    final FoldOptions options;
    final ArticleExtractor extractor = new ArticleExtractor();
    final CandidateKeys keys = new CandidateKeys();
    final Verifier verifier;
    final CanonicalPolicy policy;
    private final Shingler shingler = new Shingler();

    Stages(FoldOptions options) {
        this.options = options;
        this.verifier = options.strip() ? Verifier.ofArticles() : Verifier.ofPages();
        this.policy = CanonicalPolicy.preferring(options.sourcePriority());
    }

    Extraction extract(Page page) {
        return options.strip() ? extractor.extract(page) : extractor.keepAll(page);
    }

    Signed sign(Article article) {
        ShingleBuffer buffer = new ShingleBuffer(shingler.size());
        buffer.fill(article.text());
        Fingerprint fingerprint = new Fingerprinter(shingler.size()).sign(buffer);
        return new Signed(article, fingerprint, keys.of(fingerprint));
    }

    Side side(Article article) {
        return Side.of(article, shingler);
    }
}
