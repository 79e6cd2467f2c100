package io.xiaoer.bot.web.pictures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.xiaoer.failure.InternalException;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Turns drawings into PNG. Blocks and computes: for worker threads. */
final class Rasterizer {

  static final int SIDE = 640;

  /** The drawing as a square PNG of {@link #SIDE} pixels; throws where it is no SVG. */
  byte[] png(byte[] svg) {
    SVGDocument drawing =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (drawing == null) {
      throw new InternalException("a picture is no SVG", new IllegalArgumentException("not SVG"));
    }
    return write(paint(drawing));
  }

  private static BufferedImage paint(SVGDocument drawing) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, SIDE, SIDE);
      drawing.render((Component) null, graphics, new ViewBox(0, 0, SIDE, SIDE));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static byte[] write(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
