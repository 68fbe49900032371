package newsfold.internal.kinds;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.article.PageKind;
import newsfold.internal.kinds.PageEvidence.Judgement;
import newsfold.internal.kinds.StubPhrases.Sign;

/** Judges whether one page is a stub, by what it says. */
final class StubJudge {
    /** Body words in other sentences that outweigh one point. */
    private static final double WORDS_PER_POINT = 10;

    /** The name of the site, a button, a reference number. */
    private static final double FREE_WORDS = 8;

    /** What a signature weighs against. */
    private static final double SIGNED = 1;

    /** The most that a form or a script weighs. */
    private static final double FORM = 2;

    /** What it weighs that search engines are to pass the page over. */
    private static final double INDEXED = 1;

    /** In a body of fewer other words, what stands around it tells what the page is. */
    private static final int FEW_WORDS = 15;

    /** Lines of this number of words around a body are prose; with more of it on the page, the body is not all that it says. */
    private static final int MIN_PROSE_WORDS = 12;

    private static final int MAX_PROSE_AROUND = 40;

    /** A headline is longer than "Access denied", which says more than the same in a text. */
    private static final int MAX_STUB_TITLE_WORDS = 7;

    private static final double TITLE_WEIGHT = 1.5;

    /** A text that shares as many words of this length with its headline is about it. */
    private static final int MIN_SUBJECT_WORDS = 2;

    private static final int MIN_SUBJECT_LETTERS = 4;

    /** What share of a headline patterns must cover. */
    private static final double MIN_COVERED = 0.5;

    /** In so short a body two hints are enough, in a longer one three. */
    private static final int FEW_HINTED = 15;

    /** A word of stubs speaks for this number of words of its sentence. */
    private static final int REACH = 16;

    private static final Pattern CHALLENGE = Pattern.compile(
            "(?i)cf-chl|cf_chl|challenge-platform|g-recaptcha|grecaptcha|h-captcha|hcaptcha\\.com|turnstile|px-captcha|captcha-delivery|datadome|_incapsula_|geetest|awswaf|ddos-guard|name=[\"']?captcha|id=[\"']?captcha");
    private static final Pattern PASSWORD = Pattern.compile("(?i)<input[^>]+type\\s*=\\s*[\"']?password");
    private static final Pattern REFRESH = Pattern.compile(
            "(?i)<meta[^>]+http-equiv\\s*=\\s*[\"']?refresh[^>]+url\\s*=|(?:window|document|top|self)?\\.?location(?:\\.href)?\\s*=\\s*[\"']|location\\.replace\\(");
    private static final Pattern NOINDEX = Pattern.compile("(?i)<meta[^>]+name\\s*=\\s*[\"']?robots[^>]+noindex");
    private static final Pattern NO_FREE_ACCESS = Pattern.compile("(?i)\"isAccessibleForFree\"\\s*:\\s*\"?false");

    private final PageEvidence page;
    private final int words;
    private final Map<Sign, Double> scores = new HashMap<>();
    private final Map<Sign, String> found = new HashMap<>();
    private final Map<Sign, Integer> hints = new HashMap<>();
    private final Set<Sign> strong = new HashSet<>();
    private final Set<Integer> seen = new HashSet<>();

    StubJudge(PageEvidence page, int words) {
        this.page = page;
        this.words = words;
    }

    Judgement stub() {
        PhraseText body = new PhraseText();
        int prose = 0;
        for (int i = 0; i < page.lines().size(); i++) {
            String line = page.lines().get(i).text();
            if (page.lines().get(i).body()) {
                body.add(line);
            }
            int length = page.lines().get(i).body() || page.lines().get(i).linked() ? 0 : PageKinds.words(line);
            prose += length >= MIN_PROSE_WORDS
                            && !PageKinds.COPYRIGHT.matcher(line).matches()
                            && isPlain(line)
                    ? length
                    : 0;
        }
        if (prose >= MAX_PROSE_AROUND) {
            return Judgement.ARTICLE;
        }
        double other = count(body, 1);
        if (other < FEW_WORDS) {
            count(around(), 1);
        }
        if (PageKinds.words(page.title()) <= MAX_STUB_TITLE_WORDS) {
            PhraseText title = new PhraseText();
            title.add(page.title());
            // "Site maintenance shuts two reactors" is a headline, "Site maintenance - Courier" is none.
            if (StubPhrases.standard().covered(title) >= MIN_COVERED * title.size()) {
                count(title, TITLE_WEIGHT);
            }
        }
        double against = Math.max(0, other - FREE_WORDS) / WORDS_PER_POINT + (page.signed() ? SIGNED : 0);
        if (!mayBeStub(against)) {
            return Judgement.ARTICLE;
        }
        markup();
        Optional<Sign> best = found.keySet().stream()
                .max(Comparator.comparingDouble((Sign sign) -> score(sign)).thenComparing(Sign::kind));
        if (best.isEmpty()) {
            return Judgement.ARTICLE;
        }
        if (best.get().kind() == PageKind.CONSENT && isSubject(body)) {
            return Judgement.ARTICLE;
        }
        double all = 0;
        for (Sign sign : found.keySet()) {
            all += sign.language().equals(best.get().language()) ? score(sign) : 0;
        }
        // A wall of several reasons, such as consent or payment, says each of them.
        double score = (score(best.get()) + all) / 2 - against;
        Sign wall = new Sign(PageKind.PAYWALL, best.get().language());
        boolean teaser = strong.contains(wall)
                && (score(wall) >= 2 * PageKinds.MIN_SCORE
                        || NO_FREE_ACCESS.matcher(page.markup()).find());
        if (teaser && other >= PageKinds.MIN_TEASER_WORDS && other <= PageKinds.MAX_TEASER_WORDS) {
            return new Judgement(PageKind.PAYWALL, "says \"" + found.get(wall) + '"', true);
        }
        return score >= PageKinds.MIN_SCORE - 1e-9
                ? Judgement.none(best.get().kind(), "says \"" + found.get(best.get()) + '"')
                : Judgement.ARTICLE;
    }

    private PhraseText around() {
        PhraseText around = new PhraseText();
        for (PageEvidence.Line line : page.lines()) {
            if (!line.body()) {
                around.add(line.text());
            }
        }
        return around;
    }

    /** Tells whether a body speaks of what its headline does, consent apart. */
    private boolean isSubject(PhraseText body) {
        PhraseText title = new PhraseText();
        title.add(page.title());
        BitSet consent = new BitSet();
        StubPhrases.standard().find(title).forEach(hit -> consent.set(hit.from(), hit.to()));
        Set<String> words = new HashSet<>();
        for (int i = 0; i < title.size(); i++) {
            if (!consent.get(i) && title.token(i).length() >= MIN_SUBJECT_LETTERS) {
                words.add(title.token(i));
            }
        }
        int wanted = words.size();
        for (int i = 0; i < body.size(); i++) {
            words.remove(body.token(i));
        }
        // The name of a site is shorter than a headline, and walls call it.
        return wanted >= PageKinds.MIN_HEADLINES && wanted - words.size() >= MIN_SUBJECT_WORDS;
    }

    /** Tells whether any markup could make a stub of what is said; patterns over whole pages take long. */
    private boolean mayBeStub(double against) {
        double most = 0;
        for (double score : scores.values()) {
            most += score + FORM + INDEXED;
        }
        return most - against >= PageKinds.MIN_SCORE - 1e-9
                || strong.stream().anyMatch(sign -> sign.kind() == PageKind.PAYWALL);
    }

    private static boolean isPlain(String line) {
        PhraseText text = new PhraseText();
        text.add(line);
        return StubPhrases.standard().find(text).stream().noneMatch(hit -> hit.weight() == PageKinds.ALONE);
    }

    private double score(Sign sign) {
        return scores.getOrDefault(sign, 0.0);
    }

    /** Adds what a text says, and returns the number of words in sentences that say something else. */
    private double count(PhraseText text, double factor) {
        BitSet said = new BitSet();
        for (StubPhrases.Hit hit : StubPhrases.standard().find(text)) {
            if (hit.weight() > 1) {
                said.set(hit.from(), hit.to());
            }
            if (!seen.add(hit.pattern())) {
                continue;
            }
            scores.merge(hit.sign(), factor * hit.weight(), Double::sum);
            int count = hints.merge(hit.sign(), hit.weight() == PageKinds.ALONE - 1 ? 1 : 0, Integer::sum);
            if (hit.weight() == PageKinds.ALONE) {
                strong.add(hit.sign());
            }
            if (hit.weight() == PageKinds.ALONE || count >= (words <= FEW_HINTED ? 2 : 3)) {
                found.putIfAbsent(hit.sign(), PageKinds.said(text, hit));
            }
        }
        double other = 0;
        for (int from = 0, to; from < text.size(); from = to) {
            to = text.sentenceEnd(from);
            if (said.get(from, to).cardinality() * REACH < to - from) {
                for (int i = from; i < to; i++) {
                    other += PhraseText.isUnspaced(text.token(i)) ? 0.5 : 1;
                }
            }
        }
        return other;
    }

    private void markup() {
        if (!page.markup().isEmpty() && !scores.isEmpty()) {
            sign(CHALLENGE, PageKind.CHALLENGE, FORM);
            sign(PASSWORD, PageKind.LOGIN, FORM);
            sign(REFRESH, PageKind.REDIRECT, 1);
            if (NOINDEX.matcher(page.markup()).find()) {
                scores.replaceAll((kind, score) -> score + INDEXED);
            }
        }
    }

    private void sign(Pattern pattern, PageKind kind, double weight) {
        if (scores.keySet().stream().anyMatch(sign -> sign.kind() == kind)
                && pattern.matcher(page.markup()).find()) {
            scores.replaceAll((sign, score) -> sign.kind() == kind ? score + weight : score);
            scores.keySet().stream()
                    .filter(sign -> sign.kind() == kind)
                    .forEach(sign -> found.putIfAbsent(sign, "has a form or script of that kind"));
        }
    }
}
