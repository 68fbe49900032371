package newsfold.cli;

/** Entry of the runnable jar. */
public final class Main {
    private Main() {}

    /**
     * Runs one command.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        System.err.println("usage: newsfold COMMAND");
        System.exit(2);
    }
}
