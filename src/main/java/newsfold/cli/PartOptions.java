package newsfold.cli;

import newsfold.boilerplate.BodyParts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which parts of pages belong to articles. */
final class PartOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--with",
            paramLabel = "PARTS",
            description =
                    "Parts of pages that always belong to the body: deck, posts (embedded ones of social networks), "
                            + "captions, entries (of live blogs), separated by commas. By default, each is judged by itself.")
    private String with = "";

    @Option(names = "--without", paramLabel = "PARTS", description = "Parts of pages that never belong to the body.")
    private String without = "";

    BodyParts parts() {
        try {
            return new BodyParts(BodyParts.parse(with), BodyParts.parse(without));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--with, --without: " + e.getMessage(), e);
        }
    }
}
