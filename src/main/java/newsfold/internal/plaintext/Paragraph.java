package newsfold.internal.plaintext;

/** Lines of the source that are one line of text, joined, without the marks of its kind. */
final class Paragraph {
    final int number;
    final StringBuilder text;
    PlainLine.Mark mark;

    Paragraph(int number, String text, PlainLine.Mark mark) {
        this.number = number;
        this.text = new StringBuilder(text);
        this.mark = mark;
    }
}
