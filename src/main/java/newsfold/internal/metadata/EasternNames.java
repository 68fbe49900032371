package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of reporters in Chinese, Japanese and Korean, which only what stands around them tells from other words. */
final class EasternNames {
    /** A label inside a line of scripts without spaces, and the name behind or before it. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:\u4f5c\u8005|\u64b0\u6587|\u64b0\u7a3f|\u57f7\u7b46|\u7b46\u8005|[\u8bb0\u8a18]\u8005|\u6587)\\s?[:\uff1a/\uff0f\u30fb]\\s?([\u4e00-\u9fff]{2,4}(?:[\u3001\uff0c, ][\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff:\uff1a\u30fb/\uff0f]))*)(?![\u4e00-\u9fff])"
                    + "|[\u8bb0\u8a18]\u8005[ \u3000]?([\u4e00-\u9fff]{2,3}(?:[\u3001\uff0c,][\u4e00-\u9fff]{2,3})*)[ \u3000]?[/\uff0f@](?=[\u4e00-\u9fff]{2})"
                    + "|[\u8bb0\u8a18]\u8005[ \u3000]([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])"
                    + "|(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4})[ \u3000]?\u8a18\u8005"
                    + "|[\uff08(][\u4e00-\u9fff]{1,8}[\u90e8\u5c40\u73ed][\u30fb\u00b7\u3001 \u3000]([\u4e00-\u9fff]{3,5})[)\uff09]"
                    + "|(?<=[\u65e5\u5206\u6642\u65f6\\d][ \u3000]{0,3})[\\[\uff3b]([\u4e00-\u9fff]{2,5})[\\]\uff3d]$"
                    + "|^[\\[\uff3b]([\u4e00-\u9fff]{3,5}(?<![\u90e8\u5c40\u73ed\u793e\u9762\u520a\u4fe1\u65b0\u9593\u958b\u7248\u62a5\u5831\u6703\u4f1a\u4e8b\u5b9a\u544a]))[\\]\uff3d]$"
                    + "|(?<=\\d[:\u6642]\\d\\d\u5206?[ \u3000]{1,3})([\u4e00-\u9fff]{3,5}(?<![\u90e8\u5c40\u73ed\u793e\u9762\u520a\u4fe1\u65b0\u9593\u958b\u7248\u62a5\u5831\u6703\u4f1a]))$"
                    + "|(?<![\\uac00-\\ud7a3])([\\uac00-\\ud7a3]{2,4}(?:[\u00b7,] ?[\\uac00-\\ud7a3]{2,4}){0,3})[ \u00b7]?(?:\uc778\ud134|\uc120\uc784|\uac1d\uc6d0)?\\s?(?:\uae30\uc790|\ud2b9\ud30c\uc6d0|\ub17c\uc124\uc704\uc6d0)(?![\\uac00-\\ud7a3])");

    /** Names in brackets in the first sentence of a report: "\u6c5f\u5dde10\u670811\u65e5\u7535\uff08\u8bb0\u8005\u674e\u60f3\u3001\u9a6c\u6653\u4e91\uff09". */
    private static final Pattern IN_DATELINE = Pattern.compile(
            "[(\uff08\u3014\u3010](?:[\u4e00-\u9fff]{0,6}[\u8bb0\u8a18]\u8005)[ \u3000:\uff1a]?([\u4e00-\u9fff]{2,4}(?:[\u3001\uff0c, \u3000][\u4e00-\u9fff]{2,4}){0,3})[)\uff09\u3015\u3011]");

    /** Desks, agencies and notes such as "titles left out" end otherwise. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:^[\uff08(]|[\u3002\u300d][\uff08(\u3010])((?=[^)\uff09\u3011]{4,6}[)\uff09\u3011])[\u4e00-\u9fff]{1,4}[ \u3000]?[\u4e00-\u9fff]{1,3}(?<![\u90e8\u5c40\u73ed\u793e\u7565\u4fe1\u96c6\u5f71\u5b8c\u4e8b]))[)\uff09\u3011]$");

    private static final Pattern HAN = Pattern.compile(
            "[\u4e00-\u9fff]{2,4}(?<![\u90e8\u5c40\u73ed\u793e\u9762\u520a\u4fe1\u65b0\u805e\u95fb\u9593\u7248\u62a5\u5831\u6703\u4f1a])(?:[ \u3000][\u4e00-\u9fff]{1,3})?");

    private static final Pattern BORDER = Pattern.compile(PersonNames.BORDER + " ?");
    private static final int MAX_LINE = 60;
    private static final int MAX_DATELINE = 60;
    private static final int MAX_SIGNATURE = 12;
    private static final char FIRST_HAN = '\u4e00';

    private EasternNames() {}

    /** Returns the names that labels in a text point at, each once. */
    static List<String> read(String text) {
        if (!isEastern(text)) {
            return List.of();
        }
        List<String> names = labelled(text);
        // Links cut a line in which label and name stand beside each other.
        return names.isEmpty() && text.indexOf(PersonNames.BORDER) >= 0
                ? labelled(BORDER.matcher(text).replaceAll(""))
                : names;
    }

    private static List<String> labelled(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = LABELLED.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    names.addAll(parts(matcher.group(group)));
                }
            }
        }
        return new ArrayList<>(names);
    }

    private static List<String> parts(String names) {
        return List.of(names.split("[\u3001\uff0c,\u00b7 \u3000]+"));
    }

    /** Tells whether a line names a reporter. */
    static boolean isByLine(String text) {
        return text.length() <= MAX_LINE && !read(text).isEmpty();
    }

    /** Returns the reporters whom the first sentence of a paragraph names in brackets behind its place. */
    static List<String> inDateline(String text) {
        Matcher names = IN_DATELINE.matcher(text.substring(0, Math.min(MAX_DATELINE, text.length())));
        return isEastern(text) && names.find() ? parts(names.group(1)) : List.of();
    }

    /** Returns the name in brackets with which a report in Japanese ends, or an empty string. */
    static String signature(String text) {
        if (text.isEmpty() || ")\uff09\u3011".indexOf(text.charAt(text.length() - 1)) < 0) {
            return "";
        }
        Matcher name = SIGNATURE.matcher(text.substring(Math.max(0, text.length() - MAX_SIGNATURE)));
        return name.find() && (name.start() > 0 || text.length() <= MAX_SIGNATURE) ? name.group(1) : "";
    }

    /** Tells whether a text may be a name in Chinese characters: a few of them, and not the last one of a desk's name. */
    static boolean isHan(String text) {
        return HAN.matcher(text).matches() && PersonNames.isPerson(text);
    }

    private static boolean isEastern(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_HAN) {
                return true;
            }
        }
        return false;
    }
}
