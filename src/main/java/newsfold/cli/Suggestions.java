package newsfold.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says which option or command somebody may have meant. */
final class Suggestions {
    /** One wrong letter in three is a slip of the fingers, more is another word. */
    private static final int LETTERS_A_SLIP = 3;

    private Suggestions() {}

    /** Returns what is wrong with the arguments of a command, and the names that are close to an unknown one. */
    static String message(ParameterException wrongUsage, String[] args) {
        CommandSpec command = wrongUsage.getCommandLine().getCommandSpec();
        Set<String> options = command.optionsMap().keySet();
        // Before all else, because what is missing may be there under a wrong name.
        for (String arg : args) {
            String name = arg.split("=", 2)[0];
            if (arg.equals("--")) {
                break;
            }
            if (name.startsWith("--") && !options.contains(name) && !isKnownAbove(command, name)) {
                return "unknown option '" + name + "'" + close(name, options);
            }
        }
        if (wrongUsage instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String name = unmatched.getUnmatched().get(0);
            boolean isCommand = !command.subcommands().isEmpty();
            return (isCommand ? "unknown command '" : "unknown argument '") + name + "'"
                    + close(name, isCommand ? command.subcommands().keySet() : options);
        }
        return String.valueOf(wrongUsage.getMessage())
                .replaceAll("' is not an? (?:int|long)\\b", "' is no whole number, or too large");
    }

    private static boolean isKnownAbove(CommandSpec command, String option) {
        CommandLine parent = command.parent() == null ? null : command.parent().commandLine();
        return parent != null
                && (parent.getCommandSpec().optionsMap().containsKey(option)
                        || isKnownAbove(parent.getCommandSpec(), option));
    }

    private static String close(String typed, Set<String> names) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        int letters = typed.replace("-", "").length();
        // Two letters that change places count as two.
        int most = letters <= LETTERS_A_SLIP ? 1 : Math.max(2, letters / LETTERS_A_SLIP);
        List<String> close = names.stream()
                .filter(name -> name.length() > 2)
                .filter(name -> distance.apply(typed, name) <= most || name.startsWith(typed))
                .sorted(Comparator.comparing((String name) -> distance.apply(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
        return close.isEmpty() ? "" : "; did you mean " + String.join(" or ", close) + "?";
    }
}
