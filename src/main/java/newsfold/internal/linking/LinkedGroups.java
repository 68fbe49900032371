package newsfold.internal.linking;

/** Groups of a pool by number, each linked to some that came before it. The arrays are not to be changed. */
public final class LinkedGroups {
    final double[] days;
    final int[] words;
    final int[][] links;
    final float[][] similarities;
    final float[][] probabilities;

    /**
     * Takes the arrays as they are, each by group.
     *
     * @param days days since 1970, NaN if unknown
     * @param words how many words it has
     * @param links numbers of the groups it is linked to
     * @param similarities cosines that go with the links
     * @param probabilities how probable it is that both tell one event, in [0, 1], which go with the links
     */
    public LinkedGroups(double[] days, int[] words, int[][] links, float[][] similarities, float[][] probabilities) {
        this.days = days;
        this.words = words;
        this.links = links;
        this.similarities = similarities;
        this.probabilities = probabilities;
    }

    int size() {
        return days.length;
    }

    interface LinkValue {
        double of(int group, int link);
    }

    /** Returns the links with a value that is at least some. */
    SimilarityGraph graph(LinkValue value, double least) {
        SimilarityGraph.Builder graph = new SimilarityGraph.Builder(size());
        for (int i = 0; i < size(); i++) {
            for (int link = 0; link < links[i].length; link++) {
                double own = value.of(i, link);
                if (own >= least) {
                    graph.add(links[i][link], i, own);
                }
            }
        }
        return graph.build();
    }

    /** Lets time take its share of similarities. */
    SimilarityGraph faded(SimilarityGraph graph) {
        return graph.scaled((a, b) -> TimeDecay.ofReports(days[a], days[b]));
    }
}
