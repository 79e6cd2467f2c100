package io.xiaoer.feed.source;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.UnreadableFeedException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The items of an RSS document or the entries of an Atom one. Document types and entities of a
 * document's own are refused, so it can name no other file and grow to nothing larger than it is.
 */
public final class XmlItems implements Records {

  private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF", "channel");
  private static final Set<String> ITEMS = Set.of("item", "entry");

  private final Allowance bytes;
  private final XMLStreamReader xml;
  private boolean isInside;

  private XmlItems(Allowance bytes, XMLStreamReader xml) {
    this.bytes = bytes;
    this.xml = xml;
  }

  /** Opens it. A byte order mark or its own declaration tells the encoding; UTF-8 without them. */
  public static XmlItems open(FeedInput feed) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Allowance bytes = new Allowance(feed.stream());
    try {
      return new XmlItems(bytes, factory.createXMLStreamReader(bytes));
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  @Override
  public @Nullable FeedRecord next(FeedSink sink) throws IOException {
    try {
      while (xml.hasNext()) {
        bytes.renew();
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw documentType();
        }
        FeedRecord record = event == XMLStreamConstants.START_ELEMENT ? element(sink) : null;
        if (record != null) {
          return record;
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  private @Nullable FeedRecord element(FeedSink sink) throws IOException, XMLStreamException {
    String name = xml.getLocalName();
    if (!isInside) {
      isInside = true;
      if (!ROOTS.contains(name)) {
        throw new UnreadableFeedException(line(), "this is no RSS or Atom document");
      }
    }
    return ITEMS.contains(name) ? item(sink) : null;
  }

  /** The item that begins here, or null where it is too large. */
  private @Nullable FeedRecord item(FeedSink sink) throws XMLStreamException {
    int line = line();
    XmlItem item = new XmlItem();
    for (int depth = 1; depth > 0; ) {
      bytes.renew();
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> item.begin(++depth, xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> item.text(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> item.end(depth--);
        default -> {
          // comments and the like
        }
      }
    }
    String fault = item.fault();
    if (fault != null) {
      sink.fault(new FeedFault(line, fault));
      return null;
    }
    return new FeedRecord(line, item.fields());
  }

  private int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private UnreadableFeedException documentType() {
    return new UnreadableFeedException(
        line(), "the document has a type declaration (DOCTYPE), which feeds must not have");
  }

  /** A stream that breaks is told as it is; what is no XML is told without repeating it. */
  private static IOException unreadable(XMLStreamException fault) {
    int line = fault.getLocation() == null ? 1 : Math.max(1, fault.getLocation().getLineNumber());
    Throwable cause = fault.getNestedException();
    if (cause instanceof CharConversionException || cause instanceof UnsupportedEncodingException) {
      return new UnreadableFeedException(
          line, "the text is not in the encoding that the document declares: save it as UTF-8");
    }
    return cause instanceof IOException broken
        ? broken
        : new UnreadableFeedException(
            line, "the XML is not well-formed from here on, or the file ends too early");
  }
}
