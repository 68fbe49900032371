package newsfold.internal.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DateLabelsTest {
    @Test
    void aLineIsCutWhereItSaysOfWhatItsNextDayIs() {
        assertEquals(
                List.of("Published 3 May 2026 ", "Updated 5 May 2026"),
                DateLabels.parts("Published 3 May 2026 Updated 5 May 2026"));
        assertEquals(
                List.of("Última actualización: 5/5/2026 ", "Publicado: 3/5/2026"),
                DateLabels.parts("Última actualización: 5/5/2026 Publicado: 3/5/2026"));
        assertEquals(List.of("掲載日：2026年5月3日", "最終更新：2026年5月5日"), DateLabels.parts("掲載日：2026年5月3日最終更新：2026年5月5日"));
    }

    @Test
    void eastAsianLabelsStandBehindTheirDays() {
        assertEquals(List.of("2026年5月3日 公開", " 2026年5月5日 更新"), DateLabels.parts("2026年5月3日 公開 2026年5月5日 更新"));
        assertEquals(List.of("2026年5月5日 更新"), DateLabels.parts("2026年5月5日 更新"));
        assertEquals(List.of("5 May 2026 ", "updated"), DateLabels.parts("5 May 2026 updated"));
    }

    @Test
    void vowelSignsAndCutAccentsAreTheSameLabel() {
        assertTrue(DateLabels.isPublished("نُشِر في"));
        assertTrue(DateLabels.isRevised("Mis a\u0300 jour le"));
        assertFalse(DateLabels.isLabelled("نهر"));
        assertFalse(PersonNames.isPerson("نُشر في"));
    }

    @Test
    void aLabelIsShortAndNamesNoDay() {
        assertTrue(DateLabels.isLabel("Обновлено:"));
        assertFalse(DateLabels.isLabel("Обновлено: 5 мая"));
        assertFalse(DateLabels.isLabel("They published what nobody had dared to print before"));
    }

    @Test
    void endlessLinesTakeNoTime() {
        String labels = "updated public ".repeat(50_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertTrue(DateLabels.parts(labels).size() < 10));
    }
}
