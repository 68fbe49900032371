package newsfold.internal.text;

/**
 * The words of two texts where both run in parallel: whether what differs there are names and numbers, as in two messages of one
 * template, or other words, as in two copies of one text.
 */
public final class ParallelWording {
    private final Wording a;
    private final Wording b;

    ParallelWording(Wording a, Wording b) {
        this.a = a;
        this.b = b;
    }

    /**
     * Returns the log-odds that both texts are messages of one template and not copies of one text, by their words alone: whether
     * the names and numbers of each are missing from the other while the words around them are not.
     *
     * @return above 0 for two messages, far below 0 for two copies
     */
    public double templateLogOdds() {
        return Wording.templateLogOdds(a, b);
    }

    /**
     * Returns how many of the numbers, and if asked of the names, of each text are missing from the other.
     *
     * @param numbers whether only numbers count
     * @return the share in the text that has the smaller one, in [0, 1]; 0 if there are none
     */
    public double otherFacts(boolean numbers) {
        return Wording.otherFacts(a, b, numbers);
    }

    /** Returns how many different names and numbers the text has that has fewer; 0 where one of them has no name. */
    public int facts() {
        return Math.min(a.facts(b), b.facts(a));
    }

    /** Returns how many different numbers the text has that has fewer. */
    public int numbers() {
        return Math.min(a.numbers(), b.numbers());
    }
}
