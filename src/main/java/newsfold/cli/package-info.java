/** The command line: one class per command. */
@NullMarked
package newsfold.cli;

import org.jspecify.annotations.NullMarked;
