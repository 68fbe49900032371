package newsfold.io;

import java.io.IOException;

/** Nothing more can be read from one input; the others go on. The message is the reason to report. */
final class UnusableInputException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableInputException(String reason) {
        super(reason);
    }
}
