package org.faultbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final Pictures PICTURES = Pictures.of(Address.ofSite("https://example.org"));

    @Test
    void theSameWordsMakeTheSamePicture() {
        assertThat(PICTURES.picture(words("Connection reset", false)))
                .isEqualTo(Pictures.of(Address.ofSite("https://example.org")).picture(words("Connection reset", false)))
                .hasSizeLessThan(60_000);
    }

    @Test
    void arabicBeginsAtTheRightAndItsLettersAreJoined() throws Exception {
        BufferedImage title = image(words("إعادة تعيين الاتصال", true));
        assertThat(firstInk(title)).isBetween(1100, 1200);
        // Apart, with a character between them that joins nothing, the same letters take more room.
        int joined = width("ععععع");
        int apart = width("ع\u200Cع\u200Cع\u200Cع\u200Cع");
        assertThat(joined).isLessThan(apart);
    }

    @Test
    void aLongTitleGetsSmallerAndStaysInside() throws Exception {
        BufferedImage image = image(words("Verbindungsaufbauzeitüberschreitungsausnahme ".repeat(4), false));
        for (int y = 0; y < 380; y++) {
            assertThat(image.getRGB(1199, y) & 0xFF).isLessThan(0x40);
        }
    }

    @Test
    void lettersThatTheFontsDoNotHave() {
        assertThat(PICTURES.missing(words("接続 reset", false))).isEqualTo("接続");
        assertThat(PICTURES.draw(words("接続", false))).isFalse();
        assertThat(PICTURES.draw(words("Größe ‚x‘ – «نعم»", false))).isTrue();
    }

    @Test
    void aSiteWithoutAnAddressNeedsNone() {
        Pictures none = Pictures.of(Address.ofSite(""));
        assertThat(none.draw(words("x", false))).isFalse();
        assertThat(none.trouble()).isEmpty();
    }

    private static Pictures.Words words(String title, boolean rightToLeft) {
        return new Pictures.Words(title, "", "Faultbook", "A field guide", rightToLeft);
    }

    private static BufferedImage image(Pictures.Words words) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(PICTURES.picture(words)));
    }

    private static int width(String title) throws Exception {
        BufferedImage image = image(words(title, true));
        int last = 1199;
        for (int x = 1199; x >= 0; x--) {
            last = hasInk(image, x) ? x : last;
        }
        return 1200 - last;
    }

    /** The rightmost column of the title that is not empty. */
    private static int firstInk(BufferedImage image) {
        int x = 1199;
        while (!hasInk(image, x)) {
            x--;
        }
        return x;
    }

    private static boolean hasInk(BufferedImage image, int x) {
        for (int y = 0; y < 380; y++) {
            if ((image.getRGB(x, y) & 0xFF) > 0x80) {
                return true;
            }
        }
        return false;
    }
}
