package newsfold.internal.dates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the numerals of days in Han characters as digits: 二〇二六年三月十二日. */
final class HanDates {
    private static final String DIGITS = "〇一二三四五六七八九";

    private static final Pattern DAY =
            Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})([日号號])");

    private HanDates() {}

    static String asDigits(String text) {
        if (text.indexOf('年') < 0) {
            return text;
        }
        Matcher day = DAY.matcher(text);
        StringBuilder digits = new StringBuilder();
        while (day.find()) {
            String written =
                    digits(day.group(1)) + "年" + number(day.group(2)) + "月" + number(day.group(3)) + day.group(4);
            day.appendReplacement(digits, written);
        }
        return day.appendTail(digits).toString();
    }

    private static int digits(String numerals) {
        int number = 0;
        for (int i = 0; i < numerals.length(); i++) {
            number = 10 * number + Math.max(0, DIGITS.indexOf(numerals.charAt(i)));
        }
        return number;
    }

    /** Reads a number below 100: 十二 is 12, 二十 is 20, 三十一 is 31. */
    private static int number(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return digits(numerals);
        }
        int tens = ten == 0 ? 1 : digits(numerals.substring(0, ten));
        return 10 * tens + digits(numerals.substring(ten + 1));
    }
}
