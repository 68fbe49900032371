/**
 * The command line: one class per command.
 *
 * <p>{@code Main} hands its arguments to {@code NewsfoldCommand}, which runs one command. {@code FoldCommand} and
 * {@code ExtractCommand} read pages by {@code InputOptions}. A command prints through {@code Console}, results and matches
 * through a printer of their own.
 */
@NullMarked
package newsfold.cli;

import org.jspecify.annotations.NullMarked;
