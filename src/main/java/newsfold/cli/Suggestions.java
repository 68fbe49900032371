package newsfold.cli;

import java.util.Set;
import newsfold.internal.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says which option or command somebody may have meant. */
final class Suggestions {
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
                return "unknown option '" + name + "'" + Spelling.suggestion(name, options);
            }
        }
        if (wrongUsage instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String name = unmatched.getUnmatched().get(0);
            boolean isCommand = !command.subcommands().isEmpty();
            return (isCommand ? "unknown command '" : "unknown argument '") + name + "'"
                    + Spelling.suggestion(
                            name, isCommand ? command.subcommands().keySet() : options);
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
}
