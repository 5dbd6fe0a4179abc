package org.faultbook.site;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.faultbook.site.Pictures.Words;

/** The hand that draws {@link Pictures}; the only one that needs the module java.desktop. */
final class Drawing {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final int MEASURE = WIDTH - 2 * MARGIN;

    private static final Color PAPER = new Color(0x13161A);
    private static final Color INK = new Color(0xE8E5DE);
    private static final Color SOFT = new Color(0xA3ACB6);
    private static final Color FAULT = new Color(0xFF8570);

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font text;
    private final Font code;

    /** @throws IOException when the fonts cannot be read; a machine that cannot draw throws much else besides */
    Drawing() throws IOException {
        this.text = font("IBMPlexSansArabic-SemiBold.woff");
        this.code = font("IBMPlexMono-Regular.woff");
        picture(new Words("x", "x", "x", "x", false));
    }

    private static Font font(String name) throws IOException {
        byte[] woff = Layout.resource("pictures/" + name);
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Woff.unpack(woff)));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    /** The characters that the fonts do not have, each once. */
    String missing(Words words) {
        StringBuilder missing = new StringBuilder();
        (words.title() + words.name() + words.tagline())
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !text.canDisplay(c))
                .distinct()
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    /** A PNG, the same bytes for the same words. */
    byte[] picture(Words words) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            canvas.setColor(PAPER);
            canvas.fillRect(0, 0, WIDTH, HEIGHT);
            drawSignal(canvas, words.rightToLeft());
            float y = 130;
            y = drawLines(canvas, fit(words.title(), text, 84, 2, words.rightToLeft()), INK, y, words.rightToLeft());
            if (!words.message().isEmpty()) {
                drawMessage(canvas, fit(words.message(), code, 38, 2, false), y + 25, words.rightToLeft());
            }
            drawFoot(canvas, words, text);
        } finally {
            canvas.dispose();
        }
        return png(image);
    }

    /** The line of the book's mark, across the picture: a connection that ends. */
    private static void drawSignal(Graphics2D canvas, boolean mirrored) {
        Path2D line = new Path2D.Float();
        line.moveTo(0, 460);
        line.lineTo(860, 460);
        line.lineTo(890, 410);
        line.lineTo(935, 510);
        line.lineTo(965, 460);
        line.lineTo(WIDTH, 460);
        if (mirrored) {
            line.transform(new AffineTransform(-1, 0, 0, 1, WIDTH, 0));
        }
        canvas.setColor(new Color(0x2F363D));
        canvas.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(line);
    }

    /** From left to right, always; on a page of the other direction its lines stand together at the other side. */
    private static void drawMessage(Graphics2D canvas, List<TextLayout> lines, float top, boolean atTheRight) {
        float widest = 0;
        for (TextLayout line : lines) {
            widest = Math.max(widest, line.getVisibleAdvance());
        }
        float y = top;
        for (TextLayout line : lines) {
            y = draw(canvas, line, FAULT, atTheRight ? WIDTH - MARGIN - widest : MARGIN, y);
        }
    }

    private static void drawFoot(Graphics2D canvas, Words words, Font font) {
        List<TextLayout> name = fit(words.name(), font, 40, 1, words.rightToLeft());
        drawLines(canvas, name, INK, 535, words.rightToLeft());
        List<TextLayout> tagline = fit(words.tagline(), font, 28, 1, words.rightToLeft());
        drawLines(canvas, tagline, SOFT, 583, words.rightToLeft());
    }

    /** The text in lines, as large as it can be to need no more of them. */
    private static List<TextLayout> fit(String text, Font font, float size, int most, boolean rightToLeft) {
        List<TextLayout> lines = lines(text, font.deriveFont(size), rightToLeft);
        return lines.size() <= most || size < 12 ? lines : fit(text, font, size * 0.92f, most, rightToLeft);
    }

    private static List<TextLayout> lines(String text, Font font, boolean rightToLeft) {
        AttributedString words = new AttributedString(text, Map.of(TextAttribute.FONT, font));
        words.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        LineBreakMeasurer measurer = new LineBreakMeasurer(words.getIterator(), CONTEXT);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(MEASURE));
        }
        return lines;
    }

    /** Below each other, at the side where the text begins; returns where the last one ends. */
    private static float drawLines(
            Graphics2D canvas, List<TextLayout> lines, Color color, float top, boolean atTheRight) {
        float y = top;
        for (TextLayout line : lines) {
            float x = atTheRight ? WIDTH - MARGIN - line.getVisibleAdvance() : MARGIN;
            y = draw(canvas, line, color, x, y);
        }
        return y;
    }

    private static float draw(Graphics2D canvas, TextLayout line, Color color, float x, float y) {
        canvas.setColor(color);
        line.draw(canvas, x, y + line.getAscent() / 2);
        return y + (line.getAscent() + line.getDescent()) * 1.08f;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
