package newsfold.internal.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.internal.PlainLetters;
import newsfold.internal.Scripts;
import newsfold.internal.WordLists;
import newsfold.internal.blocks.WordHashes;
import newsfold.internal.html.HtmlText;

/** Reads the names of people out of by-lines and out of what data say of authors. */
public final class PersonNames {
    /** Parts two texts that stand in elements of their own. */
    static final char BORDER = '\u001f';

    /** More of a value is never looked at: patterns take time in the square of its white space. */
    private static final int MAX_VALUE = 2_000;

    static final int MAX_WORDS = 5;

    /** No word that opens by-lines is longer. */
    private static final int MAX_LEAD_WORD = 16;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String PREPOSITION = "(?:by|von|vom|par|por|di|door|af|av|da|od|oleh|yazan)";

    /** What opens a by-line. "Byron" opens with no preposition, "ByMara" does. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[\\W\u001f]*(?=[\\p{L}\uff08(])(?:(?:(?:eine?\\s|an?\\s|une?\\s)?(?:blog|gast)?\\s?(?:written|words|reporting|recipe|interview|essay|analysis|opinion|column|story|posted|published|reported|article|contributed"
                    + "|submitted|created|report|ver\u00f6ffentlicht|geschrieben|verfasst|erstellt|gespeichert|eingestellt"
                    + "|beitrag|bericht|analyse|kommentar|kolumne|reze(?:nsion|pt)|text|publi\u00e9|\u00e9crit|r\u00e9dig\u00e9|publicado|escrito|scritto|pubblicato|geschreven"
                    + "|skrevet|skriven|napisa\u0142a?)(?: on)?\\s)?" + PREPOSITION
                    + "(?:\\b[:\\s\u001f]+|(?<=\\bby)(?=(?-i:\\p{Lu}\\p{Ll})))"
                    + "|(?:(?:" + PREPOSITION
                    + "|from|de|dal|dalla)\\s)?(?:our|notre|nuestr[oa]|nostr[oa]|unsere[mrn]?|nosso|nossa)\\s"
                    + "(?:own\\s)?(?:correspond\\w+|corresponsal|corrispondente|envoyée?|inviat[oa]|enviad[oa]|mitarbeiter(?:in)?"
                    + "|korrespondent(?:en|in)?|redakteur(?:s|in)?|reporter(?:in)?)"
                    + "(?:\\s(?:spéciale?|permanente?|especial|speciale?))?(?:\\s(?:in|à|au|aux|en|a|da|aus)\\s[^,:.]{2,40})?[,:\\s\u001f]+"
                    + "|(?:(?:un|una|um|uma|une)\\s)?(?:texto|texte|testo|tekst|reportagem|reportaje|reportage|reportaj|entrevista|intervista|interviu|crónica|crônica|cronaca|análisis|análise|articol|artículo|artigo|articolo|material)\\s(?:realizat\\s)?(?:de|di|por|par|af|av)[\\s\u001f]+"
                    + "|(?:του|της|από\\s(?:τον|την)|γράφει\\s(?:ο|η)|от|від)[\\s\u001f]+(?=(?-i:\\p{Lu}))"
                    + "|(?:propos\\s)?recueillis?\\spar[\\s\u001f]+|a\\scura\\sdi[\\s\u001f]+"
                    + "|(?:tác giả|(?=[iegr])(?:interv(?:iew|ju|ista)|entre(?:tien|vista)|gespräch|röportaj)|escribe|textos?|testi|redaktion|rédaction|redacción|redazione|redação|haber|muhabir|reportage|reportaje|reportagem|reporter|tekst|ord|szerző|írta|napsala?|napísala?|opracowani[ea]|oprac\\.|zpracovala?|připravila?|összeállította|pi(?:š|s)e|napisa[ol]|avtor(?:ica)?|autori(?:us|ai)|autorė|autors|höfundur|scris|kirjoittaja|penulis|shkruan|egilea|συντάκτης)\\s?[:\u001f]\\s*"
                    + "|(?:autor(?:in|es|a|ka)?|author(?:s|\\(s\\))?|auteurs?|autore|contributors?|writers?|words|text|texte|tekst"
                    + "|\u0430\u0432\u0442\u043e\u0440\u0438?|\u0442\u0435\u043a\u0441\u0442|\u03ba\u03b5\u03af\u03bc\u03b5\u03bd\u03bf|yazar|\u00edrta|teksti|kirjoittanut)(?:\\b[:\\s\u001f]+|(?<=\\))[:\\s\u001f]*)"
                    + "|(?:\u0643\u062a\u0628\u062a?|\u0628\u0642\u0644\u0645|\u0627\u0644\u0643\u0627\u062a\u0628|\u05de\u05d0\u05ea|\u0928\u094d\u092f\u0942\u091c\u093c|\u0932\u0947\u0916\u0915|\u0e42\u0e14\u0e22|\u0646\u0648\u06cc\u0633\u0646\u062f\u0647)[\\s\u001f:]+(?:[\u2013-]\\s)?"
                    + "|(?:\u4f5c\u8005|\u6587|\u64b0\u6587|\u64b0\u7a3f|\u57f7\u7b46|\u7b46\u8005|\uae00|\uae00\uc4f4\uc774)[:\uff1a/\uff0f\u30fb\\s\u001f]+"
                    + "|[\uff08(](?=[\u4e00-\u9fff]{1,8}[\u90e8\u5c40\u73ed][\u30fb\u00b7\u3001 \u3000])"
                    + "|(?:[\u4e00-\u9fff]{0,4})[\u8bb0\u8a18]\u8005[:\uff1a/\\s\u001f]+)){1,4}",
            FLAGS);

    /** Credits for something else than the text. */
    private static final Pattern OTHER_CREDIT = Pattern.compile(
            "(?:^\\W*|[.|\u00b7,;\\s\u001f(])(?:(?:foto(?:s|graf\\w*|graph\\w*)?|photo(?:s|graph\\w*)?|pictures?|images?|bild(?:er)?"
                    + "|illustration(?:en)?|graphics?|video|credit|copyright|source|quelle|fuente|fonte|herausgeber|editors?|penyunting|szerkeszt\u0151"
                    + "|\u0444\u043e\u0442\u043e|\u6765\u6e90|\u4f86\u6e90|(?:\u8d23\u4efb)?\u7f16\u8f91|\u7de8\u8f2f|\u8cac\u4efb\u7de8\u96c6|\uc0ac\uc9c4)\\s?[:\uff1a/]"
                    + "|(?:photo(?:s|graph\\w*)?|foto(?:s)?|pictures?|images?|illustrat\\w+|graphics?|video|(?:medically )?reviewed|edited|editing"
                    + "|fact[- ]?checked|translated|updated|additional reporting|sponsored|presented|bilder?) (?:by|von|par|por|av|af|di)\\b"
                    + "|(?:foto|photo|bild|fotos|photos|kuvat?|zdj\u0119cia)\\s(?=(?-i:\\p{Lu}))"
                    + "|(?:\u00a9|copyright\\b|credit:|(?:with )?contributions? (?:from|by)\\b)).*$",
            FLAGS | Pattern.DOTALL);

    /** Who took the pictures, said behind the name: "Rita Couto (fotografia)". */
    private static final Pattern PICTURED = Pattern.compile(
            "(?<![^,;&)\u001f])[^,;&()\u001f]{3,40}+[\u001f\\s]{0,4}\\(\\s?(?:foto|photo|bild|imag|im\u00e1g|vid[e\u00e9]o|illustr|ilustr|grafi|gr\u00e1fi|zdj\u0119|kuva|\u0444\u043e\u0442\u043e)\\p{L}*\\s?\\)",
            FLAGS);

    private static final Pattern WRITER = Pattern.compile(
            "\\b(?:written|story|words|article|reporting) by\\b|\\b(?:geschrieben|verfasst) von\\b|\\bécrit par\\b|\\bescrito por\\b"
                    + "|(?<=\\d\\d)(?:\\s(?:uhr|[ap]m|h))?[\\s,|\u00b7\u001f-]+(?=(?:by|von|par|por|di|door|af|av|haber|muhabir|autor|author|auteur|autore|szerző|penulis|автор)[\\s:])",
            FLAGS);

    private static final Pattern ADDRESS = Pattern.compile(
            "<?(?:mailto:)?(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)+>?|(?<![\\w@])@\\w++|\\bhttps?://\\S++");

    /** Separators of names; between single words of one name the Spanish and Italian "and" is part of it. */
    private static final Pattern PARTS = Pattern.compile(
            "\\s{0,9}(?:\\s[-\u2013\u2014\u0640]\\s|[,;&/|\u2022\u25cf\u00b7\u22c5\u3001\uff0c\uff1b\uff5c\u001f](?:\\s(?:and|und|et|y|e)(?=\\s))?|\\s(?:and|und|et|og|och|en|ja|ve|\u0438|\u0456|with|(?:avec|mit|con|com)(?=\\s(?:dpa|(?-i:\\p{Lu}{2,6})(?!\\p{L}))))(?=\\s))\\s*",
            FLAGS);

    /** Behind a name: "do Correio da Baía". */
    private static final Pattern OF_OUTLET = Pattern.compile("(?:d[aoe]|del|della|d[ue]s?|dal|aus|vom)\\s");

    private static final Pattern AND_IN_NAMES = Pattern.compile("\\s(?:y|e|i)\\s");

    // Lookarounds, because Java's own word boundary knows letters of all scripts up to version 18 and ASCII alone
    // after.
    private static final Pattern TAIL = Pattern.compile(
            "\\s{0,9}(?:[(\\[<\u2014\u2013](?![^)\\]]{1,30}[)\\]]\\s*\\p{L})|\\s(?:on|am|le|el|in|at|from|for|aus|f\u00fcr|pour|para|via|of)(?:\\s|$)"
                    + "|\\s(?:op|den|d\\.|il|em|dnia|на|від|от)\\s(?=\\d)|\\d"
                    + "|(?<![\\p{L}\\p{N}_])(?:updated?|published|posted|staff writer|sponsored|last|first|lesedauer|lesezeit|leestijd|lesetid|lästid|lukuaika)(?![\\p{L}\\p{N}_])).*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DIGITS = Pattern.compile("\\d");

    static final WordLists LISTS = new WordLists(PersonNames.class, "person-names.txt");
    private static final Set<String> LABELS = Set.copyOf(LISTS.lines("labels"));
    private static final Set<String> BOILERPLATE_WORDS = words("boilerplate");
    private static final Set<String> ORGANISATION_WORDS = words("organisations");
    private static final Set<String> ROLES = words("roles");
    private static final Set<String> PARTICLES = words("particles");
    private static final Set<String> LEADING_ROLES = words("leading-roles");

    private static Set<String> words(String list) {
        return Set.copyOf(LISTS.words(list));
    }

    private PersonNames() {}

    /** Tells whether a text starts as by-lines do. */
    public static boolean leads(String text) {
        return mayLead(text) && LEAD.matcher(text).lookingAt();
    }

    private static final Set<String> FIRST_LEAD_WORDS = words("by-line-starts");

    /** The first word shows that most lines are no by-line, at a fraction of the cost of the pattern. */
    private static boolean mayLead(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < text.length() && end - at <= MAX_LEAD_WORD && Character.isLetter(text.charAt(end))) {
            if (text.charAt(end++) >= 0x80) {
                return true;
            }
        }
        String first = text.substring(at, end).toLowerCase(Locale.ROOT);
        // "ByMara", "Gastbeitrag".
        return FIRST_LEAD_WORDS.contains(first)
                || first.startsWith("by")
                || first.startsWith("blog")
                || first.startsWith("gast");
    }

    /** Tells whether a line is a credit for pictures or the like and nothing else. */
    static boolean isOtherCredit(String text) {
        return OTHER_CREDIT.matcher(text).lookingAt();
    }

    /** Returns the names in a text that names authors, each once, as they are written, with academic degrees. */
    public static List<String> read(String text) {
        String value = text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) : text;
        List<String> eastern = EasternNames.read(value);
        if (!eastern.isEmpty() || (value.endsWith(")") && HtmlLine.isInitials(withoutLead(value)))) {
            return eastern;
        }
        List<String> names = new ArrayList<>();
        String plain =
                PICTURED.matcher(fromWriter(unwrapped(withoutAddresses(value)))).replaceAll(" ");
        boolean person = false;
        for (String part : PARTS.split(OTHER_CREDIT.matcher(withoutLead(plain)).replaceFirst(""))) {
            String name = withoutPreposition(withoutTail(withoutLead(part)));
            int last = names.size() - 1;
            if (person && isDegree(name)) {
                names.set(last, names.get(last) + ", " + name);
            } else if (isName(name)
                    && !(person
                            && (isRole(name)
                                    || name.indexOf(' ') < 0
                                    || OF_OUTLET.matcher(name).lookingAt()))
                    && !names.contains(name)) {
                // Behind a person's name stand what the person is and places.
                names.addAll(split(name));
                person |= isPerson(name);
            }
        }
        boolean parted = names.size() == 2 && plain.indexOf(BORDER) >= 0 && plain.indexOf(',') < 0;
        if (parted && names.stream().allMatch(name -> name.indexOf(' ') < 0 && Character.isUpperCase(name.charAt(0)))) {
            return List.of(String.join(" ", names));
        }
        return names.stream().distinct().toList();
    }

    /** In Romanian and Spanish "de" opens by-lines, and in others names: "de Gaulle". */
    private static String withoutPreposition(String name) {
        boolean opens = name.startsWith("de ") && name.length() > 3 && Character.isUpperCase(name.codePointAt(3));
        return opens && isPerson(name.substring(3)) ? name.substring(3) : name;
    }

    private static String withoutAddresses(String text) {
        return text.indexOf('@') < 0 && !text.contains("http")
                ? text
                : ADDRESS.matcher(text).replaceAll(String.valueOf(BORDER));
    }

    /** Where others who worked on the text are named first. */
    private static String fromWriter(String text) {
        Matcher writer = WRITER.matcher(text);
        return writer.find()
                ? text.substring(Character.isLetter(text.charAt(writer.start())) ? writer.start() : writer.end())
                : text;
    }

    /** A preposition may be the first word of a name: "Di Maio" stays. */
    private static String withoutLead(String text) {
        if (!mayLead(text)) {
            return text.strip();
        }
        String rest = LEAD.matcher(text).replaceFirst("").strip();
        boolean whole = rest.isEmpty() && text.indexOf(' ') > 0;
        return whole ? text.strip() : rest;
    }

    /** "(Mara Quill)", where an address stood before. */
    private static String unwrapped(String text) {
        String stripped = text.strip();
        while (!stripped.isEmpty() && stripped.charAt(0) == BORDER) {
            stripped = stripped.substring(1).strip();
        }
        boolean wrapped = stripped.startsWith("(") && stripped.endsWith(")");
        return wrapped ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private static String withoutTail(String part) {
        Matcher tail = TAIL.matcher(part);
        // "Center for Research" is no "Center".
        boolean cut = tail.find()
                && (!Character.isLetter(tail.group().strip().charAt(0))
                        || isPerson(part.substring(0, tail.start()).strip()));
        boolean dated = cut && DIGITS.matcher(tail.group()).find();
        String name = (cut ? part.substring(0, tail.start()) : part).strip();
        // A month or a day of the week belongs to the date behind the name.
        for (int last = name.lastIndexOf(' '); last > 0; last = name.lastIndexOf(' ')) {
            String word = name.substring(last + 1);
            boolean long3 = name.indexOf(' ') < last;
            if (!(dated || long3) || !isDateWord(word)) {
                break;
            }
            name = name.substring(0, last).strip();
        }
        int first = name.indexOf(' ');
        String lead = first < 0 ? "" : name.substring(0, first).toLowerCase(Locale.ROOT);
        if (LEADING_ROLES.contains(lead.substring(lead.lastIndexOf('-') + 1))) {
            name = name.substring(first + 1).strip();
        }
        while (!name.isEmpty()
                && ":.,\u2013\u2014-*\u3000\uff1a".indexOf(name.charAt(name.length() - 1)) >= 0
                && !isInitial(name)) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return name;
    }

    static boolean isDateWord(String word) {
        return DateWords.standard().contains(WordHashes.id(HtmlText.key(word)));
    }

    private static boolean isInitial(String name) {
        int length = name.length();
        boolean generation = name.endsWith(" Jr.") || name.endsWith(" Sr.");
        return length >= 2
                && name.charAt(length - 1) == '.'
                && (length == 2 || !Character.isLetter(name.charAt(length - 3)) || length < 6 || generation);
    }

    private static List<String> split(String name) {
        Matcher and = AND_IN_NAMES.matcher(name);
        if (and.find()) {
            String left = name.substring(0, and.start()).strip();
            String right = name.substring(and.end()).strip();
            if (left.indexOf(' ') > 0 && right.indexOf(' ') > 0) {
                return List.of(left, right);
            }
        }
        return List.of(name);
    }

    static boolean isRole(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[ -]")) {
            if (ROLES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "MD", "Ph.D.", "MS RD". */
    static boolean isDegree(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!DEGREES.contains(word.replaceAll("[^a-z]", ""))) {
                return false;
            }
        }
        return true;
    }

    private static final Set<String> DEGREES = words("degrees");
    /** What may name an author where data say so. */
    private static boolean isName(String name) {
        String key = HtmlText.key(PlainLetters.of(name));
        return (key.length() >= 3 || (key.length() == 2 && Scripts.isEastAsian(key.charAt(0))))
                && name.length() <= 60
                && name.split(" ").length <= MAX_WORDS
                && name.indexOf('{') < 0
                && name.indexOf('=') < 0
                && !LABELS.contains(key)
                && !(name.indexOf(' ') < 0 && BOILERPLATE_WORDS.contains(key))
                && !Arrays.stream(name.split(" ")).allMatch(PersonNames::isDateWord)
                && !(DIGITS.matcher(name).find() && isBoilerplate(name))
                && !name.startsWith("www.")
                && !HANDLE.matcher(name).matches();
    }

    private static final Pattern HANDLE = Pattern.compile("[a-z]++(?:\\.[a-z]++)++");

    /** Tells whether a text holds words of buttons, sections and the like. */
    static boolean isBoilerplate(String name) {
        for (String word : PlainLetters.of(name).toLowerCase(Locale.ROOT).split(" ")) {
            if (BOILERPLATE_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a name looks like that of a person: two to five words, capitalised where the script has capitals. */
    public static boolean isPerson(String name) {
        int degree = name.indexOf(", ");
        String[] words = (degree < 0 ? name : name.substring(0, degree)).split("[ \u3000]");
        int long1 = 0;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (word.isEmpty() || isOther(lower) || word.endsWith("'s") || word.endsWith("\u2019s")) {
                return false;
            }
            int c = word.codePointAt(0);
            boolean capital = Character.isLetter(c) && !Character.isLowerCase(c);
            if (!capital && !PARTICLES.contains(word) && !word.startsWith("d'") && !word.startsWith("(")) {
                return false;
            }
            long1 += capital ? 1 : 0;
        }
        if (name.chars().anyMatch(c -> ":!?\u00a9_@#\"\u201c\u201d".indexOf(c) >= 0 || Character.isDigit(c))) {
            return false;
        }
        if (Scripts.isEastAsian(name.charAt(0))) {
            int letters = name.replace(" ", "").replace("\u3000", "").length();
            return letters >= 2 && letters <= 6;
        }
        return long1 >= 2 && words.length <= MAX_WORDS;
    }

    /** Tells whether a word stands in no name of a person, or says what a person is. */
    static boolean isOther(String word) {
        String plain = PlainLetters.of(word);
        return BOILERPLATE_WORDS.contains(plain) || ROLES.contains(plain) || ORGANISATION_WORDS.contains(plain);
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }
}
