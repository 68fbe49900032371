package newsfold.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Words for what can go wrong while reading. */
final class ReadFailure {
    private ReadFailure() {}

    /** Says in a line what a failure means to the owner of the file. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "the file is gone: it was there when the directory was listed, or is a broken link";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof EOFException) {
            return "compressed data ends early";
        }
        if (e instanceof ZipException) {
            return "compressed data is damaged: " + e.getMessage();
        }
        if (e instanceof CharacterCodingException) {
            return "text cannot be decoded: " + e.getMessage();
        }
        String message = e.getMessage();
        if (e instanceof UnusableInputException && message != null) {
            return message;
        }
        if (e instanceof FileSystemException named && named.getReason() != null) {
            message = named.getReason();
        }
        return "cannot be read: " + (message == null ? "no reason is given" : oneLine(message));
    }

    /** A message as one line of at most 200 characters. */
    static String oneLine(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
