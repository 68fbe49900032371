package newsfold.internal.models;

/** Computes what the parts of a chain say of their neighbours, for the forward-backward algorithm. */
public final class NeighbourMessage {
    private NeighbourMessage() {}

    /**
     * Returns what a part of these log-odds says of its neighbour.
     *
     * @param coupling log-odds that the two agree; 0 says nothing
     * @return log-odds
     */
    public static double of(double logOdds, double coupling) {
        if (coupling == 0) {
            return 0;
        }
        double odds = Math.exp(logOdds);
        double agree = Math.exp(coupling);
        return Math.log((odds * agree + 1) / (odds + agree));
    }
}
