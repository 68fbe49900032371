package newsfold.internal.kinds;

import java.util.List;
import newsfold.article.PageKind;

/** Tells lines that ask for consent from others, as pages that do nothing else ask for it. */
public final class ConsentLines {
    private ConsentLines() {}

    /** Tells whether a line says anything of what pages say that ask for consent; others need not be judged. */
    public static boolean mayAsk(String line) {
        PhraseText text = new PhraseText();
        text.add(line);
        return StubPhrases.standard().mentions(text, PageKind.CONSENT);
    }

    /** Tells whether lines alone would be a page that asks for consent. */
    public static boolean ask(List<String> lines) {
        List<PageEvidence.Line> body = lines.stream()
                .map(line -> new PageEvidence.Line(line, true, false))
                .toList();
        int words = lines.stream().mapToInt(PageKinds::words).sum();
        return PageKinds.isStub(new PageEvidence("", body, "", "", false), words, PageKind.CONSENT);
    }
}
