package newsfold;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test change the default locale; the usual one comes back after the test. */
public final class DefaultLocale implements BeforeEachCallback, AfterEachCallback {
    private Locale usual = Locale.getDefault();

    /** Sets the locale in which upper and lower case differ most from English: I and i are letters of two pairs. */
    public void setTurkish() {
        set("tr-TR");
    }

    /** Sets the locale with this language tag, or the neutral one if the tag is empty. */
    public void set(String languageTag) {
        Locale.setDefault(Locale.forLanguageTag(languageTag));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        usual = Locale.getDefault();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Locale.setDefault(usual);
    }
}
