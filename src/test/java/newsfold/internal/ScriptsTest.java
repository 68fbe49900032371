package newsfold.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScriptsTest {
    @Test
    void scriptsWithoutSpacesAreToldByScriptAndByBlock() {
        "日本かなカナไทยລາວខ្មែမြ".codePoints().forEach(c -> {
            assertTrue(Scripts.isUnspaced(c), Character.toString(c));
            assertTrue(Scripts.isInUnspacedBlock((char) c), Character.toString(c));
        });
        "aßя한ا9 ".codePoints().forEach(c -> {
            assertFalse(Scripts.isUnspaced(c), Character.toString(c));
            assertFalse(Scripts.isInUnspacedBlock((char) c), Character.toString(c));
        });
    }

    @Test
    void blocksHoldMarksThatBelongToNoScript() {
        assertFalse(Scripts.isUnspaced('ー'));
        assertTrue(Scripts.isInHanOrKanaBlock('ー'));
        assertEquals(Scripts.isInHanOrKanaBlock('ไ'), !Scripts.isInUnspacedBlock('ไ'));
    }

    @Test
    void hangulIsEastAsianAndSpaced() {
        assertTrue(Scripts.isEastAsian('한'));
        assertFalse(Scripts.isUnspaced('한'));
    }
}
