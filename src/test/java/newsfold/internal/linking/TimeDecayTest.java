package newsfold.internal.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimeDecayTest {
    @Test
    void similarityFadesWithTheDaysBetweenReportsInEitherOrder() {
        double before = 1;
        for (int days : new int[] {1, 2, 4, 8, 16, 32, 64, 365}) {
            double left = TimeDecay.ofReports(1000, 1000 + days);
            assertTrue(left < before, days + " days");
            assertEquals(left, TimeDecay.ofReports(1000 + days, 1000));
            assertTrue(TimeDecay.ofStories(days) > left, "nearest reports are known, so days say less");
            before = left;
        }
    }

    @Test
    void nothingFadesWithinADayOrWithoutADate() {
        assertEquals(1, TimeDecay.ofReports(1000, 1000), 1e-12);
        assertEquals(1, TimeDecay.ofReports(Double.NaN, 1000));
        assertEquals(1, TimeDecay.ofStories(-5), 1e-12, "stories that overlap");
        assertEquals(1, TimeDecay.ofStories(Double.NaN));
    }

    @Test
    void whatWholeDaysLeaveBoundsWhatDaysLeave() {
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 1_000; trial++) {
            double day = random.nextDouble(100);
            double other = random.nextDouble(100);
            double left = TimeDecay.ofReports(day, other);
            assertTrue(TimeDecay.afterReports(day, other, 0) >= left && TimeDecay.afterReports(day, other, 1) <= left);
            double gap = random.nextInt(100);
            assertEquals(
                    0.3 * Math.exp(-gap / 2) + 0.7 * Math.exp(-gap / 80), TimeDecay.ofReports(day, day + gap), 1e-12);
        }
        assertEquals(1, TimeDecay.afterReports(3, Double.NaN, 0));
    }
}
